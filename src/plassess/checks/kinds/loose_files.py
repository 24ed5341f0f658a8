"""What a check finds in a file that stands alone."""

from pathlib import Path

from plassess.checks.alone.closed_marks import closed_elsewhere, is_closed
from plassess.checks.assessment_checks import answers_findings
from plassess.checks.files_to_check import Checked
from plassess.checks.misplaced import answers_alone, record_misnamed, unread_here
from plassess.files.content.settings_place import settings_misnamed
from plassess.files.models.kinds import MODELS, kind_of
from plassess.files.models.validation import problems_in
from plassess.foreign_text import shown_name


def check_file(path: Path, checked: Checked) -> None:
    """Check a file as what it says it is; of marks it only says where they lie."""
    if is_closed(path):
        checked.names.add(shown_name(path))
        checked.problems += closed_elsewhere(path)
        return
    source = checked.read(path)
    if source is None:
        return
    kind = kind_of(source)
    if kind == "responses":
        checked.problems += [*answers_findings(source, None, None), *answers_alone(path)]
    elif kind == "assessment":
        checked.problems += record_misnamed(path)
    else:
        checked.problems += problems_in(source, MODELS[kind or "responses"])[1]
        checked.problems += [fault for fault in (settings_misnamed(path),) if fault]
        checked.problems += unread_here(path, kind)
