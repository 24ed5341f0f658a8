"""What a check finds in self-assessments, and in what lies beside their files."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from plassess.checks.assessment_checks import check_assessment, copies_of_each_other
from plassess.checks.excluded import Excluded
from plassess.checks.files_to_check import Checked, Found
from plassess.content.library import Library
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.assessments.stray import Stray
from plassess.files.assessments.strays import strays_of
from plassess.files.content.library import load_library
from plassess.files.content.search import content_of
from plassess.files.disk.regular_files import is_folder, real_path
from plassess.foreign_text import shown_name
from plassess.problems import rules
from plassess.problems.errors import ProblemsError, UsageError
from plassess.problems.problem import Problem


def strays_in(found: Found, excluded: Excluded) -> list[Stray]:
    """Find the strays that nobody excluded; a self-assessment or a file that was named is looked at all the same."""
    named = set(map(real_path, found.named))
    homes = list(map(real_path, found.assessments))
    strays = []
    for stray in strays_of(list(map(AssessmentFolder, found.assessments))):
        path = real_path(stray.path)
        home = next((one for one in homes if path.is_relative_to(one)), path.parent)
        if path in named or not excluded.holds_below(home, path, is_folder=is_folder(path)):
            strays.append(stray)
    return strays


def check_assessments(
    found: Found, content: Path | None, checked: Checked, strays: Iterable[Stray], shown_to: str | None
) -> None:
    """Check self-assessments against ``content``; of a mere copy, ``strays`` say enough.

    ``shown_to`` is the code of the person who is shown what is wrong with their own marks.
    """

    @cache
    def library_for(
        made_from: str | None, role: str | None, using: tuple[str, ...] | None, lang: str | None
    ) -> Library | None:
        try:
            return load_library(content_of(made_from, content), None if role is None else [role], using, lang)
        except ProblemsError:
            if not _is_checked(content, found):  # else its faults are told there
                checked.problems.append(_not_held_against(content))
            return None
        except UsageError as error:
            checked.problems.append(Problem(rules.UNKNOWN_ID, str(error), "", remedy="Correct lang: in the record."))
            return None

    mere_copies = {stray.path for stray in strays if stray.is_a_mere_copy}
    named_copies = {stray.path for stray in strays if stray.is_named}
    read = []
    for folder in sorted(found.assessments, key=named_copies.__contains__):  # so that the copy is told as one
        files = check_assessment(folder, library_for, shown_to)
        if folder not in mere_copies:
            read.append(files)
        checked.add(files)
    checked.problems += copies_of_each_other(read)


def _is_checked(content: Path | None, found: Found) -> bool:
    """Tell whether content is among what is looked at, by whatever path somebody came to it."""
    return content is not None and real_path(content) in map(real_path, found.content)


def _not_held_against(content: Path | None) -> Problem:
    name = shown_name(content) if content else "the shipped content"
    message = "this content has faults, so self-assessments cannot be held against it."
    return Problem(rules.UNREADABLE, message, name, remedy=f"Run:  plassess check {name}")
