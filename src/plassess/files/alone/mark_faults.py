"""What is wrong with somebody's marks beyond their shape: strange rows, levels that a row does not have."""

from collections.abc import Iterator, Sequence

from plassess.assessment.alone.marks import Marks
from plassess.assessment.alone.roster import shown
from plassess.assessment.prompts import Prompt
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.near import did_you_mean
from plassess.problems.problem import Problem


def mark_faults(
    source: YamlSource, marks: Marks, code: str, rows: Sequence[Prompt], *, rows_are_all: bool = True
) -> Iterator[Problem]:
    """Find another person's name, and each mark of no row here or at a level that its row does not have.

    ``rows_are_all``: a mark of any other row is a fault; else it is of one that was chosen once.
    """
    if marks.person != code:
        message = f"says {shown(marks.person)}, and the file is named {code}.yaml."
        yield source.problem(rules.ANOTHER_NAME, ("person",), message, f"Write: person: {code}")
    by_id = {row.id: row for row in rows}
    for id_, mark in marks.marks.items():
        row = by_id.get(id_)
        if row is None and rows_are_all:
            message = f"there is no row {visible(id_, 80)} that is marked alone."
            remedy = did_you_mean(id_, list(by_id), "Delete it, or give it the id of the row it is meant for.")
            yield source.problem(rules.ANSWER_TO_NOTHING, ("marks", id_), message, remedy, at="key")
        elif row is not None and row.scale and mark.level is not None and not row.scale.has(mark.level):
            message = f"{row.id} has no level {visible(str(mark.level), 80)}."
            remedy = f"It has {', '.join(map(str, row.scale.labels))}."
            yield source.problem(rules.NOT_ALLOWED, ("marks", id_, "level"), message, remedy)
