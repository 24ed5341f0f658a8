"""Findings as one JSON object, for scripts: plassess's own format, ASCII only, every key always there."""

import json
from typing import Annotated

from msgspec import Meta, Struct, to_builtins

from plassess.checks.findings import Report
from plassess.files.disk.format_line import output_format
from plassess.problems.problem import Problem
from plassess.problems.rule import Severity

Place = Annotated[int, Meta(ge=1)]
Count = Annotated[int, Meta(ge=0)]


class FindingCounts(Struct, frozen=True):
    """How many findings there are, by how bad they are."""

    error: Count
    """A file cannot be used."""
    warning: Count
    """A file can be used, and says less or something else than its author thinks."""
    advice: Count
    """Never fails a check."""


class Finding(Struct, frozen=True):
    """One fault: its rule, its place, and what to do. Lines and columns count from 1."""

    code: Annotated[str, Meta(pattern="^PLA[0-9]{3}$")]
    """The code of the rule, which never changes."""
    name: Annotated[str, Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$")]
    """The name of the rule."""
    severity: Severity
    """How bad it is in this check; with strict, warnings are errors."""
    file: str | None
    """The file, from the current folder; null where it is none."""
    line: Place | None
    """The line where it begins; null where the fault is the file itself."""
    column: Place | None
    """The column where it begins, in characters; null where only the line is known, or none."""
    end_line: Place | None
    """The line of what is meant; null where no column is known."""
    end_column: Place | None
    """The column behind the last character that is meant; null where no column is known."""
    path: str | None
    """The way through the keys of the file; null where there is none."""
    message: str
    """What is wrong, in words that may change."""
    remedy: str | None
    """What to do, in words that may change; null where the message says it."""


class CheckOutput(Struct, frozen=True, tag_field="format", tag=output_format("check")):
    """What a check found: plassess check --json."""

    holds: bool
    """Whether there is no error."""
    strict: bool
    """Whether warnings were counted as errors."""
    counts: FindingCounts
    """How many findings there are."""
    files: tuple[str, ...]
    """Every file that was looked at."""
    passed_over: tuple[str, ...]
    """Folders and files that the settings say are passed over."""
    findings: tuple[Finding, ...]
    """The findings, in reading order."""


def render(report: Report) -> str:
    """Write the object."""
    counts = report.counts()
    whole = CheckOutput(
        holds=report.holds,
        strict=report.strict,
        counts=FindingCounts(**{severity.value: counts[severity] for severity in Severity}),
        files=report.files,
        passed_over=report.passed_over,
        findings=tuple(_finding(report, problem) for problem in report.problems),
    )
    return json.dumps(to_builtins(whole), indent=2) + "\n"


def _finding(report: Report, problem: Problem) -> Finding:
    return Finding(
        code=problem.rule.code,
        name=problem.rule.name,
        severity=report.severity(problem),
        file=problem.file or None,
        line=problem.line or None,
        column=problem.column or None,
        end_line=problem.line if problem.end_column else None,
        end_column=problem.end_column or None,
        path=problem.path or None,
        message=problem.message,
        remedy=problem.remedy or None,
    )
