"""Gates over rated rows: what they rest on, how near to ideal they are, and whether they went back."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from plassess.assessment.gates.result import Asked, GateResult, Occasion, Standing, ToDo
from plassess.assessment.plan.model import PlannedRow
from plassess.assessment.prompts import Prompt, prompts_of
from plassess.assessment.responses import State
from plassess.assessment.words import level_in_words, steps_short
from plassess.content.library import MAP
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import nearest


def evidence(asked: Asked, on: Occasion) -> GateResult:
    """See that every rated row there names evidence; "not begun" is a rating and rests on something too.

    Rows without a rating are not looked at, but where none is rated the gate fails.
    """
    id_, one = asked.given, on.now
    _published(id_, asked, one)
    rows = _rows(id_, one)
    rated = [row for row in rows if row.now is not None]
    if not rated:
        return _nothing(asked, rows)
    to_do = tuple(_to_do(row, "Names no evidence") for row in rated if not row.evidence)
    count = len(rated) - len(to_do)
    measured = f"{count} of {len(rated)} rated rows {'names' if count == 1 else 'name'} evidence"
    measured += f"; {len(to_do)} without" if to_do else ""
    return _result(asked, measured, len(rated), to_do, "Name what each rating rests on.")


def level(asked: Asked, on: Occasion) -> GateResult:
    """See that every row there is at a level or nearer to ideal, which its own scale decides and no number.

    A row that has not begun is farther than every level; one without a rating fails the gate; one that does not apply
    is left out, and where nothing is left the gate fails. Raises UsageError where a row has no such level.
    """
    (id_, least), one = asked.given, on.now
    for prompt in _published(id_, asked, one):
        _needs_level(prompt, least, asked)
    rows = _rows(id_, one)
    applying = [row for row in rows if row.state is not State.NOT_APPLICABLE]
    if not any(row.now for row in applying):
        return _nothing(asked, rows)
    to_do = tuple(_to_do(row, why) for row in applying if (why := _farther(row, least)))
    those = "rows" if len(applying) == len(rows) else "that apply"
    count = len(applying) - len(to_do)
    measured = f"{count} of {len(applying)} {those} {_are(count)} at level {least} or nearer to ideal"
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


def _farther(row: PlannedRow, least: int) -> str:
    """Say how far a row is from what is asked; empty where it is there or nearer to ideal."""
    scale, now = row.measured.scale if row.measured else None, _distance(row)
    if scale is None or now is None:
        return level_in_words(row.now, row.state)
    beyond = now - scale.distance_to_ideal(least)
    return f"{level_in_words(row.now, row.state)}; {steps_short(beyond)} farther than asked" if beyond > 0 else ""


def no_regression(asked: Asked, on: Occasion) -> GateResult:
    """See that no row of both assessments is farther from ideal than then, on its levels as they are published now.

    A row that was rated then and is asked now without a rating is no longer rated, and fails the gate: else leaving
    it out would be the way around. One that does not apply any more, by the team's own reason, is left out, as are
    rows that only one of the two looks at. Raises UsageError where nothing can be compared.
    """
    one, earlier = on.now, on.earlier[asked.given]
    then = {row.id: row for row in _all_rows(earlier)}
    both = [(row, then[row.id]) for row in _all_rows(one) if row.id in then]
    asked = replace(asked, given=earlier.record.id)
    _needs_something_in_common(asked, one, earlier, len(both))
    rated_then = [(row, before) for row, before in both if _distance(before) is not None]
    compared = [(row, before) for row, before in rated_then if row.state is not State.NOT_APPLICABLE]
    if not compared:
        measured = "no row that both look at was rated then and applies now"
        return GateResult(asked.name, asked.shown, measured, 0, 0, None, (), "Name another one.")
    to_do = tuple(_to_do(row, why) for row, before in compared if (why := _went_back(row, before)))
    count = len(compared) - len(to_do)
    measured = f"{count} of {len(compared)} rows {_are(count)} as near to ideal as then, or nearer"
    measured += f"; {len(to_do)} not" if to_do else ""
    if earlier.plan.origin.now != "same":
        measured += " (the content has changed since then)"
    remedy = "Look at these again with the team."
    return _result(asked, measured, len(compared), to_do, remedy)


def _needs_something_in_common(asked: Asked, one: Standing, earlier: Standing, in_common: int) -> None:
    role = one.record.role
    if earlier.record.role != role:
        raise UsageError(
            f"{asked.label}: that is a self-assessment of {earlier.record.role}, and {one.record.id} is"
            f" of {role}. Name an earlier one of {role}."
        )
    if not in_common:
        raise UsageError(
            f"{asked.label}: it has no rated row in common with {one.record.id}."
            " Name one that looks at the same standards."
        )


def _went_back(row: PlannedRow, before: PlannedRow) -> str:
    """Say from where a row went back; empty where it did not."""
    now, then = _distance(row), _distance(before)
    if now is not None and then is not None and now <= then:
        return ""
    said = f"{level_in_words(row.now, row.state)}; then {level_in_words(before.now, before.state)}"
    return f"No longer rated: {said}" if now is None else said


def _are(count: int) -> str:
    return "is" if count == 1 else "are"


def _distance(row: PlannedRow) -> int | None:
    return row.now.distance if row.now else None


def _to_do(row: PlannedRow, why: str) -> ToDo:
    return ToDo(row.id, row.title or row.ask, why)


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
        measured, remedy = f"none of {len(open_)} rows there is rated", "Rate these."
    to_do = tuple(_to_do(row, level_in_words(row.now, row.state)) for row in open_)
    return GateResult(asked.name, asked.shown, measured, 0, len(open_), None, to_do, remedy)


def _all_rows(one: Standing) -> tuple[PlannedRow, ...]:
    return tuple(row for part in one.plan.parts for row in part.rows)


def _rows(id_: str, one: Standing) -> tuple[PlannedRow, ...]:
    return tuple(row for row in _all_rows(one) if id_ in _called(row.id, row.part))


def _called(row_id: str, part: str) -> tuple[str, ...]:
    """Name a row in every way that a gate can: by its own id; one of a map by its construct and standard too."""
    construct = row_id.partition("/")[2]
    return (row_id, construct, construct.rpartition(".")[0]) if part == MAP else (row_id,)


def _published(id_: str, asked: Asked, one: Standing) -> tuple[Prompt, ...]:
    """Find the rows that an id means in the content, looked at or not; none for what this role does not rate.

    Raises UsageError for an id that means nothing in any role.
    """
    framework = one.library.framework
    standards = [standard.id for standard in framework.standards]
    constructs = [construct.id for standard in framework.standards for construct in standard.constructs]
    parts = [MAP, *(instrument.id for instrument in one.library.instruments)]
    rows = [prompt for prompt in prompts_of(one.library, one.record.role, parts, standards) if prompt.scale]
    role, _, rest = id_.partition("/")
    known = {*standards, *constructs, *(row.id for row in rows), *(row.id for row in _all_rows(one))}
    if id_ not in known and not (one.library.role(role) and rest in constructs):
        raise _unknown(id_, asked, known)
    return tuple(row for row in rows if id_ in _called(row.id, row.part))


def _unknown(id_: str, asked: Asked, known: Iterable[str]) -> UsageError:
    near = nearest(id_, sorted(known))
    hint = f"Did you mean {near}?" if near else "See the ids with:  plassess show standards"
    return UsageError(
        f"{asked.name} {visible(id_, 80)}: there is no standard, construct or rated row of that id. {hint}"
    )
