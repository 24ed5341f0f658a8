"""What staff, families and students said, by standard, beside what teams decided, and never on one axis with it."""

from collections.abc import Iterator, Sequence

from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.forms.forms_told import (
    NEVER_LEVELS,
    TWO_SUMMARIES,
    WITH_OTHERS,
    ToldQuestion,
    questions_told,
)
from plassess.assessment.district.summary_words import bars_of, levels_in_words
from plassess.foreign_text import visible_lines
from plassess.problems.sentences import counted
from plassess.reports.blocks import Block, Heading, Item, Items, Paragraph, Row, Section
from plassess.reports.district.picture_parts import anchor, counts_row, counts_table, picture, said
from plassess.reports.lines import Run, own

_TITLE = "What staff, families and students said"
_OTHER = "Other questions"
_DECIDED = "What teams decided"


def forms_section(found: Summary, school: str | None = None) -> Section:
    """Make the section; ``school`` is that of a team’s page, empty where it names none, ``None`` for the district."""
    lead = [said(f"Each figure counts people who sent a form. {NEVER_LEVELS}")]
    lead += [said(visible_lines(one.in_words)) for one in found.forms.forms]
    lead += [said(TWO_SUMMARIES)] if school is None else []
    questions = questions_told(found.forms.forms, found.wanted, school or "")
    if school is not None and questions and all(one.at_school is None for one in questions):
        lead.append(said(WITH_OTHERS))
    return picture("forms", _TITLE, *lead, *_by_standard(found, questions))


def _by_standard(found: Summary, questions: Sequence[ToldQuestion]) -> Iterator[Section]:
    titles = found.forms.standards
    for id_, title in titles.items():
        those = [one for one in questions if id_ in one.standards]
        if those:
            yield _part(id_, title, (*_decided(found, id_), *_tables(id_, title, those)))
    rest = [one for one in questions if not set(one.standards).intersection(titles)]
    if rest:
        yield _part("other", _OTHER, tuple(_tables("other", _OTHER, rest)))


def _part(id_: str, title: str, blocks: Sequence[Block]) -> Section:
    heading = Heading((Run(visible_lines(title)),), of=(own(_TITLE),))
    return Section(heading, tuple(blocks), "part", anchor("forms", id_))


def _decided(found: Summary, standard: str) -> Iterator[Block]:
    """Say in words where teams stand in the rows of a standard."""
    items = [
        Item((Run(visible_lines(levels_in_words(row))),), (Run(visible_lines(f"{one.role_title}, “{row.title}”")),))
        for one in found.levels
        for group in one.standards
        if group.id == standard
        for row in group.rows
    ]
    if items:
        yield Paragraph((own(f"{_DECIDED}:"),), "lead")
        yield Items(tuple(items))


def _tables(id_: str, title: str, questions: Sequence[ToldQuestion]) -> Iterator[Block]:
    """Put questions with the same choices into one table."""
    alike: dict[tuple[str, ...], list[ToldQuestion]] = {}
    for one in questions:
        alike.setdefault(tuple(choice.words for choice in one.question.choices), []).append(one)
    for number, (choices, those) in enumerate(alike.items(), start=1):
        rows = [row for one in those for row in _rows(one)]
        head = ("Question", *map(visible_lines, choices), "In words")
        yield counts_table(f"{title}, {_TITLE}", anchor("forms", id_, str(number)), head, rows)


def _rows(one: ToldQuestion) -> Iterator[Row]:
    ask = f"{one.form}: {one.question.ask}"
    if one.at_school is not None and one.sent_at_school is not None:
        yield _row(ask, one.at_school, f"Our school: {_people(one.sent_at_school)}")
        yield _row(ask, one.counts, f"All together: {_people(one.sent)}")
    else:
        yield _row(ask, one.counts, _people(one.sent))


def _row(ask: str, counts: Sequence[int], words: str) -> Row:
    return counts_row(ask, counts, bars_of(counts), words, shaded=False)


def _people(sent: int) -> str:
    return f"of {counted(sent, 'person', 'people')}"
