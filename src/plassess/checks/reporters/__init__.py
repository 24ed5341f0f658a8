"""The formats in which a check is reported: one file each, pure, and read only when it is asked for."""

from msgspec.structs import replace

from plassess.checks.findings import Report
from plassess.foreign_text import visible, visible_columns
from plassess.problems.problem import Problem, in_reading_order
from plassess.problems.sentences import counted
from plassess.rendering.format_list import Format, FormatList

LONGEST = 4_000
"""Characters of one text that are shown; far more than any message of ours, far less than what a reader chokes on."""


_HERE = "plassess.checks.reporters"
FORMATS = FormatList(
    (
        Format("text", "to read", f"{_HERE}.as_text:render"),
        Format("json", "for programs", f"{_HERE}.as_json:render", is_json=True),
        Format(
            "github", "annotations in GitHub Actions", f"{_HERE}.as_github:render", of_actions=True, from_root=True
        ),
        # GitHub's code scanning refuses the whole file where a run has more results than these.
        Format(
            "sarif",
            "for code scanning and editors",
            f"{_HERE}.as_sarif:render",
            is_json=True,
            from_root=True,
            most=25_000,
        ),
        Format("gitlab", "Code Quality in GitLab", f"{_HERE}.as_gitlab:render", is_json=True, from_root=True),
        Format("junit", "for GitLab, Jenkins and Azure", f"{_HERE}.as_junit:render", from_root=True),
        Format("markdown", "a table for a comment", f"{_HERE}.as_markdown:render"),
    )
)
"""How a check can be reported; each writer takes a report and returns text."""

STATISTICS = FormatList(
    (
        Format("text", "to read", f"{_HERE}.statistics:render_text"),
        Format("json", "for programs", f"{_HERE}.statistics:render_json", is_json=True),
    )
)
"""How the counts alone can be reported; the writers are as above."""


def render(report: Report, wanted: Format) -> str:
    """Report a check in one format; each line is ended, and the same findings give the same text."""
    text: str = wanted.load()(_settled(report).gravest(wanted.most))
    return text


def too_many(report: Report, wanted: Format) -> str:
    """Say what a format leaves out because its readers do not take so many; empty where it leaves out nothing."""
    left_out = report.gravest(wanted.most).left_out
    return (
        f"{wanted.name} holds the gravest {counted(wanted.most, 'finding')}, and {left_out} are left out."
        if left_out
        else ""
    )


def _settled(report: Report) -> Report:
    """Sort all of a report, and make sure that each text is one harmless line, whoever made it."""
    ties_broken = sorted(map(_harmless, report.problems), key=lambda p: (p.remedy, p.excerpt, p.width))
    problems = in_reading_order(ties_broken)
    named = {visible(file, LONGEST) for file in report.files} | {problem.file for problem in problems}
    passed_over = tuple(visible(name, LONGEST) for name in report.passed_over)
    return replace(report, problems=problems, files=tuple(sorted(named - {""})), passed_over=passed_over)


def _harmless(problem: Problem) -> Problem:
    return replace(
        problem,
        message=visible(problem.message, LONGEST),
        file=visible(problem.file, LONGEST),
        path=visible(problem.path, LONGEST),
        remedy=visible(problem.remedy, LONGEST),
        excerpt=visible_columns(problem.excerpt[:LONGEST]),
    )
