"""Findings as a Markdown table, for the summary of a GitHub Actions step and for comments on pull requests.

GitHub publishes its Markdown at https://github.github.com/gfm/. Its pages also turn bare addresses, ``@names``,
``#12``, commit hashes and ``:smiles:`` into links and pictures after Markdown was read, where no backslash helps, but
never in code. So every text that is not ours stands in a code span.
"""

import re

from plassess.checks.findings import Report
from plassess.checks.reporters.summary import counted, said
from plassess.problems.problem import Problem

MOST_BYTES = 1_000_000
"""GitHub takes a step's summary of up to 1 MiB, and shows nothing of a longer one."""

_HEAD = "\n| Where | Rule | What is wrong |\n| --- | --- | --- |\n"
_BACKTICKS = re.compile("`+")


def render(report: Report) -> str:
    """Write a heading with the counts and a table with the worst findings first, as many as there is room for."""
    heading = f"## plassess check: {counted(report)}\n"
    if not report.problems:
        return heading
    rows: list[str] = []
    room = MOST_BYTES
    for problem in report.worst_first():
        row = _row(report, problem)
        room -= len(row.encode())
        if room < 0:
            break
        rows.append(row)
    return "".join((heading, _HEAD, *rows, _after(report, len(rows))))


def _row(report: Report, problem: Problem) -> str:
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    rule = f"{problem.rule.code} {report.severity(problem)}"
    return f"| {as_code(place)} | {rule} | {as_code(said(problem))} |\n"


def _after(report: Report, told: int) -> str:
    left_out = len(report.problems) - told
    more = f"\nLeft out for want of room: {left_out}. The log of the check shows all.\n" if left_out else ""
    return f"{more}\n`plassess explain {report.worst_first()[0].rule.code}` tells more.\n"


def as_code(text: str) -> str:
    """Put one line into a code span that nothing in it can end, and that ends no cell of a table."""
    if not text:
        return ""
    fence = "`" * (1 + max((len(run) for run in _BACKTICKS.findall(text)), default=0))
    # Of a span that begins and ends with a space, one of each is taken off, but not where there is nothing else.
    gap = " " if text.strip() and (text[0] in " `" or text[-1] in " `") else ""
    return f"{fence}{gap}{text}{gap}{fence}".replace("|", "\\|")
