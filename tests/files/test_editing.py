"""Changing one entry: its own lines are replaced, and every other line stays as a person left it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.files.yaml.edits import with_entry
from plassess.files.yaml.source import parse_source

TEXT = """\
# Our answers, kept by Mei.
format: plassess/responses/2   # do not change
respondent: team
answers:
  # the first one took long
  central-office/highest-need:
    state: answered
    text: |
      Reading evidence.
      # this line is text, no comment

    # a comment inside the first answer

  # talk to Dan about this
  central-office/vision-actions:
    state: unknown   # for now
# the end
"""
ORDER = ["central-office/highest-need", "central-office/middle", "central-office/vision-actions"]


def edited(text: str, key: str, value: object, name: str = "team.yaml") -> tuple[str, bool]:
    result = with_entry(parse_source(text.encode(), name), ("answers", key), value, ORDER)
    return result.text, result.in_place


def test_only_the_lines_of_the_answer_change() -> None:
    text, in_place = edited(TEXT, "central-office/vision-actions", {"state": "answered", "text": "We act."})

    assert in_place
    assert text == TEXT.replace("    state: unknown   # for now\n", "    state: answered\n    text: We act.\n")


def test_comments_around_a_changed_answer_stay() -> None:
    text, in_place = edited(TEXT, "central-office/highest-need", {"state": "unknown"})

    assert in_place
    assert "# the first one took long\n  central-office/highest-need:\n    state: unknown\n" in text
    assert (
        "# talk to Dan about this\n  central-office/vision-actions:\n    state: unknown   # for now\n# the end"
        in text
    )


def test_a_new_answer_goes_where_the_guide_has_it() -> None:
    text, in_place = edited(TEXT, "central-office/middle", {"state": "unknown"})

    keys = list(parse_source(text.encode(), "x").data["answers"])
    assert in_place
    assert keys == ORDER


@pytest.mark.parametrize("empty", ["answers: {}\n", "answers:\n", ""])
def test_the_first_answer_finds_its_place(empty: str) -> None:
    text, in_place = edited(f"# head\nformat: plassess/responses/2\n{empty}", "a/b", {"state": "unknown"})

    assert in_place
    assert text.startswith("# head\nformat: plassess/responses/2\nanswers:\n")
    assert parse_source(text.encode(), "x").data["answers"] == {"a/b": {"state": "unknown"}}


def test_answers_in_braces_keep_the_comments_around_them() -> None:
    text, in_place = edited("# head\nanswers: {a/a: {state: unknown}}\n# end\n", "a/b", {"state": "unknown"})

    assert in_place
    assert text.startswith("# head\n")
    assert text.endswith("# end\n")
    assert parse_source(text.encode(), "x").data["answers"] == {
        "a/a": {"state": "unknown"},
        "a/b": {"state": "unknown"},
    }


def test_a_comment_among_braces_is_not_lost_without_a_word() -> None:
    text, in_place = edited("answers: {a/a: {state: unknown}}   # Mei's\n", "a/b", {"state": "unknown"})

    assert not in_place
    assert list(parse_source(text.encode(), "x").data["answers"]) == ["a/a", "a/b"]


def test_a_first_answer_does_not_take_the_comment_of_the_next() -> None:
    text, _ = edited(TEXT.replace("highest-need", "middle"), "central-office/highest-need", {"state": "unknown"})

    assert "answers:\n  central-office/highest-need:\n    state: unknown\n  # the first one took long\n" in text


def test_json_stays_json() -> None:
    text, _ = edited('{"answers": {"a/a": {"state": "unknown"}}}', "a/b", {"state": "next-time"}, "team.json")

    assert text.startswith("{")
    assert parse_source(text.encode(), "team.json").data["answers"]["a/b"] == {"state": "next-time"}


def test_windows_line_ends_stay() -> None:
    text, in_place = edited(TEXT.replace("\n", "\r\n"), "central-office/vision-actions", {"text": "a\nb"})

    assert in_place
    assert text.count("\n") == text.count("\r\n")


def test_a_file_without_a_last_line_end_is_added_to() -> None:
    text, _ = edited("answers:\n  a/a: {state: unknown}", "a/b", {"state": "unknown"})

    assert list(parse_source(text.encode(), "x").data["answers"]) == ["a/a", "a/b"]


words = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"], exclude_characters="\ufeff"), max_size=60
)
values = st.fixed_dictionaries(
    {"state": st.just("answered"), "text": st.lists(words, max_size=4).map("\n".join)},
    optional={"first_steps": st.lists(st.fixed_dictionaries({"what": words, "who": words}), max_size=3)},
)


@given(first=values, second=values, third=values)
def test_whatever_people_write_is_read_back_and_the_other_answers_stay(
    first: dict[str, object], second: dict[str, object], third: dict[str, object]
) -> None:
    text, _ = edited(TEXT, "central-office/middle", first)
    text, _ = edited(text, "central-office/highest-need", second)
    text, in_place = edited(text, "central-office/middle", third)

    answers = parse_source(text.encode(), "x").data["answers"]
    assert in_place
    assert answers["central-office/middle"] == third
    assert answers["central-office/highest-need"] == second
    assert (
        "# talk to Dan about this\n  central-office/vision-actions:\n    state: unknown   # for now\n# the end"
        in text
    )


@pytest.mark.parametrize("ending", ["\r", "\r\n", "\n"])
@pytest.mark.parametrize("key", ["central-office/vision-actions", "central-office/middle"])
@pytest.mark.parametrize("cut", [0, 1], ids=["ended", "last line not ended"])
def test_the_lines_of_a_file_end_as_they_did(ending: str, key: str, cut: int) -> None:
    before = TEXT.replace("\n", ending)
    before = before[: len(before) - cut * len(ending)]

    text, in_place = edited(before, key, {"state": "answered", "text": "a\nb"})

    assert in_place
    assert set(text.replace(ending, "")).isdisjoint("\r\n")
