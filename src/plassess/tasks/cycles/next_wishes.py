"""What the next self-assessment is opened with: what was told, and for all else what the last one had."""

import re

from msgspec.structs import replace

from plassess.assessment.cycles.carried_over import CarriedOver
from plassess.files.assessments.store import AssessmentFolder
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.told_lists import can_be_a_name
from plassess.tasks.wanted import Wishes

_NUMBER_BEHIND = re.compile(r"-\d{1,3}$")


def wishes_of_the_next(wishes: Wishes, carried: CarriedOver, folder: AssessmentFolder, *, asks: bool) -> Wishes:
    """Fill in from the last one what was not told.

    Role and team are those of the last one; parts, standards, tags and people may be told anew. Where nobody is
    asked, those who were there last time are there. Raises UsageError for another role or team, and for an earlier
    day.
    """
    _refuse_another(wishes, carried)
    using = wishes.using or carried.using
    same_rows = not wishes.using or "map" in wishes.using
    people = wishes.team.people or (() if asks else carried.team.people)
    return replace(
        wishes,
        role=carried.role,
        team=wishes.team.model_copy(update={"name": carried.team.name or wishes.team.name, "people": people}),
        using=using,
        standards=wishes.standards or (carried.standards if same_rows and not wishes.from_symptoms else ()),
        scope=wishes.scope or carried.scope,
        name=wishes.name or _named_as(folder.path.name, carried.role),
        carried=carried,
        alone=wishes.alone or (asks and bool(set(carried.alone) & set(using))),
    )


def _refuse_another(wishes: Wishes, carried: CarriedOver) -> None:
    last = f"--from names {visible(carried.last.id, 80)}"
    if wishes.role not in (None, carried.role):
        raise UsageError(f"{last}, of the role {carried.role}. Leave --role out, or start without --from.")
    told, had = wishes.team.name, carried.team.name
    if told and had and told.casefold() != had.casefold():
        raise UsageError(f"{last}, of the team “{visible(had, 80)}”. Leave --team out, or start without --from.")
    if wishes.day < carried.day:
        raise UsageError(f"{last}, opened on {carried.day}. The next one is opened on that day or later.")


def _named_as(folder: str, role: str) -> str | None:
    """Name it behind the day as the last one was; ``None`` for its role."""
    name = _NUMBER_BEHIND.sub("", re.sub(r"^\d{4}-\d{2}-\d{2}-", "", folder))
    return name if name not in (role, folder) and can_be_a_name(name) else None
