"""What check-ins say of steps, in the answers that hold these steps: each entry is taken in once, and in order."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from plassess.assessment.check_ins.plan_log import CheckIn, SaidOfStep
from plassess.assessment.responses import FirstStep, Responses
from plassess.assessment.step_ids import with_steps


def told_in(responses: Responses, entries: Sequence[CheckIn]) -> Responses:
    """Let the answers say what entries say that they do not hold yet; answers that hold all come back as they are.

    What was changed in the answers after an entry was taken in stays: an old entry changes nothing a second time.
    Answers that name more entries than there are hold none of these: they came from elsewhere.
    """
    held = responses.check_ins if responses.check_ins <= len(entries) else 0
    if held == len(entries):
        return responses
    changes = list(_changes(entries, held))

    def changed(step: FirstStep) -> FirstStep:
        for said, is_back in changes:
            if said.id == step.id:
                step = step.model_copy(update=_before(said) if is_back else _after(said, step))
        return step

    return with_steps(responses, lambda _, step: changed(step)).model_copy(update={"check_ins": len(entries)})


def _changes(entries: Sequence[CheckIn], held: int) -> Iterator[tuple[SaidOfStep, bool]]:
    """Yield what changes from an entry on, in order; True: it is taken back."""
    stack: list[CheckIn] = []
    for at, entry in enumerate(entries):
        taken_back = stack.pop() if entry.withdrawn and stack else None
        if not entry.withdrawn:
            stack.append(entry)
        if at >= held:
            for said in taken_back.steps if taken_back else ():
                yield said, True
                yield from ((one, False) for one in _said_before(stack, said.id, entry))
            yield from ((said, False) for said in entry.steps)


def _said_before(stack: Sequence[CheckIn], id_: int, entry: CheckIn) -> list[SaidOfStep]:
    """Return what stands again of a step: the last that was said of it on the same day, if anything."""
    return [said for one in stack if one.day == entry.day for said in one.steps if said.id == id_][-1:]


def _after(said: SaidOfStep, step: FirstStep) -> Mapping[str, object]:
    if said.dropped is not None:
        return {"dropped": said.dropped, "committed": False, "done": None}
    kept = {"dropped": None, "committed": step.committed or step.dropped is not None, "done": said.done}
    return kept | ({"by": said.by} if said.by else {})


def _before(said: SaidOfStep) -> dict[str, object]:
    if said.by is not None:
        return {"by": said.was}
    if said.dropped is not None:
        return {"dropped": None, "committed": True}
    return {"done": None} if said.done else {}


def ids_said(entries: Sequence[CheckIn]) -> set[int]:
    """Return the numbers of all steps that entries speak of."""
    return set(chain.from_iterable((*(one.id for one in entry.steps), *entry.new_steps) for entry in entries))
