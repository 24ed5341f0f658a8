"""A form on paper, and the page that tells afterward what was heard and done, as HTML to print or as Markdown."""

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from plassess.assessment.plan.origin import sources_of
from plassess.content.by_kind import ByKind
from plassess.content.instrument import AnyItem, Continuum, Instrument
from plassess.content.library import Library
from plassess.content.values import PLACES, letter_of
from plassess.foreign_text import visible_lines
from plassess.rendering.environment import render_shipped
from plassess.reports.data.plan import Plain
from plassess.reports.forms.page_words import IN_ENGLISH, PageWords
from plassess.reports.kit_sheet import SheetFormat

MOST_COLUMNS, WIDEST_COLUMN = 6, 18
"""Answers stand side by side up to so many, and up to so many characters each; else one below the other."""
LINES = 2
"""Lines to write on, where a question has no answers to mark."""
HIGHEST, ROOM, LEAST = 30, 190, 12
"""Millimeters: the most that a row of the page for afterward takes, what all take together, and the least."""


class _Answers(Struct, frozen=True):
    """What there is to mark; nothing where one writes."""

    texts: tuple[str, ...] = ()
    several: bool = False

    @property
    def side_by_side(self) -> bool:
        return 0 < len(self.texts) <= MOST_COLUMNS and max(map(len, self.texts)) <= WIDEST_COLUMN


def render_form(form: Instrument, library: Library, words: PageWords, to: SheetFormat) -> str:
    """Return the form with what is said before it, in ``words`` of its language."""
    runs = _runs(form)
    hows = [_how(run[0], words) for run in runs]
    blocks = [
        _block(form, run, how if how not in hows[at - 1 : at] else "")  # said once, until it changes
        for at, (run, how) in enumerate(zip(runs, hows, strict=True))
    ]
    sheet = {**_page(form, library, words), "blocks": blocks}
    return render_shipped(f"form.{to}.j2", {"sheet": sheet, "words": words})


def render_after(form: Instrument, library: Library, words: PageWords, to: SheetFormat) -> str:
    """Return the page for afterward, with a row to fill in for each item."""
    items = _asked(form)
    sheet = {
        **_page(form, library, words),
        "about": words.after_about.format(visible_lines(form.title)),
        "items": [visible_lines(item.ask) for item in items],
        "height": max(min(ROOM // max(len(items), 1), HIGHEST), LEAST),
    }
    return render_shipped(f"form-after.{to}.j2", {"sheet": sheet, "words": words})


def _asked(form: Instrument) -> list[AnyItem]:
    return [item for item in form.items if not item.retired]


def _page(form: Instrument, library: Library, words: PageWords) -> Plain:
    return {
        "lang": library.lang or IN_ENGLISH,
        "title": visible_lines(form.title),
        "takes": words.minute if form.minutes == 1 else words.minutes.format(form.minutes),
        "say_before": visible_lines(form.say_before or ""),
        "foot": visible_lines(form_foot(form, library, words)),
    }


def form_foot(form: Instrument, library: Library, words: PageWords) -> str:
    """Say what a form rests on, and whose words it is in."""
    sources = sources_of([form], library.framework)
    publishers = dict.fromkeys(source.publisher for source in sources)
    told = "; ".join(dict.fromkeys(map(str, sources)))
    unaffiliated = words.unaffiliated.format(f" {words.either} ".join(publishers))
    wording = words.licensed if form.wording == "licensed" else words.own_words
    return " ".join((words.based_on.format(told), wording, unaffiliated))


def _runs(form: Instrument) -> list[list[AnyItem]]:
    """Put together what follows one another in one group and has the same answers."""
    alike = groupby(_asked(form), key=lambda item: (item.group, _answers(item)))
    return [list(items) for _, items in alike]


def _written(_: object) -> _Answers:
    return _Answers()


def _of_place(item: Continuum) -> _Answers:
    ends = {1: item.start, PLACES: item.to}
    texts = (": ".join(part for part in (letter_of(at), ends.get(at, "")) if part) for at in range(1, PLACES + 1))
    return _Answers(tuple(texts))


_answers: ByKind[[], _Answers] = ByKind(
    question=_written,
    row=lambda item: _Answers(tuple(level.text for level in item.levels)),
    place=_of_place,
    share=_written,
    number=_written,
    choice=lambda item: _Answers(tuple(option.text for option in item.options), item.several),
    words=_written,
)


def _how(item: AnyItem, words: PageWords) -> str:
    answers = _answers(item)
    return (words.mark_all if answers.several else words.mark_one) if answers.texts else ""


def _block(form: Instrument, items: Sequence[AnyItem], how: str) -> Plain:
    answers = _answers(items[0])
    titles = {group.id: group.title for group in form.groups}
    return {
        "title": visible_lines(titles.get(items[0].group, "")),
        "how": how,
        "answers": [visible_lines(text) for text in answers.texts],
        "side_by_side": answers.side_by_side,
        "items": [{"ask": visible_lines(item.ask), "help": visible_lines(item.help or "")} for item in items],
        "lines": 0 if answers.texts else LINES,
    }
