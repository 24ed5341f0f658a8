"""Gates over rated rows: what they rest on, how near to ideal they are, and whether they went back."""

from collections.abc import Sequence

from msgspec.structs import replace

from plassess.assessment.coverage import Stands
from plassess.assessment.gates.named_prompts import Wanted, asked_about, names_by_id, not_asked, published
from plassess.assessment.gates.result import Asked, GateResult, NotAsked, Occasion, Standing, ToDo
from plassess.assessment.plan.model import PlannedRow
from plassess.assessment.prompts import Prompt
from plassess.assessment.ratings.levels_alike import RatedOn, levels_differ, rated_on
from plassess.assessment.responses import State
from plassess.assessment.words import day_long, level_in_words
from plassess.problems.errors import UsageError
from plassess.problems.sentences import counted

RATED = Wanted(lambda prompt: prompt.scale is not None, "rated row")


def evidence(asked: Asked, on: Occasion) -> GateResult | NotAsked:
    """See that every rated row there names evidence; "not begun" is a rating and rests on something too.

    Rows without a rating are not looked at, but where none is rated the gate fails.
    """
    id_, one = asked.given, on.now
    rows = _rows(id_, one)
    elsewhere = not_asked(asked, _published(id_, asked, one), one)
    if elsewhere and not rows:
        return elsewhere
    stands = one.plan.coverage.stands
    answered = [row for row in rows if stands.get(row.id, Stands.ANSWERED) is Stands.ANSWERED]
    rated = [row for row in answered if row.now is not None and not row.now.waits]
    if not rated:
        return _nothing(asked, rows)
    to_do = tuple(_to_do(row, "Names no evidence") for row in rated if not row.evidence)
    count = len(rated) - len(to_do)
    measured = f"{count} of {counted(len(rated), 'rated row')} {'names' if count == 1 else 'name'} evidence"
    measured += f"; {len(to_do)} without" if to_do else ""
    return _result(asked, measured, len(rated), to_do, "Name what each rating rests on.")


def level(asked: Asked, on: Occasion) -> GateResult | NotAsked:
    """See that every row there is at a level or nearer to ideal, which its own scale decides and no number.

    A row that has not begun is farther than every level; one without a rating fails the gate; one that does not apply
    is left out, and where nothing is left the gate fails. Raises UsageError where a row has no such level.
    """
    (id_, least), one = asked.given, on.now
    found, rows = _published(id_, asked, one), _rows(id_, one)
    for prompt in found:
        _needs_level(prompt, least, asked)
    elsewhere = not_asked(asked, found, one)
    if elsewhere and not rows:
        return elsewhere
    applying = [row for row in rows if row.state is not State.NOT_APPLICABLE]
    if not any(row.now for row in applying):
        return _nothing(asked, rows)
    labels = {prompt.id: prompt.scale.labels for prompt in found if prompt.scale}
    to_do = tuple(_to_do(row, why) for row in applying if (why := _farther(row, least, labels.get(row.id))))
    those = ("row",) if len(applying) == len(rows) else ("row that applies", "rows that apply")
    count = len(applying) - len(to_do)
    measured = f"{count} of {counted(len(applying), *those)} {_are(count)} at level {least} or nearer to ideal"
    measured += f"; {len(to_do)} not" if to_do else ""
    remedy = "Rate what is not rated, and plan the next move for the others."
    return _result(asked, measured, len(applying), to_do, remedy)


def _needs_level(prompt: Prompt, least: int, asked: Asked) -> None:
    labels = prompt.scale.labels if prompt.scale else ()
    if least not in labels:
        listed = ", ".join(map(str, labels))
        raise UsageError(
            f"{asked.label}: {prompt.id} has no level {least}. Its levels, the ideal one first: {listed}."
            " Where rows differ in their levels, name each row."
        )


def _farther(row: PlannedRow, least: int, published: tuple[int, ...] | None) -> str:
    """Say how far a row is from what is asked; empty where it is there or nearer to ideal.

    What is asked is one of the levels that are ``published``, the ideal one first: where it lies elsewhere on those
    that the row was rated on, the number means something else there.
    """
    scale, now = row.measured.scale if row.measured else None, _distance(row)
    if scale is None or now is None:
        return level_in_words(row.now, row.state)
    asked_then = scale.labels.index(least) if least in scale.labels else None
    if asked_then is None or (published and published.index(least) != asked_then):
        levels = ", ".join(map(str, scale.labels))
        return f"{level_in_words(row.now, row.state)}, of the levels {levels}; plassess content migrate moves it"
    beyond = now - scale.distance_to_ideal(least)
    return f"{level_in_words(row.now, row.state)}; {beyond} farther than asked" if beyond > 0 else ""


def no_regression(asked: Asked, on: Occasion) -> GateResult | NotAsked:
    """See that no row of both assessments is farther from ideal than then.

    Where its levels, or their words, are not those of then, nobody can tell, and the gate does not hold.

    A row that was rated then and is asked now without a rating is no longer rated, and fails the gate: else leaving
    it out would be the way around. One that does not apply any more, by the team's own reason, is left out, as are
    rows that only one of the two looks at. Where another role or other parts were looked at then, it is not asked,
    nor of that one itself and of those before it, which could not go back from it.
    """
    one, earlier, is_itself = on.now, on.earlier[asked.given], asked.given in on.itself
    asked = replace(asked, given=earlier.record.id)
    if why := "it is this one itself" if is_itself else _not_comparable(one, earlier):
        return NotAsked(asked.name, asked.shown, why)
    then = {row.id: row for row in _all_rows(earlier)}
    both = [(row, then[row.id]) for row in _all_rows(one) if row.id in then]
    rated_then = [(row, before) for row, before in both if _distance(before) is not None]
    compared = [(row, before) for row, before in rated_then if row.state is not State.NOT_APPLICABLE]
    if not compared:
        which = "no row that both look at was rated then and applies now" if both else "both rate no row in common"
        return GateResult(asked.name, asked.shown, which, 0, 0, None, (), "Name one that looks at the same rows.")
    differ = [levels_differ(*_rated_on(row, one, before, earlier)) for row, before in compared]
    found = ((row, _went_back(row, before, why)) for (row, before), why in zip(compared, differ, strict=True))
    to_do = tuple(_to_do(row, why) for row, why in found if why)
    count = len(compared) - len(to_do)
    measured = f"{count} of {counted(len(compared), 'row')} {_are(count)} as near to ideal as then, or nearer"
    measured += f"; {len(to_do)} not" if to_do else ""
    if earlier.plan.origin.now != "same":
        measured += " (the content has changed since then)"
    cannot = " Where levels have changed, plassess content migrate moves the earlier one." if any(differ) else ""
    remedy = f"Look at these again with the team.{cannot}"
    return _result(asked, measured, len(compared), to_do, remedy)


def _not_comparable(one: Standing, earlier: Standing) -> str:
    """Say why two self-assessments speak of other things; empty where they do not."""
    if earlier.record.role != one.record.role:
        return f"that one is of {earlier.record.role}, and this one of {one.record.role}"
    if set(earlier.record.using).isdisjoint(one.record.using):
        return f"that one uses {', '.join(earlier.record.using)}, and this one {', '.join(one.record.using)}"
    if earlier.record.opened > one.record.opened:
        return f"that one was opened later, on {day_long(earlier.record.opened)}"
    return ""


def _went_back(row: PlannedRow, before: PlannedRow, scales_differ: str) -> str:
    """Say from where a row went back, or why nobody can tell; empty where it did not.

    On any scale, not begun is farther from ideal than every level.
    """
    now, then = _distance(row), _distance(before)
    if now is not None and before.now and before.now.label is None:
        return ""
    said = f"{level_in_words(row.now, row.state)}; then {level_in_words(before.now, before.state)}"
    if row.now is None:
        return f"No longer rated: {said}"
    if now is not None and row.now.label is not None and scales_differ:
        return f"Cannot be compared: {scales_differ}. {said}"
    return "" if now is not None and then is not None and now <= then else said


def _rated_on(row: PlannedRow, one: Standing, before: PlannedRow, earlier: Standing) -> tuple[RatedOn, RatedOn]:
    return rated_on(row, one.record, one.plan), rated_on(before, earlier.record, earlier.plan)


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _distance(row: PlannedRow) -> int | None:
    return row.now.distance if row.now else None


def _to_do(row: PlannedRow, why: str) -> ToDo:
    return ToDo(row.id, row.short, why)


def _result(asked: Asked, measured: str, among: int, to_do: tuple[ToDo, ...], remedy: str) -> GateResult:
    """Fail a gate by as many rows as there are to do."""
    short = len(to_do)
    return GateResult(asked.name, asked.shown, measured, among - short, among, short, to_do, remedy if short else "")


def _nothing(asked: Asked, rows: Sequence[PlannedRow]) -> GateResult:
    """Fail a gate that found nothing rated."""
    open_ = [row for row in rows if row.state is not State.NOT_APPLICABLE]
    if not rows:
        measured, remedy = "nothing there was looked at in this self-assessment", "Look at it with the team."
    elif not open_:
        measured, remedy = "nothing there applies here", "Ask for something that does."
    else:
        measured, remedy = f"none of {counted(len(open_), 'row')} there is rated", "Rate these."
    to_do = tuple(_to_do(row, level_in_words(row.now, row.state)) for row in open_)
    return GateResult(asked.name, asked.shown, measured, 0, len(open_), None, to_do, remedy)


def _all_rows(one: Standing) -> tuple[PlannedRow, ...]:
    return tuple(row for part in one.plan.parts for row in part.rows)


def _rows(id_: str, one: Standing) -> tuple[PlannedRow, ...]:
    """Find the rows that an id means: those that are asked, and those that are gone, as far as their ids tell."""
    asked = {prompt.id for prompt in asked_about(id_, RATED, one)}
    return tuple(row for row in _all_rows(one) if row.id in asked or id_ in names_by_id(row.id, row.part))


def _published(id_: str, asked: Asked, one: Standing) -> tuple[Prompt, ...]:
    return published(id_, RATED, asked, one, also=(row.id for row in _all_rows(one)))
