"""Reports of a check: each format is what its publisher says it is, tells every finding, and lets no text act."""

import json
import random
import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct
from msgspec.structs import replace

from plassess.checks import reporters
from plassess.checks.findings import Report
from plassess.checks.reporters import FORMATS, as_markdown
from plassess.checks.reporters.as_sarif import help_uri
from plassess.foreign_text import visible, visible_lines
from plassess.problems import rules
from plassess.problems.problem import Problem
from tests.output_shapes import validator_of
from tests.speed import examples

SCHEMAS = Path(__file__).parent / "schemas"
SARIF = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))
JUNIT = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))

MISSPELLED = Problem(
    rules.UNKNOWN_KEY,
    "unknown key, did you mean title?",
    file="content/standards.yaml",
    line=4,
    column=5,
    path="standards[0].titel",
    remedy="Write title.",
    excerpt="    titel: Practices",
    width=5,
)
VAGUE = Problem(rules.VAGUE_WORD, '"robust" describes no practice.', "content/coach.yaml", 12, 7, "rows[3].outcome")
LONG = Problem(rules.LONG_SENTENCE, "a sentence of 31 words.", "content/coach.yaml", 30, remedy="Make two of it.")
TOO_LARGE = Problem(rules.TOO_LARGE, "is larger than 1 MiB.", "content/über uns/50% [x](y).yaml")
NOWHERE = Problem(rules.NOT_A_FILE, "nothing there.", column=3)
ALL = (MISSPELLED, VAGUE, LONG, TOO_LARGE)
FOUND = Report(ALL, ("content/a.yaml", *(problem.file for problem in ALL)))
NOTHING = Report((), ("content/a.yaml", "content/b.yaml"))

HOSTILE = (
    "", " x ", "\n::error::x", "\r", "\x85", "%0A::error::x", "\u2028::error::x", "::stop-commands::t", "##[add-mask]a",
    "a,line=9::b", "<script>alert(1)</script>", "]]>", "<!--", "<![CDATA[x", "&lt;&#64;", "{0} {{x}}", "![a](b)",
    "[a](https://example.com)", "https://example.com", "www.example.com", "a@b.example", "@someone", "#12", "a | b",
    "a \\| b", "\\", "`", "``` x", "\x00\x1b[31m\x07", "\u202eabc", "\ud83d", "\ufffe", "../x", "/etc",
)  # fmt: skip
TEXTS = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(), max_size=60))
COUNTS = st.integers(0, 9_999)
PROBLEMS = st.builds(
    Problem,
    rule=st.sampled_from(rules.every_rule()),
    message=TEXTS,
    file=TEXTS,
    line=COUNTS,
    column=COUNTS,
    path=TEXTS,
    remedy=TEXTS,
    excerpt=TEXTS,
    width=COUNTS,
)
REPORTS = st.builds(
    Report, st.lists(PROBLEMS, max_size=6).map(tuple), st.lists(TEXTS, max_size=6).map(tuple), st.booleans()
)

fuzzed = settings(max_examples=examples(50))


def render(report: Report, name: str) -> str:
    return reporters.render(report, FORMATS.named("--format", name))


def shown(text: str) -> str:
    return visible(text, 4_000)


# Text


def test_text_reads_as_linters_do_and_names_what_is_no_error() -> None:
    assert render(FOUND, "text") == (
        'content/coach.yaml:12:7: PLA504 warning: rows[3].outcome: "robust" describes no practice.\n'
        "content/coach.yaml:30: PLA506 advice: a sentence of 31 words. Make two of it.\n"
        f"{MISSPELLED}\n"
        f"{TOO_LARGE}\n"
        "2 errors, 1 warning and 1 piece of advice in 4 files. plassess explain PLA201 tells more.\n"
    )


def test_a_strict_check_reads_warnings_as_errors() -> None:
    assert render(replace(FOUND, strict=True), "text").startswith(f"{VAGUE}\n")


@pytest.mark.parametrize(("files", "said"), [(("a",), "1 file is fine.\n"), (("a", "b"), "2 files are fine.\n")])
def test_text_says_how_many_files_are_fine(files: tuple[str, ...], said: str) -> None:
    assert render(Report((), files), "text") == said


def test_text_tells_every_finding_however_many_there_are() -> None:
    many = Report(tuple(replace(VAGUE, line=line) for line in range(1, 5_001)), ())

    told = render(many, "text")

    assert told.count("PLA504 warning") == 5_000
    assert told.endswith("5000 warnings in 1 file. plassess explain PLA504 tells more.\n")


def test_what_sarif_leaves_out_of_too_many_is_the_least_grave_and_told() -> None:
    sarif = FORMATS.named("--format", "sarif")
    many = Report((*(replace(LONG, line=at + 1) for at in range(25_001)), MISSPELLED, TOO_LARGE), ())

    kept = many.gravest(sarif.most)

    assert len(kept.problems) == 25_000
    assert {MISSPELLED, TOO_LARGE} < set(kept.problems)
    assert reporters.too_many(many, sarif) == "sarif holds the gravest 25000 findings, and 3 are left out."


@pytest.mark.slow
@pytest.mark.parametrize(("count", "kept"), [(25_003, 25_000), (24_999, 24_999), (25_000, 25_000)])
def test_sarif_holds_as_many_of_the_gravest_as_github_takes_and_says_how_many_it_lacks(count: int, kept: int) -> None:
    many = Report((*(replace(LONG, line=at + 1) for at in range(count - 2)), MISSPELLED, TOO_LARGE), ())

    (run,) = json.loads(render(many, "sarif"))["runs"]

    assert len(run["results"]) == kept
    assert {result["ruleId"] for result in run["results"]} == {"PLA201", "PLA506", TOO_LARGE.rule.code}
    assert ("invocations" in run) == (kept < count)
    if kept < count:
        said = run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
        assert said.startswith("3 findings left out")


def test_each_rules_page_has_the_place_that_sarif_leads_to() -> None:
    page = (Path(__file__).parents[2] / "docs/rules.md").read_text("utf-8")
    anchors = {line.removeprefix("### ").lower() for line in page.splitlines() if line.startswith("### ")}

    for rule in rules.every_rule():
        address, _, anchor = help_uri(rule, "https://example.com/plassess/").partition("#")
        assert address == "https://example.com/plassess/blob/HEAD/docs/rules.md"
        assert anchor in anchors


# GitLab


def test_gitlab_gets_its_five_keys_with_a_path_and_a_line_always() -> None:
    entries = json.loads(render(replace(FOUND, problems=(*ALL, NOWHERE)), "gitlab"))

    assert all(
        set(entry) == {"description", "check_name", "fingerprint", "severity", "location"} for entry in entries
    )
    assert Counter(entry["severity"] for entry in entries) == {"major": 3, "minor": 1, "info": 1}
    places = {(entry["location"]["path"], entry["location"]["lines"]["begin"]) for entry in entries}
    assert ("content/standards.yaml", 4) in places
    assert ("plassess.yaml", 1) in places
    assert {entry["check_name"] for entry in entries} >= {"plassess/unknown-key", "plassess/vague-word"}


@fuzzed
@given(REPORTS)
def test_each_finding_has_a_fingerprint_of_its_own_in_gitlab(report: Report) -> None:
    entries = json.loads(render(report, "gitlab"))

    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == len(report.problems)


# GitHub


def test_github_is_said_to_show_ten_of_a_kind_where_there_are_more() -> None:
    ten = tuple(replace(MISSPELLED, line=line) for line in range(1, 11))

    of_ten = render(Report((*ten, VAGUE), ()), "github")
    of_eleven = render(Report((*ten, replace(MISSPELLED, line=11), VAGUE), ()), "github")

    assert "GitHub shows" not in of_ten
    assert of_eleven.endswith("\nOf 11 errors GitHub shows 10 each beside the lines; all stand above.\n")


class Command(Struct, frozen=True):
    name: str
    properties: dict[str, str]
    message: str


def read_by_a_runner(log: str) -> tuple[list[Command], list[str]]:
    """Read a log as GitHub's runner does: the commands in it, and the other lines.

    A command stands first in its line, or, in the old form, anywhere. Any command counts here, also an unknown one.
    """
    commands, others = [], []
    for line in re.split("\r\n|\r|\n", log.removesuffix("\n")):
        match = re.match(r"\s*::(?P<name>[^ :]+)(?: (?P<given>.*?))?::(?P<data>.*)", line, re.DOTALL)
        if match:
            pairs = (pair.split("=", 1) for pair in (match["given"] or "").split(",") if pair)
            given = {key: decoded(value, ":", ",") for key, value in pairs}
            commands.append(Command(match["name"], given, decoded(match["data"])))
        else:
            assert "##[" not in line
            others.append(line)
    return commands, others


def decoded(text: str, *more: str) -> str:
    for character in ("\r", "\n", *more, "%"):
        text = text.replace(f"%{ord(character):02X}", character)
    return text


def test_github_is_encoded_as_its_toolkit_does() -> None:
    hostile = replace(MISSPELLED, message="50%, a: b", file="a,b:c%.yaml", path="", remedy="", excerpt="")

    command, _ = render(Report((hostile,), ()), "github").splitlines()

    assert command == (
        "::error file=a%2Cb%3Ac%25.yaml,line=4,col=5,endColumn=10,title=PLA201 unknown-key"
        "::a,b:c%25.yaml:4:5: 50%25, a: b"
    )


def test_github_hears_of_errors_first_and_of_the_counts_last() -> None:
    commands, others = read_by_a_runner(render(FOUND, "github"))

    assert [command.name for command in commands] == ["error", "error", "warning", "notice"]
    assert others == ["2 errors, 1 warning and 1 piece of advice in 4 files. plassess explain PLA201 tells more."]


def test_github_gets_only_the_place_that_is_known() -> None:
    commands, _ = read_by_a_runner(render(FOUND, "github"))

    assert [command.properties for command in commands] == [
        {"file": MISSPELLED.file, "line": "4", "col": "5", "endColumn": "10", "title": "PLA201 unknown-key"},
        {"file": TOO_LARGE.file, "title": "PLA003 too-large"},
        {"file": VAGUE.file, "line": "12", "col": "7", "endColumn": "8", "title": "PLA504 vague-word"},
        {"file": LONG.file, "line": "30", "title": "PLA506 long-sentence"},
    ]


def test_github_gets_no_place_where_there_is_none() -> None:
    commands, _ = read_by_a_runner(render(Report((NOWHERE,), ()), "github"))

    assert commands == [Command("error", {"title": "PLA002 not-a-file"}, "nothing there.")]


def test_github_gets_file_names_with_slashes_from_windows_too() -> None:
    commands, _ = read_by_a_runner(render(Report((replace(VAGUE, file="content\\coach.yaml"),), ()), "github"))

    assert commands[0].properties["file"] == "content/coach.yaml"


@fuzzed
@given(REPORTS)
def test_a_runner_reads_exactly_the_findings_and_no_other_command(report: Report) -> None:
    names = {"error": "error", "warning": "warning", "advice": "notice"}

    commands, others = read_by_a_runner(render(report, "github"))

    assert len(others) == 1
    assert Counter((it.name, it.properties["title"], it.properties.get("file", "")) for it in commands) == Counter(
        (names[report.severity(it)], f"{it.rule.code} {it.rule.name}", shown(it.file).replace("\\", "/"))
        for it in report.problems
    )
    assert all(shown(it.message) == it.message for it in commands)


# SARIF


def test_sarif_names_place_rule_and_severity() -> None:
    run = json.loads(render(FOUND, "sarif"))["runs"][0]
    listed = run["tool"]["driver"]["rules"]

    told = [
        (it["ruleId"], listed[it["ruleIndex"]]["id"], it["level"], it["message"]["text"]) for it in run["results"]
    ]

    assert told == [
        ("PLA504", "PLA504", "warning", 'rows[3].outcome: "robust" describes no practice.'),
        ("PLA506", "PLA506", "note", "a sentence of 31 words. Make two of it."),
        ("PLA201", "PLA201", "error", "standards[0].titel: unknown key, did you mean title? Write title."),
        ("PLA003", "PLA003", "error", "is larger than 1 MiB."),
    ]
    assert run["results"][2]["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "content/standards.yaml"},
                "region": {"startLine": 4, "startColumn": 5, "endLine": 4, "endColumn": 10},
            },
            "logicalLocations": [{"fullyQualifiedName": "standards[0].titel"}],
        }
    ]
    uri = run["results"][3]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "content/%C3%BCber%20uns/50%25%20%5Bx%5D%28y%29.yaml"


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a b/c:d.yaml", "a%20b/c%3Ad.yaml"),
        ("content\\coach.yaml", "content/coach.yaml"),
        ("/srv/a.yaml", "file:///srv/a.yaml"),
    ],
)
def test_sarif_names_files_by_uri(file: str, uri: str) -> None:
    assert uri in render(Report((replace(VAGUE, file=file),), ()), "sarif")


def test_sarif_has_no_location_where_there_is_no_file() -> None:
    (result,) = json.loads(render(Report((NOWHERE,), ()), "sarif"))["runs"][0]["results"]

    assert result["locations"] == []


def test_sarif_raises_warnings_of_a_strict_check_and_leaves_the_rule_as_it_is() -> None:
    run = json.loads(render(replace(FOUND, strict=True), "sarif"))["runs"][0]
    warned = run["results"][0]

    assert warned["level"] == "error"
    assert run["tool"]["driver"]["rules"][warned["ruleIndex"]]["defaultConfiguration"] == {"level": "warning"}


def test_sarif_tells_all_of_every_rule_within_what_github_shows() -> None:
    listed = json.loads(render(NOTHING, "sarif"))["runs"][0]["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in listed] == [rule.code for rule in rules.every_rule()]
    for told, rule in zip(listed, rules.every_rule(), strict=True):
        texts = map(visible_lines, (rule.why, rule.bad, rule.good, rule.remedy))
        assert all(text in told["help"]["text"] and text in told["help"]["markdown"] for text in texts)
        assert visible_lines(told["help"]["markdown"]) == told["help"]["markdown"]
        assert all(0 < len(told[key]["text"]) <= 1024 for key in ("shortDescription", "fullDescription"))


def fingerprints(*problems: Problem) -> list[str]:
    results = json.loads(render(Report(problems, ()), "sarif"))["runs"][0]["results"]
    return [result["partialFingerprints"]["plassess/v1"] for result in results]


def test_a_fingerprint_stays_when_lines_are_added_above() -> None:
    assert fingerprints(MISSPELLED, LONG) == fingerprints(
        replace(MISSPELLED, line=40, path="standards[7].titel"), replace(LONG, line=31)
    )


def test_equal_lines_have_fingerprints_of_their_own() -> None:
    first, second = fingerprints(MISSPELLED, replace(MISSPELLED, line=9))

    assert first != second
    assert fingerprints(replace(MISSPELLED, file="content/other.yaml")) != [first]


def test_no_text_makes_a_placeholder_or_a_link_in_sarif() -> None:
    hostile = replace(VAGUE, message="{0} [click](https://example.com)", path="")

    message = json.loads(render(Report((hostile,), ()), "sarif"))["runs"][0]["results"][0]["message"]["text"]

    assert message == "{{0}} [click] (https://example.com)"


# Markdown


def cells_of(markdown: str) -> list[list[str]]:
    """Read the rows of the table as GitHub does; every token must be a table's, ours as text, or code."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= {
        *("heading", "inline", "paragraph", "table", "thead", "tbody", "tr", "th", "td")
    }
    rows: list[list[str]] = []
    for before, token in pairwise(tokens):
        if before.type == "tr_open":
            rows.append([])
        if before.type == "td_open":
            rows[-1].append(read_cell(token))
    return rows[1:]


def read_cell(token: Token) -> str:
    (child,) = token.children or [Token("text", "", 0)]
    assert child.type in {"code_inline", "text"}
    assert child.type == "code_inline" or re.fullmatch(r"PLA\d{3} (error|warning|advice)|", child.content)
    return child.content


def test_markdown_is_a_heading_and_a_table_worst_first() -> None:
    told = render(FOUND, "markdown")

    assert told.startswith(
        "## plassess check: 2 errors, 1 warning and 1 piece of advice in 4 files\n\n| Where | Rule |"
    )
    assert [row[:2] for row in cells_of(told)] == [
        ["content/standards.yaml:4", "PLA201 error"],
        ["content/über uns/50% [x](y).yaml", "PLA003 error"],
        ["content/coach.yaml:12", "PLA504 warning"],
        ["content/coach.yaml:30", "PLA506 advice"],
    ]
    assert told.endswith("\n\n`plassess explain PLA201` tells more.\n")


@pytest.mark.parametrize(
    ("text", "code"),
    [("a", "`a`"), ("a|b", "`a\\|b`"), ("`a", "`` `a ``"), (" a ", "`  a  `"), (" ", "` `"), ("", "")],
)
def test_a_code_span_is_as_short_as_its_text_allows(text: str, code: str) -> None:
    assert as_markdown.as_code(text) == code


def test_markdown_of_a_check_without_findings_is_one_line() -> None:
    assert render(NOTHING, "markdown") == "## plassess check: 2 files are fine\n"


@fuzzed
@given(REPORTS)
def test_whatever_is_foreign_in_markdown_stays_in_a_code_span(report: Report) -> None:
    told = cells_of(render(report, "markdown"))

    assert Counter(map(tuple, told)) == Counter(
        (
            shown(it.file) + (f":{it.line}" if it.line else ""),
            f"{it.rule.code} {report.severity(it)}",
            " ".join(shown(text) for text in (it.path and f"{it.path}:", it.message, it.remedy) if text),
        )
        for it in report.problems
    )


def test_markdown_stays_below_what_github_shows_and_says_what_is_left_out() -> None:
    many = Report(tuple(replace(VAGUE, line=line, message="ü" * 300) for line in range(1, 5_001)), ())

    told = render(many, "markdown")

    assert len(told.encode()) < 1_048_576
    rows = cells_of(told)
    assert len(rows) > 1_000
    assert f"\nLeft out for want of room: {5_000 - len(rows)}. The log of the check shows all.\n" in told
    assert as_markdown.MOST_BYTES < 1_048_576


# Every format, against its schema


def json_faults(told: str) -> list[str]:
    return [error.message for error in validator_of("check").iter_errors(json.loads(told))]


def sarif_faults(told: str) -> list[str]:
    validator = Draft202012Validator(SARIF, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in validator.iter_errors(json.loads(told))]


def junit_faults(told: str) -> list[str]:
    JUNIT.validate(etree.fromstring(told.encode()))
    return [error.message for error in JUNIT.error_log]


FAULTS: dict[str, Callable[[str], list[str]]] = {
    "json": json_faults,
    "sarif": sarif_faults,
    "junit": junit_faults,
}


@pytest.mark.parametrize("form", FAULTS)
@pytest.mark.parametrize("report", [FOUND, NOTHING, Report((), ())], ids=["found", "nothing", "empty"])
def test_a_report_is_valid_against_the_schema_of_its_format(form: str, report: Report) -> None:
    assert FAULTS[form](render(report, form)) == []


@pytest.mark.parametrize(
    ("form", "right", "wrong"),
    [
        ("json", '"plassess/check/1"', '"plassess/check/2"'),
        ("json", '"severity": "advice"', '"severity": "note"'),
        ("json", '"line": 12,', '"line": 0,'),
        ("json", '"message": "a sentence of 31 words.",', ""),
        ("json", '"strict"', '"strictly"'),
        ("sarif", '"version": "2.1.0"', '"version": "2.0.0"'),
        ("sarif", '"level": "note"', '"level": "advice"'),
        ("sarif", '"startLine": 12', '"startLine": 0'),
        ("sarif", '"uri": "content/coach.yaml"', '"uri": "content/co ach.yaml"'),
        ("sarif", '"ruleIndex"', '"ruleNumber"'),
        ("sarif", '"columnKind": "unicodeCodePoints"', '"columnKind": "bytes"'),
        ("junit", ' failures="3"', ""),
        ("junit", ' name="content/a.yaml"', ""),
        ("junit", "system-out", "advice"),
        ("junit", "classname", "class"),
    ],
)
def test_a_planted_fault_is_noticed(form: str, right: str, wrong: str) -> None:
    told = render(FOUND, form)
    assert right in told

    assert FAULTS[form](told.replace(right, wrong))


@pytest.mark.parametrize("form", FAULTS)
@fuzzed
@given(report=REPORTS)
def test_a_report_stays_valid_whatever_its_texts_are(form: str, report: Report) -> None:
    assert FAULTS[form](render(report, form)) == []


@pytest.mark.parametrize("form", FORMATS.names)
def test_a_text_without_end_is_cut(form: str) -> None:
    endless = Report((replace(MISSPELLED, message="x" * 1_000_000, excerpt="x" * 1_000_000),), ())

    assert len(render(endless, form)) - len(render(FOUND, form)) < 20_000


@pytest.mark.parametrize("change", [{"remedy": "Write it."}, {"excerpt": "    title: Practices"}, {"width": 6}])
def test_findings_that_differ_in_little_have_an_order_too(change: dict) -> None:
    one, other = MISSPELLED, replace(MISSPELLED, **change)

    assert render(Report((one, other), ()), "text") == render(Report((other, one), ()), "text")


@pytest.mark.parametrize("form", FORMATS.names)
@fuzzed
@given(report=REPORTS, chance=st.randoms(use_true_random=False))
def test_the_same_findings_give_the_same_bytes_in_whatever_order_they_come(
    form: str, report: Report, chance: random.Random
) -> None:
    problems, files = list(report.problems), list(report.files)
    chance.shuffle(problems)
    chance.shuffle(files)

    shuffled = render(replace(report, problems=tuple(problems), files=tuple(files)), form)

    assert shuffled.encode("utf-8") == render(report, form).encode("utf-8")


@pytest.mark.parametrize("form", [it for it in FORMATS.names if it != "junit"])
@fuzzed
@given(report=REPORTS)
def test_nothing_in_a_report_can_steer_a_screen(form: str, report: Report) -> None:
    lines = render(report, form).split("\n")

    assert all(visible(line, 50_000) == line for line in lines)


# JSON and JUnit, read back


def test_json_is_ascii_and_tells_each_finding() -> None:
    told = render(FOUND, "json")

    assert told.isascii()
    whole = json.loads(told)
    assert (whole["holds"], whole["counts"]) == (False, {"error": 2, "warning": 1, "advice": 1})
    assert whole["findings"][2] == {
        "code": "PLA201",
        "name": "unknown-key",
        "severity": "error",
        "file": "content/standards.yaml",
        "line": 4,
        "column": 5,
        "end_line": 4,
        "end_column": 10,
        "path": "standards[0].titel",
        "message": "unknown key, did you mean title?",
        "remedy": "Write title.",
    }
    nowhere = whole["findings"][3]
    assert {nowhere[key] for key in ("line", "column", "end_line", "end_column")} == {None}


def test_junit_has_a_test_for_each_file_and_fails_those_with_errors_or_warnings() -> None:
    (suite,) = etree.fromstring(render(FOUND, "junit").encode())

    assert dict(suite.attrib) == {"name": "plassess check", "tests": "4", "failures": "3", "errors": "0"}
    assert {case.get("name"): [part.tag for part in case] for case in suite} == {
        "content/a.yaml": [],
        "content/coach.yaml": ["failure", "system-out"],
        "content/standards.yaml": ["failure"],
        "content/über uns/50% [x](y).yaml": ["failure"],
    }
    assert suite.find("testcase[@name='content/standards.yaml']/failure").text == str(MISSPELLED)


def test_junit_tells_what_has_no_file_as_a_test_of_its_own() -> None:
    (suite,) = etree.fromstring(render(Report((NOWHERE,), ("a.yaml",)), "junit").encode())

    assert [(case.get("name"), len(case)) for case in suite] == [("a.yaml", 0), ("plassess check", 1)]


def test_junit_tells_all_errors_of_a_file_in_its_one_failure() -> None:
    both = Report((MISSPELLED, replace(MISSPELLED, line=9)), ())

    (failure,) = etree.fromstring(render(both, "junit").encode()).iter("failure")

    assert failure.get("message").endswith("Write title. (and 1 more)")
    assert failure.text.count("PLA201") == 2


@fuzzed
@given(REPORTS)
def test_machines_read_every_finding_of_the_same_file_and_rule(report: Report) -> None:
    expected = Counter((shown(it.file), it.rule.code, report.severity(it)) for it in report.problems)
    levels = {"error": "error", "warning": "warning", "note": "advice"}

    as_json = json.loads(render(report, "json"))["findings"]
    as_sarif = json.loads(render(report, "sarif"))["runs"][0]["results"]

    assert Counter((it["file"] or "", it["code"], it["severity"]) for it in as_json) == expected
    assert Counter((uri_of(it), it["ruleId"], levels[it["level"]]) for it in as_sarif) == Counter(
        (file.replace("\\", "/"), code, severity) for file, code, severity in expected.elements()
    )


def uri_of(result: dict) -> str:
    places = [place["physicalLocation"]["artifactLocation"]["uri"] for place in result["locations"]]
    return unquote("".join(places)).removeprefix("file://")
