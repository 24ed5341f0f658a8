"""A summary made of a table of counts: what is named in it is called as the content calls it."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from plassess.assessment.district.counts_summed import Names, RowName, SummedRow, summary_of_counts
from plassess.assessment.district.districts import Districts
from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.teams import Wanted
from plassess.assessment.prompts import known_prompts
from plassess.content.framework import Framework
from plassess.content.library import MAP, Library
from plassess.files.content.library import load_library
from plassess.files.district.counts_given import summed


class OfCounts(Struct, frozen=True):
    """A summary, the framework it is told by, and of the tables what to tell and which districts they name."""

    summary: Summary
    framework: Framework
    notes: tuple[str, ...]
    districts: Districts


def summary_from(path: Path, wanted: Wanted, content: Path | None, jobs: int = 1) -> OfCounts:
    """Sum up a table, or a folder of them. Raises FileError where it is none, ProblemsError for broken content."""
    given = summed(path, jobs)
    rows = given.rows
    roles = sorted({one.role for one in rows})
    parts = sorted({one.part for one in rows if one.part})
    framework = load_library(content, []).framework
    known = [one.id for one in framework.roles if one.id in roles]
    library = load_library(content, known, parts) if known and parts else load_library(content, [])
    names = Names({one.id: one.title for one in framework.roles}, dict(_names(library, known, rows)))
    return OfCounts(
        summary_of_counts(rows, given.origin, wanted, framework, names), framework, given.notes, given.districts
    )


def _names(
    library: Library, roles: list[str], rows: tuple[SummedRow, ...]
) -> Iterator[tuple[tuple[str, str, str], RowName]]:
    standards = {one.id: one.title for one in library.framework.standards}
    for role in roles:
        parts = sorted({one.part for one in rows if one.part and one.role == role}, key=lambda part: part != MAP)
        for at, prompt in enumerate(known_prompts(library, role, parts)):
            instrument = library.instrument(prompt.part)
            titles = {one.id: one.title for one in instrument.groups} if instrument else standards
            name = RowName(prompt.short, titles.get(prompt.group, prompt.group), at)
            yield (role, prompt.part, prompt.id), name
