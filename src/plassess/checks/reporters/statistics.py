"""How many findings there are of each rule, the most frequent first: what to begin with."""

import json
from collections import Counter

from msgspec import Struct, to_builtins

from plassess.checks.findings import Report
from plassess.files.disk.format_line import output_format
from plassess.problems.rule import Rule, Severity


class RuleCount(Struct, frozen=True):
    """How often one rule is broken."""

    code: str
    """The code of the rule, which never changes."""
    name: str
    """The name of the rule."""
    severity: Severity
    """How bad it is in this check; with strict, warnings are errors."""
    count: int
    """How many findings there are of it."""


class StatisticsOutput(Struct, frozen=True, tag_field="format", tag=output_format("statistics")):
    """How many findings there are of each rule: plassess check --statistics --json."""

    statistics: tuple[RuleCount, ...]
    """The rules that are broken, the most frequent first."""


def render_text(report: Report) -> str:
    """Write a line for each rule that is broken: how often, its code and its name."""
    counts = _counted(report)
    width = len(str(max(counts.values(), default=0)))
    return "".join(f"{count:>{width}}  {rule.code}  {rule.name}\n" for rule, count in counts.items())


def render_json(report: Report) -> str:
    """Write one object with an entry for each rule that is broken."""
    entries = (
        RuleCount(code=rule.code, name=rule.name, severity=report.severity_of(rule), count=count)
        for rule, count in _counted(report).items()
    )
    return json.dumps(to_builtins(StatisticsOutput(statistics=tuple(entries))), indent=2) + "\n"


def _counted(report: Report) -> dict[Rule, int]:
    counts = Counter(problem.rule.code for problem in report.problems)
    rules = {problem.rule.code: problem.rule for problem in report.problems}
    return {rules[code]: counts[code] for code in sorted(counts, key=lambda code: (-counts[code], code))}
