"""Goals, and what was said at check-ins (``plan.yaml``): it only grows, by an entry for each thing that is said."""

from collections.abc import Sequence
from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from plassess.assessment.check_ins.check_in_questions import Question
from plassess.assessment.check_ins.help_wanted import Help
from plassess.assessment.check_ins.request import Request, SaidOfRequest
from plassess.assessment.goals.goal import Goal, SaidOfGoal
from plassess.assessment.responses import StepId
from plassess.assessment.values import Date, Flag, Record
from plassess.content.values import Text

PLAN_FORMAT = "plassess/team-plan/1"


class SaidOfStep(Record):
    """What was said of one step: that it is done, has another date, was dropped, or is not done yet."""

    id: StepId
    """The step's number."""
    done: Date | None = None
    """The day it was done."""
    showed: Text | None = None
    """What showed that it is done."""
    by: Date | None = None
    """By which day it will be done now."""
    was: Date | None = None
    """By which day it was to be done until then. Left out: by none."""
    dropped: Text | None = None
    """Why the team dropped it."""
    not_yet: Flag = False
    """true: it is not done yet."""

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if sum([self.done is not None, self.by is not None, self.dropped is not None, self.not_yet]) != 1:
            message = "says several of done, by, dropped and not_yet, or none of them"
            raise PydanticCustomError("no_decision", message)
        return self


class CheckIn(Record):
    """Something that was said at a check-in; the entries of one day are one check-in."""

    day: Date
    """The day it was said, as 2026-11-19."""
    question: Question | None = None
    """Which check-in this was: started, used or changed. It stands in the entry that ends it."""
    present: tuple[Text, ...] = ()
    """Who was there, by name. May be left out."""
    steps: tuple[SaidOfStep, ...] = ()
    """What was said of single steps."""
    stop: Text | None = None
    """What the team will stop doing."""
    changed: Text | None = None
    """What the team said to the check-in's own question: what started, who uses it, or what changed."""
    evidence: Text | None = None
    """One piece of evidence for what changed, with how many it rests on."""
    limit: Text | None = None
    """What that evidence cannot show."""
    goals: tuple[SaidOfGoal, ...] = ()
    """What the team said of its goals: keep, adjust or stop."""
    asks: tuple[Request, ...] = ()
    """What the team asks, and of whom."""
    answered: tuple[SaidOfRequest, ...] = ()
    """What came of what it asked before."""
    new_steps: tuple[StepId, ...] = ()
    """The numbers of steps that it took on."""
    withdrawn: Flag = False
    """true: takes back the entry before it."""


class PlanLog(Record):
    """Goals, check-ins and help asked or offered (``plan.yaml``). All only grow: entries are added at the end."""

    format: Literal["plassess/team-plan/1"]
    """What kind of file this is, and in which version of its format."""
    goals: tuple[Goal, ...] = ()
    """The goals; a goal that is worded anew is added below with the same id, and the last one counts."""
    check_ins: tuple[CheckIn, ...] = ()
    """What was said, the latest last."""
    help: tuple[Help, ...] = ()
    """What the team asked for help with, or offers others to come and see; what was said last counts."""


def standing(entries: Sequence[CheckIn]) -> tuple[CheckIn, ...]:
    """Return the entries that were not taken back, in order."""
    stack: list[CheckIn] = []
    for one in entries:
        if one.withdrawn:
            del stack[-1:]
        else:
            stack.append(one)
    return tuple(stack)


def by_day(entries: Sequence[CheckIn]) -> tuple[CheckIn, ...]:
    """Bring the entries of one day together, in the order of the days: the last that was said of a thing counts."""
    days: dict[object, CheckIn] = {}
    for one in sorted(standing(entries), key=lambda entry: entry.day):
        days[one.day] = _together(days[one.day], one) if one.day in days else one
    return tuple(days.values())


def _together(before: CheckIn, after: CheckIn) -> CheckIn:
    steps = {one.id: one for one in before.steps} | {one.id: one for one in after.steps}
    told = {
        "question": after.question or before.question,
        "present": after.present or before.present,
        "steps": tuple(steps.values()),
        "stop": after.stop or before.stop,
        "changed": after.changed or before.changed,
        "evidence": after.evidence or before.evidence,
        "limit": after.limit or before.limit,
        "goals": tuple(({one.id: one for one in before.goals} | {one.id: one for one in after.goals}).values()),
        "asks": (*before.asks, *after.asks),
        "answered": tuple({(one.of, one.what): one for one in (*before.answered, *after.answered)}.values()),
        "new_steps": (*before.new_steps, *after.new_steps),
    }
    return before.model_copy(update=told)
