"""An adversary sees every output that somebody may see, and tries to derive what one person marked.

What can be derived is what differs: two teams whose people marked otherwise, and that say the same in all outputs, tell
nothing. So each rule is held by pairs of such teams, and by looking for what must stand nowhere.
"""

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
import yaml

from plassess.assessment.alone.decisions import Decision, NotDecided, View
from plassess.assessment.alone.marks import Mark
from plassess.assessment.alone.roster import OpenedMarks
from plassess.files.alone.marks_folder import MarksFolder
from tests.marked_alone import DAY, PEOPLE, SECRET, decide, laid_out, open_all, rows_of, send

from .program import Outcome, files_below, lines, run, run_each

TEAM = "assessments/2026-10-20-team"
TABLES = ("answers", "steps", "rows", "decisions", "counts")
OUTPUTS = (
    ("status",),
    ("status", "--json"),
    ("report", "--out", "-", "--to", "md"),
    ("report", "--out", "-", "--to", "html"),
    ("report", "--out", "-", "--json"),
    ("report", "--out", "-", "--to", "md", "--audience", "board"),
    ("report", "--out", "-", "--json", "--audience", "board"),
    ("report", "--to", "docx,xlsx,json", "--out", "written"),
    *(("export", table, "--to", "csv") for table in TABLES),
    ("gate", "assessments", "--answered", "100%", "--format", "json"),
    ("check", "--format", "json"),
)
"""Each thing that a team, a superintendent, a board or a district may be shown; the page of the meeting is not here."""

Levels = Mapping[str, Sequence[int]]
Seen = tuple[dict[str, Outcome], dict[str, str]]


def spread_over(people: Sequence[str]) -> Levels:
    return {code: [1 + (at + row) % 3 for row in range(3)] for at, code in enumerate(people)}


def alike(people: Sequence[str], level: int) -> Levels:
    return {code: [level] * 3 for code in people}


def a_team(at: Path, levels: Levels, *, keep: bool = False, late: Sequence[str] = ()) -> MarksFolder:
    """A team that sent these marks, opened them, and decided the first row with another view; nobody named."""
    marks = laid_out(at / "assessments", keep=keep)
    send(marks, levels)
    open_all(marks)
    if late:
        before = marks.folder.assessment().opened_marks
        marks.folder.save_detail(
            "opened_marks", before, OpenedMarks(day=DAY, sent=tuple(sorted(levels)), late=tuple(late))
        )
    first, second, _ = (row.id for row in rows_of(marks.folder))
    view = View(text="I see another thing")
    decide(marks.folder, Decision(row=first, day=DAY, level=2, because="Two plans", another_view=(view,)))
    decide(marks.folder, Decision(row=second, day=DAY, not_decided=NotDecided(who="Lee Wu", by=DAY)))
    return marks


def seen(at: Path) -> Seen:
    """All that is printed and written, but the folder of the marks itself."""
    outcomes = run_each(at, OUTPUTS)
    return outcomes, {str(name): data for name, data in files_below(at).items() if "/marks/" not in str(name)}


def text_of(one: Seen) -> str:
    return "".join(f"{told.out}{told.err}" for told in one[0].values())


def pair(tmp_path: Path, make: Callable[[Path, Levels], object], first: Levels, second: Levels) -> tuple[Seen, Seen]:
    both = []
    for name, levels in (("one", first), ("other", second)):
        (tmp_path / name).mkdir()
        make(tmp_path / name, levels)
        both.append(seen(tmp_path / name))
    return both[0], both[1]


def rows_told(one: Seen, table: str) -> int:
    return one[0][f"export {table} --to csv"].out.count("\r\n")


@pytest.mark.slow
def test_rule_1_who_sent_is_fixed_at_the_opening(tmp_path: Path) -> None:
    marks = a_team(tmp_path, spread_over(PEOPLE[:10]), keep=True)
    before = seen(tmp_path)

    marks.file_of(PEOPLE[0]).unlink()  # somebody is removed
    late = f"format: plassess/marks/1\nperson: {PEOPLE[10]}\nsent: true\nmarks: {{}}\n"
    marks.file_of(PEOPLE[10]).write_text(late, encoding="utf-8")  # a late sheet
    theirs = marks.file_of(PEOPLE[1])
    theirs.write_text(theirs.read_text("utf-8").replace("level: 2", "level: 4"), "utf-8")  # a correction

    assert seen(tmp_path) == before


@pytest.mark.parametrize("keep", [True, False])
def test_rule_2_of_fewer_than_five_nothing_individual_is_kept(tmp_path: Path, keep: bool) -> None:
    marks = a_team(tmp_path, spread_over(PEOPLE[:4]), keep=keep)

    assert marks.codes == ()


@pytest.mark.slow
@pytest.mark.parametrize("people", [5, 9])
@pytest.mark.parametrize("keep", [True, False])
def test_rule_3_below_ten_no_output_depends_on_what_was_marked(tmp_path: Path, people: int, keep: bool) -> None:
    who = PEOPLE[:people]

    one, other = pair(tmp_path, lambda at, levels: a_team(at, levels, keep=keep), spread_over(who), alike(who, 3))

    assert one == other
    assert rows_told(one, "counts") == 1 + 1 + 3


def test_rule_3_a_unanimous_row_of_nine_is_in_no_report_and_no_table(tmp_path: Path) -> None:
    a_team(tmp_path, alike(PEOPLE[:9], 3))
    told = run_each(tmp_path, [("report", "--out", "-", "--json"), ("export", "counts")])

    assert json.loads(told["report --out - --json"].out)["decisions"][2]["marked"] is None
    rows = csv.DictReader(told["export counts"].out.splitlines())
    assert {(row["n"], row["sent"], row["decided"]) for row in rows} == {("", "", "true")}
    assert json.loads(told["report --out - --json"].out)["decisions"][2]["sent"] is None


CARDS, MAJORITY = ("cards {}", "2", "", "Why so", "", "", "/end"), ("2", "{}", "Why so", "", "", "/end")


def what_git_takes(at: Path, people: int, rule: str, typed: Sequence[str]) -> dict[str, str]:
    """All files but those of the marks, once a team of so many opened its marks and decided one row by votes."""
    marks = laid_out(at / "assessments", rule=rule)
    send(marks, spread_over(PEOPLE[:people]))
    open_all(marks)
    told = run(at, "decide", "--row", "1", typed=lines(*typed))
    assert (told.code, "saved" in told.said) == (0, True), told.said
    return {str(name): data for name, data in files_below(at).items() if "/marks/" not in str(name)}


@pytest.mark.parametrize(("people", "differs"), [(9, False), (10, True)])
@pytest.mark.parametrize(
    ("rule", "typed", "votes"),
    [("consensus", CARDS, ("2:{}", "1:1 2:{less}")), ("majority", MAJORITY, ("{}", "{less}"))],
)
def test_rule_3_votes_of_few_people_stand_in_no_file_that_git_takes(
    tmp_path: Path, people: int, differs: bool, rule: str, typed: Sequence[str], votes: Sequence[str]
) -> None:
    files = []
    for name, vote in zip(("one", "other"), votes, strict=True):
        (tmp_path / name).mkdir()
        told = vote.format(people, less=people - 1)
        meeting = ("", *(line.format(told) for line in typed))
        files.append(what_git_takes(tmp_path / name, people, rule, meeting))

    assert (files[0] != files[1]) is differs


@pytest.mark.slow
@pytest.mark.parametrize("people", [10, 11])
@pytest.mark.parametrize("keep", [True, False])
def test_rules_3_and_9_from_ten_on_who_marked_what_changes_nothing(tmp_path: Path, people: int, keep: bool) -> None:
    """The same marks by other people: counts are alike, and nothing besides them is told."""
    who = PEOPLE[:people]
    marks = spread_over(who)
    turned = dict(zip(who, reversed(list(marks.values())), strict=True))

    one, other = pair(tmp_path, lambda at, levels: a_team(at, levels, keep=keep), marks, turned)

    assert one == other
    assert rows_told(one, "counts") > 1 + 1 + 3


@pytest.mark.slow
def test_rule_3_the_board_reads_the_same_whatever_was_marked(tmp_path: Path) -> None:
    one, other = pair(tmp_path, a_team, spread_over(PEOPLE), alike(PEOPLE, 3))

    of_board = [name for name in one[0] if "board" in name]
    assert len(of_board) == 2
    assert [one[0][name] for name in of_board] == [other[0][name] for name in of_board]


def test_rule_4_a_record_takes_no_breakdown_and_no_output_has_one(tmp_path: Path) -> None:
    marks = a_team(tmp_path, spread_over(PEOPLE))
    record = marks.folder.record_file
    record.write_text(f"{record.read_text('utf-8')}breakdown: {{job: {{office: [k7]}}}}\n", encoding="utf-8")

    told = run_each(tmp_path, [("check",), ("report", "--out", "-", "--to", "md")])

    assert {one.code for one in told.values()} == {1, 3}
    assert "breakdown" in told["check"].out


@pytest.mark.slow
def test_rule_5_who_is_not_on_the_roster_or_leads_is_in_no_count(tmp_path: Path) -> None:
    people = PEOPLE[:10]

    def with_others(at: Path, levels: Levels) -> None:
        marks = laid_out(at / "assessments", people)
        send(marks, levels)
        for stranger in ("zz", "dana"):
            marks.save_sheet(stranger, {rows_of(marks.folder)[0].id: Mark(level=levels[PEOPLE[0]][0])})
        open_all(marks)
        assert marks.opened()
        assert marks.folder.assessment().opened_marks == OpenedMarks(day=DAY, sent=tuple(sorted(people)))

    one, _ = pair(tmp_path, with_others, spread_over(people), spread_over(people))

    assert "over 10 people" in text_of(one)


@pytest.mark.slow
@pytest.mark.parametrize("people", [5, 11])
def test_rule_6_what_somebody_wrote_is_in_no_output_though_it_may_be_read_aloud(tmp_path: Path, people: int) -> None:
    marks = laid_out(tmp_path / "assessments", keep=True)
    for at, code in enumerate(PEOPLE[:people]):
        marks.save_sheet(
            code, {row.id: Mark(level=1 + at % 3, saw=f"{SECRET}{code}", aloud=True) for row in rows_of(marks.folder)}
        )
    open_all(marks)

    everything = seen(tmp_path)

    assert SECRET not in text_of(everything)
    written = [path for path in tmp_path.rglob("*") if path.is_file() and path.parent != marks.path]
    assert not [path for path in written if SECRET.encode() in path.read_bytes()]


@pytest.mark.slow
def test_rule_7_another_view_has_a_name_only_where_its_owner_gave_one(tmp_path: Path) -> None:
    a_team(tmp_path, spread_over(PEOPLE))

    told = seen(tmp_path)[0]

    assert "I see another thing" in told["report --out - --to md"].out
    for name, one in told.items():
        if "board" in name or name.startswith(("export", "status", "gate")):
            assert "I see another thing" not in one.out, name
    decided = json.loads(told["report --out - --json"].out)["decisions"][0]
    assert decided["another_view"] == [{"text": "I see another thing", "name": None}]
    assert ",false," in told["export decisions --to csv"].out


@pytest.mark.slow
def test_rule_8_before_the_opening_there_is_a_count_and_nothing_else(tmp_path: Path) -> None:
    def closed(at: Path, levels: Levels) -> None:
        send(laid_out(at / "assessments", keep=True), levels)

    one, other = pair(tmp_path, closed, spread_over(PEOPLE[:7]), alike(PEOPLE[4:11], 2))

    assert one == other  # neither what was marked, nor who has sent
    assert "Marks: 7 of 11 sent" in text_of(one)


@pytest.mark.slow
def test_rule_9_no_output_is_about_a_person(tmp_path: Path) -> None:
    marks = laid_out(tmp_path / "assessments", [f"q{number}zk" for number in range(11)], keep=True)
    codes = [one for one in marks.folder.assessment().roster if one != "dana"]
    send(marks, spread_over(codes))
    open_all(marks)

    everything = seen(tmp_path)

    said = text_of(everything).casefold()
    assert [code for code in codes if code in said] == []
    assert [rows_told(everything, table) for table in ("rows", "decisions", "counts")] == [
        4,
        4,
        1 + 1 + 3 + 6 + 5 + 6,
    ]
    levels = yaml.safe_load((marks.path / "opened.yaml").read_text("utf-8"))
    assert set(levels) == {"format", "sent", "rows"}
