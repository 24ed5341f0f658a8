"""plassess content diff: what changed between two editions, for a person, a program and a pull request."""

import json
import re
from pathlib import Path

import pytest

from tests.editions import MAP, change, edited, remove, shipped, written
from tests.moved import CAPACITY, EQUITY, VISION

from .migrations import NEW, OLD, a_district
from .program import Outcome, environment, run
from .terminal import in_window

pytestmark = pytest.mark.slow

HOSTILE = "</td><script>alert(1)</script> | `x` \x1b]0;me\x07 @all #12 ```"


def diff(folder: Path, *options: str, **more: str) -> Outcome:
    return run(folder, "content", "diff", OLD, NEW, *options, env=environment(folder, **more))


@pytest.mark.parametrize("columns", [80, 60])
def test_a_person_reads_the_worst_first_and_no_line_is_too_wide(tmp_path: Path, columns: int) -> None:
    a_district(tmp_path)

    shown = in_window(tmp_path, "content", "diff", OLD, NEW, columns=columns)

    told = "\n".join(shown)
    titles = re.findall(r"^(Cannot be kept|To be looked at again|Kept): (\d+)$", told, re.MULTILINE)
    assert titles == [("Cannot be kept", "2"), ("To be looked at again", "3"), ("Kept", "3")]
    assert max(map(len, shown)) <= columns
    assert "was How well does our vision" in " ".join(told.split())
    assert "level 3 removed" in " ".join(told.split())


def test_a_program_reads_one_object_and_nothing_else(tmp_path: Path) -> None:
    a_district(tmp_path)

    data = json.loads(diff(tmp_path, "--json").out)

    assert data == json.loads(diff(tmp_path, "--format", "json").out)
    assert data["editions"] == {"before": "2022", "now": "2026"}
    assert data["counts"] == {"cannot": 2, "again": 3, "unasked": 0, "kept": 3}
    vision = next(one for one in data["changes"] if one["now"] == VISION)
    assert vision["what"][0]["what"] == "reworded"
    assert vision["what"][0]["texts"][0]["now"] == "Which actions does our vision name?"
    gone = next(one for one in data["changes"] if one["before"] == EQUITY)
    assert (gone["now"], gone["answers"]) == (None, "cannot")


def test_a_pull_request_gets_a_table(tmp_path: Path) -> None:
    a_district(tmp_path)

    done = diff(tmp_path, "--format", "markdown")

    assert done.out.startswith("## plassess content diff\n")
    assert f"| row `{CAPACITY}` | `rescaled: level 3 removed" in done.out


def test_foreign_text_is_text_in_a_comment_and_on_the_screen(tmp_path: Path) -> None:
    written(shipped(), tmp_path / OLD)
    written(edited(change(VISION, ask=HOSTILE.replace("\x1b]0;me\x07", "\u202e")), remove(EQUITY)), tmp_path / NEW)

    comment, shown = diff(tmp_path, "--format", "markdown").out, diff(tmp_path).out

    row = next(line for line in comment.splitlines() if VISION in line)
    outside_code = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", row)
    assert not set("<@#\u202e") & set(outside_code.replace("<br>", ""))
    assert re.sub(r"\\\|", "", outside_code).count("|") == 3
    assert "\u202e" not in shown
    assert "<U+202E>" in shown


def test_a_comment_that_would_be_too_long_says_what_it_leaves_out(tmp_path: Path) -> None:
    def reword(content: dict) -> None:
        for row in content[MAP]["outcomes"]:
            for level in row["levels"]:
                level["text"] = f"Something else can be seen at level {level['level']}. " * 20

    written(shipped(), tmp_path / OLD)
    written(edited(reword), tmp_path / NEW)

    done = diff(tmp_path, "--format", "markdown")

    left_out = re.search(r"Left out for want of room: (\d+)\.", done.out)
    assert left_out is not None
    assert len(done.out.encode()) < 65_536
    rows = [line for line in done.out.splitlines() if line.startswith(("| row ", "| file "))]
    assert len(rows) + int(left_out[1]) == len(shipped()[MAP]["outcomes"]) + 1


def test_the_same_content_gives_the_same_bytes(tmp_path: Path) -> None:
    a_district(tmp_path)

    for form in ("text", "json", "markdown"):
        assert diff(tmp_path, "--format", form).out == diff(tmp_path, "--format", form).out


def test_only_who_asks_for_it_gets_an_exit_code_for_a_difference(tmp_path: Path) -> None:
    a_district(tmp_path)

    assert diff(tmp_path).code == 0
    assert diff(tmp_path, "--exit-code").code == 1
    assert run(tmp_path, "content", "diff", OLD, OLD, "--exit-code").code == 0


def test_the_shipped_content_goes_by_its_name(tmp_path: Path) -> None:
    a_district(tmp_path)

    same = run(tmp_path, "content", "diff", "plassess", "plassess")
    other = run(tmp_path, "content", "diff", "plassess", OLD)

    assert same.out == "The edition 2022: nothing changed.\n"
    assert "removed" in other.out, "the example content has no guide for a coach"


def test_what_cannot_be_read_or_asked_says_so(tmp_path: Path) -> None:
    a_district(tmp_path)

    assert run(tmp_path, "content", "diff", OLD, "nowhere").code == 3
    assert diff(tmp_path, "--format", "word").code == 2
    assert diff(tmp_path, "--format", "markdown", "--json").code == 2
    assert run(tmp_path, "content", "diff", OLD).code == 2


@pytest.mark.slow
@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("same", [0, 30, 290, 310, 900], ids="{} alike".format)
def test_where_two_texts_differ_is_shown_however_much_they_have_in_common(
    tmp_path: Path, form: str, same: int
) -> None:
    alike = ("It goes on and on. " * 60)[:same]
    for name, text in ((OLD, f"{alike}Cats! {'More. ' * 99}"), (NEW, f"{alike}Dogs! {'More. ' * 99}")):
        written(edited(change(VISION, ask=text.strip())), tmp_path / name)

    shown = diff(tmp_path, "--format", form).out

    assert "Cats!" in shown
    assert "Dogs!" in shown


def test_what_a_condition_may_hide_stands_under_a_heading_of_its_own(tmp_path: Path) -> None:
    written(shipped(), tmp_path / OLD)
    written(edited(change(EQUITY, when={"id": VISION, "is": ["unknown", "answered"]})), tmp_path / NEW)

    shown = diff(tmp_path)

    assert "\nNo longer asked, by a condition: 1\n" in shown.out
    assert f"when it is asked: only where {VISION} is unknown or answered; until now always" in shown.said
