"""The whole guide on a real terminal, edited and plain, in a wide, a narrow and a very narrow window."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.speed import first_quickly

from .program import answers_in, guide, opened, record_in, run
from .terminal import Terminal, squeezed
from .whole_guide import (
    COLUMNS,
    IN_FIVE_WEEKS,
    IN_FOUR_WEEKS,
    IN_THREE_WEEKS,
    IN_TWO_WEEKS,
    MESSAGE,
    PASTED,
    Meetings,
    in_words,
    whole_guide,
)

pytestmark = pytest.mark.versions


@pytest.fixture(params=[pytest.param(one, marks=pytest.mark.slow) if one == 60 else one for one in COLUMNS])
def columns(request: pytest.FixtureRequest) -> int:
    """The width of a window; that in the middle is not looked at every day."""
    return int(request.param)


@pytest.fixture(params=[False, True], ids=["edited", "plain"])
def meetings(request: pytest.FixtureRequest, columns: int) -> Meetings:
    """Both meetings, held in each window, edited and plain."""
    return whole_guide(columns, plain=request.param)


def says(meetings: Meetings, moment: str, *texts: str) -> bool:
    """Tell whether the texts stand in this order in what was shown after a moment, however wrapped."""
    shown, at = squeezed(meetings.after[moment]), 0
    for text in texts:
        at = shown.find(squeezed(text), at)
        if at < 0:
            return False
        at += len(squeezed(text))
    return True


def question(number: int) -> dict[str, Any]:
    found: dict[str, Any] = guide()["questions"][number - 1]
    return found


def test_the_opening_says_what_this_is_where_it_is_saved_and_who_may_read_it(meetings: Meetings) -> None:
    folder = f"assessments/{meetings.assessment.name}"

    assert says(meetings, "opening", "plassess", "Central office", "8 questions", "saved", folder, "public records")


def test_the_questions_that_fit_the_minutes_are_proposed(meetings: Meetings) -> None:
    assert says(
        meetings, "75 minutes", "1  Our highest learning need", "20 min", "today: 1, 2, 3, 4, 5, about 60 min"
    )


def test_picking_by_number_begins_the_first_question_and_leaves_the_rest_for_next_time(meetings: Meetings) -> None:
    answers = answers_in(meetings.assessment)

    assert says(
        meetings,
        "picks",
        "Question 1 of 7 today",
        question(1)["ask"],
        question(1)["why"],
        "Enter to go on without one",
    )
    assert answers["central-office/know-contexts"] == {"state": "next-time"}


def test_a_question_mark_shows_what_else_to_ask_and_look_at(meetings: Meetings) -> None:
    first = question(1)

    assert says(meetings, "help", *first["probes"], *first["look_at"], first["examples"][0]["what"])
    assert says(meetings, "second help", *question(2)["probes"], *question(2)["look_at"])


def test_a_tally_with_a_number_that_is_not_there_is_refused_with_the_range(meetings: Meetings) -> None:
    assert says(meetings, "wrong tally", "99x2", "from 1 to 17")


def test_the_tally_is_shown_back_with_the_most_marked_first(meetings: Meetings) -> None:
    texts = [one["text"] for one in guide()["responsibilities"]]

    assert says(meetings, "tally", "5 people 9", texts[8], "3 people 2", texts[1], "1 person 14", texts[13])
    assert list(answers_in(meetings.assessment)["central-office/highest-need"]["marked"].values()) == [5, 3, 1]


def test_a_date_is_shown_back_with_its_weekday(meetings: Meetings) -> None:
    assert says(meetings, "dated step", "→ Mei Tan, by " + in_words(IN_TWO_WEEKS))
    assert says(meetings, "message", "→ " + in_words(IN_FOUR_WEEKS))


def test_the_beginning_of_a_name_is_completed_to_the_person_in_the_room(meetings: Meetings) -> None:
    assert says(meetings, "completed step", "→ Rosa Ortiz, by " + in_words(IN_THREE_WEEKS))


def test_a_date_in_the_past_is_asked_about_and_can_be_typed_again(meetings: Meetings) -> None:
    assert says(meetings, "past date", "Wed, Jan 1, 2020 is in the past")
    assert says(meetings, "mended date", "→ Dan Webb, by " + in_words(IN_FIVE_WEEKS))


def test_a_date_that_is_none_is_asked_about_and_can_be_left_open(meetings: Meetings) -> None:
    assert says(meetings, "unread date", "Octember 3", "is no date")
    assert says(meetings, "no date", "→ Dan Webb, no date yet")


def test_a_reflection_of_several_lines_ends_with_an_empty_one_and_is_kept_line_by_line(meetings: Meetings) -> None:
    need = answers_in(meetings.assessment)["central-office/highest-need"]

    assert need["text"] == "Reading evidence of practice,\nnot only attendance.\nAll of us."
    assert need["individually"] == [{"who": "Dan Webb", "text": "how to read a budget"}]


def test_a_pasted_text_keeps_its_empty_line(meetings: Meetings) -> None:
    answer = answers_in(meetings.assessment)["central-office/vision-actions"]

    assert answer["text"] == PASTED


def test_unknown_not_applicable_and_later_are_three_different_records(meetings: Meetings) -> None:
    answers = answers_in(meetings.assessment)

    assert answers["central-office/evidence-in-decisions"] == {"state": "unknown"}
    assert answers["central-office/vision-equity"] == {
        "state": "not-applicable",
        "because": "the equity office answers this",
    }
    assert answers["central-office/continuous-improvement"] == {"state": "next-time"}


def test_skip_goes_on_and_back_returns_to_what_was_skipped(meetings: Meetings) -> None:
    assert says(meetings, "later", "Question 6 of 7 today")
    assert says(meetings, "skip", "Question 7 of 7 today", question(7)["ask"])
    assert says(meetings, "back", "Question 6 of 7 today", question(6)["ask"])


def test_jump_shows_the_old_answer_and_a_step_is_changed_by_number(meetings: Meetings) -> None:
    answer = answers_in(meetings.assessment)["central-office/vision-actions"]

    assert says(meetings, "jump", "Question 2 of 7 today", PASTED)
    assert says(meetings, "step to change", "Put reading/math side by side")
    assert answer["first_steps"] == [{"id": 5, "what": "Put reading and math side by side"}]


def test_a_jump_to_a_number_that_is_not_there_says_which_there_are(meetings: Meetings) -> None:
    assert says(meetings, "jump nowhere", "They run from 1 to 14")


def test_a_command_that_does_not_exist_is_answered_with_those_that_do(meetings: Meetings) -> None:
    assert says(meetings, "unknown command", "/bogus is no command", "/skip", "/quit")
    assert "/bogus" not in (meetings.assessment / "responses" / "team.yaml").read_text(encoding="utf-8")


def test_review_on_the_way_shows_everything_so_far_and_comes_back_to_the_question(meetings: Meetings) -> None:
    assert says(
        meetings,
        "review on the way",
        "What you have so far",
        "All of us.",
        "does not apply",
        "You are back where you were",
    )


def test_quitting_and_finishing_both_end_with_zero(meetings: Meetings) -> None:
    assert meetings.codes == (0, 0)


def test_resume_begins_with_the_question_that_was_skipped(meetings: Meetings) -> None:
    assert says(meetings, "resume", "Question 1 of 2 today", "number 6 of 8", question(6)["ask"])


def test_the_end_lists_every_step_by_number_and_asks_which_to_commit_to(meetings: Meetings) -> None:
    assert says(
        meetings, "closing", "1  Bring student work", "5  Put reading and math", "5 first steps", "Type their numbers"
    )
    assert says(meetings, "too high", "9", "numbers from 1 to 5")


def test_only_what_a_committed_step_lacks_is_asked_for(meetings: Meetings) -> None:
    steps = answers_in(meetings.assessment)["central-office/highest-need"]["first_steps"]

    assert says(meetings, "committed", "Bring student work: what will show that it is done?")
    assert says(meetings, "by when", "Ask the coaches (Octember 3): by when?")
    assert steps == [
        {
            "id": 1,
            "what": "Bring student work",
            "who": "Mei Tan",
            "by": IN_TWO_WEEKS,
            "shown_by": "the agenda and the samples",
            "committed": True,
        },
        {
            "id": 2,
            "what": "Rewrite the vision",
            "who": "Rosa Ortiz",
            "by": IN_THREE_WEEKS,
            "shown_by": "a page that two principals can explain",
            "committed": True,
        },
        {"id": 3, "what": "Look back", "who": "Dan Webb", "by": IN_FIVE_WEEKS},
        {
            "id": 4,
            "what": "Ask the coaches",
            "who": "Dan Webb",
            "by": IN_FOUR_WEEKS,
            "committed": True,
        },
    ]


def test_the_record_holds_team_people_check_in_and_message(meetings: Meetings) -> None:
    record = record_in(meetings.assessment)

    assert record["team"] == {"name": "Teaching & Learning", "people": ["Rosa Ortiz", "Dan Webb", "Mei Tan"]}
    assert record["check_in"] == IN_FIVE_WEEKS
    assert record["message"] == "\n".join(MESSAGE)


def test_the_review_shows_everything_and_any_of_it_is_changed_by_number(meetings: Meetings) -> None:
    changed = answers_in(meetings.assessment)["central-office/evaluate-impact"]

    assert says(meetings, "review", "All of us.", "committed: Bring student work", "3 of 5", *MESSAGE, "Rosa Ortiz")
    assert says(meetings, "no such number", "numbers run from 1 to 14")
    assert says(meetings, "other check-in", "Check-in: " + in_words(IN_FIVE_WEEKS))
    assert says(meetings, "changed answer", "7  Knowing and showing what changed · answered", "We count seats.")
    assert changed == {"state": "answered", "text": "We count seats."}


def test_the_report_that_is_offered_is_written_and_the_next_commands_are_named(meetings: Meetings) -> None:
    last = squeezed(meetings.shown[-2000:])

    assert (meetings.assessment / "report.md").is_file()
    assert (meetings.assessment / "report.html").is_file()
    assert all(f"plassess{name}" in last for name in ("report", "status", "done1", "resume"))


@pytest.mark.parametrize("plain", [False, True], ids=["edited", "plain"])
@pytest.mark.parametrize("columns", first_quickly(80, 60))
def test_no_printed_line_is_wider_than_the_window(columns: int, plain: bool) -> None:
    meetings = whole_guide(columns, plain=plain)

    to_copy = ("file://", "plassess ", "assessments/")  # left in one piece: a copy must have no break
    wider = [line for line in meetings.printed_lines if len(line) > meetings.columns]
    too_wide = [line for line in wider if not any(part in line for part in to_copy)]

    assert len(meetings.printed_lines) > 100
    assert too_wide == []


def test_no_word_of_the_content_is_lost(meetings: Meetings) -> None:
    content = [one["text"] for one in guide()["responsibilities"]]
    content += [text for one in guide()["questions"][:7] for text in (one["title"], one["ask"], one["why"])]
    shown = squeezed(meetings.shown)

    lost = [text for text in content if squeezed(text) not in shown]

    assert lost == []


def test_the_screen_and_its_history_are_never_cleared(meetings: Meetings) -> None:
    opening, last = meetings.shown.find("plassess"), meetings.shown.rfind("What comes next")

    assert 0 <= opening < 200 < last


def but_for_the_uid(file: Path) -> bytes:
    """Return a file's bytes without the line that is drawn anew for each self-assessment."""
    return re.sub(rb"(?m)^uid: [a-z0-9]{8}\n", b"", file.read_bytes())


def test_edited_and_plain_runs_of_the_same_inputs_leave_the_same_bytes(columns: int) -> None:
    edited, plain = whole_guide(columns, plain=False).assessment, whole_guide(columns, plain=True).assessment

    for name in ("assessment.yaml", "responses/team.yaml", "report.md", "report.html"):
        assert but_for_the_uid(edited / name) == but_for_the_uid(plain / name), name


@pytest.mark.slow
def test_the_width_of_the_window_does_not_reach_the_record() -> None:
    wide, narrow = whole_guide(80, plain=False).assessment, whole_guide(20, plain=False).assessment

    for name in ("assessment.yaml", "responses/team.yaml", "report.md", "report.html"):
        assert but_for_the_uid(wide / name) == but_for_the_uid(narrow / name), name


def test_plain_prompts_say_which_answer_is_on_disk() -> None:
    shown = whole_guide(80, plain=True).shown

    assert "saved central-office/highest-need" in shown
    assert "saved message" in shown


def test_without_a_role_the_roles_are_shown_and_one_is_taken_by_number(tmp_path: Any) -> None:
    with Terminal(tmp_path, ["start"]) as screen:
        shown = screen.at_a_prompt()
        refused = screen.enter("9")
        taken = screen.enter("3")

        assert re.search(r"3\s+Central office: \w+", shown)
        assert "Type a number from 1 to 7" in refused
        assert "8 questions" in taken


def test_an_earlier_answer_is_changed_line_by_line_with_edit(tmp_path: Any) -> None:
    with Terminal(tmp_path, ["start", "--role", "central-office"]) as screen:
        screen.at_a_prompt()
        for line in ("", "", "", "", "", "First line.", "Second lime.", "Third line."):
            screen.enter(line)
        screen.enter_and_see("/edit", "› First line.")
        screen.enter_and_see("", "› Second lime.")
        screen.enter_and_see("\x7f\x7f\x7fne.", "› Third line.")
        screen.enter("\x15-")
        screen.enter("")
        screen.leave("/quit\r")
    (assessment,) = (tmp_path / "assessments").iterdir()

    assert answers_in(assessment)["central-office/highest-need"]["text"] == "First line.\nSecond line."


def test_a_second_start_on_the_same_day_asks_and_gets_a_folder_of_its_own(tmp_path: Any) -> None:
    run(tmp_path, "start", "--role", "central-office", typed="\n\n\n\n")

    second = run(tmp_path, "start", "--role", "central-office", typed="new\n\n\n\n\n")

    names = sorted(path.name for path in (tmp_path / "assessments").iterdir())
    assert "unfinished" in second.err
    assert names[1] == f"{names[0]}-2"


@pytest.mark.parametrize("flags", [[], ["--plain"]], ids=["edited", "plain"])
def test_what_is_typed_ahead_goes_to_the_prompts_it_was_meant_for(tmp_path: Any, flags: list[str]) -> None:
    with Terminal(tmp_path, ["start", "--role", "central-office", *flags]) as screen:
        screen.at_a_prompt()
        screen.type("\rRosa Ortiz, Dan Webb\r\r\r")
        screen.expect("Question 1 of 8 today")
        screen.rest()
        screen.leave("/quit\r")

    assert record_in(opened(tmp_path))["team"] == {"people": ["Rosa Ortiz", "Dan Webb"]}
