"""Findings as lines to read in a terminal or a log: ``file:line:column: CODE path: message remedy``.

The form is that of compilers (GNU Coding Standards, "Formatting Error Messages"), so that editors and terminals make
the places links. An error has no label; a warning or advice has one behind its code, so that no color is needed.
"""

from plassess.checks.findings import Report
from plassess.checks.reporters.summary import closing, shown


def render(report: Report) -> str:
    """Show every finding with its line and a caret, however many there are, and sum them up."""
    lines = [*(shown(report, problem) for problem in report.problems), *closing(report)]
    return "".join(f"{line}\n" for line in lines)
