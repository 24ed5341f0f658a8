"""Findings as a Code Quality report, which GitLab shows in a merge request and beside its lines.

GitLab publishes the format at https://docs.gitlab.com/ci/testing/code_quality/ and takes five keys of that of Code
Climate: the description, the rule, a fingerprint, one of five severities and the place. Of two findings with one
fingerprint it shows the first, and by it tells what is new and what is mended, so that each has its own, which stays
when its line moves. It shows nothing without a path and a line.
"""

import json
from collections import Counter

from plassess.checks.findings import Report
from plassess.checks.reporters.summary import fingerprint, said, with_slashes
from plassess.problems.problem import Problem
from plassess.problems.rule import Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}
NOWHERE = "plassess.yaml"
"""Where GitLab shows what lies in no file."""


def render(report: Report) -> str:
    """Write a list with an entry for each finding."""
    seen: Counter[str] = Counter()
    entries = [_entry(report, problem, fingerprint(problem, seen)) for problem in report.problems]
    return json.dumps(entries, indent=2, sort_keys=True) + "\n"


def _entry(report: Report, problem: Problem, name: str) -> dict[str, object]:
    return {
        "description": f"{problem.rule.code}: {said(problem)}",
        "check_name": f"plassess/{problem.rule.name}",
        "fingerprint": name,
        "severity": _SEVERITIES[report.severity(problem)],
        "location": {"path": with_slashes(problem.file) or NOWHERE, "lines": {"begin": problem.line or 1}},
    }
