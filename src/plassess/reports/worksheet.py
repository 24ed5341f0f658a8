"""The worksheet: what is asked on paper, to mark and write on before and during the meeting."""

from collections.abc import Sequence

from msgspec import Struct

from plassess.assessment.plan.origin import sources_of, title_of
from plassess.assessment.prompts import Prompt, prompts_of
from plassess.assessment.words import capital
from plassess.content.by_kind import ByKind, Prompted, RatedRow
from plassess.content.conditions import When
from plassess.content.guide import ActionGuide, Question
from plassess.content.instrument import Choice, Continuum, Item, Option
from plassess.content.library import GUIDE, MAP, Library
from plassess.content.nested.groups import Nesting
from plassess.content.prompt_faults import wanted_in_words
from plassess.content.values import PLACES, SECOND, Need, letter_of, place_in_words, whose_words
from plassess.foreign_text import visible_lines
from plassess.rendering.environment import render_shipped
from plassess.reports.data.origin import unaffiliated
from plassess.reports.data.plan import Plain

_ALONE_FIRST = "Alone and in silence, mark up to three responsibilities that you most need to learn about."
_COUNT = "Together, count the marks and put your highest learning need into words."
_TALK = "Talk the questions through, and write down first steps as they come: what, who, by when."
_MARK = "Alone and in silence, mark where you think we stand. Leave open what you do not know."
_AGREE = "Together, compare what you marked, and agree on one answer."


def render_worksheet(
    library: Library, role: str, using: Sequence[str], scope: Sequence[str] = (), standards: Sequence[str] = ()
) -> str:
    """Return the HTML, made to be printed; of a map, the rows of ``standards``, or all where none is named."""
    wanted = standards or [standard.id for standard in library.framework.standards]
    return render_shipped("worksheet.html.j2", {"sheet": _sheet(library, role, using, scope, wanted)})


def _sheet(
    library: Library, role: str, using: Sequence[str], scope: Sequence[str], standards: Sequence[str]
) -> Plain:
    guide = library.guide(role) if GUIDE in using else None
    prompts = prompts_of(library, role, using, standards, scope)
    questions = [prompt.item for prompt in prompts if isinstance(prompt.item, Question)]
    marks = guide is not None and bool(guide.offered) and any(one.reviews for one in questions)
    title = next((one.title for one in library.framework.roles if one.id == role), role)
    placed = [prompt for prompt in prompts if prompt.part != GUIDE]
    return {
        "role_title": visible_lines(title),
        "uses": _uses(marks=marks, talks=bool(questions), places=bool(placed)),
        "count": len(guide.offered) if guide else 0,
        "frames": _frames(guide, library) if guide and marks else [],
        "questions": [_question(number, prompts, one) for number, one in enumerate(questions, start=1)],
        "parts": [_part(part, library, role, prompts) for part in dict.fromkeys(one.part for one in placed)],
        **_origin(library, role, using),
    }


def _uses(*, marks: bool, talks: bool, places: bool) -> list[str]:
    """Say how to use the sheet, for what is on it."""
    told = ((_ALONE_FIRST, marks), (_COUNT, marks), (_MARK, places), (_AGREE, places), (_TALK, talks))
    return [text for text, holds in told if holds]


def _question(number: int, prompts: Sequence[Prompt], question: Question) -> Plain:
    return {
        "number": number,
        "title": visible_lines(question.title),
        "ask": visible_lines(question.ask),
        "why": visible_lines(question.why),
        "minutes": question.minutes,
        "only_where": _only_where(prompts, question),
    }


def _only_where(prompts: Sequence[Prompt], item: Prompted) -> str:
    """Say on which earlier answer a prompt hangs; empty where it is always asked."""
    if item.when is None:
        return ""
    earlier = {prompt.id: prompt for prompt in prompts}

    def one_in_words(one: When) -> str:
        found = earlier.get(one.id)
        wanted = " or ".join(wanted_in_words(one, found.item if found else None))
        return f"“{found.title if found else one.id}” is: {wanted}"

    return visible_lines(f"Only where {item.when.said(one_in_words)}")


def _part(part: str, library: Library, role: str, prompts: Sequence[Prompt]) -> Plain:
    instrument = library.instrument(part)
    groups = instrument.groups if instrument else library.framework.standards
    titles = {group.id: group.title for group in groups}
    items = [prompt for prompt in prompts if prompt.part == part]
    nesting = instrument.nesting if instrument else Nesting()
    return {
        "title": visible_lines(title_of(part, library)),
        "rating_rule": visible_lines(_rule(part, library, role, items)),
        "groups": [
            {
                "title": visible_lines(titles.get(group, group)),
                "level": 3 + len(nesting.above(group)),
                "rows": [_item(prompts, prompt) for prompt in items if prompt.group == group],
            }
            for group in nesting.outline(one.group for one in items)
        ],
    }


def _rule(part: str, library: Library, role: str, items: Sequence[Prompt]) -> str:
    """Say how the level one is at is found; empty where nothing is rated, or nothing says so."""
    rated = any(one.scale for one in items)
    return (library.rating_rule(role, part) or "") if rated else ""


class _Marks(Struct, frozen=True):
    """Where a prompt is answered on paper: the places to mark, each with its label and text, or blanks to fill in."""

    how: str = "Mark one."
    places: Sequence[tuple[str, str]] = ()
    blanks: Sequence[str] = ()


def _of_row(_: RatedRow, prompt: Prompt) -> _Marks:
    scale = prompt.scale
    levels = scale.levels if scale else ()
    texts = [f"{'' if at else 'Ideal: '}{one.text}{_needs(one.needs)}" for at, one in enumerate(levels)]
    places = [(str(one.level), text) for one, text in zip(levels, texts, strict=True)]
    return _Marks(places=[*places, (str(scale.not_begun_number) if scale else "", "We have not begun.")])


def _of_place(item: Continuum, _: Prompt) -> _Marks:
    ends = {1: f"{capital(place_in_words(1))}: {item.start}", PLACES: f"At the {SECOND}: {item.to}"}
    places = range(1, PLACES + 1)
    return _Marks(places=[(letter_of(one), ends.get(one, capital(place_in_words(one)))) for one in places])


def _of_choice(item: Choice, _: Prompt) -> _Marks:
    how = "Mark all that hold." if item.several else "Mark one."
    return _Marks(how, [("", _option_in_words(one)) for one in item.options])


def _option_in_words(one: Option) -> str:
    return f"{one.text}{' (and no other)' if one.alone else ''}{_needs(one.needs)}"


def _needs(need: Need | None) -> str:
    return {"reason": " (Say why.)", "evidence": " (Say what shows it.)"}[need] if need else ""


_MARKS: ByKind[[Prompt], _Marks] = ByKind(
    question=lambda *_: _Marks(how=""),
    row=_of_row,
    place=_of_place,
    share=lambda *_: _Marks(how="", blanks=("Today, in percent of our time", "It should be")),
    number=lambda item, _: _Marks(how=f"{capital(item.bounds.said)}.", blanks=(capital(item.unit),)),
    choice=_of_choice,
    words=lambda *_: _Marks(how="", blanks=("Our answer", "", "", "")),
)


def _item(placed: Sequence[Prompt], prompt: Prompt) -> Plain:
    marks = _MARKS(prompt.item, prompt)
    item = prompt.item if isinstance(prompt.item, Item) else None
    return {
        "title": visible_lines(prompt.title),
        "ask": visible_lines(prompt.ask),
        "only_where": _only_where(placed, prompt.item),
        "criteria": [visible_lines(text) for text in item.criteria] if item else [],
        "evidence": visible_lines("; ".join(item.evidence)) if item else "",
        "help": _help(prompt),
        "how": marks.how,
        "numbered": any(label for label, _ in marks.places),
        "marks": [{"label": label, "text": visible_lines(text)} for label, text in marks.places],
        "blanks": list(marks.blanks),
    }


def _help(prompt: Prompt) -> str:
    helped = (prompt.item.help, prompt.item.url) if isinstance(prompt.item, Item) else ()
    return visible_lines(" ".join(line for line in helped if line))


def _origin(library: Library, role: str, using: Sequence[str]) -> Plain:
    parts = {GUIDE: library.guide(role), MAP: library.map(role)}
    found = [parts[one] if one in parts else library.instrument(one) for one in using]
    used = [one for one in found if one is not None]
    sources = sources_of(used, library.framework)
    wordings = dict.fromkeys(whose_words(one.wording) for one in used) or [whose_words(library.framework.wording)]
    return {
        "sources": list(dict.fromkeys(visible_lines(str(source)) for source in sources)),
        "edition": visible_lines((used[0] if used else library.framework).edition),
        "unaffiliated": visible_lines(unaffiliated(tuple(dict.fromkeys(source.publisher for source in sources)))),
        "wording": "; ".join(wordings),
    }


def _frames(guide: ActionGuide, library: Library) -> list[Plain]:
    """Group the responsibilities by frame, numbered through from 1 in the guide's order."""
    titles = {frame.id: frame.title for frame in library.framework.frames}
    numbers = {item.id: number for number, item in enumerate(guide.offered, start=1)}
    return [
        {
            "title": visible_lines(titles.get(frame, frame)),
            "responsibilities": [
                {"number": numbers[item.id], "text": visible_lines(item.text)}
                for item in guide.offered
                if item.frame == frame
            ],
        }
        for frame in dict.fromkeys(item.frame for item in guide.offered)
    ]
