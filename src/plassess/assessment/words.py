"""Levels, distances and states in words, the same on screen and on paper; a level is never called a score."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from plassess.assessment.coverage import Aside, Coverage, Stands, Why
from plassess.assessment.plan.model import LevelInWords, PlannedPart
from plassess.assessment.ratings.decimals import in_decimals
from plassess.assessment.ratings.figures import Figures, Uncounted
from plassess.assessment.ratings.indexes import Index, Worth
from plassess.assessment.responses import Answer, State
from plassess.content.framework import Role
from plassess.content.instrument import Choice
from plassess.content.scale import Scale
from plassess.content.values import as_written
from plassess.problems.sentences import ended

_BECAUSE = re.compile(r"^\s*because(?:\b[\s:,…]+|$)", re.IGNORECASE)
STANDING = {
    State.ANSWERED: "answered",
    State.UNKNOWN: "we don’t know yet",
    State.NOT_APPLICABLE: "does not apply here",
    State.NEXT_TIME: "left for next time",
    State.NOT_BEGUN: "not begun",
    None: "not answered yet",
}
_STANDS = {
    Stands.ANSWERED: STANDING[State.ANSWERED],
    Stands.UNKNOWN: STANDING[State.UNKNOWN],
    Stands.NOT_APPLICABLE: STANDING[State.NOT_APPLICABLE],
    Stands.NEXT_TIME: STANDING[State.NEXT_TIME],
    Stands.NOT_ANSWERED: STANDING[None],
    Stands.LOOK_AGAIN: "to be looked at again",
}
NOT_DECIDED = "not decided"
"""How a row stands that people marked alone and the team has not decided."""
NO_OWNER, NO_DATE = "no owner yet", "no date yet"
NOT_SAID = "Not said yet"
_COUNTED = {
    Stands.UNKNOWN: "unknown",
    Stands.LOOK_AGAIN: "to look at again",
    Stands.NEXT_TIME: "left for next time",
    Stands.NOT_ANSWERED: "not answered",
    Stands.NOT_APPLICABLE: "does not apply",
}
_LEFT_OUT: dict[Uncounted, tuple[str, str]] = {
    "not-applicable": ("does not apply", "do not apply"),
    "look-again": ("to look at again", "to look at again"),
    "next-time": ("left for next time", "left for next time"),
    "unanswered": ("not answered", "not answered"),
    "unplaced": ("at a level that is no longer here", "at levels that are no longer here"),
}
_GONE_OPTION: dict[Uncounted, tuple[str, str]] = {
    "unplaced": ("with an answer that is no longer here", "with answers that are no longer here"),
}


_ASIDE: dict[Why, str] = {
    "condition": "Not asked as other answers stand now",
    "scope": "Outside of what this self-assessment is narrowed to",
    "retired": "No longer asked",
    "gone": "Not in the content",
    "set-aside": "No longer in the content, and kept in the file with the answers",
}


MOST_COLUMNS = 7

INDEX_EXPLAINED = (
    "An index is the mean of what the chosen answers are worth, from 0 to 1, over all that is answered. "
    "It is no level."
)


def stands_in_words(stands: Stands) -> str:
    """Write how one prompt stands."""
    return _STANDS[stands]


def aside_in_words(aside: Sequence[Aside]) -> tuple[str, ...]:
    """Name the answers that are kept and counted in nothing, a line for each reason."""
    titles = {why: [one.title for one in aside if one.why == why] for why in _ASIDE}
    return tuple(ended(f"{_ASIDE[why]}: {'; '.join(found)}") for why, found in titles.items() if found)


def coverage_in_words(coverage: Coverage) -> str:
    """Write ``answered 5 of 8 · unknown 1``: the answered among those that apply, then how the others stand.

    Rows that each marks alone and the team has not decided are told as that.
    """
    to_decide = Counter(coverage.stands[id_] for id_ in coverage.undecided)
    counts = {stands: count - to_decide[stands] for stands, count in coverage.counts.items()}
    others = [f"{words} {counts[stands]}" for stands, words in _COUNTED.items() if counts[stands]]
    others += [f"{NOT_DECIDED} {to_decide.total()}"] if to_decide else []
    return " · ".join([f"answered {coverage.answered} of {coverage.taken_on}", *others])


def stands_here(coverage: Coverage, prompt_id: str) -> str:
    """Write how one of the prompts stands, with what waits for a decision."""
    return NOT_DECIDED if prompt_id in coverage.undecided else stands_in_words(coverage.stands[prompt_id])


def lacking_in_words(coverage: Coverage) -> tuple[str, ...]:
    """Name the answers that lack a reason or evidence, a line each."""
    named = {"reason": "a reason", "evidence": "evidence"}
    return tuple(
        f"{prompt.short}: {' and '.join(named[need] for need in coverage.lacking[prompt.id])}"
        for prompt in coverage.prompts
        if prompt.id in coverage.lacking
    )


def counts_of(coverage: Coverage) -> dict[str, int]:
    """Name every count for machines: all that is asked, those taken on and open, and how many stand in each way."""
    counts = {stands.value.replace("-", "_"): count for stands, count in coverage.counts.items()}
    return {"all": coverage.asked, "taken_on": coverage.taken_on, **counts, "open": len(coverage.open)}


def index_in_words(index: Index) -> str:
    """Write an index with two decimals, such as ``0.58``, half a hundredth up; ``–`` where nothing counts."""
    return "–" if index.value is None else in_decimals(index.value, 2)


def formula_of(index: Index) -> str:
    """Write how an index comes about, such as ``(2 × 1 + 1 × 0.5) ÷ 3``; empty where nothing counts."""
    if index.value is None:
        return ""
    terms = (f"{count} × {_worth_in_words(worth)}" for worth, count in index.counted.items())
    return f"({' + '.join(terms)}) ÷ {index.rated}"


def _worth_in_words(worth: Worth) -> str:
    """Write a worth, one that was added up with what it is a part of: ``0.5``, ``(1.5 ÷ 2)``."""
    part, whole = as_written(worth.part), as_written(worth.whole)
    return part if worth.whole == 1 else f"({part} ÷ {whole})"


def distance_in_words(distance: int) -> str:
    """Write ``ideal``, ``1 away from ideal``, ``2 away from ideal``; a step is what a team does, and no distance."""
    return "ideal" if distance == 0 else f"{distance_short(distance)} from ideal"


def distance_short(distance: int) -> str:
    """Write ``ideal``, ``1 away``, ``2 away``."""
    return "ideal" if distance == 0 else f"{distance} away"


def level_in_words(level: LevelInWords | None, state: State | None) -> str:
    """Write ``Level 3, 2 away from ideal``; without a level, how the row stands."""
    if level is None:
        return capital(STANDING[state] if state is not State.ANSWERED else STANDING[None])
    if level.waits:
        where = "Not begun" if level.label is None else f"Level {level.label}"
        return f"{where}, {stands_in_words(Stands.LOOK_AGAIN)}"
    if level.label is None:
        beyond = f", {distance_in_words(level.distance)}" if level.distance is not None else ""
        return f"Not begun{beyond}"
    if level.distance is None:
        return f"Level {level.label}, which is no longer described here"
    return f"Level {level.label}, {distance_in_words(level.distance)}"


def level_named(level: LevelInWords | None, state: State | None) -> str:
    """Write ``Level 3 “Visits on request”, 2 away from ideal``: as ``level_in_words``, with the name a level has."""
    words = level_in_words(level, state)
    if level is None or level.name is None:
        return words
    return words.replace(f"Level {level.label}", f"Level {level.label}{_named(level.name)}", 1)


def _named(name: str | None) -> str:
    return f" “{name}”" if name else ""


def aimed_in_words(scale: Scale | None, aim: int) -> str:
    """Write ``level 1 “Students judge the rework”``."""
    return f"level {aim}{_named(scale.name_of(aim) if scale else None)}"


def rating_in_words(scale: Scale | None, answer: Answer) -> str:
    """Write where the team stands, by the row's own levels: ``level 2 “One lesson reworked”, 1 away from ideal``."""
    if answer.has_not_begun:
        return STANDING[State.NOT_BEGUN]
    if answer.level is None:
        return "not rated"
    if scale is None:
        return f"level {answer.level}"
    named = _named(scale.name_of(answer.level))
    return f"level {answer.level}{named}, {distance_in_words(scale.distance_to_ideal(answer.level))}"


def chosen_in_words(item: Choice, answer: Answer) -> str:
    """Write the options that were chosen, in the order they are shown."""
    return "; ".join(option.text for option in item.options if option.id in answer.chosen)


def ideal_in_words(part: PlannedPart) -> str:
    """Name the ideal end of a part's rows."""
    if part.ideal is not None:
        return f"Level {part.ideal} is ideal."
    return "Rows differ in which level is ideal; each is counted from its own."


def columns_of(part: PlannedPart) -> tuple[range, ...]:
    """Return the distances of each column that a table of the part needs, from ideal to the end of its longest row.

    Beyond seven columns no page has room: the last of them takes all that is farther.
    """
    longest = max((row.levels for row in part.rows), default=0)
    single = longest if longest <= MOST_COLUMNS else MOST_COLUMNS - 1
    return (*(range(at, at + 1) for at in range(single)), *([range(single, longest)] if longest > single else []))


def column_in_words(column: range) -> str:
    """Name a column by its distances: ``ideal``, ``1 away``, ``6 away or more``."""
    return distance_short(column.start) + (" or more" if len(column) > 1 else "")


def count_in(column: range, figures: Figures) -> int:
    """Count the rows at the distances of a column."""
    return sum(distance in column for distance in figures.at_level)


def has_ratings(part: PlannedPart) -> bool:
    """Tell whether anything can be said about the part's rows: some have levels, and some a rating or its like."""
    return any(row.levels and row.state not in {None, State.NEXT_TIME} for row in part.rows)


def middle_in_words(figures: Figures) -> str:
    """Write the median; ``nothing rated`` where there is none."""
    return "nothing rated" if figures.median is None else distance_in_words(figures.median)


def left_out_in_words(figures: Figures | Index, *, to_decide: bool = False) -> tuple[str, ...]:
    """Say what is neither rated nor unknown, such as ``1 does not apply``.

    ``to_decide``: these rows were marked alone, so that one that is open was not decided.
    """
    words = _LEFT_OUT | _GONE_OPTION if isinstance(figures, Index) else _LEFT_OUT
    counts = {state: figures.count(state) for state in words}
    undecided = counts.pop("next-time") + counts.pop("unanswered") if to_decide else 0
    said = [f"{count} {words[state][count > 1]}" for state, count in counts.items() if count]
    return (*said, *([f"{undecided} {NOT_DECIDED}"] if undecided else []))


def capital(text: str) -> str:
    """Write a clause as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_short(day: date, near: date | None = None) -> str:
    """Write ``Sep 14``, with the year where it is not that of the day ``near``."""
    year = f", {day.year}" if near and near.year != day.year else ""
    return f"{MONTHS[day.month - 1][:3]} {day.day}{year}"


def day_long(day: date) -> str:
    """Write ``September 14, 2026``."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def day_with_weekday(day: date) -> str:
    """Write ``Mon, Sep 14, 2026``."""
    return f"{WEEKDAYS[day.weekday()][:3]}, {day_short(day)}, {day.year}"


def listener(role: Role | None) -> str:
    """Name who hears the message, as the team would be asked: ``your principal``."""
    return (role.tells if role else None) or "those who need to know"


def heading(listens: str) -> str:
    """Write the message's heading in the plan: ``What we will tell our principal``."""
    ours = re.sub(r"\byour\b", "our", listens)
    return f"What we will tell {ours}"


def without_because(why: str) -> str:
    """Leave a reason its words, for what shows it says ``because`` itself; that word alone is no reason."""
    return _BECAUSE.sub("", why)
