"""Where no folder is named, a command says which self-assessment it took, and where it looked when there is none."""

from pathlib import Path

import pytest

from plassess.assessment.record import Last, Place, Team
from plassess.tasks.meetings.one_to_resume import MOST_LISTED
from tests.marked_alone import laid_out

from .program import START, a_whole_assessment, an_open_assessment, lines, opened, record_in, run
from .terminal import Terminal
from .test_formats import COMMANDS as EVERY

COMMANDS = (("status",), ("report",), ("done", "1"), ("resume",), ("gate", "--owners"))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_of_several_the_newest_is_taken_and_named(tmp_path: Path, command: tuple[str, ...]) -> None:
    an_open_assessment(tmp_path, "2x3", "", "Our need.", "", "", "Rewrite it / Rosa", "", "/quit")
    run(tmp_path, *START, typed=lines("new", "", "", "", "1", "", "Our need.", "", "", "Meet / Rosa", "", "/quit"))
    newest = sorted(path.name for path in (tmp_path / "assessments").iterdir())[-1]

    ran = run(tmp_path, *command, typed=lines("/quit"))
    named = run(tmp_path, *command, f"assessments/{newest}", typed=lines("/quit"))

    assert f"The newest of 2 here: assessments/{newest}." in ran.err
    assert "The newest of" not in named.err


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_where_there_is_none_the_folder_is_named_and_how_to_get_to_another(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    ran = run(tmp_path, *command)

    assert ran.code == 2
    assert f"no self-assessment in {tmp_path.name}" in ran.err.replace(f"{tmp_path.parent}/", "")
    assert "cd" in ran.err


@pytest.mark.parametrize("deeper", [".", "..", "../.."])
def test_one_that_lies_a_little_below_is_named(tmp_path: Path, deeper: str) -> None:
    plans = tmp_path / "districts" / "riverside" / "plans"
    plans.mkdir(parents=True)
    run(plans, *START, "--out", ".", typed=lines("", "", "", "1", "", "Our need.", "", "/quit"))
    (one,) = plans.iterdir()
    here = plans / deeper

    ran = run(here.resolve(), "status")

    assert ran.code == 2
    assert str(one.relative_to(here.resolve())) in ran.err
    assert "Name one behind the command" in ran.err
    assert run(here.resolve(), "status", str(one.relative_to(here.resolve()))).code == 0


def test_where_the_folder_of_all_is_named_those_in_it_are(tmp_path: Path) -> None:
    run(tmp_path, *START, typed=lines("", "", "", "1", "", "Our need.", "", "/quit"))
    one = opened(tmp_path).relative_to(tmp_path)

    assert (
        f"assessments is not a self-assessment: it holds no assessment.yaml. Name one of these:\n  {one}"
        in run(tmp_path, "status", "assessments").err
    )


def test_what_is_asked_for_goes_with_an_unfinished_one_that_is_gone_on_with(tmp_path: Path) -> None:
    run(tmp_path, *START, typed=lines("", "", "", "1", "", "Our need.", "", "/quit"))

    again = run(
        tmp_path, "start", "--role", "central-office", "--from-symptoms", typed=lines("", "1, 2", "", "/quit")
    )

    assert record_in(opened(tmp_path))["using"] == ["guide", "map"]
    assert "Which of these do you see here?" in again.said


def _two(folder: Path, second_role: str) -> list[str]:
    for role in ("central-office", second_role):
        run(
            folder,
            "start",
            "--role",
            role,
            "--using",
            "guide",
            typed=lines(*["new"] * (role == second_role == "central-office"), "", "", "", "/quit"),
        )
    return sorted(path.name for path in (folder / "assessments").iterdir())


def test_more_is_taken_up_in_the_one_it_is_meant_for(tmp_path: Path) -> None:
    names = _two(tmp_path, "central-office")

    ran = run(tmp_path, "resume", "--using", "core-roles", typed=lines("2", "/quit"))

    assert "Which self-assessment do you go on with?" in ran.said
    assert "core-roles" in record_in(tmp_path / "assessments" / names[0])["using"]


def test_one_that_is_named_is_not_asked_about(tmp_path: Path) -> None:
    names = _two(tmp_path, "central-office")

    ran = run(tmp_path, "resume", f"assessments/{names[0]}", "--using", "core-roles", typed=lines("/quit"))

    assert "Which self-assessment" not in ran.said
    assert "core-roles" in record_in(tmp_path / "assessments" / names[0])["using"]


INTO_ONE: dict[str, tuple[str, ...]] = {
    "resume": ("resume",),
    "respond": ("respond", "--as", "K7"),
    "collect": ("collect", "back.csv"),
    "collect --paper": ("collect", "--paper"),
    "collect --withdraw": ("collect", "--withdraw", "K7"),
    "reveal": ("reveal", "--yes"),
    "decide": ("decide", "--row", "tp.evidence.plan", "--level", "2", "--because", "Two do", "--no-input"),
    "done": ("done", "1"),
    "check-in": ("check-in", "--stop", "Slides", "--no-input"),
    "plan goal": ("plan", "goal", "--seen", "Teams begin with work", "--no-input"),
    "plan goal --plain": ("plan", "goal", "--plain"),
    "plan add": ("plan", "add", "Ask two principals"),
    "plan move": ("plan", "move", "1", "2026-12-01"),
    "plan drop": ("plan", "drop", "1", "--because", "no substitutes"),
    "plan help": ("plan", "help", "--asks", "how to look at student work"),
    "people codes": ("people", "codes", "3"),
    "people add": ("people", "add", "Rosa Ortiz"),
    "people remove": ("people", "remove", "K7"),
    "people lead": ("people", "lead", "K7"),
    "people keeper": ("people", "keeper", "Ada King"),
    "people rule": ("people", "rule", "majority"),
    "people together": ("people", "together"),
    "people marks": ("people", "marks", "keep"),
    "content migrate": ("content", "migrate", "--yes"),
    "form": ("form", "--to", "html"),
    "worksheet": ("worksheet", "--marks"),
}
"""Every command that writes into a self-assessment, or makes what comes back into one, without one named."""
READS = {"status", "report", "gate", "plan list", "people list"}
"""Those that only show the newest; reports go into its folder, and their paths are printed."""
OF_ALL_OR_NAMED = {
    "start",
    "compare",
    "summary",
    "export",
    "check",
    "show",
    "explain",
    "config show",
    "example",
    "completion",
}
OF_CONTENT = {"content accept", "content diff", "content list", "content new", "content schema"}


def _lay_out(folder: Path, number: int, **told: object) -> None:
    laid_out(folder / "assessments", ["k7", "m2"], name=f"2026-10-20-team-{number}", **told)


def _bytes_below(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_every_command_is_one_that_writes_into_a_self_assessment_or_not() -> None:
    leaves = {name for name, command in EVERY.items() if not hasattr(command, "list_commands")}
    writers = {name.partition(" --")[0] for name in INTO_ONE}

    assert leaves == writers | READS | OF_ALL_OR_NAMED | OF_CONTENT


@pytest.mark.parametrize("name", INTO_ONE)
def test_where_several_teams_lie_side_by_side_nothing_is_written_into_one_that_was_not_named(
    tmp_path: Path, name: str
) -> None:
    for number, school in enumerate(("Alder Hill", "Birch Creek"), start=1):
        _lay_out(tmp_path, number, place=Place(school=school))
    (tmp_path / "back.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    before = _bytes_below(tmp_path)

    refused = run(tmp_path, *INTO_ONE[name], typed=lines("1", "x", "/quit"))

    assert refused.code == 2
    assert "The 2 self-assessments here are several teams’" in refused.err
    assert "assessments/2026-10-20-team-2\n  assessments/2026-10-20-team-1" in refused.err
    assert _bytes_below(tmp_path) == before


@pytest.mark.parametrize(("keys", "code"), [("/quit\r", 0), ("\x03", 130)], ids=("quit", "Ctrl-C"))
def test_at_the_keyboard_resume_lists_the_teams_to_choose_from_and_leaves_with_nothing_changed(
    tmp_path: Path, keys: str, code: int
) -> None:
    for number, school in enumerate(("Alder Hill", "Birch Creek"), start=1):
        _lay_out(tmp_path, number, place=Place(school=school))
    before = _bytes_below(tmp_path)

    with Terminal(tmp_path, ["resume"]) as screen:
        listed = screen.at_a_prompt()
        left = screen.leave(keys)

    assert "1  2026-10-20-team-2 · Central office · Birch Creek" in listed
    assert "2  2026-10-20-team-1 · Central office · Alder Hill" in listed
    assert "The newest of" not in listed
    assert left == code
    assert _bytes_below(tmp_path) == before


def test_of_many_teams_the_newest_are_listed_and_how_to_name_another(tmp_path: Path) -> None:
    for number in range(MOST_LISTED + 3):
        _lay_out(tmp_path, 100 + number, place=Place(school=f"School {number}"), using=("guide",), alone=())

    with Terminal(tmp_path, ["resume"], columns=120, rows=50) as screen:
        listed = screen.at_a_prompt()

    assert f"{MOST_LISTED}  2026-10-20-team-103" in listed
    assert "team-102" not in listed
    assert "… and 3 more. To go on with one of those:" in listed


def test_the_team_that_is_chosen_is_gone_on_with(tmp_path: Path) -> None:
    for number, role in enumerate(("central-office", "principal"), start=1):
        _lay_out(tmp_path, number, role=role, using=("guide",), alone=())

    with Terminal(tmp_path, ["resume"]) as screen:
        screen.at_a_prompt()
        screen.enter_and_see("3", "Type a number from 1 to 2")
        screen.at_a_prompt()
        screen.enter("2")
        screen.leave("/quit\r")

        assert "assessments/2026-10-20-team-1" in screen.shown
        assert "team-2" not in screen.shown.rpartition("to 2")[2]


SAME = (
    {"place": Place(school="alder hill")},
    {"place": Place()},
    {"place": Place(school="Another Name"), "last": Last(uid="t-1", id="2026-10-20-team-1")},
)


@pytest.mark.parametrize("later", SAME, ids=("in other letters", "not named", "begun from it"))
def test_of_one_team_the_newest_is_written_into_and_said(tmp_path: Path, later: dict[str, object]) -> None:
    _lay_out(tmp_path, 1, place=Place(school="Alder Hill"))
    _lay_out(tmp_path, 2, **later)

    ran = run(tmp_path, "plan", "help", "--asks", "how to look at student work")

    assert ran.code == 0
    assert "The newest of 2 here: assessments/2026-10-20-team-2." in ran.err
    assert (tmp_path / "assessments/2026-10-20-team-2/plan.yaml").is_file()


APART = ({"place": Place(district="North")}, {"team": Team(name="Math")}, {"role": "principal"})


@pytest.mark.parametrize("other", APART, ids=("district", "team", "role"))
def test_teams_are_told_apart_and_whoever_stands_in_a_folder_means_it(
    tmp_path: Path, other: dict[str, object]
) -> None:
    usual = {"place": Place(district="South"), "team": Team(name="Reading")}
    _lay_out(tmp_path, 1, **usual)
    _lay_out(tmp_path, 2, **{**usual, **other})
    asking = ("plan", "help", "--asks", "how to look at student work")

    refused = run(tmp_path, *asking)
    inside = run(tmp_path / "assessments/2026-10-20-team-1", *asking)

    assert refused.code == 2
    assert "several teams’" in refused.err
    assert inside.code == 0
    assert "The newest of" not in inside.err


def test_a_newest_one_without_a_name_does_not_make_two_teams_one(tmp_path: Path) -> None:
    for number, school in enumerate(("Alder Hill", "Birch Creek", None), start=1):
        _lay_out(tmp_path, number, place=Place(school=school))

    refused = run(tmp_path, "plan", "help", "--asks", "how to look at student work")

    assert refused.code == 2
    assert "The 3 self-assessments here are several teams’" in refused.err


def test_a_command_to_copy_names_the_folder_where_it_would_be_refused_without(tmp_path: Path) -> None:
    for number, school in enumerate(("Alder Hill", "Birch Creek"), start=1):
        _lay_out(tmp_path, number, place=Place(school=school))

    shown = run(tmp_path, "status", "assessments/2026-10-20-team-2")

    assert "plassess collect --paper assessments/2026-10-20-team-2" in shown.said


@pytest.mark.parametrize("below", ["", "notes/of-may"])
@pytest.mark.parametrize(
    "command",
    [
        ("status",),
        ("report",),
        ("resume", "--plain"),
        ("gate", "--unknown-at-most", "9"),
        ("export", "steps"),
        ("people",),
        ("plan", "list"),
    ],
    ids=" ".join,
)
def test_a_name_alone_means_the_one_in_assessments(tmp_path: Path, command: tuple[str, ...], below: str) -> None:
    name, here = a_whole_assessment(tmp_path).name, tmp_path / below
    here.mkdir(parents=True, exist_ok=True)

    done = run(here, *command, name, typed="/quit\n" * 3)
    other = run(here, *command, f"{name}-2")

    assert "There is no folder" not in done.said, done.said
    assert (done.code, other.code) == (0, 2), done.said
    assert f"There is no folder {name}-2." in other.said


def test_the_next_one_begins_from_a_name_alone(tmp_path: Path) -> None:
    name = a_whole_assessment(tmp_path).name

    done = run(tmp_path, "start", "--plain", "--from", name, typed="/quit\n" * 3)

    assert done.code == 0, done.said
    assert "There is no folder" not in done.said
