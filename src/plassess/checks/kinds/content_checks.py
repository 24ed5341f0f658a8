"""What is wrong with a content folder: its files, how they are worded, and what lies there and nothing reads."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from msgspec import Struct

from plassess.checks.content_lints import base_findings, content_findings
from plassess.checks.content_strays import content_strays
from plassess.checks.files_to_check import CheckedFiles
from plassess.checks.misplaced import misplaced_content
from plassess.checks.readable_text import Prose, prose_in
from plassess.checks.rule_selection import OF_WORDING, is_licensed
from plassess.checks.untranslated import untranslated
from plassess.checks.wording_lints import wording_findings
from plassess.files.assessments.stray import Stray
from plassess.files.content.accepted import ACCEPTED
from plassess.files.content.kit import read_in_each_language
from plassess.files.content.library import ContentRead
from plassess.files.disk.regular_files import stands
from plassess.foreign_text import shown_name
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem


class CheckedContent(Struct, frozen=True):
    """A content folder's files, and the second versions of them, whose own faults are not told."""

    files: CheckedFiles
    strays: tuple[Stray, ...] = ()


def check_content(folder: Path, named: Collection[str], is_told: Callable[[Stray], bool]) -> CheckedContent:
    """Check a folder with what it builds on, and tell of the base what is at fault, but not how it is worded.

    Of the files that were ``named`` every text that is not translated is told.
    """
    try:
        content, *translations = read_in_each_language(folder)
    except ProblemsError as error:
        return CheckedContent(CheckedFiles((), tuple(error.problems), tuple(one.file for one in error.problems)))
    roles = [role.id for role in content.framework.roles] if content.framework else []
    strays = tuple(filter(is_told, content_strays(folder, roles)))
    strange = {shown_name(one.path) for one in strays}
    everything = content.own_files() + [source for one in translations for source in one.own_files()]
    own = [source for source in everything if source.name not in strange]
    problems = [*_own_findings(content, {source.name for source in own}), *base_findings(content)]
    for one in translations:
        problems += [*one.problems, *untranslated(one, named), *base_findings(one)]
    told = {problem.file for one in (content, *translations) for problem in one.problems}
    read = {source.name for source in everything}
    problems += misplaced_content(folder, read | told | strange)
    accepted = [shown_name(file) for file in (folder / ACCEPTED,) if stands(file)]
    names = {*(source.name for source in own), *accepted, *(problem.file for problem in content.problems)}
    problems = [problem for problem in problems if problem.file not in strange]
    return CheckedContent(CheckedFiles(tuple(own), tuple(problems), tuple(sorted(names - strange))), strays)


def _own_findings(content: ContentRead, names: set[str]) -> Iterator[Problem]:
    """Tell what is wrong, and of its own files by their ``names`` how they are written."""
    yield from content.problems
    licensed = {source.name for source in content.own_files() if is_licensed(source)}
    for lint in (*content_findings(content), *wording_findings(_prose_of(content))):
        if lint.file in names and (lint.file not in licensed or lint.rule.group.tag != OF_WORDING):
            yield lint


def _prose_of(content: ContentRead) -> Iterator[Prose]:
    return (text for source in content.sources.values() for text in prose_in(source))
