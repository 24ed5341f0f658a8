"""The pieces of outputs about check-ins that were held."""

from plassess.assessment.check_ins.held import HeldCheckIn
from plassess.views.outputs.of_check_ins import HeldOutput, RequestOutput, SaidOutput


def held_output(one: HeldCheckIn) -> HeldOutput:
    """Tell one check-in."""
    said = [told.said for told in one.steps]
    return HeldOutput(
        day=one.day,
        question=one.question,
        changed=one.changed or None,
        steps=tuple(SaidOutput(it.id, it.done, it.showed, it.by, it.was, it.dropped, it.not_yet) for it in said),
        new_steps=tuple(step.id for step in one.new_steps if step.id is not None),
        stop=one.stop or None,
        requests=tuple(RequestOutput(ask.of, ask.what, ask.cost, ask.by) for ask in one.asks),
    )
