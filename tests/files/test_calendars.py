"""The calendar in force, and days that are added to it."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.files.content.calendars import add_to_calendar, calendar_in_force
from plassess.files.content.own_folder import own_folder
from plassess.files.yaml.edits import with_entry
from plassess.files.yaml.source import parse_source
from plassess.problems.errors import FileError, PlassessError, ProblemsError

DEC_18, DEC_21 = date(2026, 12, 18), date(2026, 12, 21)
HEAD = "format: plassess/settings/1\n"
LAID_OUT = """\
# Our settings; ask Rosa before you change them.
format: plassess/settings/1   # leave this

calendar:
  # from the board's page
  winter break: 2026-12-18    # a Friday

# What must hold:
gates:
  owners: true  # everybody
"""


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home" / "data"))
    folder = tmp_path / "repo"
    (folder / ".git").mkdir(parents=True)
    return folder


def own_file(text: str) -> Path:
    file = own_folder() / "plassess.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_without_any_settings_the_calendar_is_empty(repo: Path) -> None:
    assert calendar_in_force(repo).days == {}


def test_the_calendar_of_the_repo_lies_over_the_users_own(repo: Path) -> None:
    own_file(f"{HEAD}calendar: {{Winter Break: 2026-12-21, gala: 2027-03-01}}\n")
    (repo / "plassess.yaml").write_text(f"{HEAD}calendar: {{winter break: 2026-12-18}}\n", encoding="utf-8")
    (repo / "assessments").mkdir()

    calendar = calendar_in_force(repo / "assessments")

    assert (calendar.day("winter break"), calendar.day("the gala")) == (DEC_18, date(2027, 3, 1))


def test_what_nothing_reads_in_the_users_own_file_is_found_at_its_line(repo: Path) -> None:
    own_file(f"{HEAD}calendar: {{gala: 2027-03-01}}\ngates: {{owners: true}}\n")

    with pytest.raises(ProblemsError) as raised:
        calendar_in_force(repo)

    (problem,) = raised.value.problems
    assert (problem.line, "read from a repo's own plassess.yaml" in problem.message) == (3, True)


def test_a_day_is_added_in_its_place_and_every_comment_stays(repo: Path) -> None:
    file = repo / "plassess.yaml"
    file.write_text(LAID_OUT, encoding="utf-8")

    assert add_to_calendar("Spring break", date(2027, 4, 5), repo) == file

    line = "  winter break: 2026-12-18    # a Friday\n"
    assert file.read_text(encoding="utf-8") == LAID_OUT.replace(line, f"{line}  Spring break: 2027-04-05\n")
    assert calendar_in_force(repo).day("spring break") == date(2027, 4, 5)


@pytest.mark.parametrize(
    "text",
    [HEAD, f"{HEAD}gates: {{owners: true}}  # all\n", f"{HEAD}calendar: {{}}\n",
     f"{HEAD}calendar: {{gala: 2027-03-01}}\n", HEAD.rstrip(), HEAD.replace("\n", "\r\n")],
)  # fmt: skip
def test_a_day_is_added_however_the_file_is_laid_out(repo: Path, text: str) -> None:
    (repo / "plassess.yaml").write_bytes(text.encode())
    before = dict(calendar_in_force(repo).days)

    add_to_calendar("winter break", DEC_18, repo)

    assert calendar_in_force(repo).days == before | {"winter break": DEC_18}
    assert ("# all" in text) == ("# all" in (repo / "plassess.yaml").read_text(encoding="utf-8"))


def test_a_day_of_the_same_name_is_replaced_and_not_written_twice(repo: Path) -> None:
    (repo / "plassess.yaml").write_text(LAID_OUT, encoding="utf-8")

    add_to_calendar("the Winter break", DEC_21, repo)

    assert calendar_in_force(repo).days == {"winter break": DEC_21}


def test_without_a_repos_settings_a_day_is_kept_in_the_users_own_folder(repo: Path) -> None:
    file = add_to_calendar("winter break", DEC_18, repo)
    add_to_calendar("gala", DEC_21, repo)

    assert file == own_folder() / "plassess.yaml"
    assert calendar_in_force(repo).days == {"winter break": DEC_18, "gala": DEC_21}
    assert list(repo.iterdir()) == [repo / ".git"]


def test_a_file_where_a_comment_would_be_lost_stays_as_it_is(repo: Path) -> None:
    file = repo / "plassess.yaml"
    text = f"{HEAD}calendar: {{gala: 2027-03-01, # in spring\n  fair: 2027-04-01}}\n"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(FileError, match="winter break: 2026-12-18"):
        add_to_calendar("winter break", DEC_18, repo)

    assert file.read_text(encoding="utf-8") == text


def test_a_folder_that_cannot_be_made_is_told(repo: Path) -> None:
    own_folder().parent.mkdir(parents=True)
    own_folder().write_text("a file in its place", encoding="utf-8")

    with pytest.raises(PlassessError, match="plassess"):
        add_to_calendar("winter break", DEC_18, repo)


def test_a_link_is_not_written_through(repo: Path) -> None:
    elsewhere = repo.parent / "elsewhere.yaml"
    elsewhere.write_text(HEAD, encoding="utf-8")
    (repo / "plassess.yaml").symlink_to(elsewhere)

    with pytest.raises(PlassessError):
        add_to_calendar("winter break", DEC_18, repo)

    assert elsewhere.read_text(encoding="utf-8") == HEAD


def test_a_file_that_is_not_valid_is_not_changed(repo: Path) -> None:
    (repo / "plassess.yaml").write_text(f"{HEAD}calendar: {{gala: soon}}\n", encoding="utf-8")

    with pytest.raises(ProblemsError):
        add_to_calendar("winter break", DEC_18, repo)


@given(st.text(max_size=30))
def test_any_word_is_added_so_that_it_is_read_again_or_refused(word: str) -> None:
    source = parse_source(LAID_OUT.encode(), "plassess.yaml")
    try:
        edited = with_entry(source, ("calendar", word), DEC_18)
    except PlassessError:
        return

    assert parse_source(edited.text.encode(), "plassess.yaml").data["calendar"][word] == "2026-12-18"
