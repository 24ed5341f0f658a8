"""What several formats say of a check in the same words."""

from collections import Counter
from hashlib import sha256

from plassess.checks.findings import Report
from plassess.problems.problem import Problem
from plassess.problems.rule import Severity
from plassess.problems.sentences import counted as counted_of

_NAMES = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.ADVICE: ("piece of advice", "pieces of advice"),
}

_MOST_NAMED = 5


def counted(report: Report) -> str:
    """``3 errors, 2 warnings and 1 piece of advice in 14 files``, or ``14 files are fine``."""
    files = counted_of(len(report.files), "file")
    if not report.problems:
        return f"{files} {'is' if len(report.files) == 1 else 'are'} fine"
    counts = report.counts()
    *others, last = (counted_of(counts[it], *_NAMES[it]) for it in Severity if counts[it])
    found = f"{', '.join(others)} and {last}" if others else last
    warned = report.strict and any(problem.rule.severity is Severity.WARNING for problem in report.problems)
    return f"{found} in {files}{' (strict: warnings are errors)' if warned else ''}"


def closing(report: Report) -> list[str]:
    """Sum the check up in one line, or in none where it is to be quiet; say how to learn more about the worst."""
    more = f" plassess explain {report.worst_first()[0].rule.code} tells more." if report.problems else ""
    left = len(report.passed_over) - _MOST_NAMED
    named = ", ".join(report.passed_over[:_MOST_NAMED]) + (f" and {left} more" if left > 0 else "")
    passed_over = f" Passed over, as plassess.yaml says: {named}." if named else ""
    return [] if report.quiet else [f"{counted(report)}.{passed_over}{more}"]


def said(problem: Problem) -> str:
    """Say what is wrong at which path and what to do, as one line without the file."""
    path = f"{problem.path}:" if problem.path else ""
    return " ".join(part for part in (path, problem.message, problem.remedy) if part)


def shown(report: Report, problem: Problem) -> str:
    """Show one finding with its line and a caret; what is no error names its severity behind the code."""
    severity = report.severity(problem)
    head = f"{problem.place}: {problem.rule.code}"
    named = "" if severity is Severity.ERROR else f" {severity}:"
    return head + named + str(problem).removeprefix(head)


def with_slashes(file: str) -> str:
    """Name a file as repos do, also on Windows."""
    return file.replace("\\", "/")


def fingerprint(problem: Problem, seen: Counter[str]) -> str:
    """Name a finding by its rule, its file and the text of its line, so that it may move; equal ones are numbered.

    ``seen`` counts those of this run. What has no line is named by its path and message.
    """
    text = problem.excerpt.strip() or f"{problem.path}\0{problem.message}"
    digest = sha256("\0".join((problem.rule.code, with_slashes(problem.file), text)).encode()).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"
