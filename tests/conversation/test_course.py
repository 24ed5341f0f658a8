"""The way through a meeting: back by one prompt, back by what was saved, and ends that hold."""

import re
from collections.abc import Sequence
from datetime import date

import pytest

from plassess.assessment.record import Team
from plassess.assessment.responses import Answer, State
from plassess.conversation.course import converse
from plassess.conversation.resumed import take_up
from plassess.conversation.undo import undo

from .scripted import TODAY, Typed, a_meeting, held, on_disk, printed, shown, taken_up
from .test_left_and_resumed import TO_MORE, TOURS

NEED, VISION = "central-office/highest-need", "central-office/vision-actions"
TO_THE_END = ["/end"]
OPENING = ["", "1, 2"]
"""No limit of time, and the first two questions."""


def typed(*lines: str) -> list[Typed]:
    return [Typed(line) for line in lines]


def meeting_of(*lines: str, using: Sequence[str] = ("guide",)) -> tuple[dict[str, Answer], str, list[str]]:
    """Hold a meeting; return its answers, what was shown, and what stood on each line."""
    with a_meeting(typed(*lines), using) as (meeting, line):
        held(meeting)
        return dict(meeting.folder.responses().answers), shown(meeting), line.stood


def test_back_goes_one_prompt_back_with_what_was_typed_there() -> None:
    answers, said, _ = meeting_of(*OPENING, "9x5", "", "Our need.", "", "/back", "And more.", "")

    assert answers[NEED].text == "Our need.\nAnd more."
    assert said.count("Our highest learning need, in our words") == 2


def test_back_from_a_question_leads_to_what_the_one_before_asked_last() -> None:
    answers, _, _ = meeting_of(*OPENING, "", "Our need.", "", "", "", "/back", "Meet / Rosa / in 3 weeks")

    assert [step.what for step in answers[NEED].first_steps] == ["Meet"]


def test_back_from_the_first_prompt_says_that_nothing_is_before() -> None:
    answers, said, _ = meeting_of(*OPENING, "/back", "9x2")

    assert "nothing before this" in said
    assert answers[NEED].marked


def test_undo_takes_back_what_was_saved_last_and_then_what_was_saved_before() -> None:
    lines = (*OPENING, "9x5", "", "Our need.", "", "", "Meet / Rosa", "Look / Dan", "/undo")

    once, said, _ = meeting_of(*lines)
    twice, _, _ = meeting_of(*lines, "/undo")
    thrice, _, _ = meeting_of(*lines, "/undo", "/undo")
    four, _, _ = meeting_of(*lines, "/undo", "/undo", "/undo")

    assert "Taken back" in said
    assert [step.what for step in once[NEED].first_steps] == ["Meet"]
    assert twice[NEED].first_steps == ()
    assert thrice[NEED].text == ""
    assert NEED not in four


def test_what_somebody_changed_since_is_not_taken_back() -> None:
    with a_meeting(typed(*OPENING, "9x5"), ("guide",)) as (meeting, _):
        held(meeting)
        theirs = meeting.folder.responses().answers[NEED].model_copy(update={"text": "Theirs."})
        meeting.folder.save_answer(NEED, meeting.interview.answers[NEED], theirs)

        undo(meeting)

        assert "changed that since" in shown(meeting)
        assert meeting.folder.responses().answers[NEED].text == "Theirs."


def test_nothing_to_take_back_is_said() -> None:
    assert "left to take back" in meeting_of(*OPENING, "/undo")[1]


def test_a_number_after_review_is_a_line_of_it() -> None:
    answers, _, _ = meeting_of(*OPENING, "/review", "2", "Our vision.", "")

    assert answers[VISION].text == "Our vision."
    assert not answers.get(NEED) or not answers[NEED].marked


def test_a_tally_typed_late_is_asked_about() -> None:
    answers, said, _ = meeting_of(*OPENING, "", "9x5, 2x3", "", "")

    assert "Is that the tally" in said
    assert answers[NEED].text == ""
    assert sorted(answers[NEED].marked.values()) == [3, 5]


def test_unknown_at_the_first_steps_does_not_overrule_what_was_said() -> None:
    answers, said, _ = meeting_of(*OPENING, "", "Our need.", "", "", "/unknown")

    assert answers[NEED].state is State.ANSWERED
    assert "/unknown works at a question" in said


def test_what_a_reason_was_is_said_when_the_answer_changes() -> None:
    _, said, _ = meeting_of("", "2", "/jump 2", "/na", "The board does it.", "/jump 2", "We do it now.", "")

    assert "Taken out: does not apply here, because The board does it." in said


COMMITMENTS = {
    "Enter": ("", [1, 2]),
    "y": ("y", [1, 2]),
    "n": ("n", []),
    "none": ("none", []),
    "numbers": ("2, 3", [2, 3]),
}


@pytest.mark.parametrize("case", COMMITMENTS)
def test_enter_commits_to_the_steps_with_an_owner_and_a_date(case: str) -> None:
    line, wanted = COMMITMENTS[case]
    steps = ("Meet / Rosa / in 3 weeks", "Look / Dan / in 2 weeks", "Think")

    answers, said, _ = meeting_of(*OPENING, "", "Our need.", "", "", *steps, "", *TO_THE_END, line)

    assert [step.id for step in answers[NEED].first_steps if step.committed] == wanted
    assert "Enter commits to those with an owner and a date: 1, 2" in said


def test_a_step_that_is_done_stays_committed_and_counts_to_no_limit() -> None:
    six = [f"Meet {name} / Rosa / in 3 weeks" for name in "ABCDEF"]
    with a_meeting(typed(*OPENING, "", "Our need.", "", "", *six, "", *TO_THE_END, "1-5"), ("guide",)) as (
        meeting,
        _,
    ):
        held(meeting)
        for step in meeting.folder.responses().answers[NEED].first_steps[:3]:
            meeting.save_step(NEED, step, step.model_copy(update={"done": TODAY}))

        later, _ = taken_up(meeting.folder, typed("", "2", "Our vision.", "", "Meet G", "", "+6 +7"))
        held(later)
        answers = meeting.folder.responses().answers

    committed = [step.id for one in (NEED, VISION) for step in answers[one].first_steps if step.committed]
    assert committed == [1, 2, 3, 4, 5, 6, 7]
    assert "Committed: 4, 5, 6, 7." in shown(later)
    assert "Meet A" not in shown(later)


def test_where_no_step_is_ready_enter_asks() -> None:
    answers, said, _ = meeting_of(*OPENING, "", "Our need.", "", "", "Think", "", *TO_THE_END, "", "y")

    assert "Type y or n" in said
    assert answers[NEED].first_steps[0].committed


def test_each_kind_of_part_leads_to_first_steps_commitments_and_a_check_in() -> None:
    parts = {
        "map": ("3", "", "", "/end", "1", "1", ""),
        "core-roles": ("30, 20, 40", "50", "", "/end", "1"),
        "learning-system": ("3", "", "", "/end", "1", "1", ""),
    }
    for part, lines in parts.items():
        end = ("Meet / Rosa / in 3 weeks", "", "", "the list", "in 4 weeks")
        with a_meeting(typed(*lines, *end), (part,)) as (meeting, _):
            held(meeting)

            assert "Do you commit to it now?" in shown(meeting), (part, shown(meeting))
            assert meeting.record.planned[0].day == date(2026, 12, 25), part


def test_everybodys_shares_are_taken_and_the_middle_one_is_kept() -> None:
    answers, said, _ = meeting_of("30, 20, 40", "50", using=("core-roles",))

    first = next(iter(answers.values()))
    assert (first.today, first.wished) == (30, 50)
    assert "need not sum to 100" in said
    assert "Of 3 from 20 to 40, the middle: 30" in said


def test_the_time_and_the_people_can_be_changed_on_the_way() -> None:
    with a_meeting(typed("", "", "/time 50", "/people Rosa Ortiz, Ann Lee", "9x1"), ("guide",)) as (meeting, _):
        held(meeting)

        assert "For 50 minutes, 10 of them kept for the end. Another day:" in shown(meeting)
        assert "about 50 min left" in shown(meeting) or meeting.interview.minutes_left <= 40
        assert meeting.record.team == Team(name="T&L", people=("Rosa Ortiz", "Ann Lee"))


@pytest.mark.parametrize("leaves", [KeyboardInterrupt, EOFError])
def test_what_was_being_changed_line_by_line_is_kept_on_the_way_out(leaves: type[BaseException]) -> None:
    before = typed(*OPENING, "", "First.", "Second.", "/edit", "First, changed.")
    with a_meeting([*before, Typed(", half", keeps=True, leaves=leaves)], ("guide",)) as (meeting, _):
        held(meeting)

        assert "First, changed." in on_disk(meeting)
        assert "Second., half" in on_disk(meeting)


def test_a_change_of_a_step_that_was_broken_off_stands_on_its_line_again() -> None:
    before = typed(*OPENING, "", "Our need.", "", "", "Meet / Rosa", "1")
    with a_meeting([*before, Typed(" Ortiz and Dan", keeps=True, leaves=KeyboardInterrupt)], ("guide",)) as (
        meeting,
        _,
    ):
        held(meeting)
        resumed, line = taken_up(meeting.folder, typed("/jump 1", "", "", ""))
        held(resumed)

        assert "Meet / Rosa Ortiz Ortiz and Dan" in line.stood


def test_the_end_of_the_meeting_is_gone_back_through_prompt_by_prompt() -> None:
    lines = (
        *OPENING,
        "",
        "Our need.",
        "",
        "",
        "Meet / Rosa / in 3 weeks",
        "",
        *TO_THE_END,
        "",
        "a page",
        "/back",
        "two pages",
    )

    answers, _, stood = meeting_of(*lines)

    assert answers[NEED].first_steps[0].shown_by == "two pages"
    assert "a page" in stood


def test_more_is_taken_on_when_a_meeting_is_resumed() -> None:
    with a_meeting(typed("", "1", "", "Our need.", "", "/quit"), ("guide",)) as (meeting, _):
        held(meeting)
        resumed, _ = taken_up(meeting.folder, typed("/end", ""))
        resumed.take_on(["core-roles"])
        held(resumed)

        assert resumed.record.using == ("guide", "core-roles")
        assert any(prompt.part == "core-roles" for prompt in resumed.interview.asked)


NEED_AND_STEP = (*OPENING, "", "Our need.", "", "", "Meet / Rosa / in 3 weeks")


@pytest.mark.parametrize("command", ["/back", "/undo", "/jump 2", "/jump 12"])
@pytest.mark.parametrize("line", [9, 12, 13])
def test_no_command_at_what_jump_leads_to_leaves_the_program(line: int, command: str) -> None:
    script = typed(*NEED_AND_STEP, f"/jump {line}", command, "")
    with a_meeting(script, ("guide",)) as (meeting, at), pytest.raises(EOFError):
        converse(meeting)

    assert len(at.stood) > len(script)


END = {
    "Do you commit to it now?": ["y"],
    "what will show that it is done?": ["a page"],
    "When do you meet again": ["in 4 weeks", "n"],
    "In two sentences": ["We will.", ""],
    "What do you ask of": [""],
    "There is more, today or another day": [""],
    "Type a number to change that": [""],
    "Write the action plan now?": [],
}
"""The prompts of the end in order, each with what is typed there."""


TO_THE_CHECK_IN = (*NEED_AND_STEP, "", "/end", "y", "a page")
IN_FOUR_WEEKS = date(2027, 1, 4)  # December 25, and the days after it, are in no school calendar


@pytest.mark.parametrize(
    ("line", "day"),
    [("", IN_FOUR_WEEKS), ("y", IN_FOUR_WEEKS), ("in 2 weeks", date(2026, 12, 11))]
    + [(one, None) for one in ("-", "n", "not yet", "/end")],
)
def test_enter_takes_the_day_that_is_proposed_for_the_next_check_in(line: str, day: date | None) -> None:
    with a_meeting(typed(*TO_THE_CHECK_IN, line, "n", "/quit"), ("guide",)) as (meeting, at):
        held(meeting)

        assert "Enter takes Mon, Jan 4, 2027; - leaves it open" in shown(meeting)
        assert at.stood[len(TO_THE_CHECK_IN)] == "2027-01-04"
        assert meeting.record.check_in == day


def test_what_stands_on_a_plain_line_is_told_its_keys_once() -> None:
    forth = [line for lines in END.values() for line in lines]
    lines = typed(*NEED_AND_STEP, "", "/skip", *forth, *["/back"] * (len(END) - 1))

    with a_meeting(lines, ("guide",)) as (meeting, at):
        at.plain = True  # type: ignore[misc]
        held(meeting)
        said = printed(meeting)

    asked = [block for block in said.split("\n\n") if "Enter keeps it; - empties it" in block]
    assert "Mon, Jan 4, 2027 is proposed" in said
    assert len(asked) >= len(("proposed", "shown by", "planned"))
    assert [block for block in asked if "Enter" in block.partition("]  Enter keeps it")[0]] == []


def test_back_through_the_end_of_the_meeting_puts_each_prompt_again_and_no_other() -> None:
    forth = [line for lines in END.values() for line in lines]

    _, said, _ = meeting_of(*NEED_AND_STEP, "", "/skip", *forth, *["/back"] * (len(END) - 1))
    back = said[said.index("Write the action plan now?") + 1 :]

    titles = list(END)[:-1]
    assert all(back.count(title) == 1 for title in titles)
    assert sorted(titles, key=back.index) == titles[::-1]


def test_back_from_what_a_number_of_the_review_leads_to_is_the_review() -> None:
    forth = [line for lines in [*END.values()][:-2] for line in lines]

    _, said, _ = meeting_of(*NEED_AND_STEP, "", "/skip", *forth, "12", "/back")

    assert said.endswith("Type a number to change that, or Enter when it is right.")


def test_zero_after_review_is_what_was_typed() -> None:
    answers, _, _ = meeting_of("/review", "0", using=("core-roles",))

    assert next(iter(answers.values())).today == 0


@pytest.mark.parametrize("command", ["/undo", "/jump 1"])
def test_a_line_of_the_review_that_is_gone_to_again_is_put_again(command: str) -> None:
    script = (*OPENING, "", "Our need.", "", "", "", "/end", "", "", "1", "9x5", command, "9x2", "")

    answers, _, _ = meeting_of(*script)

    assert list(answers[NEED].marked.values()) == [2]


def test_undo_of_a_change_of_the_team_stays_where_it_was_typed() -> None:
    changed = (*NEED_AND_STEP, "", "/people Rosa Lee Ortiz, Dan Webb")

    answers, _, _ = meeting_of(*changed, "/undo", "Our vision.", "")

    assert answers[NEED].first_steps[0].who == "Rosa Ortiz"
    assert answers[VISION].text == "Our vision."


WITH_AN_OWNER = {
    "core-roles": ("30", "50", "n", "/end", "1", "Meet / Rosa / in 3 weeks", "", "/jump 1", "40", "60", "m", "/end", "", "y", "a page"),
    "map": ("3", "", "", "/end", "1", "1", "Rosa / in 3 weeks", "/jump 1", "4", "A visit", "m", "/end", "1", "2", "", "Look / Rosa / Octember 3", "in 3 weeks", "", "2"),
}  # fmt: skip
"""The lines that lead through the prompts at which a step has an owner."""


@pytest.mark.parametrize(
    ("part", "at"), [(one, at) for one, tour in WITH_AN_OWNER.items() for at in range(6, len(tour))]
)
def test_who_is_renamed_at_any_prompt_keeps_their_steps(part: str, at: int) -> None:
    tour = WITH_AN_OWNER[part]
    with a_meeting(typed(*tour[:at], "/people Rosa Ortiz Lee, Dan Webb", *tour[at:]), (part,)) as (meeting, _):
        held(meeting)

        owners = [step.who for one in meeting.folder.responses().answers.values() for step in one.first_steps]
        assert set(owners) == ({"Rosa Ortiz Lee"} if "Rosa Ortiz Lee" in meeting.people else {"Rosa Ortiz"})


@pytest.mark.parametrize("command", ["/skip", "/back", "/jump 2", "/end", "/later", "/quit"])
def test_words_that_gave_no_day_are_kept_where_the_team_goes_elsewhere(command: str) -> None:
    answers, _, _ = meeting_of(*OPENING, "", "Our need.", "", "", "Meet / Rosa / before the gala", command)

    assert [step.what for step in answers[NEED].first_steps] == ["Meet (before the gala)"]


def test_words_that_gave_no_day_go_where_a_day_is_named_or_the_step_is_taken_back() -> None:
    line = (*OPENING, "", "Our need.", "", "", "Meet / Rosa / before the gala")

    dated, _, _ = meeting_of(*line, "in 3 weeks")
    undone, _, _ = meeting_of(*line, "/undo")
    undated, _, _ = meeting_of(*line, "in 3 weeks", "/undo")

    assert [(step.what, step.by) for step in dated[NEED].first_steps] == [("Meet", date(2026, 12, 18))]
    assert undone[NEED].first_steps == ()
    assert [step.what for step in undated[NEED].first_steps] == ["Meet (before the gala)"]


def test_a_line_that_was_handed_back_stands_at_no_other_prompt() -> None:
    answers, _, stood = meeting_of("skip", "3", "A visit", using=("map",))

    assert next(iter(answers.values())).evidence == ("A visit",)
    assert "skip" not in stood


def test_undo_takes_back_a_line_that_waited_and_not_the_one_before() -> None:
    answers, _, _ = meeting_of("3", "A book", "back", "A visit", "/undo", using=("map",))

    assert next(iter(answers.values())).evidence == ("A book",)


def test_a_number_that_is_asked_about_as_a_note_stands_there_again() -> None:
    _, _, stood = meeting_of("3", "", "5", "/back", using=("map",))

    assert stood[-1] == "5"


def test_a_question_whose_answer_was_taken_back_is_asked_when_the_meeting_goes_on() -> None:
    with a_meeting(typed(*OPENING, "9x5", "/undo", "/quit"), ("guide",)) as (meeting, _):
        held(meeting)
        assert NEED not in meeting.folder.responses().answers
        resumed, _ = taken_up(meeting.folder, typed("9x2"))
        take_up(resumed)
        held(resumed)

        assert list(resumed.interview.answers[NEED].marked.values()) == [2]


def test_the_only_answer_is_taken_back_and_given_anew() -> None:
    answers, _, _ = meeting_of("3", "/undo", "2", using=("map",))

    assert [answer.level for answer in answers.values()] == [2]


@pytest.mark.parametrize("first", [(), ("9x5",)])
def test_undo_takes_back_nothing_that_was_saved_in_another_window_at_the_same_time(first: Sequence[str]) -> None:
    with a_meeting(typed(*OPENING, *first), ("guide",)) as (meeting, _):
        held(meeting)
        base = meeting.interview.answers.get(NEED)
        theirs = Answer(state=State.ANSWERED, text="Theirs.", marked=base.marked if base else {})
        meeting.folder.save_answer(NEED, base, theirs)

        meeting.save(Answer(state=State.ANSWERED, text="Ours.", marked=theirs.marked))
        undo(meeting)

        assert "Theirs." in meeting.folder.responses().answers[NEED].text
        assert "changed that since" in shown(meeting)


def test_undo_of_the_team_keeps_who_was_named_in_another_window_at_the_same_time() -> None:
    with a_meeting(typed(*OPENING), ("guide",)) as (meeting, _):
        held(meeting)
        team = meeting.record.team
        meeting.folder.save_detail("team", team, Team(name="T&L", people=(*team.people, "Mei Tan")))

        meeting.save_detail("team", Team(name="T&L", people=(*team.people, "Ann Lee")))
        undo(meeting)

        assert "Mei Tan" in meeting.folder.assessment().team.people


@pytest.mark.parametrize("plain", [False, True])
def test_a_dash_empties_a_line_that_was_handed_back_and_the_prompt_stays(plain: bool) -> None:
    with a_meeting(typed(*OPENING, "9x5 and many more people", "-", "9x2"), ("guide",)) as (meeting, line):
        line.plain = plain
        held(meeting)

        assert list(meeting.interview.answers[NEED].marked.values()) == [2]


def test_a_line_that_was_handed_back_and_typed_over_by_a_command_is_no_draft() -> None:
    with a_meeting(typed("99", "/skip", "/quit"), ("map",)) as (meeting, _):
        held(meeting)

        assert meeting.face.drafts.places == ()


def test_a_time_that_was_mistyped_is_typed_again_and_the_questions_are_there() -> None:
    _, said, _ = meeting_of("", "1, 2, 3", "/time 2", "/time 90")

    assert "For 2 minutes. Another day:" in said
    back = "For 90 minutes, 10 of them kept for the end. All of today is asked. You are back where you were. "
    assert f"{back}What do we most need to learn about?" in said


def test_what_is_answered_takes_no_time_from_what_waits() -> None:
    _, said, _ = meeting_of("", "1, 2, 3", "/jump 2", "Ours.", "", "", "/jump 1", "/time 40")

    assert "All of today is asked." in said


def test_a_question_that_was_put_off_and_gone_to_stays_on_the_table() -> None:
    answers, _, _ = meeting_of("", "1, 2, 3", "/time 2", "/jump 2", "/time 30", "Our vision.", "")

    assert answers[VISION].text == "Our vision."


def test_a_reflection_that_was_left_in_the_middle_and_is_kept_is_the_answer() -> None:
    answers, _, _ = meeting_of(*OPENING, "", "Our need.", "/back", "9x5", "", "", "", "", "")

    assert (answers[NEED].state, answers[NEED].text) == (State.ANSWERED, "Our need.")


def test_a_reflection_left_in_the_middle_is_not_the_answer_yet() -> None:
    answers, _, _ = meeting_of(*OPENING, "", "Our need.", "/later")

    assert (answers[NEED].state, answers[NEED].text) == (State.NEXT_TIME, "Our need.")


def test_undo_at_the_end_of_the_meeting_stays_at_the_end() -> None:
    answers, said, _ = meeting_of(*NEED_AND_STEP, "", "/end", "y", "/undo")

    assert not answers[NEED].first_steps[0].committed
    assert said.count("Do you commit to it now?") == 2
    assert said.count("What do we most need to learn about?") == 1


def test_a_draft_of_the_end_does_not_hide_the_question_that_was_typed_at_last() -> None:
    script = (
        *NEED_AND_STEP,
        "",
        "/skip",
        "y",
        "a page",
        "in 4 weeks",
        "n",
        "We will",
        *["/back"] * 4,
        "Our vision",
        "/quit",
    )
    with a_meeting(typed(*script), ("guide",)) as (meeting, _):
        held(meeting)
        resumed, _ = taken_up(meeting.folder, typed("And more.", "", ""))
        take_up(resumed)
        held(resumed)

        assert resumed.folder.responses().answers[VISION].text == "Our vision\nAnd more."


def test_a_line_without_slashes_that_is_meant_otherwise_is_shown_back_and_its_date_asked_about() -> None:
    line = "Read the budget - Rosa, by Oct 15"

    answers, said, _ = meeting_of(*OPENING, "", "Our need.", "", "", line, "y", "Dec 18")

    (step,) = answers[NEED].first_steps
    assert (step.what, step.who, step.by) == ("Read the budget", "Rosa Ortiz", date(2026, 12, 18))
    assert "→ Rosa Ortiz, by Fri, Dec 18, 2026" in said


def test_what_is_gone_back_to_is_put_without_its_long_list() -> None:
    _, said, _ = meeting_of(*OPENING, "9x5", "", "Our need.", "", "", "Meet / Rosa", "/undo")

    assert "Taken back: first step 1, “Meet”" in said
    assert said.count("Work change management") == 2  # in the list, and in the tally


def test_what_follows_the_plan_to_students_is_offered_first_once_there_is_a_plan() -> None:
    forth = [line for lines in [*END.values()][:5] for line in lines]

    answers, said, _ = meeting_of(*NEED_AND_STEP, "", "/skip", *forth, "1", "Evidence, in step 1.", "")
    offered = said[said.index("There is more, today or another day:") :]

    assert said.index("Do you commit to it now?") < said.index("There is more")
    assert re.match(r"There is more, today or another day: 1 From standards to students · about 25 min 2 ", offered)
    assert "Which standard do our first steps work on" in offered
    assert answers["from-standards-to-students/standard"].text == "Evidence, in step 1."


def test_it_is_not_asked_of_who_did_not_take_it_on() -> None:
    _, said, _ = meeting_of(*OPENING, *["/skip"] * 9)

    assert "From standards to students:" not in said


def test_back_at_the_plan_leads_to_the_minutes_and_says_how_the_room_is_changed() -> None:
    _, said, _ = meeting_of("75", "/back", "60", "")

    assert "There is nothing before this" not in said
    assert "To change who is in the room, type /people" in said
    assert "For 60 minutes" in said


def test_a_day_of_a_committed_step_is_said_back_as_it_was_read() -> None:
    answers, said, _ = meeting_of(
        *OPENING, "", "Our need.", "", "", "Think / Rosa", "", *TO_THE_END, "y", "in 3 weeks"
    )

    by = answers[NEED].first_steps[0].by
    assert by is not None
    assert f"→ {by:%a, %b} {by.day}, {by.year}" in said


def test_help_is_asked_about_by_its_name() -> None:
    _, said, _ = meeting_of(*OPENING, "help", "")

    assert "Did you mean ? for help?" in said


@pytest.mark.parametrize("line", ["/edit", "/edit 2", "/EDIT 2"])
def test_edit_with_the_number_of_a_line_edits_and_never_leaves(line: str) -> None:
    answers, said, _ = meeting_of(*OPENING, "", "First.", "Second.", line, "First, changed.", "Second.", "")

    assert "Did you mean" not in said
    assert answers[NEED].text == "First, changed.\nSecond."


def test_edit_with_a_number_where_a_list_stands_says_how_a_line_is_changed() -> None:
    answers, said, _ = meeting_of(*OPENING, "", "Our need.", "", "", "Think / Rosa", "/edit 1", "")

    assert "To change a line of a list, type its number." in said
    assert [step.what for step in answers[NEED].first_steps] == ["Think"]


@pytest.mark.parametrize(("said", "is_taken"), [("", False), ("n", False), ("y", True)])
def test_a_part_that_takes_long_is_asked_about_before_it_is_taken_on(said: str, *, is_taken: bool) -> None:
    with a_meeting(typed(*TO_MORE, "5", said), ("guide",)) as (meeting, _):
        held(meeting)

        assert "prompts, about 180 minutes. Take it on now? y for yes, Enter for not today" in shown(meeting)
        assert meeting.record.using == (("guide", "learning-system") if is_taken else ("guide",))


@pytest.mark.parametrize("lines", [("5", "y"), ("1",), ("3",), ("1, 3", "y"), ("2", "1")])
@pytest.mark.parametrize("later", [(), ("/later",)])
def test_a_part_that_was_taken_on_is_taken_back_where_nothing_in_it_is_answered(
    lines: tuple[str, ...], later: tuple[str, ...]
) -> None:
    with a_meeting(typed(*TO_MORE), ("guide",)) as (meeting, _):
        meeting.save_detail("standards", (), quietly=True)
        held(meeting)
        before = meeting.folder.assessment(), meeting.folder.responses()
    with a_meeting(typed(*TO_MORE, *lines, *later, "/undo"), ("guide",)) as (meeting, _):
        meeting.save_detail("standards", (), quietly=True)
        held(meeting)

        after = meeting.folder.assessment(), meeting.folder.responses()
        assert shown(meeting).count("There is more, today or another day:") == 2
        assert after[0].model_copy(update={"uid": before[0].uid}) == before[0]
        assert after[1].answers == before[1].answers


def test_a_part_in_which_something_is_answered_stays() -> None:
    with a_meeting(typed(*TO_MORE, "3", "1", "/skip", "/undo", "/undo"), ("guide",)) as (meeting, _):
        held(meeting)
        assert meeting.record.using == ("guide",)  # the answer first, then the part

    with a_meeting(typed(*TO_MORE, "3", "1"), ("guide",)) as (meeting, _):
        held(meeting)
        meeting.saved = [saved for saved in meeting.saved if saved.what == "using"]
        undo(meeting)

        assert "It stays." in shown(meeting)
        assert meeting.record.using == ("guide", "core-roles")


BACK = {
    "the cost": ("asking for help", 20, "What do you ask of"),
    "its day": ("asking for help", 21, "What would it cost?"),
    "who is in the room": ("the team", 22, "What is your team called?"),
    "the owner": ("all of a step", 22, "Which step?"),
    "an odd day": ("odd days at the end", 16, "by when?"),
    "an odd check-in": ("odd days at the end", 19, "When do you meet again"),
    "a step's date": ("a step's date", 10, "First steps"),
    "whose need": ("whose need", 7, "a learning need of their own"),
    "a name with a slip": ("a name with a slip at the end", 13, "who will do it?"),
    "a line of a text": ("a text changed", 6, "stands so:"),
    "a step that is changed": ("a step changed", 10, "First steps"),
    "a long part": ("", 0, "There is more, today or another day:"),
}
"""Prompts amid another one: the tour that leads to each, how many of its lines do, and what stands before it."""


@pytest.mark.parametrize("prompt", BACK)
def test_back_at_a_prompt_amid_another_leads_to_that_one(prompt: str) -> None:
    tour, count, before = BACK[prompt]
    using, lines = TOURS[tour] if tour else (("guide",), (*TO_MORE, "5"))
    lines = lines[:count] if count else lines
    with a_meeting(typed(*lines), using) as (meeting, _):
        held(meeting)
        to_here = shown(meeting)
    with a_meeting(typed(*lines, "/back"), using) as (meeting, at):
        held(meeting)
        behind = shown(meeting).removeprefix(to_here)

        assert before in meeting.face.asked, behind
        assert before in behind
        assert len(at.stood) == len(lines) + 2
