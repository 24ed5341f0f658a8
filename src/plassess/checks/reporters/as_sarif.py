"""Findings as SARIF 2.1.0, the OASIS standard that code scanning services and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/ publishes it. What GitHub's code scanning asks for beyond the standard
("SARIF support for code scanning") is given too. No time and no folder of the machine stands in it.
"""

import json
from collections import Counter
from functools import cache
from importlib.metadata import PackageNotFoundError, metadata
from urllib.parse import quote

from plassess import __version__
from plassess.checks.findings import Report
from plassess.checks.reporters.summary import fingerprint, said, with_slashes
from plassess.foreign_text import visible_lines
from plassess.problems.problem import Problem
from plassess.problems.rule import Rule, Severity
from plassess.problems.rules import every_rule
from plassess.problems.sentences import counted

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "recommendation"}


def render(report: Report) -> str:
    """Write a log of one run: every rule there is, and a result for each finding."""
    rules = every_rule()
    positions = {rule.code: position for position, rule in enumerate(rules)}
    driver = {"name": "plassess", "version": __version__, "rules": [_rule(rule) for rule in rules]}
    seen: Counter[str] = Counter()
    results = [
        {
            "ruleId": problem.rule.code,
            "ruleIndex": positions[problem.rule.code],
            "level": _LEVELS[report.severity(problem)],
            "message": {"text": _message(said(problem))},
            "locations": _locations(problem),
            "partialFingerprints": {"plassess/v1": fingerprint(problem, seen)},
        }
        for problem in report.problems
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results} | _incomplete(report)
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, sort_keys=True) + "\n"


def _incomplete(report: Report) -> dict[str, object]:
    """Say in the run that it does not hold every finding, where that is so."""
    if not report.left_out:
        return {}
    text = f"{counted(report.left_out, 'finding')} left out: code scanning takes no more than these."
    notification = {"level": "warning", "message": {"text": text}}
    return {"invocations": [{"executionSuccessful": True, "toolExecutionNotifications": [notification]}]}


def _rule(rule: Rule) -> dict[str, object]:
    repository = _repository()
    page = {"helpUri": help_uri(rule, repository)} if repository else {}
    return page | {
        "id": rule.code,
        "name": rule.name.title().replace("-", ""),  # a single Pascal-case word, as the standard's tools want it
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why or rule.summary},
        "help": {"text": _help(rule, "{}"), "markdown": _help(rule, "```yaml\n{}\n```" if rule.file else "{}")},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"problem.severity": _GITHUB_LEVELS[rule.severity], "tags": [rule.group.tag]},
    }


def help_uri(rule: Rule, repository: str) -> str:
    """Name the place of a rule in docs/rules.md, as it stands in plassess's own repo."""
    return f"{repository.rstrip('/')}/blob/HEAD/docs/rules.md#{rule.code.lower()}"


@cache
def _repository() -> str | None:
    """Return the address of plassess's own repo, where its package names one."""
    try:
        urls = (url.partition(", ") for url in metadata("plassess").get_all("Project-URL") or ())
    except PackageNotFoundError:
        return None
    return next((address for label, _, address in urls if label.lower() == "repository"), None)


def _help(rule: Rule, example: str) -> str:
    """Tell all there is about a rule; ``example`` is the form for what is bad and what is good.

    An example of a file that is no text holds characters that no JSON may hold.
    """
    examples = [
        f"{opening}\n\n{example.format(visible_lines(text))}"
        for opening, text in (("Instead of this:", rule.bad), ("write this:", rule.good))
        if text
    ]
    return "\n\n".join(part.strip() for part in (rule.summary, rule.why, *examples, rule.remedy) if part)


def _message(text: str) -> str:
    """Take from text what SARIF would read in a message: placeholders (3.11.5) and links (3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _locations(problem: Problem) -> list[dict[str, object]]:
    """Say where it is, as a line of a file and as a path through its keys."""
    if not problem.file:
        return []
    # The standard allows no region for a file as a whole, but code scanning shows nothing without a line.
    region = {"startLine": problem.line or 1}
    if problem.end_column:
        region |= {"startColumn": problem.column, "endLine": problem.line, "endColumn": problem.end_column}
    place: dict[str, object] = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(problem.file)}, "region": region}
    }
    return [place | ({"logicalLocations": [{"fullyQualifiedName": problem.path}]} if problem.path else {})]


def _uri(file: str) -> str:
    uri = quote(with_slashes(file), safe="/")
    return f"file://{uri}" if uri.startswith("/") else uri
