"""Reading what a command works from: the library, the plan that an assessment makes, the record of a new one."""

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.check_ins.held import held_check_ins
from plassess.assessment.check_ins.next_check_in import next_check_in
from plassess.assessment.check_ins.plan_log import PlanLog
from plassess.assessment.check_ins.standing_requests import requests_so_far
from plassess.assessment.content_used import (
    REMEDY,
    asks_of,
    content_used,
    knows_by_any_name,
    lacks_answers,
    made_from_other_content,
    unknown_in,
)
from plassess.assessment.goals.planned_goals import planned_goals
from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.prompts import prompts_of
from plassess.assessment.record import RECORD_FORMAT, Assessment, Team
from plassess.assessment.responses import Responses
from plassess.content.library import GUIDE, MAP, Library
from plassess.files.assessments.file_names import FORMS
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.assessments.upgrade import new_uid
from plassess.files.check_ins.told_answers import log_in
from plassess.files.content.folder import available_roles
from plassess.files.content.layers import refuse_uncovered, translated
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.content.search import content_of
from plassess.files.disk.kept_readings import read_once
from plassess.files.disk.regular_files import stands
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.content_found import folder_of
from plassess.tasks.wanted import refuse_unknown_parts, refuse_unknown_role
from plassess.views import messages

if TYPE_CHECKING:
    from plassess.assessment.alone.marked_alone import MarkedAlone
    from plassess.assessment.forms.schools_shown import FormSent


def needed_role(role: str | None, content: Path | None) -> str:
    """Return the role; raise UsageError without one, since a command that asks nothing has to be told."""
    if role is None:
        known = [*available_roles(content), *(one.id for one in load_library(content, []).framework.roles)]
        raise UsageError(f"Say whose work it is about, such as: --role {known[0] if known else 'ROLE'}")
    return role


def load_role(role: str, content: Path | None, using: Sequence[str] = ()) -> Library:
    """Load the framework with a role's guide, where it has one, and all that is used.

    Raises UsageError where there is no such role, and where a part is not there, or not in the language.
    """
    library = load_library(content, [role], list(dict.fromkeys((GUIDE, *using))))
    refuse_unknown_role(role, library.framework)
    refuse_unknown_parts(role, content, using)
    refuse_uncovered(content, [f"{one}/{role}" if one in (GUIDE, MAP) else one for one in using or (GUIDE,)])
    return library


def new_record(
    assessment_id: str,
    library: Library,
    role: str,
    using: Sequence[str],
    standards: Sequence[str],
    scope: Sequence[str],
    team: Team,
    opened: date,
) -> Assessment:
    """Make the record of an assessment that begins; it keeps the wording of all that may be asked."""
    guide = library.guide(role)
    prompts = prompts_of(library, role, using, standards, scope)
    listed = {r.id: r.text for r in guide.offered} if guide and GUIDE in using else {}
    return Assessment(
        format=RECORD_FORMAT,
        uid=new_uid(),
        id=assessment_id,
        role=role,
        using=tuple(using),
        standards=tuple(standards),
        scope=tuple(scope),
        lang=library.lang,
        content=content_used(library, role, using),
        team=team,
        opened=opened,
        asked={**{prompt.id: prompt.ask for prompt in prompts}, **listed},
        scales={prompt.id: prompt.labels for prompt in prompts if prompt.labels},
    )


class Loaded(Struct, frozen=True):
    """An assessment as it was read, and the plan that it makes."""

    record: Assessment
    responses: Responses
    plan: ActionPlan


def loaded(folder: AssessmentFolder, content: Path | None) -> Loaded:
    """Read what is in the folder and make its plan; what has no content now is reported as it was asked."""
    record = folder.assessment()
    responses = folder.responses()
    library = library_for(record, content)
    plan = make_plan(record, responses, library)
    if record.alone:
        plan = replace(plan, alone=with_marks_alone(folder, record, responses, library, plan))
    plan = with_plan_log(folder, record, responses, plan)
    if stands(folder.path / FORMS):
        plan = replace(plan, forms=_forms_sent(folder, record, content))
    tell_what_is_gone(record, responses, plan, library)
    return Loaded(record, responses, plan)


def with_plan_log(folder: AssessmentFolder, record: Assessment, responses: Responses, plan: ActionPlan) -> ActionPlan:
    """Add goals and the check-ins that were held. Raises ProblemsError where they cannot be read."""
    return with_log(log_in(folder), record, responses, plan)


def with_log(log: PlanLog, record: Assessment, responses: Responses, plan: ActionPlan) -> ActionPlan:
    """Add goals and check-ins from what was read of them."""
    if log.check_ins:
        held = held_check_ins(log.check_ins, responses)
        coming = next_check_in(record.planned, held)
        plan = replace(plan, check_ins=held, check_in=coming.day if coming else None)
    plan = replace(plan, requests=requests_so_far(record.asks, record.opened, log.check_ins))
    return replace(plan, goals=planned_goals(log.goals, plan, responses)) if log.goals else plan


def _forms_sent(*of: object) -> "tuple[FormSent, ...]":
    """Read how many answered each form; where none was collected, nothing of it is loaded."""
    forms: tuple[FormSent, ...] = import_module("plassess.tasks.collected.forms_sent").forms_sent(*of)
    return forms


def with_marks_alone(*of: object) -> "MarkedAlone":
    """Read how a team that marks alone stands; others load nothing of it."""
    alone: MarkedAlone = import_module("plassess.tasks.alone.how_it_stands").alone_in(*of)
    return alone


def tell_what_is_gone(record: Assessment, responses: Responses, plan: ActionPlan, library: Library) -> None:
    """Say, once in a run, that the content in force lacks some of what was asked, and where the right one is."""
    gone = [one.id for one in plan.aside if one.why == "gone" and one.id in record.asked]
    if gone:
        elsewhere = record.content.id not in (None, library.name)
        where = folder_of(record.content.id) if record.content.id and elsewhere else None
        messages.say_once(lacks_answers(record, gone, len(responses.answers), library, where))


def plan_of(folder: AssessmentFolder, content: Path | None) -> ActionPlan:
    """Make the action plan from what is in the folder."""
    return loaded(folder, content).plan


def library_for(record: Assessment, content: Path | None, parts: Sequence[str] | None = None) -> Library:
    """Load what an assessment works from, or other ``parts`` for it, in its language.

    Raises UsageError where the content has nothing of what it asks, neither by its ids nor by former ones, and where
    it has not what the record refers to, and never had it.
    """
    content = content_of(record.content.id, content)
    wanted = tuple(record.using if parts is None else parts)
    if record.lang:  # other content need not be translated, and that it is other content is what is to be told
        _refuse_other_content(record, content, _loaded(content, record.role, wanted))
    library = _loaded(translated(content, record.lang), record.role, wanted)
    _refuse_other_content(record, content, library)
    _refuse_what_names_nothing(record, library)
    return library


def _refuse_other_content(record: Assessment, content: Path | None, library: Library) -> None:
    if not asks_of(record, library) and not knows_by_any_name(record, load_library(content, parts=ALL_PARTS)):
        raise UsageError(f"{made_from_other_content(record, library)} {REMEDY}")


def _refuse_what_names_nothing(record: Assessment, library: Library) -> None:
    """Refuse what a check calls an error of the record: everything else would be counted of nothing."""
    for one in unknown_in(record, library):
        if not one.was_there:
            where = f"assessment.yaml of {visible(record.id, 80)}: {one.path[0]}"
            raise UsageError(f"{where}: {one.message} {one.hint} Correct it there.")


@read_once
def _loaded(content: Path | None, role: str, parts: tuple[str, ...]) -> Library:
    return load_library(content, [role], parts)
