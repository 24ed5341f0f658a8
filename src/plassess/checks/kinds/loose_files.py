"""What a check finds in a file that stands alone."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from plassess.assessment.district.taken_on.offered import Offered
from plassess.checks.alone.closed_marks import closed_elsewhere, is_closed
from plassess.checks.assessment_checks import answers_findings
from plassess.checks.files_to_check import Checked
from plassess.checks.misplaced import answers_alone, record_misnamed, unread_here
from plassess.files.content.library import load_library
from plassess.files.content.settings_place import settings_misnamed
from plassess.files.district.offered_file import OFFERED, unknown_standards
from plassess.files.models.kinds import MODELS, kind_of
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import shown_name
from plassess.problems.errors import PlassessError
from plassess.problems.problem import Problem


def check_file(path: Path, content: Path | None, checked: Checked) -> None:
    """Check a file as what it says it is; of marks it only says where they lie.

    What is offered is read by its name, and held against the standards of ``content``.
    """
    if is_closed(path):
        checked.names.add(shown_name(path))
        checked.problems += closed_elsewhere(path)
        return
    source = checked.read(path)
    if source is None:
        return
    if path.name == OFFERED and source.data is None:
        return  # nothing but comments: nothing is offered yet, as a summary reads it too
    kind = Path(OFFERED).stem if path.name == OFFERED else kind_of(source)
    if kind == "responses":
        checked.problems += [*answers_findings(source, None, None), *answers_alone(path)]
    elif kind == "assessment":
        checked.problems += record_misnamed(path)
    else:
        model, problems = problems_in(source, MODELS[kind or "responses"])
        checked.problems += problems
        if isinstance(model, Offered):
            checked.problems += _offered_for_nothing(source, model, content)
        checked.problems += [fault for fault in (settings_misnamed(path),) if fault]
        checked.problems += unread_here(path, kind)


def _offered_for_nothing(source: YamlSource, offered: Offered, content: Path | None) -> Iterator[Problem]:
    """Find standards that the content lacks; nothing where it cannot be read, which is told of the content."""
    with contextlib.suppress(PlassessError):
        framework = load_library(content, [], ()).framework
        yield from unknown_standards(source, offered, [one.id for one in framework.standards])
