"""Two people changed one thing at once: keep what both wrote."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from plassess.assessment.record import Team
from plassess.assessment.responses import Answer, FirstStep, State

_RATED = ("level", "place", "today", "wished", "number", "chosen")


def merge_answers(base: Answer | None, theirs: Answer | None, ours: Answer) -> Answer:
    """Bring our answer and theirs together, both made from ``base``; nothing that either added is lost.

    A part that only one of them changed is taken as changed. Where both did, texts stand one below the other, lists
    hold the entries of both, first steps are merged one by one, and an answered state wins. ``None``: there was no
    answer.
    """
    if theirs is None or theirs in (base, ours):
        return ours
    base = base or Answer(state=State.NEXT_TIME)
    answer = Answer.model_construct(**{name: _part(name, base, theirs, ours) for name in Answer.model_fields})
    if _rating(theirs) != _rating(base) != _rating(ours):
        displaced = ", ".join(f"{name} {_shown(value)}" for name, value in _rating(theirs).items() if _says(value))
        return answer.model_copy(update={**_rating(ours), "note": f"{answer.note}\n(meanwhile: {displaced})".strip()})
    is_its_reason = answer.state in {one.state for one in (base, theirs, ours) if one.because == answer.because}
    return answer if is_its_reason else answer.model_copy(update={"because": None})


def _rating(answer: Answer) -> dict[str, Any]:
    """Return what makes one rating and is never mixed with another; empty where nothing was rated."""
    rated = answer.state is State.NOT_BEGUN or any(_says(getattr(answer, name)) for name in _RATED)
    return {name: getattr(answer, name) for name in ("state", *_RATED, "because")} if rated else {}


def _says(value: object) -> bool:
    """Tell whether a part of a rating was given: a level may be 0, and nothing chosen is an empty list."""
    return value is not None and value != ()


def _shown(value: object) -> str:
    return " and ".join(value) if isinstance(value, tuple) else str(value)


def merge_detail(key: str, base: object, theirs: Any, ours: Any) -> Any:  # noqa: ANN401 - a value of the record
    """Bring two values of one of the record's entries together; a date that both set is ours, for it was set last."""
    if theirs in (base, ours) or theirs is None:
        return ours
    if ours == base:
        return theirs
    if isinstance(theirs, Team) and isinstance(ours, Team):
        return Team(name=ours.name or theirs.name, people=tuple(dict.fromkeys((*theirs.people, *ours.people))))
    if isinstance(ours, dict):
        return {**theirs, **ours}
    if isinstance(ours, tuple):
        return tuple(dict.fromkeys((*theirs, *ours)))
    return f"{theirs}\n\n{ours}" if key == "message" else ours


def _part(name: str, base: Answer, theirs: Answer, ours: Answer) -> Any:  # noqa: ANN401 - one of an answer's parts
    was, their, our = getattr(base, name), getattr(theirs, name), getattr(ours, name)
    if their in (was, our):
        return our
    if our == was:
        return their
    match name:
        case "text" | "note":
            return f"{their}\n\n{our}".strip()
        case "marked":
            return {**their, **our}
        case "first_steps":
            return _steps(was, their, our)
        case "individually" | "evidence":
            return _both(was, their, our)
        case "state":
            return State.ANSWERED if State.ANSWERED in (their, our) else our
        case _:
            return our


def _both(was: Sequence[Any], their: Sequence[Any], our: Sequence[Any]) -> tuple[Any, ...]:
    """Keep their entries in their order, then ours that are new; what either took out of the old ones is gone."""
    kept = [entry for entry in their if entry not in was or entry in our]
    return (*kept, *(entry for entry in our if entry not in was and entry not in kept))


_Key = tuple[str, int]


def _steps(was: Sequence[FirstStep], their: Sequence[FirstStep], our: Sequence[FirstStep]) -> tuple[FirstStep, ...]:
    """Merge step by step; a step is the same one while it has its id, whatever it says and wherever it stands.

    One that has none yet is the same as another that says the same.
    """
    new = [step for step in their if step.id is not None and all(step.id != one.id for one in was)]
    old, theirs, ours = _keyed(was), _keyed(their), _keyed(_with_their_ids(our, new))
    first, second = (ours, theirs) if list(theirs) == list(old) else (theirs, ours)
    merged = {key: _step(old.get(key), theirs.get(key), ours.get(key)) for key in {**first, **second}}
    return tuple(step for step in merged.values() if step is not None)


def _with_their_ids(our: Sequence[FirstStep], new: Sequence[FirstStep]) -> list[FirstStep]:
    """Give our new steps the ids of theirs that say the same: both wrote one thing down."""
    free = list(new)
    steps = []
    for step in our:
        twin = next((one for one in free if step.id is None and one.what == step.what), None)
        if twin is not None:
            free.remove(twin)
        steps.append(step.model_copy(update={"id": twin.id}) if twin else step)
    return steps


def _keyed(steps: Sequence[FirstStep]) -> dict[_Key, FirstStep]:
    """Name each step by its id, or else by what it says and which of the equal ones it is."""
    seen: Counter[str] = Counter()
    keyed = {}
    for step in steps:
        if step.id is not None:
            keyed["", step.id] = step
            continue
        keyed[step.what, seen[step.what]] = step
        seen[step.what] += 1
    return keyed


def _step(was: FirstStep | None, their: FirstStep | None, our: FirstStep | None) -> FirstStep | None:
    """Merge one step field by field; one that a side took out stays only where the other changed it."""
    if their is None or our is None:
        left = our or their
        return None if left == was else left
    base = was or FirstStep(id=our.id, what=our.what)
    changes = {name: _field(name, base, their, our) for name in FirstStep.model_fields}
    return our.model_copy(update=changes)


def _field(name: str, base: FirstStep, their: FirstStep, our: FirstStep) -> Any:  # noqa: ANN401 - one of a step's fields
    was, theirs, ours = getattr(base, name), getattr(their, name), getattr(our, name)
    if theirs in (was, ours) or theirs is None:
        return ours
    if ours == was or ours is None:
        return theirs
    joining = {"who": " and ", "shown_by": "; "}.get(name)
    return f"{theirs}{joining}{ours}" if joining else ours
