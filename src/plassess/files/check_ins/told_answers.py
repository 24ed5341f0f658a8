"""Entries of ``plan.yaml`` that answers do not hold yet, as where a program ended between the two: read with them."""

from typing import TYPE_CHECKING

from plassess.assessment.check_ins.plan_log import CheckIn, PlanLog
from plassess.assessment.check_ins.steps_told import told_in
from plassess.assessment.responses import Responses
from plassess.files.assessments.file_names import PLAN
from plassess.files.disk.regular_files import stands
from plassess.files.models.validation import validated

if TYPE_CHECKING:
    from plassess.files.assessments.store import AssessmentFolder


def entries_in(folder: "AssessmentFolder") -> tuple[CheckIn, ...]:
    """Read what was said at check-ins, the latest last. Raises ProblemsError where the file is not valid."""
    path = folder.path / PLAN
    return validated(folder.read(path), PlanLog).check_ins if stands(path) else ()


def with_entries(folder: "AssessmentFolder", responses: Responses) -> Responses:
    """Let answers say what every entry says."""
    return told_in(responses, entries) if (entries := entries_in(folder)) else responses
