"""What is wrong with somebody's marks beyond their shape: strange rows, levels that a row does not have."""

from collections.abc import Iterator, Sequence

from plassess.assessment.alone.marks import Marks
from plassess.assessment.prompts import Prompt
from plassess.files.yaml.source import YamlSource
from plassess.problems import rules
from plassess.problems.near import did_you_mean
from plassess.problems.problem import Problem


def mark_faults(source: YamlSource, marks: Marks, code: str, rows: Sequence[Prompt]) -> Iterator[Problem]:
    """Find another person's name, and each mark of no row here or at a level that its row does not have."""
    if marks.person != code:
        message = f"this file is of {marks.person}, and belongs to {code}."
        yield source.problem(rules.ANOTHER_NAME, ("person",), message, "Correct one of the two.")
    by_id = {row.id: row for row in rows}
    for id_, mark in marks.marks.items():
        row = by_id.get(id_)
        if row is None:
            meant = did_you_mean(id_, by_id, after=" ")
            message = "no row that is marked alone here has this id."
            yield source.problem(rules.ANSWER_TO_NOTHING, ("marks", id_), message, f"{meant}Correct it.", at="key")
        elif mark.level is not None and row.scale and mark.level not in row.scale.labels:
            labels = ", ".join(map(str, row.scale.labels))
            message = f"this row has no level {mark.level}."
            yield source.problem(rules.UNKNOWN_ID, ("marks", id_, "level"), message, f"Its levels are {labels}.")
