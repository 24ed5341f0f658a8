"""Reading what a command works from: the library, the plan that an assessment makes, the record of a new one."""

import difflib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from plassess.assessment.planning import ActionPlan, make_plan
from plassess.assessment.prompts import prompts_of
from plassess.assessment.record import Assessment, ContentUsed, Team
from plassess.content.guide import ActionGuide
from plassess.content.library import GUIDE, MAP, Library
from plassess.files.content_folder import available_instruments, available_maps, available_roles
from plassess.files.loading import load_library
from plassess.files.store import AssessmentFolder
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError


def needed_role(role: str | None, content: Path | None) -> str:
    """Return the role, which a command that asks nothing has to be told."""
    if role is None:
        raise UsageError(f"Say whose work it is about, such as: --role {roles_with_a_guide(content)[0]}")
    return role


def roles_with_a_guide(content: Path | None) -> tuple[str, ...]:
    """Return the roles that have a guide. Raises UsageError where the content holds none."""
    roles = available_roles(content)
    if not roles:
        raise UsageError("This content holds no action guide: a file action_guides/<role>.yaml is needed.")
    return roles


def load_role(role: str, content: Path | None, using: Sequence[str] = ()) -> Library:
    """Load the framework with a role's guide and all that is used. Raises UsageError where a part is not there."""
    roles, maps, instruments = roles_with_a_guide(content), available_maps(content), available_instruments(content)
    if role not in roles:
        near = difflib.get_close_matches(role, roles, n=1)
        meant = f"Did you mean {near[0]}? " if near else ""
        raise UsageError(f"There is no action guide for {visible(role, 60)}. {meant}There is: {', '.join(roles)}.")
    known = [GUIDE, *([MAP] if role in maps else []), *instruments]
    for part in using:
        if part == MAP and role not in maps:
            raise UsageError(f"There is no innovation map for {role}. There is one for: {', '.join(maps)}.")
        if part not in known:
            raise UsageError(f"There is no {visible(part, 60)} to use. There is: {', '.join(known)}.")
    return load_library(content, [role], list(dict.fromkeys((GUIDE, *using))))


def load_guide(role: str, content: Path | None) -> tuple[Library, ActionGuide]:
    """Load the framework and one role's guide. Raises UsageError where that role has none."""
    library = load_role(role, content)
    guide = library.guide(role)
    if guide is None:
        raise UsageError(f"There is no action guide for {visible(role, 60)}.")
    return library, guide


def new_record(
    assessment_id: str,
    library: Library,
    role: str,
    using: Sequence[str],
    standards: Sequence[str],
    team: Team,
    opened: date,
) -> Assessment:
    """Make the record of an assessment that begins; it keeps the wording of all that may be asked."""
    guide = library.guide(role)
    prompts = {prompt.id: prompt.ask for prompt in prompts_of(library, role, using, standards)}
    listed = {r.id: r.text for r in guide.responsibilities} if guide and GUIDE in using else {}
    return Assessment(
        format="plassess/assessment/1",
        id=assessment_id,
        role=role,
        using=tuple(using),
        standards=tuple(standards),
        content=ContentUsed(edition=library.framework.edition, digest=library.digest(role, using)),
        team=team,
        opened=opened,
        asked={**prompts, **listed},
    )


def plan_of(folder: AssessmentFolder, content: Path | None) -> ActionPlan:
    """Make the action plan from what is in the folder; what has no content now is reported as it was asked."""
    record = folder.assessment()
    return make_plan(record, folder.responses(), load_library(content, [record.role], record.using))
