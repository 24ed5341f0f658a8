"""A district's summary as a document of blocks: five pictures, with no school in them, for any format of a report."""

from collections.abc import Iterator, Sequence
from datetime import date

from plassess import __version__
from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.standing_out import StandsOut, standing_out
from plassess.assessment.district.summary_words import (
    NO_SCHOOL,
    changed_in_words,
    meant_in_words,
    teams_in_words,
)
from plassess.foreign_text import visible_lines
from plassess.reports.blocks import Block, Heading, Item, Items, Paragraph, Section
from plassess.reports.data.origin import unaffiliated
from plassess.reports.district.chosen_section import chosen_section
from plassess.reports.district.editions_section import editions_section
from plassess.reports.district.follow_section import follow_section
from plassess.reports.district.forms_section import forms_section
from plassess.reports.district.levels_section import levels_section
from plassess.reports.district.marks_section import marks_section
from plassess.reports.district.moved_section import moved_section
from plassess.reports.lines import Run, own
from plassess.reports.pages import Document, Foot

_FROM = {False: "the teams’ own files", True: "a table of counts"}
TITLE = "What our teams say together"
_ROOM, _MOST = 2000, 3200
"""Letters of what stands out that page one holds in the usual print, and in the smaller one."""


def document_of_summary(found: Summary, district: str, publishers: Sequence[str]) -> Document:
    """Make the whole document; ``district`` may be empty: whose a table of counts is, nobody knows then."""
    name = visible_lines(district or ("" if found.of_counts else "The whole district"))
    said, lines = teams_in_words(found), standing_out(found)
    return Document(
        title=f"{TITLE}: {name}" if name else TITLE,
        file_title=f"{TITLE}, {name}" if name else TITLE,
        subject=visible_lines(said),
        kind="Summary of self-assessments for professional learning",
        name=name or TITLE,
        opened=found.last or date.min,
        version=__version__,
        crowded=sum(len(one.text) for one in lines) > _ROOM,
        page_one=tuple(_page_one(found, said, _first(lines))),
        rest=(*_more(lines[len(_first(lines)) :]), *_rest(found)),
        foot=Foot(
            heading="Where this comes from",
            paragraphs=tuple((own(line),) for line in changed_in_words(found)),
            made=(own(f"Made by plassess {__version__} from {_FROM[bool(found.of_counts)]}."),),
            unaffiliated=(Run(visible_lines(unaffiliated(publishers))),),
        ),
    )


def _first(lines: Sequence[StandsOut]) -> Sequence[StandsOut]:
    """Take as many lines as page one holds."""
    letters = 0
    for at, one in enumerate(lines):
        letters += len(one.text)
        if letters > _MOST:
            return lines[:at]
    return lines


def _more(lines: Sequence[StandsOut]) -> Iterator[Section]:
    """Tell behind page one what it has no room for."""
    if lines:
        yield Section(Heading((own("What stands out, too"),)), (_items(lines),), "after", "out-too")


def _items(lines: Sequence[StandsOut]) -> Items:
    return Items(tuple(Item((Run(visible_lines(one.text)),), (own(one.label),)) for one in lines))


def _page_one(found: Summary, said: str, lines: Sequence[StandsOut]) -> Iterator[Block]:
    yield Paragraph((Run(visible_lines(said)),), "who")
    if meant := meant_in_words(found.wanted):
        yield Paragraph((Run(visible_lines(meant)),))
    none = Paragraph((own(NO_SCHOOL),), "quiet")
    if lines:
        yield Section(Heading((own("What stands out"),)), (_items(lines), none), "lead", "out")
    else:
        yield none


def _rest(found: Summary) -> Iterator[Section]:
    yield levels_section(found.levels)
    yield chosen_section(found)
    yield marks_section(found.marks, found.levels)
    yield follow_section(found)
    yield moved_section(found.moved)
    if found.forms.forms:
        yield forms_section(found)
    if found.editions_told:
        yield editions_section(found.editions_told)
