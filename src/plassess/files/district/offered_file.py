"""What a district offers, read from its ``offered.yaml``; a standard that nobody knows is a fault at its place."""

from collections.abc import Collection
from pathlib import Path

from plassess.assessment.district.offered import Offered
from plassess.files.disk.regular_files import stands
from plassess.files.disk.repo import folders_upward
from plassess.files.models.validation import validated
from plassess.files.yaml.source import read_source
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.near import did_you_mean

OFFERED = "offered.yaml"


def offered_above(start: Path) -> Path | None:
    """Find the file in a folder or above it, as far as the root of its repo; ``None`` where there is none."""
    return next((folder / OFFERED for folder in folders_upward(start) if stands(folder / OFFERED)), None)


def offered_in(path: Path, standards: Collection[str]) -> Offered:
    """Read the file; ``standards`` are the ids that there are. Raises ProblemsError with all that is wrong in it."""
    source = read_source(path)
    offered = validated(source, Offered)
    problems = []
    for at, one in enumerate(offered.offered):
        if one.standard not in standards:
            message = f"there is no standard {visible(one.standard, 40)}."
            remedy = did_you_mean(one.standard, standards, "plassess show standards lists them.")
            problems.append(source.problem(rules.UNKNOWN_ID, ("offered", at, "standard"), message, remedy))
    if problems:
        raise ProblemsError(problems)
    return offered
