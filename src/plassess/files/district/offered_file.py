"""What a district offers, read from its ``offered.yaml``; a standard that nobody knows is a fault at its place."""

import contextlib
from collections.abc import Collection, Iterator
from pathlib import Path

from plassess.assessment.district.taken_on.offered import Offered
from plassess.files.assessments.stray import version_of
from plassess.files.disk.format_line import kind_said
from plassess.files.disk.regular_files import stands
from plassess.files.disk.repo import folders_upward
from plassess.files.disk.second_versions import form_of
from plassess.files.models.validation import validated
from plassess.files.yaml.source import YamlSource, read_source
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.near import did_you_mean
from plassess.problems.problem import Problem

OFFERED = "offered.yaml"
NAMES_NOTHING = Offered(format="plassess/offered/1")
_STEM = Path(OFFERED).stem


def offered_above(start: Path) -> Path | None:
    """Find the file in a folder or above it, as far as the root of its repo; ``None`` where there is none."""
    return next((folder / OFFERED for folder in folders_upward(start) if stands(folder / OFFERED)), None)


def unread_beside(start: Path) -> Iterator[Problem]:
    """Find second versions of the file, such as offered.yml, where one is looked for: nothing reads them."""
    for folder in folders_upward(start):
        with contextlib.suppress(OSError):  # a folder above that may not be listed is nothing of ours
            for path in sorted(folder.iterdir()):
                yield from unread_version(path)
        if stands(folder / OFFERED):
            return


def unread_version(path: Path) -> Iterator[Problem]:
    """Tell of a file that is named as a second version of the one that is read."""
    if _is_second(path):
        yield from (stray.problem for stray in version_of(path, _STEM, path.with_name(OFFERED)))


def offered_otherwise(folder: Path) -> Iterator[Path]:
    """Find second versions of the file, such as ``offered.yaml.txt``, that say what they are: a check reads them."""
    return (path for path in sorted(folder.glob(f"*{_STEM}*")) if _is_second(path) and kind_said(path) == _STEM)


def _is_second(path: Path) -> bool:
    """Tell whether a file's name is surely made of that of the one that is read."""
    form = form_of(path.name, _STEM)
    return form is not None and form.surely and path.name != OFFERED


def offered_in(path: Path, standards: Collection[str]) -> Offered:
    """Read the file; ``standards`` are the ids that there are. Raises ProblemsError with all that is wrong in it.

    One that holds nothing but comments names nothing yet.
    """
    source = read_source(path)
    if source.data is None:
        return NAMES_NOTHING
    offered = validated(source, Offered)
    if problems := list(unknown_standards(source, offered, standards)):
        raise ProblemsError(problems)
    return offered


def unknown_standards(source: YamlSource, offered: Offered, standards: Collection[str]) -> Iterator[Problem]:
    """Find the standards that something is offered for and that nobody knows."""
    for at, one in enumerate(offered.offered):
        if one.standard not in standards:
            message = f"there is no standard {visible(one.standard, 40)}."
            remedy = did_you_mean(one.standard, standards, "plassess show standards lists them.")
            yield source.problem(rules.UNKNOWN_ID, ("offered", at, "standard"), message, remedy)
