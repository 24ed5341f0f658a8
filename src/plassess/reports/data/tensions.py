"""What is read together, as plain data: each standard part by part, and the tensions as things to talk about."""

from collections.abc import Iterable, Sequence
from typing import assert_never

from plassess.assessment.plan.model import (
    CommittedStep,
    MarkedResponsibility,
    PlannedChoice,
    PlannedQuestion,
    PlannedShare,
    PlannedShift,
    PlannedText,
)
from plassess.assessment.plan.origin import GUIDE_TITLE
from plassess.assessment.plan.tensions import (
    NeedRatedIdeal,
    NeedUnknown,
    PartFigures,
    PartsApart,
    ReadTogether,
    StandardTogether,
    StepsElsewhere,
    Tension,
)
from plassess.assessment.responses import State
from plassess.assessment.words import STANDING, capital, level_named, middle_in_words
from plassess.content.values import place_in_words
from plassess.foreign_text import visible_lines
from plassess.problems.sentences import counted, ended
from plassess.reports.data.placed import standing_of
from plassess.reports.data.quantities import said_of

Plain = dict[str, object]

QUOTED = 320
"""Characters of a reflection that are quoted beside a standard; a longer one is named by its question."""


def together_data(together: ReadTogether) -> Plain:
    """Give the standards on which two parts or more have something to say, and the tensions."""
    return {
        "together": [_standard(standard) for standard in together.standards if standard.voices > 1],
        "tensions": [_tension(tension) for tension in together.tensions],
    }


def _standard(standard: StandardTogether) -> Plain:
    voices = [(GUIDE_TITLE, "", _guide_lines(standard))]
    parts = dict.fromkeys(one.part for one in standard.placed)
    figures = {one.part: one for one in standard.figures}
    titles = {one.part: one.part_title for one in standard.placed}
    for part in parts:
        summed = _in_figures(figures[part]) if part in figures else ""
        voices.append((titles[part], summed, _part_lines(standard, part)))
    return {
        "id": standard.id,
        "title": visible_lines(standard.title),
        "voices": [
            {"title": visible_lines(title), "figures": summed, "lines": lines}
            for title, summed, lines in voices
            if lines
        ],
    }


def _guide_lines(standard: StandardTogether) -> list[Plain]:
    return [
        *(_line(f"Marked by {one.count}", says=one.text) for one in standard.marked),
        *(_question_line(question) for question in standard.questions),
        *(_line(f"Committed, number {item.number}", said=item.step.what) for item in standard.steps),
    ]


def _question_line(question: PlannedQuestion) -> Plain:
    what = f"{question.number}. {question.title}" if question.title else f"Question {question.number}"
    if question.state is not State.ANSWERED:
        return _line(what, says=capital(STANDING[question.state]))
    return _opening_line(what, question.reflection)


def _text_line(text: PlannedText) -> Plain:
    standing = standing_of(text)
    if standing is not State.ANSWERED:
        return _line(text.short, says=capital(STANDING[standing]))
    return _opening_line(text.short, text.said)


def _opening_line(what: str, said: Sequence[str]) -> Plain:
    """Quote the first paragraph, where it is short."""
    if not said:
        return _line(what, says="Nothing written down")
    return _line(what, said=said[0]) if len(said[0]) <= QUOTED else _line(what, says="Answered at length above")


def _part_lines(standard: StandardTogether, part: str) -> list[Plain]:
    return [
        *(_line(row.short, says=level_named(row.now, row.state)) for row in standard.rows if row.part == part),
        *(_line(one.short, says=_place(one)) for one in standard.shifts if one.part == part),
        *(_line(one.short, says=_shares(one)) for one in standard.shares if one.part == part),
        *(_line(one.short, says=_chosen(one)) for one in standard.choices if one.part == part),
        *(_line(one.short, says=said_of(one)) for one in standard.numbers if one.part == part),
        *(_text_line(one) for one in standard.texts if one.part == part),
    ]


def _place(shift: PlannedShift) -> str:
    standing = standing_of(shift)
    if standing is not State.ANSWERED or shift.place is None:
        return capital(STANDING[standing])
    return f"{capital(place_in_words(shift.place))}; the framework points to the second way"


def _shares(share: PlannedShare) -> str:
    standing = standing_of(share)
    if standing is not State.ANSWERED:
        return capital(STANDING[standing])
    today = "not said" if share.today is None else f"{share.today} percent"
    wished = "not said" if share.wished is None else f"{share.wished} percent"
    return f"Today {today} of our time, wished {wished}"


def _chosen(choice: PlannedChoice) -> str:
    standing = standing_of(choice)
    if standing is not State.ANSWERED:
        return capital(STANDING[standing])
    return "; ".join(choice.chosen)


def _line(what: str, says: str = "", said: str = "") -> Plain:
    """``says`` is plassess's wording or the content's, ``said`` people's own."""
    return {"what": visible_lines(what), "says": visible_lines(says), "said": visible_lines(said)}


def _tension(tension: Tension) -> Plain:
    match tension:
        case NeedRatedIdeal(standard):
            return _talk(
                "need-rated-ideal",
                f"{standard.title}: we marked it as something to learn about, and every row that we rated on it "
                "stands at ideal.",
                [*_marks(standard.marked), *map(_with_title, standard.figures)],
                "What did those who marked it see that the rows do not ask about?",
            )
        case PartsApart(standard, nearer, farther):
            return _talk(
                "parts-apart",
                f"{standard.title}: the middle of our ratings in “{nearer.title}” is {_at(nearer)}, and in "
                f"“{farther.title}” it is {_at(farther)}.",
                [
                    *map(_with_title, (nearer, farther)),
                    "Each row is counted on its own scale, and scales differ.",
                ],
                "What does the one ask about that the other does not?",
            )
        case NeedUnknown(standard):
            return _talk(
                "need-unknown",
                f"{standard.title}: we marked it as something to learn about, and “we don’t know yet” is all we "
                "could answer on it.",
                [*_marks(standard.marked), *_unknown(standard)],
                "Who could tell us, and what would we ask to see?",
            )
        case StepsElsewhere(steps, far):
            return _talk(
                "steps-elsewhere",
                "Some committed steps bear on no standard that we found 2 or more away from ideal.",
                [*_steps(steps), ended(f"Found 2 or more away from ideal: {_titles(far)}")],
                "Which need do these steps serve that the ratings do not show?",
            )
        case never:
            assert_never(never)


def _talk(kind: str, text: str, inputs: Iterable[str], ask: str) -> Plain:
    return {
        "kind": kind,
        "text": visible_lines(text),
        "inputs": [visible_lines(one) for one in inputs],
        "ask": ask,
    }


def _at(part: PartFigures) -> str:
    words = middle_in_words(part.figures)
    return "at ideal" if words == "ideal" else words


def _in_figures(part: PartFigures) -> str:
    figures = part.figures
    middle = f"; middle: {middle_in_words(figures)}" if figures.rated else ""
    return f"{figures.rated} of {counted(figures.asked, 'row')} rated{middle}"


def _with_title(part: PartFigures) -> str:
    return f"{part.title}: {_in_figures(part)}."


def _marks(marked: Iterable[MarkedResponsibility]) -> list[str]:
    return [f"Marked by {one.count}: {one.text}" for one in marked]


def _unknown(standard: StandardTogether) -> list[str]:
    asked = [*(q.title or q.ask for q in standard.questions), *(one.title or one.ask for one in standard.placed)]
    return [f"{capital(STANDING[State.UNKNOWN])}: {text}" for text in asked]


def _steps(steps: Iterable[CommittedStep]) -> list[str]:
    return [f"Number {item.number}: {item.step.what}" for item in steps]


def _titles(standards: Iterable[StandardTogether]) -> str:
    return ", ".join(standard.title for standard in standards) or "none"
