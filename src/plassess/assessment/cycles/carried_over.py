"""What the next self-assessment of a team takes over from the last one: everything but its answers."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from plassess.assessment.goals.goal import Goal
from plassess.assessment.plan.steps import open_steps
from plassess.assessment.record import Assessment, Last, Place, Team
from plassess.assessment.responses import Answer, FirstStep, Responses


class CarriedOver(Struct, frozen=True):
    """What the next one begins with; no prompt of it is answered beforehand.

    ``last`` and ``day`` say which one it comes from. ``team`` holds who was there, to be asked who still is.
    ``alone`` are the parts that each marked alone first. ``steps`` are those that the team committed to and that are
    neither done nor dropped, in the order they were due, ``goals`` those that the team has not stopped.
    """

    last: Last
    day: date
    role: str
    using: tuple[str, ...]
    standards: tuple[str, ...]
    scope: tuple[str, ...]
    alone: tuple[str, ...]
    lang: str | None
    team: Team
    steps: tuple[FirstStep, ...]
    goals: tuple[Goal, ...] = ()
    place: Place = Place()


class LastTime(Struct, frozen=True):
    """What a team answered last time, by the ids of today, to stand beside the prompts. ``folder``: where it lies."""

    day: date
    answers: Mapping[str, Answer]
    folder: str = ""


def carried_over(record: Assessment, responses: Responses, goals: tuple[Goal, ...]) -> CarriedOver:
    """Take over what lives on; ``record`` names all by its id of today, ``goals`` are those not stopped."""
    return CarriedOver(
        last=Last(uid=record.uid, id=record.id),
        day=record.opened,
        role=record.role,
        using=record.using,
        standards=record.standards,
        scope=record.scope,
        alone=record.alone,
        lang=record.lang,
        team=record.team,
        goals=goals,
        place=record.place,
        steps=open_steps(responses),
    )
