"""Findings as workflow commands, which GitHub Actions shows at the line of a pull request that is wrong.

GitHub publishes the format under "Workflow commands for GitHub Actions"; the encoding is that of its toolkit
(actions/toolkit, ``packages/core/src/command.ts``). It shows ten errors, ten warnings and ten notices of a step, so
the worst come first, and where there are more, the log says so.
"""

from collections import Counter
from collections.abc import Iterable

from plassess.checks.findings import Report
from plassess.checks.reporters.summary import closing, said, with_slashes
from plassess.problems.problem import Problem
from plassess.problems.rule import Severity

MOST_SHOWN = 10
"""How many errors GitHub shows of a step, how many warnings and how many notices."""
COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def render(report: Report) -> str:
    """Write one command a finding, and a plain last line with the counts for whoever reads the log."""
    commands = [_annotation(COMMANDS[report.severity(problem)], problem) for problem in report.worst_first()]
    kinds = (COMMANDS[report.severity(problem)] for problem in report.problems)
    return "".join(f"{line}\n" for line in (*commands, *closing(report), *([] if report.quiet else not_shown(kinds))))


def not_shown(commands: Iterable[str]) -> list[str]:
    """Say that GitHub shows no more than some of the annotations, where that is so; ``commands`` are their kinds."""
    over = [f"{count} {name}s" for name, count in Counter(commands).items() if count > MOST_SHOWN]
    those = " and ".join(over)
    return [f"Of {those} GitHub shows {MOST_SHOWN} each beside the lines; all stand above."] if over else []


def _annotation(command: str, problem: Problem) -> str:
    """Annotate a line; the message names the place too, because the log shows nothing else of a command."""
    where: dict[str, str | int] = {"file": with_slashes(problem.file)}
    if problem.line:
        where["line"] = problem.line
    if problem.line and problem.column:
        where |= {"col": problem.column, "endColumn": problem.column + max(problem.width, 1)}
    message = f"{problem.place}: {said(problem)}" if problem.file else said(problem)
    return workflow_command(command, message, **where, title=f"{problem.rule.code} {problem.rule.name}")


def workflow_command(name: str, message: str, **properties: str | int) -> str:
    """Write one workflow command, whatever stands in its texts; an empty property is left out."""
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value != "")
    return f"::{name} {given}::{_data(message)}" if given else f"::{name}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
