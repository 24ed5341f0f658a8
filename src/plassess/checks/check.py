"""Checking: everything below some paths is read, held against the rules, and told at once."""

import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from plassess.checks.excluded import Excluded
from plassess.checks.files_to_check import Checked, Found, find
from plassess.checks.findings import Report
from plassess.checks.ignore_comments import idle, ignores_in, silenced
from plassess.checks.rule_selection import OF_WORDING, Choice, is_licensed
from plassess.checks.yaml_lints import yaml_findings
from plassess.files.assessments.file_names import MARKS, OPENED
from plassess.files.content.settings_place import SETTINGS
from plassess.files.disk.regular_files import leads_elsewhere, real_path, stands, unreadable_folder
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.errors import UsageError
from plassess.problems.problem import Problem, each_once, in_reading_order
from plassess.problems.rule import Rule, Severity

if TYPE_CHECKING:
    from plassess.files.assessments.stray import Stray

CONTENT = "kinds.content_checks:check_content"
OF_ASSESSMENTS, ASSESSMENTS = "kinds.assessment_folders:strays_in", "kinds.assessment_folders:check_assessments"
IN_SETTINGS, OF_SETTINGS = "kinds.settings_checks:check_settings", "content_strays:settings_strays"
LOOSE = "kinds.loose_files:check_file"
STRAYS = "stray_findings:stray_findings"
"""What checks each kind of thing: a module below this folder, imported where there is any, and its function there."""


def check(
    paths: Sequence[Path],
    content: Path | None = None,
    choice: Choice | None = None,
    *,
    strict: bool = False,
    excluded: Excluded | None = None,
    content_was_named: bool = False,
    shown_to: str | None = None,
) -> Report:
    """Check content folders, assessments and loose files; ``content`` is what assessments are held against.

    ``None`` is the shipped content. Gates in settings are held against the content that these settings name, but
    where ``content_was_named`` on the command line, against that, as ``plassess gate`` does. ``shown_to``
    is somebody's code: what is wrong with this person's own marks is told, whole and alone. Raises UsageError where a
    path holds nothing to check or all of it is excluded, FileError where ``content`` is no content folder.
    """
    found = find(paths, excluded)
    if shown_to is not None:
        found.only = _marks_of(shown_to, found)
    checked = Checked()
    excluded = excluded or Excluded()
    strays = _checker(OF_ASSESSMENTS)(found, excluded) if found.assessments else []
    named = set(map(shown_name, found.named))
    for folder in found.content:
        content_checked = _checker(CONTENT)(folder, named, partial(_is_told, folder=folder, excluded=excluded))
        strays += content_checked.strays
        checked.add(content_checked.files)
    checked.problems += [fault for folder in found.links if (fault := leads_elsewhere(folder))]
    for path in found.settings:
        _checker(IN_SETTINGS)(path, content, checked, was_named=content_was_named)
        strays += [one for one in _checker(OF_SETTINGS)(path) if _is_told(one, path.parent, excluded)]
    told_as_strays = {os.path.abspath(stray.path) for stray in strays}  # noqa: PTH100 - resolve() would follow links
    for path in found.loose:
        if os.path.abspath(path) not in told_as_strays:  # noqa: PTH100
            _checker(LOOSE)(path, content, checked)
    checked.problems += [fault for folder in found.unreadable if (fault := unreadable_folder(folder))]
    if found.assessments:
        _checker(ASSESSMENTS)(found, content, checked, strays, shown_to)
    if strays:
        checked.problems += _checker(STRAYS)(strays, checked.problems)
    _check_what_was_passed_over(found, content, checked)
    _leave_out_what_is_excluded(checked, found, list(map(real_path, paths)), excluded)
    if excluded.patterns and not (checked.names or checked.problems):
        raise _all_excluded(paths, excluded)
    for source in checked.sources:
        checked.problems += yaml_findings(source)
    problems = _told(checked, replace(choice, paths=_paths(found, choice)) if choice else Choice())
    return _report(found, problems, checked.names, strict=strict)


def _marks_of(code: str, found: Found) -> set[str]:
    """Name the files with a person's marks. Raises UsageError where there is none."""
    files = [folder / MARKS / f"{code}.yaml" for folder in found.assessments]
    there = {shown_name(path) for path in files if path.parent.name == MARKS and stands(path)}
    if not there or code == OPENED:
        raise UsageError(f"--as {visible(code, 40)}: there are no marks of this code here. It stands on your sheet.")
    return there


def _checker(place: str) -> Callable[..., Any]:
    module, _, function = place.partition(":")
    checker: Callable[..., Any] = getattr(import_module(f"{__package__}.{module}"), function)
    return checker


def _is_told(stray: "Stray", folder: Path, excluded: Excluded) -> bool:
    """Tell whether nobody excluded a stray below a folder of content or of settings."""
    return not excluded.holds_below(real_path(folder), real_path(stray.path), is_folder=False)


def _paths(found: Found, choice: Choice) -> dict[str, Path]:
    """Map the names that findings tell to the files they are of, where that is asked: a name is cut and escaped."""
    return _files_by_name(found) if choice.of_files else {}


def _files_by_name(found: Found) -> dict[str, Path]:
    folders = (*found.content, *found.assessments)
    files = chain(found.settings, found.loose, found.named, *(folder.rglob("*") for folder in folders))
    return {shown_name(path): real_path(path) for path in files}


def _leave_out_what_is_excluded(checked: Checked, found: Found, named: Sequence[Path], excluded: Excluded) -> None:
    """Leave out the files that the settings exclude and that are read with a folder of ours; named ones stay."""
    if not excluded.patterns:
        return
    files = _files_by_name(found)
    left = {name for name, path in files.items() if excluded.holds_below(_begun_at(path, named, excluded), path)}
    left -= set(map(shown_name, found.named))
    checked.problems = [problem for problem in checked.problems if problem.file not in left]
    checked.sources = [source for source in checked.sources if source.name not in left]
    checked.names -= left


def _all_excluded(paths: Sequence[Path], excluded: Excluded) -> UsageError:
    where = ", ".join(map(shown_name, paths))
    patterns = visible(", ".join(excluded.patterns), 160)
    return UsageError(
        f"{shown_name(excluded.root / SETTINGS)}: check.exclude ({patterns}) passes over all that lies in {where}, "
        "so nothing was checked. Take out the pattern that is too wide, or name the file to check."
    )


def _begun_at(path: Path, named: Sequence[Path], excluded: Excluded) -> Path:
    """Find the folder that was named and holds a file: it is looked through, whatever is said of it itself."""
    return next((one for one in named if path.is_relative_to(one)), excluded.root)


def stopped_at(problems: Sequence[Problem]) -> Report:
    """Report what is wrong with the settings alone: they say against which content to check, and how."""
    first, *others = problems
    remedy = f"{first.remedy} Nothing else was checked, because this file says against what, and how.".strip()
    told = [replace(first, remedy=remedy), *others]
    return Report(in_reading_order(told), tuple(sorted({problem.file for problem in told})))


def _check_what_was_passed_over(found: Found, content: Path | None, checked: Checked) -> None:
    """Check each file that was named and that its folder has no use for: whoever names a file wants to hear of it."""
    told = {problem.file for problem in checked.problems}
    for path in found.named:
        if shown_name(path) not in checked.names | told:
            _checker(LOOSE)(path, content, checked)


def _told(checked: Checked, choice: Choice) -> list[Problem]:
    """Leave out what was not chosen or is silenced by a comment, and add what is wrong with the comments.

    A file with an error was not read to its end, so that there a comment may only seem to silence nothing.
    """
    places = {_place(problem) for problem in checked.problems if problem.rule.severity is Severity.ERROR}
    by_file: dict[str, list[Problem]] = {}
    for problem in checked.problems:
        if choice.takes(problem.rule, problem.file) and _counts(problem, places):
            by_file.setdefault(problem.file, []).append(problem)
    broken = {file for file, here in by_file.items() if any(one.rule.severity is Severity.ERROR for one in here)}
    told: list[Problem] = []
    for source in checked.sources:
        ignores, unclear = ignores_in(source)
        here = [*by_file.get(source.name, ()), *(one for one in unclear if choice.takes(one.rule, source.name))]
        quiet, silent = silenced([one for one in ignores if _may_silence(one.rule, source, choice)], here)
        by_file[source.name] = [problem for at, problem in enumerate(here) if at not in quiet]
        if source.name not in broken and choice.takes(rules.IGNORES_NOTHING, source.name):
            told += map(idle, silent)
    return [*chain.from_iterable(by_file.values()), *told]


def _may_silence(rule: Rule, source: YamlSource, choice: Choice) -> bool:
    """Tell whether a rule is held of a file: none says how one is worded whose words nobody may change."""
    return choice.takes(rule, source.name) and not (rule.group.tag == OF_WORDING and is_licensed(source))


def _place(problem: Problem) -> tuple[str, int, str]:
    return problem.file, problem.line, problem.path


def _counts(problem: Problem, of_errors: set[tuple[str, int, str]]) -> bool:
    """Leave out what a warning or advice says of a value that is at fault anyway."""
    return problem.rule.severity is Severity.ERROR or not problem.path or _place(problem) not in of_errors


def _report(found: Found, problems: Iterable[Problem], names: Iterable[str], *, strict: bool) -> Report:
    """Make the report; where single files were named, of these alone."""
    only = found.only
    told = [problem for problem in each_once(problems) if only is None or problem.file in only]
    files = [name for name in names if only is None or name in only]
    passed_over = tuple(sorted(map(shown_name, found.passed_over)))
    return Report(in_reading_order(told), tuple(sorted(files)), strict, passed_over=passed_over)
