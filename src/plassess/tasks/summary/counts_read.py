"""A summary made of a table of counts: what is named in it is called as the content calls it."""

from collections.abc import Iterator
from pathlib import Path

from plassess.assessment.district.counts_summed import Names, RowName, SummedRow, summary_of_counts
from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.teams import Wanted
from plassess.assessment.prompts import known_prompts
from plassess.content.framework import Framework
from plassess.content.library import MAP, Library
from plassess.files.content.library import load_library
from plassess.files.district.counts_file import summed


def summary_from(file: Path, wanted: Wanted, content: Path | None) -> tuple[Summary, Framework]:
    """Sum the table up. Raises FileError where it is none, and ProblemsError where content is broken."""
    rows = summed(file)
    roles = sorted({one.role for one in rows})
    parts = sorted({one.part for one in rows if one.part})
    framework = load_library(content, []).framework
    known = [one.id for one in framework.roles if one.id in roles]
    library = load_library(content, known, parts) if known and parts else load_library(content, [])
    names = Names({one.id: one.title for one in framework.roles}, dict(_names(library, known, rows)))
    return summary_of_counts(rows, wanted, framework, names), framework


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
