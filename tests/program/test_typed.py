"""What is typed in a meeting: the words of a school, bullets, owners, and people who are renamed."""

from datetime import timedelta
from pathlib import Path

import pytest

from .program import START, TODAY, answers_in, lines, opened, record_in, run
from .terminal import Terminal

TO_THE_STEPS = ("", "Rosa Ortiz, Dan Webb", "", "1", "", "Our need.", "", "")
SOON = TODAY + timedelta(weeks=3)


def steps_of(folder: Path) -> list[dict[str, object]]:
    return [step for answer in answers_in(opened(folder)).values() for step in answer.get("first_steps", ())]


def test_a_word_is_asked_for_once_and_read_from_the_calendar_from_then_on(tmp_path: Path) -> None:
    (tmp_path / "plassess.yaml").write_text("format: plassess/settings/1  # ours\n", encoding="utf-8")
    typed = ("Call / Rosa / before winter break", SOON.isoformat(), "y", "Meet / Dan / by the Winter Break", "/quit")

    ended = run(tmp_path, *START, typed=lines(*TO_THE_STEPS, *typed))

    assert ended.said.count("is not in your calendar") == 1
    assert [(step["what"], step["by"]) for step in steps_of(tmp_path)] == [("Call", SOON), ("Meet", SOON)]
    written = f"format: plassess/settings/1  # ours\ncalendar:\n  winter break: {SOON}\n"
    assert (tmp_path / "plassess.yaml").read_text(encoding="utf-8") == written


def test_without_a_day_the_words_stay_in_the_step(tmp_path: Path) -> None:
    run(tmp_path, *START, typed=lines(*TO_THE_STEPS, "Call / Rosa / before winter break", "", "/quit"))

    (step,) = steps_of(tmp_path)
    assert (step["what"], step["who"], "by" in step) == ("Call (before winter break)", "Rosa Ortiz", False)


def test_a_date_that_was_not_kept_stays_in_the_words_of_the_step(tmp_path: Path) -> None:
    ended = run(tmp_path, *START, typed=lines(*TO_THE_STEPS, "Call / 11/20/80", "", "Go / Dec 32", "", "/quit"))

    assert "There is no Dec 32." in ended.said
    assert [step["what"] for step in steps_of(tmp_path)] == ["Call (11/20/80)", "Go (Dec 32)"]
    assert not any("by" in step for step in steps_of(tmp_path))


def test_settings_that_may_not_be_written_end_no_meeting(tmp_path: Path) -> None:
    settings = tmp_path / "plassess.yaml"
    settings.write_text(
        "format: plassess/settings/1\ncalendar: {gala: 2027-03-01, # x\n  fair: 2027-04-01}\n", "utf-8"
    )
    before = settings.read_bytes()

    ended = run(
        tmp_path,
        *START,
        typed=lines(*TO_THE_STEPS, "Call / winter break", SOON.isoformat(), "y", "A / winter break", "/quit"),
    )

    assert "in this meeting alone" in ended.said
    assert [step["by"] for step in steps_of(tmp_path)] == [SOON, SOON]
    assert settings.read_bytes() == before


def test_bullets_owners_and_lines_that_are_no_steps(tmp_path: Path) -> None:
    typed = ("• Ask / PLC 2 / Thurs", "1. Meet / PLC 2", "n/a", "/quit")

    ended = run(tmp_path, *START, typed=lines(*TO_THE_STEPS, *typed))

    assert [(step["what"], step["who"]) for step in steps_of(tmp_path)] == [("Ask", "PLC 2"), ("Meet", "PLC 2")]
    assert ended.said.count("“PLC 2” is not among those in the room.") == 1
    assert "→ Rosa Ortiz · Dan Webb" in ended.said


def test_an_owner_and_a_date_asked_for_at_the_end_are_read_as_on_a_step_line(tmp_path: Path) -> None:
    to_the_end = ("", "Rosa Ortiz", "", "1", "", "Our need.", "", "", "Call", "", "1")

    ended = run(tmp_path, *START, typed=lines(*to_the_end, "HR", "before winter break", SOON.isoformat(), "/quit"))

    (step,) = steps_of(tmp_path)
    assert (step["who"], step["by"]) == ("HR", SOON)
    assert "“HR” is not among those in the room." in ended.said
    assert "“winter break” is not in your calendar" in ended.said


def test_a_person_who_is_renamed_in_review_keeps_their_steps(tmp_path: Path) -> None:
    to_the_review = ("", "Rosa, Dan Webb", "", "1", "", "Our need.", "", "", "Call / Rosa", "", "n", "-", "", "", "")
    renaming = ("13", "", "Rosa Ortiz, Dan Webb", "", "n")

    ended = run(tmp_path, *START, typed=lines(*to_the_review, *renaming))

    assert "Rosa is Rosa Ortiz from now on" in ended.said
    assert record_in(opened(tmp_path))["team"]["people"] == ["Rosa Ortiz", "Dan Webb"]
    assert [step["who"] for step in steps_of(tmp_path)] == ["Rosa Ortiz"]


def test_resume_takes_on_what_is_named_and_refuses_what_there_is_not(tmp_path: Path) -> None:
    run(tmp_path, *START, typed=lines("", "", "", "1", "", "Our need.", "", "/quit"))

    unknown = run(tmp_path, "resume", "--using", "mapp")
    more = run(tmp_path, "resume", "--using", "core-roles", typed=lines("/end", "/quit"))

    assert unknown.code == 2
    assert "Did you mean map?" in unknown.err
    assert more.code == 0
    assert record_in(opened(tmp_path))["using"] == ["guide", "core-roles"]


@pytest.mark.parametrize("plain", [False, True])
def test_a_row_of_cells_that_is_typed_in_one_go_keeps_its_cells_apart(tmp_path: Path, plain: bool) -> None:
    with Terminal(tmp_path, [*START, *(["--plain"] if plain else [])]) as screen:
        screen.at_a_prompt()
        for line in ("", "Rosa Ortiz, Dan Webb", "", "1", "", "Our need.", "", ""):
            screen.enter(line)
        screen.enter("Ask the union\tRosa\tDec 4, 2030")
        screen.leave("/quit\r")

    (step,) = steps_of(tmp_path)
    assert (step["what"], step["who"], str(step["by"])) == ("Ask the union", "Rosa Ortiz", "2030-12-04")


@pytest.mark.parametrize("flags", [(), ("--team", "T&L")])
def test_back_at_who_is_in_the_room_leads_to_the_name_where_that_was_asked(
    tmp_path: Path, flags: tuple[str, ...]
) -> None:
    asked = ("Teeching", "/back", "Teaching") if not flags else ("/back",)

    ended = run(tmp_path, *START, *flags, typed=lines(*asked, "Rosa Ortiz", "/quit"))

    assert record_in(opened(tmp_path))["team"] == {
        "name": flags[1] if flags else "Teaching",
        "people": ["Rosa Ortiz"],
    }
    assert ("/back works at a question" in ended.said) is bool(flags)


def test_a_list_pasted_at_a_prompt_for_one_line_comes_back_whole_on_a_plain_terminal(tmp_path: Path) -> None:
    with Terminal(tmp_path, [*START, "--team", "T&L", "--people", "Rosa Ortiz", "--plain"]) as screen:
        screen.at_a_prompt()
        screen.type("Ask the union\rCall Bo\rVisit two schools\r")
        screen.expect("2 lines pasted behind it came back with it.")
        screen.rest()
        shown = screen.shown
        screen.enter("-")
        screen.enter("75")
        screen.leave("/quit\r")

    flat = " ".join(shown.split())
    assert "“Ask the union” is not a time I can read." in flat
    assert "2 lines pasted behind it came back with it." in flat
    assert "Visit two schools" in flat.partition("came back with it.")[2]
