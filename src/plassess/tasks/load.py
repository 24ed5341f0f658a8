"""Reading what a command works from: the library, the plan that an assessment makes, the record of a new one."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.prompts import prompts_of
from plassess.assessment.record import RECORD_FORMAT, Assessment, ContentUsed, Team
from plassess.assessment.responses import Responses
from plassess.content.library import GUIDE, Library
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.assessments.upgrade import new_uid
from plassess.files.content.folder import available_roles
from plassess.files.content.layers import translated
from plassess.files.content.library import load_library
from plassess.problems.errors import UsageError
from plassess.tasks.wanted import refuse_unknown_parts, refuse_unknown_role


def needed_role(role: str | None, content: Path | None) -> str:
    """Return the role; raise UsageError without one, since a command that asks nothing has to be told."""
    if role is None:
        known = [*available_roles(content), *(one.id for one in load_library(content, []).framework.roles)]
        raise UsageError(f"Say whose work it is about, such as: --role {known[0] if known else 'ROLE'}")
    return role


def load_role(role: str, content: Path | None, using: Sequence[str] = ()) -> Library:
    """Load the framework with a role's guide, where it has one, and all that is used.

    Raises UsageError where there is no such role, and where a part is not there.
    """
    library = load_library(content, [role], list(dict.fromkeys((GUIDE, *using))))
    refuse_unknown_role(role, library.framework)
    refuse_unknown_parts(role, content, using)
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
        content=ContentUsed(edition=library.framework.edition, digest=library.digest(role, using)),
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
    library = load_library(translated(content, record.lang), [record.role], record.using)
    responses = folder.responses()
    return Loaded(record, responses, make_plan(record, responses, library))


def plan_of(folder: AssessmentFolder, content: Path | None) -> ActionPlan:
    """Make the action plan from what is in the folder."""
    return loaded(folder, content).plan
