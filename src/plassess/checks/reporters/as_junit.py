"""Findings as a JUnit test report, which GitLab, Jenkins, Azure and most other CI systems show.

There is no standard; this follows the schema that Jenkins publishes with its xUnit plugin (``junit-10.xsd``). Each
file that was checked is one test, so that the totals mean something. Most readers show only the first failure of a
test, so a file has one, which tells all its errors and warnings; advice is output.
"""

from xml.etree import ElementTree as ET

from plassess.checks.findings import Report
from plassess.checks.reporters.summary import said, shown
from plassess.problems.problem import Problem
from plassess.problems.rule import Severity

_NAME = "plassess check"


def render(report: Report) -> str:
    """Write one suite; a finding without a file belongs to a test named after the check itself."""
    cases: dict[str, list[Problem]] = {file: [] for file in report.files}
    for problem in report.problems:
        cases.setdefault(problem.file or _NAME, []).append(problem)
    suites = ET.Element("testsuites", name=_NAME)
    suite = ET.SubElement(suites, "testsuite", name=_NAME)
    for file, problems in cases.items():
        _add_case(suite, report, file, problems)
    totals = {"tests": str(len(cases)), "failures": str(len(suite.findall("*/failure"))), "errors": "0"}
    suites.attrib |= totals
    suite.attrib |= totals
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _add_case(suite: ET.Element, report: Report, file: str, problems: list[Problem]) -> None:
    case = ET.SubElement(suite, "testcase", name=file, classname=_NAME)
    failing = [problem for problem in problems if report.severity(problem) is not Severity.ADVICE]
    advice = [problem for problem in problems if report.severity(problem) is Severity.ADVICE]
    if failing:
        first = failing[0]
        others = f" (and {len(failing) - 1} more)" if failing[1:] else ""
        failure = ET.SubElement(case, "failure", type=first.rule.code, message=said(first) + others)
        failure.text = "\n".join(shown(report, problem) for problem in failing)
    if advice:
        ET.SubElement(case, "system-out").text = "\n".join(shown(report, problem) for problem in advice)
