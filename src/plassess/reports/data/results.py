"""What a team placed, as plain data: the profile, the rows, the aims, the shares of time and the shifts."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from plassess.assessment.plan.model import (
    LevelInWords,
    PlannedChoice,
    PlannedPart,
    PlannedRow,
    PlannedShare,
    PlannedShift,
    ProfileLine,
)
from plassess.assessment.plan.origin import NO_LONGER_HERE
from plassess.assessment.responses import State
from plassess.assessment.words import (
    STANDING,
    capital,
    column_in_words,
    columns_of,
    count_in,
    distance_short,
    has_ratings,
    ideal_in_words,
    left_out_in_words,
    level_named,
)
from plassess.content.library import MAP
from plassess.content.values import place_in_words
from plassess.foreign_text import visible_lines
from plassess.reports.data.choices import aim_data, choices_data
from plassess.reports.data.placed import (
    Plain,
    PlainStep,
    groups_data,
    has_answers,
    is_told,
    placed_data,
    standing_of,
    state_data,
    waiting_data,
)
from plassess.reports.data.quantities import numbers_data
from plassess.reports.data.texts import chain_data, texts_data

SHADES = 4


def results_data(parts: Sequence[PlannedPart], step: PlainStep, told: Collection[str] = ()) -> Plain:
    """Give what the plan says beside its questions; each list is empty where there is nothing.

    ``told`` are rows of which it is said elsewhere that they are not decided.
    """
    rated = [part for part in parts if has_ratings(part)]
    return {
        "profiles": [_profile(part, told) for part in rated],
        "rows": [_rows(part, step, told) for part in parts if part.rows and has_answers(part.rows)],
        "choices": choices_data(parts, step),
        "numbers": numbers_data(parts, step),
        "texts": texts_data(parts, step),
        "chain": chain_data(parts, step),
        "aims": [aim for part in parts for aim in _aims(part)],
        "shifts": [_shifts(part, step) for part in parts if has_answers(part.shifts)],
        "time": [_time(part, step) for part in parts if has_answers(part.shares)],
    }


def _profile(part: PlannedPart, told: Collection[str]) -> Plain:
    to_decide = any(row.id in told for row in part.rows)
    columns = columns_of(part)
    titles = {line.id: visible_lines(line.title) for line in part.profile}
    return {
        "title": visible_lines(part.title),
        "of": "Standard" if part.part == MAP else "Part",
        "ideal": ideal_in_words(part),
        "columns": [capital(column_in_words(column)) for column in columns],
        "lines": [_line(line, columns, titles, to_decide=to_decide) for line in part.profile],
    }


def _line(line: ProfileLine, columns: Iterable[range], titles: Mapping[str, str], *, to_decide: bool) -> Plain:
    figures = line.figures
    return {
        "id": line.id,
        "kind": line.kind,
        "title": visible_lines(line.title),
        "within": titles[line.above[-1]] if line.above else "",
        "depth": len(line.above),
        "adds_up": line.holds,
        "cells": [_cell(count_in(column, figures), figures.asked) for column in columns],
        "not_begun": _cell(len(figures.not_begun), figures.asked),
        "unknown": figures.count("unknown"),
        "rated": figures.rated,
        "asked": figures.asked,
        "left_out": list(left_out_in_words(figures, to_decide=to_decide)),
        "middle": distance_short(figures.median) if figures.median is not None else "",
    }


def _cell(count: int, asked: int) -> Plain:
    """Give a count and how dark it is shown, from 0 to 4: its part of all rows, rounded up.

    No rows, no shade.
    """
    return {"count": count, "shade": -(-SHADES * count // asked) if asked else None}


def _rows(part: PlannedPart, step: PlainStep, told_elsewhere: Collection[str]) -> Plain:
    told = [row for row in part.rows if is_told(row)]
    others = [row for row in part.rows if row.id not in told_elsewhere]
    return {
        "title": visible_lines(part.title),
        "groups": groups_data(part, told, lambda row: _row(row, step)),
        "waiting": waiting_data(others, part.groups),
    }


def _row(row: PlannedRow, step: PlainStep) -> Plain:
    return {
        **placed_data(row, step),
        "heading": visible_lines(row.title or NO_LONGER_HERE),
        "ask": visible_lines(row.ask),
        "standing": visible_lines(level_named(row.now, row.state)),
        "level": row.now.label if row.now else None,
        "name": visible_lines((row.now.name or "") if row.now else ""),
        "text": visible_lines((row.now.text or "") if row.now else ""),
        "distance": row.now.distance if row.now else None,
    }


def _aims(part: PlannedPart) -> Iterator[Plain]:
    for one in part.placed:
        if isinstance(one, PlannedRow) and one.aim is not None:
            yield _aim(one, part)
        elif isinstance(one, PlannedChoice) and one.aim is not None:
            yield aim_data(one, part)


def _aim(row: PlannedRow, part: PlannedPart) -> Plain:
    return {
        "id": row.id,
        "title": visible_lines(row.title or row.ask),
        "state": state_data(standing_of(row)),
        "group": visible_lines(part.groups.get(row.group, row.group)),
        "now": visible_lines(level_named(row.now, row.state)),
        "now_text": _text(row.now),
        "aim": visible_lines(level_named(row.aim, row.state)),
        "aim_text": _text(row.aim),
        "move": visible_lines(_move(row)),
        "would_show": [visible_lines(text) for text in row.would_show],
    }


def _move(row: PlannedRow) -> str:
    """Give the next move; a row that has not begun begins with its last level, told once."""
    if row.move is None or row.now is None or row.now.label is not None:
        return row.move or ""
    return "Begin with what this level describes." if row.move == _text(row.aim) else f"Begin with this: {row.move}"


def _text(level: LevelInWords | None) -> str:
    return visible_lines((level.text or "") if level else "")


def _shifts(part: PlannedPart, step: PlainStep) -> Plain:
    return {
        "title": visible_lines(part.title),
        "rows": [_shift(shift, step) for shift in part.shifts if is_told(shift)],
        "waiting": waiting_data(part.shifts, part.groups),
    }


def _shift(shift: PlannedShift, step: PlainStep) -> Plain:
    place = shift.place if shift.state is State.ANSWERED else None
    return {
        **placed_data(shift, step),
        "from": visible_lines(shift.start or ""),
        "to": visible_lines(shift.end or ""),
        "place": place,
        "standing": capital(place_in_words(place) if place else STANDING[standing_of(shift)]),
    }


def _time(part: PlannedPart, step: PlainStep) -> Plain:
    """Give the shares of one instrument; bars are in hundredths of the longest one."""
    shares = [_percents(share) for share in part.shares]
    longest = max((value for both in shares for value in both if value), default=1)
    return {
        "title": visible_lines(part.title),
        "rows": [_share(share, longest, step) for share in part.shares if is_told(share)],
        "waiting": waiting_data(part.shares, part.groups),
        "today": _sum(today for today, _ in shares),
        "wished": _sum(wished for _, wished in shares),
    }


def _percents(share: PlannedShare) -> tuple[int | None, int | None]:
    """Give what counts: today and wished; nothing where the team has not answered."""
    return (share.today, share.wished) if share.state is State.ANSWERED else (None, None)


def _sum(values: Iterable[int | None]) -> int | None:
    """Add up what was said; ``None`` where nothing was."""
    said = [value for value in values if value is not None]
    return sum(said) if said else None


def _share(share: PlannedShare, longest: int, step: PlainStep) -> Plain:
    standing = standing_of(share)
    today, wished = _percents(share)
    return {
        **placed_data(share, step),
        "standing": "" if standing is State.ANSWERED else capital(STANDING[standing]),
        "today": today,
        "wished": wished,
        "change": _change(today, wished),
        "today_bar": _bar(today, longest),
        "wished_bar": _bar(wished, longest),
    }


def _bar(value: int | None, longest: int) -> int | None:
    return None if value is None else 100 * value // longest


def _change(today: int | None, wished: int | None) -> str:
    if today is None or wished is None:
        return ""
    if today == wished:
        return "the same"
    return f"{wished - today} more" if wished > today else f"{today - wished} less"
