"""``plassess example``: a made-up district's self-assessment, laid out, checked, reported, and kept current."""

import re
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from plassess.files.assessments.store import AssessmentFolder
from plassess.files.content.shipped_example import EXAMPLE, FILES
from plassess.reports.formats import FORMATS

from .program import DATA, files_below, run

ROOT = DATA.parent
LAID_OUT = f"example-larkmoth-valley/{EXAMPLE}"
ANEW = "python docs/example.py"
SHIPPED = ("--content", str(DATA))


@pytest.fixture
def laid_out(tmp_path: Path) -> Path:
    done = run(tmp_path, "example")
    assert done.code == 0, done.err
    return tmp_path


@cache
def script() -> ModuleType:
    """The script that types the story."""
    spec = spec_from_file_location("example_script", ROOT / "docs" / "example.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_says_that_it_is_made_up_and_how_to_look_at_it_and_to_remove_it(tmp_path: Path) -> None:
    done = run(tmp_path, "example")

    assert done.out.split() == [f"{LAID_OUT}/{name}" for name in FILES]
    assert "is made up" in done.said
    assert f"report {LAID_OUT}" in done.said
    assert "To remove the example, delete the folder example-larkmoth-valley." in done.said


def test_it_writes_over_nothing(laid_out: Path) -> None:
    before = files_below(laid_out)

    again = run(laid_out, "example")

    assert (again.code, again.out) == (2, "")
    assert "is not empty" in again.said
    assert files_below(laid_out) == before


@pytest.mark.parametrize("named", [EXAMPLE, f"{EXAMPLE}/responses"])
def test_it_goes_nowhere_but_where_it_is_told(named: str, tmp_path: Path) -> None:
    done = run(tmp_path, "example", "--out", named)

    assert done.code == 0
    assert {Path(name).parts[: len(Path(named).parts)] for name in files_below(tmp_path)} == {Path(named).parts}


def test_its_texts_are_those_of_the_content_of_today(laid_out: Path) -> None:
    checked = run(laid_out, "check", LAID_OUT, "--strict", *SHIPPED)
    told = run(laid_out, "report", LAID_OUT, "--json", "--out", "-", *SHIPPED)

    assert checked.code == 0, f"{checked.said}\nTo make the example anew: {ANEW}"
    assert '"content_now": "same"' in told.out, f"The content has changed. To make the example anew: {ANEW}"


def test_a_wording_that_changes_is_noticed(laid_out: Path) -> None:
    record = laid_out / LAID_OUT / "assessment.yaml"
    own = laid_out / "content"
    (own / "innovation_maps").mkdir(parents=True)
    (own / "content.yaml").write_text(
        "format: plassess/content/1\nid: own\ntitle: Ours\nextends: plassess\n", encoding="utf-8"
    )
    row = next(iter(AssessmentFolder(record.parent).assessment().chosen))
    (own / "innovation_maps" / "central-office.yaml").write_text(
        f"format: plassess/innovation-map/1\noutcomes:\n  - {{id: {row}, outcome: Another wording.}}\n",
        encoding="utf-8",
    )

    told = run(laid_out, "report", LAID_OUT, "--json", "--out", "-", "--content", str(own))

    assert '"content_now": "changed"' in told.out, told.said


@pytest.mark.parametrize("form", [one.name for one in FORMATS if one.name != "pdf"])
def test_it_can_be_reported_in_each_format(form: str, laid_out: Path) -> None:
    done = run(laid_out, "report", LAID_OUT, "--to", form, *SHIPPED)

    assert done.code == 0, done.err
    assert all(Path(laid_out, line).stat().st_size for line in done.out.split("\n") if line)


def test_no_step_in_it_is_open_and_what_is_late_is_what_was_asked_of_the_board(laid_out: Path) -> None:
    status = run(laid_out, "status", LAID_OUT, *SHIPPED)

    assert "7 of 8 done · 1 dropped" in status.said
    late = [line.strip().partition(":")[0] for line in status.out.splitlines() if "overdue" in line.lower()]
    assert late == ["- Asked of the board"]


def test_no_command_takes_it_where_it_is_not_named(laid_out: Path) -> None:
    status = run(laid_out, "status")

    assert status.code == 2, status.said
    assert "There is no self-assessment" in status.said


@pytest.mark.slow
def test_typed_today_its_story_makes_what_is_shipped(tmp_path: Path) -> None:
    script().write_anew(tmp_path)

    made = {name: (tmp_path / name).read_text(encoding="utf-8") for name in FILES}

    assert made == {name: (script().SHIPPED / name).read_text(encoding="utf-8") for name in FILES}, (
        f"To make the example anew: {ANEW}"
    )


def test_the_story_tells_what_is_typed() -> None:
    story = (ROOT / "docs" / "example.md").read_text(encoding="utf-8")
    one = script()
    told = (one.JANUARY, *one.GOAL, one.MARCH_CHECK_IN, one.MARCH_MAP, *one.MARKED_BY, one.MAY, one.JUNE)
    typed = " ".join(" ".join(told).split())

    blocks = [" ".join(block.split()) for block in re.findall(r"```text\n(.*?)```", story, re.DOTALL)]

    assert len(blocks) > 10
    assert [block for block in blocks if block not in typed] == []


def test_the_story_quotes_the_page_that_the_board_gets(laid_out: Path) -> None:
    story = (ROOT / "docs" / "example.md").read_text(encoding="utf-8")
    quoted = [line for block in re.findall(r"```markdown\n(.*?)```", story, re.DOTALL) for line in block.splitlines()]

    page = run(laid_out, "report", LAID_OUT, "--audience", "board", "--to", "md", "--out", "-", *SHIPPED).out

    assert len(quoted) > 5
    assert [line for line in quoted if line not in page.splitlines()] == []
