"""Findings as one JSON object, for scripts: plassess's own format, ASCII only, every key always there.

* ``version``: 1; a later plassess may add keys, and counts this up where one changes or goes;
* ``holds``: whether there is no error; ``strict``: whether warnings were counted as errors;
* ``counts``: how many findings there are of ``error``, ``warning`` and ``advice``;
* ``files``: every file that was looked at;
* ``findings``: in reading order, each with ``code``, ``name`` (of the rule), ``severity``, ``file``, ``line``,
  ``column``, ``path`` (through the file's keys), ``message`` and ``remedy``. ``line`` and ``column`` count from 1 and
  are null where the fault is the file itself; a text that there is not is empty.
"""

import json

from plassess.checks.findings import Report
from plassess.problems.problem import Problem
from plassess.problems.rule import Severity

VERSION = 1


def render(report: Report) -> str:
    """Write the object, its keys sorted."""
    counts = report.counts()
    whole = {
        "version": VERSION,
        "holds": report.holds,
        "strict": report.strict,
        "counts": {severity: counts[severity] for severity in Severity},
        "files": report.files,
        "findings": [_finding(report, problem) for problem in report.problems],
    }
    return json.dumps(whole, indent=2, sort_keys=True) + "\n"


def _finding(report: Report, problem: Problem) -> dict[str, object]:
    return {
        "code": problem.rule.code,
        "name": problem.rule.name,
        "severity": report.severity(problem),
        "file": problem.file,
        "line": problem.line or None,
        "column": problem.column or None,
        "path": problem.path,
        "message": problem.message,
        "remedy": problem.remedy,
    }
