"""Reading what a command works from: the guide, the plan that an assessment makes, the record of a new one."""

from datetime import date
from pathlib import Path

from plassess.assessment.planning import ActionPlan, make_plan
from plassess.assessment.record import Assessment, ContentUsed, Team
from plassess.content.guide import ActionGuide
from plassess.content.library import Library
from plassess.files.loading import available_roles, load_library
from plassess.files.store import AssessmentFolder
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError


def needed_role(role: str | None, content: Path | None) -> str:
    """Return the role, which a command that asks nothing has to be told."""
    if role is None:
        raise UsageError(f"Say whose work it is about, such as: --role {available_roles(content)[0]}")
    return role


def load_guide(role: str, content: Path | None) -> tuple[Library, ActionGuide]:
    """Load the framework and one role's guide. Raises UsageError where that role has none."""
    roles = available_roles(content)
    library = load_library(content, [role]) if role in roles else None
    guide = library.guide(role) if library else None
    if library is None or guide is None:
        raise UsageError(f"There is no action guide for {visible(role, 60)}. There is one for: {', '.join(roles)}.")
    return library, guide


def new_record(assessment_id: str, library: Library, guide: ActionGuide, team: Team, opened: date) -> Assessment:
    """Make the record of an assessment that begins; it keeps the wording of all that may be asked."""
    prompts = {question.id: question.ask for question in guide.questions}
    return Assessment(
        format="plassess/assessment/1",
        id=assessment_id,
        role=guide.role,
        using=("guide",),
        content=ContentUsed(edition=guide.edition, digest=library.digests[guide.role]),
        team=team,
        opened=opened,
        asked={**prompts, **{r.id: r.text for r in guide.responsibilities}},
    )


def plan_of(folder: AssessmentFolder, content: Path | None) -> ActionPlan:
    """Make the action plan from what is in the folder; a role without a guide now is reported as it was asked."""
    record = folder.assessment()
    return make_plan(record, folder.responses(), library_for(record.role, content))


def library_for(role: str, content: Path | None) -> Library:
    """Load the framework with the role's guide, or without it where there is none."""
    return load_library(content, [role] if role in available_roles(content) else [])
