"""What a check finds in what a record says of marking alone."""

from collections.abc import Iterator

from plassess.assessment.record import Assessment
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.problem import Problem

_ONLY_ALONE = ("roster", "individual_marks", "opened_marks")


def roster_findings(source: YamlSource, record: Assessment) -> Iterator[Problem]:
    """Find parts that are marked alone and not used, and what is said of marking alone where nothing is."""
    for at, part in enumerate(record.alone):
        if part not in record.using:
            message = f"{visible(part, 80)} is marked alone, and this self-assessment does not use it."
            remedy = f"It uses {', '.join(record.using)}."
            yield source.problem(rules.ALONE_UNUSED, ("alone", at), message, remedy)
    if record.alone or not isinstance(source.data, dict):
        return
    for key in _ONLY_ALONE:
        if key in source.data:
            message = "is said of people who mark alone, and nothing here is marked alone."
            remedy = "Add a line with the part that is, such as  alone: [map]  or delete this one."
            yield source.problem(rules.ALONE_UNUSED, (key,), message, remedy, at="key")
