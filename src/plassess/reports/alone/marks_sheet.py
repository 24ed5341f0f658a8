"""The sheets on which each person marks alone: one for everyone who marks, each beginning on a page of its own."""

from collections.abc import Sequence

from msgspec import Struct

from plassess.assessment.alone.mark_signs import sign_at, states_in_words
from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.alone.roster import shown
from plassess.assessment.alone.rows import minutes_for
from plassess.assessment.alone.words import (
    guessed_beforehand,
    place_in_words,
    where_it_is_seen,
)
from plassess.assessment.prompts import Prompt
from plassess.content.instrument import Item
from plassess.content.scale import Scale
from plassess.content.values import Need
from plassess.foreign_text import visible, visible_lines
from plassess.problems.sentences import counted
from plassess.rendering.environment import render_shipped
from plassess.reports.alone.page_facts import (
    LONGEST,
    MarkedAlone,
    are_named,
    ideal_told,
    keeper_named,
    keeps_marks,
    leader_named,
    origin,
    part_title,
    team_named,
    whose_in,
)
from plassess.reports.data.plan import Plain

SHORT_CODE = 5
"""Characters of a code that have room in the largest print; codes made from names are longer."""


def render_marks_sheets(alone: MarkedAlone) -> str:
    """Return the HTML with a sheet for each person who marks, made to be printed."""
    sheet: Plain = {
        "team": team_named(alone),
        "lang": alone.library.lang or "",
        "people": [_person(alone, code) for code in alone.codes],
        "intro": intro(alone),
        "to_shuffle": not are_named(alone),
        "guessed": guessed_beforehand(len(alone.codes)),
        "rules": _rules(alone),
        "signs": states_in_words(alone.rows),
        "rows": [_row(alone, number, prompt) for number, prompt in enumerate(alone.rows, start=1)],
        **origin(alone, _parts(alone)),
    }
    return render_shipped("marks-sheet.html.j2", {"sheet": sheet})


def says_first(alone: MarkedAlone) -> tuple[str, ...]:
    """Say in paragraphs all that stands on a sheet before its first row."""
    rules = [f"How to find your level{f' ({rule.of})' if rule.of else ''}: {rule.text}" for rule in _rules(alone)]
    return tuple(part for part in (*intro(alone), guessed_beforehand(len(alone.codes)), *rules) if part)


def comes_from(alone: MarkedAlone) -> str:
    """Say in sentences what the rows come from, and whose words they are in."""
    told = origin(alone, _parts(alone))
    return (
        f"Sources: {'; '.join(told['sources'])}. Edition {told['edition']}; {told['wording']}. {told['unaffiliated']}"
    )


def intro(alone: MarkedAlone) -> list[str]:
    """Say what each sheet says first, in about sixty words."""
    record = alone.record
    keeper = keeper_named(alone)
    stays = (
        "Afterward each person’s marks are kept, if five send."
        if keeps_marks(alone)
        else "Afterward only counts stay, and lines you tick."
    )
    return [
        f"Mark the work of {whose_in(alone)}, never a person: this school year, {where_it_is_seen(record.role)}.",
        f"{ideal_told(alone)} is where we want to be. Read from the last level up. About"
        f" {counted(minutes_for(alone.rows), 'minute')}.",
        f"{leader_named(alone) or keeper or 'Who leads'} opens all marks together, in the meeting: the team sees"
        " counts and no names.",
        f"The keeper{f', {keeper},' if keeper else ''} could see marks, and such files may be public records.",
        stays,
    ]


def _person(alone: MarkedAlone, code: str) -> Plain:
    name = visible(alone.record.roster[code].name or "", LONGEST)
    return {"id": code, "code": shown(code), "name": name, "is_long": len(code) > SHORT_CODE}


def _parts(alone: MarkedAlone) -> list[str]:
    return list(dict.fromkeys(prompt.part for prompt in alone.rows))


class _Rule(Struct, frozen=True):
    of: str
    text: str


def _rules(alone: MarkedAlone) -> list[_Rule]:
    """Say how a level is found, once for the parts that say the same; of a single one its name is not told."""
    said: dict[str, list[str]] = {}
    for part in _parts(alone):
        if rule := alone.library.rating_rule(alone.record.role, part):
            said.setdefault(visible_lines(rule), []).append(part_title(alone, part))
    return [_Rule("; ".join(parts) if len(said) > 1 else "", text) for text, parts in said.items()]


def _row(alone: MarkedAlone, number: int, prompt: Prompt) -> Plain:
    before = alone.rows[number - 2].part if number > 1 else None
    several = len(_parts(alone)) > 1
    return {
        "number": number,
        "part": part_title(alone, prompt.part) if several and before != prompt.part else "",
        "title": visible_lines(prompt.title),
        "ask": visible_lines(prompt.ask),
        "criteria": [visible_lines(one) for one in prompt.item.criteria] if isinstance(prompt.item, Item) else [],
        "levels": _levels(prompt.scale) if prompt.scale else [],
        "states": _states(prompt.scale) if prompt.scale else [],
    }


def _levels(scale: Scale) -> Sequence[Plain]:
    return [
        {
            "label": str(level.level),
            "ideal": at == 0,
            "name": visible_lines(level.name or ""),
            "text": visible_lines(level.text) + _needs(level.needs),
        }
        for at, level in enumerate(scale.levels)
    ]


def _needs(need: Need | None) -> str:
    return {"reason": " (Say why.)", "evidence": " (Say what shows it.)"}[need] if need else ""


def _states(scale: Scale) -> Sequence[Plain]:
    states = (NOT_BEGUN, CANNOT_TELL)
    return [{"label": sign_at(state, scale), "text": place_in_words(state, scale)} for state in states]
