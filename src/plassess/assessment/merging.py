"""Two people changed one answer at once: keep what both wrote."""

from typing import Any

from plassess.assessment.responses import Answer, State


def merge_answers(base: Answer | None, theirs: Answer | None, ours: Answer) -> Answer:
    """Bring our answer and theirs together, both made from ``base``; nothing that either added is lost.

    A part that only one of them changed is taken as changed. Where both did, texts stand one below the other, lists
    hold the entries of both, and an answered state wins. ``None``: there was no answer.
    """
    if theirs is None or theirs in (base, ours):
        return ours
    base = base or Answer(state=State.NEXT_TIME)
    merged = {name: _part(name, base, theirs, ours) for name in Answer.model_fields}
    answer = Answer.model_construct(**merged)
    if answer.state is not State.NOT_APPLICABLE:
        answer = answer.model_copy(update={"because": None})
    return answer


def _part(name: str, base: Answer, theirs: Answer, ours: Answer) -> Any:  # noqa: ANN401 - one of an answer's parts
    was, their, our = getattr(base, name), getattr(theirs, name), getattr(ours, name)
    if their in (was, our):
        return our
    if our == was:
        return their
    match name:
        case "text":
            return f"{their}\n\n{our}".strip()
        case "marked":
            return {**their, **our}
        case "first_steps" | "individually":
            return tuple(_both(was, their, our))
        case "state":
            return State.ANSWERED if State.ANSWERED in (their, our) else our
        case _:
            return our


def _both(was: tuple[Any, ...], their: tuple[Any, ...], our: tuple[Any, ...]) -> list[Any]:
    """Keep the entries of both. One that was there and that only one of them changed is changed in its place."""
    if len(their) < len(was) or len(our) < len(was):
        return _without_what_was_taken_out(was, their, our)
    merged: list[Any] = []
    for old, theirs, ours in zip(was, their, our, strict=False):
        merged += [ours] if theirs in (old, ours) else [theirs] if ours == old else [theirs, ours]
    added = their[len(was) :]
    return [*merged, *added, *(entry for entry in our[len(was) :] if entry not in added)]


def _without_what_was_taken_out(was: tuple[Any, ...], their: tuple[Any, ...], our: tuple[Any, ...]) -> list[Any]:
    """Keep their entries in their order, then ours that are new; what either took out of the old ones is gone."""
    kept = [entry for entry in their if entry not in was or entry in our]
    return [*kept, *(entry for entry in our if entry not in was and entry not in kept)]
