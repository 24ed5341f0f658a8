"""Reading YAML and JSON: what a person writes is read as it is meant, and nothing hostile gets past it."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.growth import assert_ten_times_is_no_square_of_the_work
from tests.speed import examples

from plassess.files.disk.regular_files import MOST_BYTES
from plassess.files.yaml import parser as yaml_parser
from plassess.files.yaml import tree as yaml_tree
from plassess.files.yaml.source import YamlSource, parse_source, read_source
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem
from plassess.problems.rule import Rule

pytestmark = pytest.mark.versions

VALID = Path(__file__).parents[1] / "cases" / "valid_content"
REAL_FILES = [path.read_bytes() for path in sorted(VALID.rglob("*.yaml"))]


def data_of(text: str, name: str = "team.yaml") -> object:
    return parse_source(text.encode("utf-8"), name).data


def refused(text: str | bytes, name: str = "team.yaml") -> Problem:
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    with pytest.raises(ProblemsError) as raised:
        parse_source(data, name)
    (problem,) = raised.value.problems
    return problem


@pytest.fixture(params=["libyaml", "pure"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "pure":
        monkeypatch.setattr(yaml_parser, "Parser", yaml_parser.PurePython)
    return str(request.param)


# What plain scalars mean


@pytest.mark.parametrize(
    "text", ["No", "yes", "on", "1:30", "2026-10-15", "1.10.2", "0o7", "007", "0x1F", "1e3", "-0"]
)
@pytest.mark.parametrize("more", ["True", "NULL", "Null", "+1", "1_000", ".5", "5.", ".inf", "1234567890123456", "="])
def test_what_only_yaml_takes_for_something_else_stays_text(text: str, more: str) -> None:
    assert data_of(f"- {text}\n- {more}\n") == [text, more]


MEANT = {
    "null": None,
    "~": None,
    "": None,
    "true": True,
    "false": False,
    "0": 0,
    "-12": -12,
    "123456789012345": 123456789012345,
    "1.10": 1.1,
    "-0.5": -0.5,
    "'12'": "12",
    '"true"': "true",
    "|-\n  1": "1",
    "a#b": "a#b",
}


@pytest.mark.parametrize(("text", "value"), MEANT.items())
def test_numbers_truth_and_nothing_are_written_in_one_way(text: str, value: object) -> None:
    read = data_of(f"a: {text}\n")

    assert read == {"a": value}
    assert type(read["a"]) is type(value)  # type: ignore[index]


def test_keys_are_text_as_they_are_written() -> None:
    assert data_of("2026: a\ntrue: b\nnull: c\n1.10: d\n'<<': e\n") == dict(
        zip(("2026", "true", "null", "1.10", "<<"), "abcde", strict=True)
    )


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "\ufeff"])
def test_an_empty_file_is_an_empty_value(text: str) -> None:
    assert data_of(text) is None


def test_a_byte_order_mark_is_taken_off() -> None:
    source = parse_source(b"\xef\xbb\xbfa: 1\n", "team.yaml")

    assert source.data == {"a": 1}
    assert source.text == "a: 1\n"


# JSON


def test_json_is_read_with_its_own_codes() -> None:
    written = {
        "smile": "😀",
        "path": "a/b\\ud83d",
        "nothing": None,
        "n": [1, -2, 1.5, True],
        "e": "",
        "sep": "a\u2028b",
    }
    text = json.dumps(written).replace("/", "\\/")

    assert data_of(text, "team.json") == written
    assert data_of(json.dumps(written, ensure_ascii=False, indent="\t"), "team.JSON") == written


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**14), 10**14)
    | st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc é😀", max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(JSON_VALUES, st.booleans(), st.sampled_from([None, 1, "\t"]))
@example("\ufeff", True, None)
def test_every_json_value_reads_as_it_was(value: object, ascii_only: bool, indent: int | str | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)

    assert data_of(text, "team.json") == value


# What is refused


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("[" * 40_000, rules.TOO_DEEP, (1, 33)),
        ("{a: " * 40_000, rules.TOO_DEEP, (1, 129)),
        ("- " * 40_000, rules.TOO_DEEP, (1, 65)),
        ("? " * 40_000, rules.BROKEN_YAML, (1, 3)),
        ("a: &a [x]\nb: [*a, *a]\n", rules.REFERENCE, (1, 4)),
        ("a: [*b]\n", rules.REFERENCE, (1, 5)),
        ("a: {b: 1}\nc:\n  <<: {d: 1}\n", rules.REFERENCE, (3, 3)),
        ("a: !!python/object/apply:os.system [ls]\n", rules.TAG, (1, 4)),
        ("a: ! b\n", rules.TAG, (1, 4)),
        ("a: 1\n---\nb: 2\n", rules.SECOND_DOCUMENT, (2, 1)),
        ("a: 1\n...\n---\n", rules.SECOND_DOCUMENT, (3, 1)),
        ("a: 1\nb: 2\na: 3\n", rules.EQUAL_KEYS, (3, 1)),
        ("a: {x: 1, 'x': 2}\n", rules.EQUAL_KEYS, (1, 11)),
        ("é: 1\ne\u0301: 2\n", rules.EQUAL_KEYS, (2, 1)),
        ("[a, b]: c\n", rules.BROKEN_YAML, (1, 1)),
        ("? {a: 1}\n: c\n", rules.BROKEN_YAML, (1, 3)),
        ('a: "\\ud83d"\n', rules.CONTROL_CHARACTER, None),
        ('a: "\\0"\n', rules.CONTROL_CHARACTER, (1, 4)),
        ("a: \x00\n", rules.CONTROL_CHARACTER, (1, 4)),
        ("a: b # \u2028c: hidden\n", rules.CONTROL_CHARACTER, (1, 8)),
        ("a: 1\n\tb: 2\n", rules.BROKEN_YAML, (2, 1)),
        ("%YAML 99999999999999999999.1\n---\na\n", rules.BROKEN_YAML, None),
        ('a: "\\U00110000"\n', None, None),
    ],
)
@pytest.mark.usefixtures("parser")
def test_what_hides_or_explodes_is_refused_at_its_place(
    text: str, rule: Rule | None, place: tuple[int, int] | None
) -> None:
    problem = refused(text)

    assert rule is None or problem.rule is rule
    assert place is None or (problem.line, problem.column) == place
    assert problem.message
    assert problem.remedy


BLOCKS = {"- ": "- ", "k": "k:\n"}
FLOWS = ["[", "{a: ", '["[[{{", ', "['it''s [', ", '{"[é[": ', "{é: "]


def nested(blocks: list[str], flows: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Open a list or a map for each piece, the next inside it; returns the text and where each begins."""
    text, line, column, places = "", 1, 1, []
    for piece in blocks:
        places.append((line, column))
        text += BLOCKS[piece]
        line, column = (line, column + 2) if piece == "- " else (line + 1, column + 1)
        text += "" if piece == "- " else " " * (column - 1)
    for piece in flows:
        places.append((line, column))
        text += piece
        column += len(piece)
    return text, places


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=examples(60)
)
@given(
    st.lists(st.sampled_from(list(BLOCKS)), max_size=3),
    st.integers(0, 400),
    st.lists(st.sampled_from(FLOWS), min_size=1, max_size=3),
    st.sampled_from([33, 34, 300, 1000, 1001, 1024, 1030, 3000]),
    st.sampled_from(["", " ", "]", "x", "\n"]),
)
@example([], 0, ["["], 1001, "")
@example(["k"], 1, ["["], 3000, "]")
@example([], 0, ["["] * 2 + ["{a: "], 3000, "")
@example(["- "], 400, ["["], 1001, "")
@pytest.mark.usefixtures("parser")
def test_nesting_is_refused_where_it_passes_our_limit_and_never_where_a_parser_gives_up(
    blocks: list[str], in_blocks: int, flows: list[str], in_flows: int, end: str
) -> None:
    opened = (blocks * in_blocks)[:in_blocks]
    text, places = nested(opened, (flows * in_flows)[:in_flows])

    problem = refused(text + end)

    assert problem.rule is rules.TOO_DEEP
    assert (problem.line, problem.column) == places[yaml_tree.MOST_DEPTH]
    assert f"more than {yaml_tree.MOST_DEPTH} deep" in problem.message


@pytest.mark.parametrize(
    ("before", "rule", "place"),
    [
        ("[[[[a", rules.BROKEN_YAML, None),
        ("[[&a b, ", rules.REFERENCE, (1, 3)),
        ("[!x y, ", rules.TAG, (1, 2)),
        ("{a: 1, a: 2, b: ", rules.EQUAL_KEYS, (1, 8)),
        ("{? ", rules.BROKEN_YAML, (1, 4)),
        ("- a\n- b\n", rules.BROKEN_YAML, None),
        ("a: é\r\nb: [*c, ", rules.REFERENCE, (2, 5)),
    ],
)
@pytest.mark.usefixtures("parser")
def test_a_fault_before_a_depth_that_no_parser_goes_to_is_the_one_told(
    before: str, rule: Rule, place: tuple[int, int] | None
) -> None:
    problem = refused(before + "[" * 3000)

    assert problem.rule is rule
    assert place is None or (problem.line, problem.column) == place


def test_an_alias_bomb_is_refused_at_its_first_mark() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )

    assert refused(bomb).rule is rules.REFERENCE


def test_a_hundred_thousand_values_are_read_and_no_more() -> None:
    most = yaml_tree.MOST_NODES - 1

    assert data_of("[" + "x," * most + "]") == ["x"] * most
    problem = refused("[" + "x,\n" * most + "y]")
    assert problem.rule is rules.TOO_DEEP
    assert problem.line == most + 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding: str) -> None:
    problem = refused("format: plassess/standards/1\n".encode(encoding))

    assert problem.rule is rules.NOT_UTF8
    assert "UTF-16" in problem.message


def test_windows_1252_is_named_with_the_character_it_stands_for() -> None:
    problem = refused("a: é\nb: what’s\n".encode("cp1252"))

    assert (problem.rule, problem.line, problem.column) == (rules.NOT_UTF8, 1, 4)
    assert '"é" in Windows-1252' in problem.message


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_count_as_editors_count_them(end: str) -> None:
    problem = refused(f"a: |{end}  text{end}{end}b: 1{end}b: 2{end}")

    assert problem.line == 5


# Files


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()

    for path in (tmp_path / "pipe.yaml", tmp_path / "folder.yaml", Path("/dev/zero"), Path("/dev/tty")):
        with pytest.raises(ProblemsError) as raised:
            read_source(path)
        assert raised.value.problems[0].rule in (rules.NOT_A_FILE, rules.UNREADABLE)


@pytest.mark.parametrize("name", ["missing.yaml", "n" * 300, "with\x00nul", "new\nline\x1b[2J"])
def test_a_file_that_cannot_be_opened_is_named_harmlessly(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProblemsError) as raised:
        read_source(tmp_path / name)

    (problem,) = raised.value.problems
    assert problem.rule is rules.UNREADABLE
    assert str(problem).isprintable()


def test_a_file_holds_a_mebibyte_and_no_more(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * MOST_BYTES)
    assert read_source(path).data is None

    path.write_bytes(b"#" * (2 * MOST_BYTES))
    with pytest.raises(ProblemsError) as raised:
        read_source(path)

    assert raised.value.problems[0].rule is rules.TOO_LARGE


def test_a_file_is_named_from_where_the_user_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "team.yaml").write_text("a: 1\n")
    monkeypatch.chdir(tmp_path)

    assert read_source(tmp_path / "team.yaml").name == "team.yaml"
    monkeypatch.chdir(tmp_path / "below")
    assert read_source(tmp_path / "team.yaml").name == str(tmp_path / "team.yaml")


# Places


def test_a_problem_shows_its_path_its_line_and_a_caret() -> None:
    source = parse_source(b"answers:\n  a/b:\n    - what: x\n    - by: Octember 3\n", "team.yaml")

    problem = source.problem(rules.NOT_A_DATE, ("answers", "a/b", 1, "by"), "is not a date.")

    assert str(problem).splitlines() == [
        "team.yaml:4:11: PLA204 answers › a/b[1] › by: is not a date.",
        "   4 |     - by: Octember 3",
        "     |           ^^^^^^^^^^",
    ]


def test_what_is_missing_or_empty_is_placed_at_the_key_above() -> None:
    source = parse_source(b"a:\n  b:\n    c: 1\n  d:\n", "team.yaml")

    missing = source.problem(rules.MISSING_KEY, ("a", "b", "x"), "is missing.")
    empty = source.problem(rules.WRONG_TYPE, ("a", "d"), "is empty.")
    key = source.problem(rules.UNKNOWN_KEY, ("a", "b", "c"), "is unknown.", at="key")

    assert [(p.line, p.column) for p in (missing, empty, key)] == [(2, 3), (4, 3), (3, 5)]


def test_an_excerpt_is_harmless_bounded_and_keeps_its_columns() -> None:
    source = parse_source(f"a: {{b: \u202e\u200bx, c: {'y' * 300}, d: 1}}\n".encode(), "team.yaml")

    near = source.problem(rules.WRONG_TYPE, ("a", "c"), "m")
    far = source.problem(rules.WRONG_TYPE, ("a", "d"), "m")

    assert len(near.excerpt) == 120
    assert near.excerpt[near.column - 1] == "y"
    assert near.column + near.width - 1 == 120
    assert near.excerpt.isprintable()
    assert (far.line, far.column, far.excerpt) == (1, 321, "")


# Entries, which an editor replaces


def replaced(source: YamlSource, path: tuple[str | int, ...], by: str) -> str:
    """Replace the lines of one entry, as the editor of answers does."""
    entry = source.entry(path)
    assert entry is not None
    lines = source.text.splitlines(keepends=True)
    before = lines[: entry.key_line - 1]
    return "".join([*before, " " * (entry.key_column - 1) + by + "\n", *lines[entry.node.end_line :]])


def test_an_entry_ends_with_its_last_leaf() -> None:
    text = "a:\n  b: |\n    x\n\n    y\n\n  # about c\n  c: [1,\n    2]\n  e:\n"
    text += "d: 'x\n\n  y' # z\n\n\nf:\n- g\n-\n? k\nl: >+\n  x\n\n"
    source = parse_source(text.encode(), "team.yaml")

    ends = {
        key: source.entry(key).node.end_line for key in [("a", "b"), ("a", "c"), ("a", "e"), ("d",), ("f",), ("k",)]
    }  # type: ignore[union-attr]

    assert ends == {("a", "b"): 5, ("a", "c"): 9, ("a", "e"): 10, ("d",): 13, ("f",): 18, ("k",): 19}
    assert source.entry(("l",)).node.end_line == 21  # type: ignore[union-attr]
    assert source.entry(("a", "c")).node.flow  # type: ignore[union-attr]
    assert source.entry(("a", "nothing")) is None
    assert source.entry(("f", 7)) is None


SCALARS = st.one_of(
    st.sampled_from(
        ["1", "", "~", "No", "|\n X\n", "|+\n X\n\n X\n\n", ">-\n X\n\n\n", "|2\n   X\n  X\n", '"a\n  b" # c']
    ),
    st.text("ab :'\"#-\n", max_size=12).map(lambda text: json.dumps(text)),
    st.sampled_from(
        ["[a,\n   b]", "{c: d}", "plain\n   goes on", "# comment\n", "x # comment", "|\n X\n # near comment\n"]
    ),
)


def laid_out(tree: object, indent: int) -> str:
    """Write a made-up map with every kind of scalar; ``X`` in block texts is indented below its key."""
    if isinstance(tree, str):
        return f" {tree.replace(chr(10) + ' ', chr(10) + ' ' * (indent + 1))}\n"
    if isinstance(tree, list):
        return "\n" + "".join(f"{' ' * indent}-{laid_out(item, indent + 2)}" for item in tree)
    return "\n" + "".join(f"{' ' * indent}{key}:{laid_out(value, indent + 2)}" for key, value in tree.items())  # type: ignore[attr-defined]


TREES = st.recursive(
    SCALARS,
    lambda inner: (
        st.dictionaries(st.sampled_from("pqrst"), inner, min_size=1, max_size=4)
        | st.lists(SCALARS, min_size=1, max_size=3)
    ),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from("uvwxyz"), TREES, min_size=1, max_size=5), st.booleans())
def test_replacing_the_lines_of_an_entry_changes_nothing_else(tree: dict[str, object], last_break: bool) -> None:
    text = laid_out(tree, 0).removeprefix("\n")
    text = text if last_break else text.rstrip("\n")
    try:
        source = parse_source(text.encode(), "team.yaml")
    except ProblemsError:
        return
    for key in source.data:
        changed = parse_source(replaced(source, (key,), f"{key}: replaced").encode(), "team.yaml").data

        assert changed == {**source.data, key: "replaced"}
        assert list(changed) == list(source.data)
        for inner in source.data[key] if isinstance(source.data[key], dict) else ():
            entry = source.entry((key, inner))
            if entry is None or entry.in_flow:
                continue
            below = parse_source(replaced(source, (key, inner), f"{inner}: replaced").encode(), "team.yaml").data
            assert below == {**source.data, key: {**source.data[key], inner: "replaced"}}


# Whatever comes


@settings(max_examples=examples(300))
@given(st.binary(max_size=400), st.sampled_from(["team.yaml", "team.json"]))
def test_any_bytes_give_data_or_a_problem(data: bytes, name: str) -> None:
    reads_or_tells(data, name)


YAML_PIECES = [
    "a",
    ":",
    " ",
    "\n",
    "- ",
    "? ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "&x",
    "*x",
    "!",
    "|",
    ">",
    "'",
    '"',
    "#",
    "%",
    "\t",
]
YAML_PIECES += [
    "---",
    "...",
    "<<",
    "\\",
    "\\ud83d",
    "\\U00110000",
    "\x85",
    "\u2028",
    "\ufeff",
    "é",
    "😀",
    "@",
    "`",
    "0",
    "\r",
]


@settings(max_examples=examples(500))
@given(st.lists(st.sampled_from(YAML_PIECES), max_size=40).map("".join), st.sampled_from(["team.yaml", "team.json"]))
def test_any_yaml_gives_data_or_a_problem(text: str, name: str) -> None:
    reads_or_tells(text.encode("utf-8"), name)


@settings(max_examples=examples(300), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(REAL_FILES),
    st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 30), st.sampled_from([p.encode() for p in YAML_PIECES]))),
)
@pytest.mark.usefixtures("parser")
def test_a_damaged_file_gives_data_or_a_problem(data: bytes, cuts: list[tuple[int, int, bytes]]) -> None:
    for at, length, piece in cuts[:8]:
        data = data[:at] + piece + data[at + length :]

    reads_or_tells(data, "standards.yaml")


def reads_or_tells(data: bytes, name: str) -> None:
    try:
        source = parse_source(data, name)
    except ProblemsError as error:
        for problem in error.problems:
            assert str(problem).replace("\n", "").isprintable() or "\\u" in ascii(str(problem))
            assert len(str(problem)) < 1000
            assert 0 <= problem.line <= data.count(b"\n") + data.count(b"\r") + 1
    else:
        for part in source.root.entries:
            assert part.key_line <= part.node.end_line <= len(source.lines)


LARGE: dict[str, Callable[[int], str]] = {
    "quotes": lambda n: "a: " + "'" * 50_000 * n,
    "backslashes": lambda n: "a: " + '"\\' * 25_000 * n,
    "line breaks": lambda n: "- " * 20 + "\n" * 90_000 * n,
    "comment": lambda n: "#" * 100_000 * n,
    "spaces": lambda n: "a:\n" + " " * 99_990 * n,
    "colons": lambda n: "{" + "a:" * 40_000 * n,
    "block text": lambda n: "a: |\n" + "  x\n" * 20_000 * n + "\n" * 20_000 * n,
    "block texts": lambda n: "".join(f"k{i}: |\n\n\n" for i in range(9_000 * n)),
    "a long word": lambda n: "x" * 100_000 * n,
    "pairs": lambda n: "[" + "'a': b, " * 4_000 * n,
    "maps": lambda n: "".join(f"k{i}: {{}}\n" for i in range(3_300 * n)),
    "question marks": lambda n: "? a\n" * 10_000 * n,
    "directives": lambda n: "%TAG !a! b\n" * 7_000 * n,
    "anchors": lambda n: "&a " * 30_000 * n,
    "errors at the end": lambda n: "- a\n" * 5_000 * n + "\tb",
}


@pytest.mark.slow
@pytest.mark.parametrize("made", LARGE.values(), ids=LARGE.keys())
def test_reading_a_large_file_or_refusing_it_grows_as_the_file_does(made: Callable[[int], str]) -> None:
    a_tenth, large = (made(tenths).encode()[:MOST_BYTES] for tenths in (1, 10))

    assert_ten_times_is_no_square_of_the_work(
        lambda: reads_or_tells(a_tenth, "team.yaml"), lambda: reads_or_tells(large, "team.yaml")
    )
