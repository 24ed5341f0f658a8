"""The pieces of outputs about a team that marks alone: who keeps the file, what it decided."""

from plassess.assessment.alone.decision_words import decided_in_words
from plassess.assessment.alone.marked_alone import DecidedRow
from plassess.assessment.plan.plan import ActionPlan
from plassess.views.outputs.of_decisions import DecidedState, DecisionOutput, KeeperOutput, ViewOutput


def keeper_output(plan: ActionPlan) -> KeeperOutput | None:
    """Tell who keeps the file; ``None`` where nobody is named."""
    keeper = plan.alone.keeper if plan.alone else None
    return KeeperOutput(keeper.name, keeper.backup) if keeper else None


def decisions_output(plan: ActionPlan) -> tuple[DecisionOutput, ...]:
    """Tell each row that people mark alone with what was decided."""
    return tuple(map(_decision, plan.alone.rows)) if plan.alone else ()


def _decision(one: DecidedRow) -> DecisionOutput:

    decision = one.decision
    undecided = decision.not_decided if decision else None
    return DecisionOutput(
        row=one.row.id,
        title=one.row.short,
        state=_state(one),
        level=one.level.label if one.level and one.is_decided else None,
        standing=decided_in_words(one),
        day=decision.day if decision else None,
        rule=decision.rule if decision and one.is_decided else None,
        because=decision.because if decision else None,
        evidence=decision.evidence if decision else (),
        another_view=tuple(ViewOutput(view.text, view.name) for view in decision.another_view) if decision else (),
        who=undecided.who if undecided else None,
        by=undecided.by if undecided else None,
        marked=one.counts.by_label if one.counts else None,
        sent=one.counts.sent if one.counts else None,
        rounds=tuple(map(dict, one.rounds)),
        for_it=one.for_it,
        voters=one.voters,
    )


def _state(one: DecidedRow) -> DecidedState:
    """Name how a row stands, for machines."""
    if one.decision is None or not one.decision.is_decided:
        return "not-decided"
    return one.decision.state or "answered"
