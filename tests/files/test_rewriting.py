"""A file made to say something else: what did not change keeps its lines, its comments and its place."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.files.yaml.edits import with_data
from plassess.files.yaml.layout import as_yaml
from plassess.files.yaml.source import parse_source

FILE = """\
# What the team answered
format: plassess/responses/2   # our own
respondent: team
answers:
  # the first
  office/need:
    state: answered
    marked: {office/duty: 3, office/other: 1} # counted twice
    text: |
      We need it.

      Really.

  # the second
  office/vision:   # argued long
    # inside
    state: answered
    level: 4   # said Dan
    text: A vision
  # the last
  office/money: {state: unknown}
# the end
"""
NAMES = {"office/need": "office/highest", "office/duty": "office/task"}


def rewritten(change: Callable[[Any], None], text: str = FILE, name: str = "team.yaml") -> str:
    source = parse_source(text.encode(), name)
    wanted = parse_source(text.encode(), name).data
    change(wanted)
    edited = with_data(source, wanted, lambda key: NAMES.get(key, key))
    assert edited.in_place
    assert parse_source(edited.text.encode(), name).data == wanted
    return edited.text


def answers(said: Any) -> Any:
    return said["answers"]


def test_a_file_that_says_it_already_keeps_every_byte() -> None:
    assert rewritten(lambda said: None) == FILE


def test_a_key_is_renamed_where_it_stands() -> None:
    def rename(said: Any) -> None:
        said["answers"] = {NAMES.get(key, key): value for key, value in said["answers"].items()}

    assert rewritten(rename) == FILE.replace("  office/need:", "  office/highest:")


def test_a_key_in_braces_is_renamed_beside_its_comment() -> None:
    def rename(said: Any) -> None:
        answers(said)["office/need"]["marked"] = {"office/task": 3, "office/other": 1}

    assert rewritten(rename) == FILE.replace("{office/duty:", "{office/task:")


def test_a_key_and_what_stands_below_it_change_together() -> None:
    def change(said: Any) -> None:
        need = said["answers"].pop("office/need")
        said["answers"] = {"office/highest": {**need, "state": "unknown"}, **said["answers"]}

    text = rewritten(change)

    assert "  office/highest:\n    state: unknown\n    marked: {" in text
    assert "# the first" in text


def test_a_value_changes_and_leaves_the_comment_beside_it() -> None:
    def change(said: Any) -> None:
        answers(said)["office/vision"]["level"] = 3

    assert rewritten(change) == FILE.replace("level: 4   # said Dan", "level: 3   # said Dan")


def test_something_new_goes_below_what_it_belongs_to() -> None:
    def change(said: Any) -> None:
        answers(said)["office/vision"]["look_again"] = "Read it."

    assert rewritten(change) == FILE.replace("    text: A vision\n", "    text: A vision\n    look_again: Read it.\n")


def test_an_entry_goes_and_the_comments_around_it_stay() -> None:
    def change(said: Any) -> None:
        del answers(said)["office/vision"]

    text = rewritten(change)

    assert "office/vision" not in text
    assert "  # the second\n  # the last\n" in text


def test_a_new_part_stands_at_the_end() -> None:
    def change(said: Any) -> None:
        said["retired"] = {"office/old": {"because": "Gone."}}

    assert rewritten(change).endswith("{state: unknown}\nretired:\n  office/old:\n    because: Gone.\n# the end\n")


def test_all_answers_may_go() -> None:
    def change(said: Any) -> None:
        said["answers"] = {}

    assert "\nanswers: {}\n" in rewritten(change)


def test_answers_come_where_there_were_none() -> None:
    def change(said: Any) -> None:
        said["answers"] = {"office/need": {"state": "unknown"}}

    text = rewritten(change, "format: x\n# here\nanswers: {}\nend: 1\n")

    assert text == "format: x\n# here\nanswers:\n  office/need:\n    state: unknown\nend: 1\n"


@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r"])
def test_lines_end_as_they_did(ending: str) -> None:
    def change(said: Any) -> None:
        answers(said)["office/vision"]["look_again"] = "Read it."

    text = rewritten(change, FILE.replace("\n", ending))

    assert text.count(ending) == FILE.count("\n") + 1
    assert set(text.replace(ending, "")).isdisjoint("\r\n")


def test_a_file_without_a_last_line_break_takes_something_new() -> None:
    def change(said: Any) -> None:
        said["b"] = 2

    assert rewritten(change, "a: 1") == "a: 1\nb: 2\n"


def test_json_is_written_whole() -> None:
    def change(said: Any) -> None:
        said["a"] = 2

    assert rewritten(change, '{"a": 1}', "team.json") == '{\n  "a": 2\n}\n'


def test_what_cannot_be_changed_in_place_is_laid_out_anew_and_says_so() -> None:
    source = parse_source(b"{a: 1, b: 2} # said\n", "team.yaml")

    edited = with_data(source, {"a": 1, "b": 3}, lambda key: key)

    assert not edited.in_place
    assert parse_source(edited.text.encode(), "team.yaml").data == {"a": 1, "b": 3}


KEYS = st.sampled_from(["a", "b", "c/d", "e-f", "g"])
TEXTS = st.sampled_from(["", "x", "two\nlines", " # no comment", "- not a list", "true", "2026-10-15", "a: b", "ü ”"])
PLAIN = st.one_of(TEXTS, st.integers(0, 9), st.lists(TEXTS, max_size=3))
DATA = st.dictionaries(
    KEYS, st.recursive(PLAIN, lambda below: st.dictionaries(KEYS, below, max_size=4), max_leaves=12)
)


@given(DATA, DATA)
def test_a_file_comes_to_say_whatever_is_wanted(said: Any, wanted: Any) -> None:
    source = parse_source((as_yaml(said) if said else "{}\n").encode(), "team.yaml")

    edited = with_data(source, wanted, lambda key: key)

    assert parse_source(edited.text.encode(), "team.yaml").data == wanted


@given(DATA.filter(bool), DATA.filter(bool), st.dictionaries(KEYS, KEYS))
def test_no_comment_between_entries_is_lost(said: Any, wanted: Any, names: dict[str, str]) -> None:
    lines = [part for key in said for part in (f"# before {key}\n", as_yaml({key: said[key]}))]
    source = parse_source("".join(lines).encode(), "team.yaml")

    edited = with_data(source, wanted, lambda key: names.get(key, key))

    assert parse_source(edited.text.encode(), "team.yaml").data == wanted
    if edited.in_place:
        assert all(f"# before {key}\n" in edited.text for key in said)
