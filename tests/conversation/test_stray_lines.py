"""What was meant for another prompt is no answer where words are read; a day that came later takes its word off."""

import re
from datetime import date

import pytest

from plassess.assessment.responses import State
from plassess.assessment.school_calendar import SchoolCalendar
from plassess.conversation.resumed import take_up
from plassess.conversation.typed.command_lines import state_said
from plassess.conversation.typed.dates.readings import DateRead, read_date
from plassess.conversation.typed.step_lines import read_step_line, reads_like_a_step, without_unread_date
from plassess.conversation.typed.stray_lines import holds_no_word

from .scripted import PEOPLE, TODAY, Typed, a_meeting, held, on_disk, shown, taken_up
from .test_left_and_resumed import GUIDE, MAP, TO_STEPS, TO_THE_END, TOURS


def reading(text: str) -> DateRead:
    return read_date(text, TODAY)


IN_WORDS = {
    "a reflection": (GUIDE, TO_STEPS[:4]),
    "a need": (GUIDE, TO_STEPS[:6]),
    "a first step": (GUIDE, TO_STEPS),
    "why not": (GUIDE, TOURS["why not"][1][:3]),
    "what it rests on": (("map",), ("3",)),
    "a note": (("map",), ("3", "")),
    "a move": (("map",), TOURS["two moves"][1][:9]),
    "what will show it": (GUIDE, (*TO_THE_END, "1, 2")),
    "an owner": (GUIDE, (*TO_STEPS[:8], "Think", "", "/end", "y")),
    "the message": (GUIDE, (*TO_THE_END, "n", "in 4 weeks", "n")),
    "what you ask": (GUIDE, (*TO_THE_END, "n", "in 4 weeks", "n", "We will.", "")),
}


@pytest.mark.parametrize("stray", ["+11", "+3 -1", "y", "Yes"])
@pytest.mark.parametrize("case", IN_WORDS)
def test_what_picks_or_agrees_elsewhere_is_handed_back_where_words_are_read(case: str, stray: str) -> None:
    using, lines = IN_WORDS[case]
    with a_meeting([*map(Typed, lines), Typed(stray), Typed("/review"), Typed(leaves=EOFError)], using) as (
        meeting,
        line,
    ):
        held(meeting)

        assert f"“{stray}” says nothing here." in shown(meeting)
        assert line.stood[len(lines) + 1] == stray


STEPS = {"a first step", "what it rests on", "a move", "an owner"}
"""Of these: where a step's line is an answer, or is asked about."""
A_STEP = "Visit two schools / Dan Webb / Dec 11"


@pytest.mark.parametrize("case", IN_WORDS)
def test_a_step_or_a_tally_is_handed_back_where_other_words_are_read(case: str) -> None:
    using, lines = IN_WORDS[case]
    strays = [one for one in (A_STEP, "2 3 1", "9x5, 2", "d") if case not in STEPS or one != A_STEP]
    if case == "a reflection":  # on what the team marked: it is asked whether that is the tally
        strays = [A_STEP, "d"]
    if case == "a need":
        strays.append("Visit two schools / Dan")
    script = [typed for one in strays for typed in (Typed(one), Typed("-"))]
    with a_meeting([*map(Typed, lines), *script, Typed(leaves=KeyboardInterrupt)], using) as (meeting, line):
        held(meeting)

        assert line.stood[len(lines) + 1 :: 2][: len(strays)] == strays
        assert not [one for one in strays if f" {one} " in on_disk(meeting)]


NO_WORDS = {
    "a first step": ("Dec 4",),
    "what it rests on": ("level 3", "25%"),
    "a note": ("3", "25%", "level 3", "2 to 3"),
    "what will show it": ("Dec 4", "Fri, Dec 4"),
    "the message": ("Jan 15", "2"),
    "what you ask": ("Jan 15, 2027", "40%"),
    "why not": ("3", "Dec 4"),
}


@pytest.mark.parametrize(("case", "stray"), [(case, one) for case, lines in NO_WORDS.items() for one in lines])
def test_what_answers_another_prompt_by_its_look_is_asked_about_where_words_are_read(case: str, stray: str) -> None:
    using, lines = IN_WORDS[case]
    then = [Typed("")] if case == "the message" else []
    script = [*map(Typed, lines), Typed(stray), *then, Typed("n"), Typed("tok1x"), *then, Typed(leaves=EOFError)]
    with a_meeting(script, using) as (meeting, _):
        held(meeting)

        assert f"Is “{stray}” " in shown(meeting)
        assert not re.search(
            rf"(?:what|note|message|shown_by|because): ['\"]?{stray}['\"]?\s|- ['\"]?{stray}['\"]?\s",
            on_disk(meeting),
        )
        assert "tok1x" in on_disk(meeting)


@pytest.mark.parametrize("case", NO_WORDS)
def test_what_holds_no_word_is_kept_by_enter_and_when_the_meeting_is_left_at_that(case: str) -> None:
    using, lines = IN_WORDS[case]
    stray = NO_WORDS[case][-1]
    then = [Typed("")] if case == "the message" else []
    for leaves in (Typed(""), Typed(leaves=KeyboardInterrupt)):
        script = [*map(Typed, lines), Typed(stray), *then, leaves, Typed(leaves=KeyboardInterrupt)]
        with a_meeting(script, using) as (meeting, _):
            held(meeting)

            assert stray in on_disk(meeting)


@pytest.mark.parametrize(
    "line", ["شراكة", "李雷", "No words of 3", "Dec team", "May we go", "to do", "I 2", "ok", "3rd grade"]
)
def test_words_in_any_script_are_words(line: str) -> None:
    assert not holds_no_word(line) or line == "I 2"


@pytest.mark.parametrize("case", ["Dec 15", "in 3 weeks", "soon"])
def test_a_day_that_is_typed_where_it_is_asked_who_is_no_owner(case: str) -> None:
    using, lines = IN_WORDS["an owner"]
    with a_meeting([*map(Typed, lines), Typed(case), Typed(""), Typed("Rosa"), Typed(leaves=EOFError)], using) as (
        meeting,
        line,
    ):
        held(meeting)

        assert "That has the look of a day." in shown(meeting)
        assert line.stood[len(lines) + 2] == case
        assert "who: Rosa Ortiz" in on_disk(meeting)


@pytest.mark.parametrize("case", IN_WORDS)
def test_a_lone_n_is_enter_where_words_are_read(case: str) -> None:
    using, lines = IN_WORDS[case]
    with a_meeting([*map(Typed, lines), Typed("n"), Typed(leaves=KeyboardInterrupt)], using) as (meeting, _):
        held(meeting)

        assert "Nothing, then." in shown(meeting)
        assert ": n " not in on_disk(meeting)


@pytest.mark.parametrize("said", ["None", "nothing", "TBD", "-", "n/a"])
@pytest.mark.parametrize("case", IN_WORDS)
def test_what_says_nothing_is_enter_wherever_something_may_be_left_out(case: str, said: str) -> None:
    using, lines = IN_WORDS[case]
    with a_meeting([*map(Typed, lines), Typed(said), Typed(leaves=KeyboardInterrupt)], using) as (meeting, _):
        held(meeting)

        is_state = said == "n/a" and "Did you mean /na?" in shown(meeting)
        assert is_state or f"Nothing, then. “{said}” is not kept as words." in shown(meeting)
        assert not re.search(rf"(?:text|what|note|message|who|of|because): {said}\s|- {said}\s", on_disk(meeting))


WHERE_NONE_IS_ENTER = {
    "a date": (GUIDE, (*TO_STEPS[:8], "Think", "", "/end", "y", "Rosa"), "what will show that it is done?"),
    "the next meeting": (GUIDE, (*TO_THE_END, "n"), "what will you tell"),
    "what it would cost": (GUIDE, (*TO_THE_END, "n", "in 4 weeks", "n", "We will.", "", "Two days"), "By when?"),
    "by when it is asked": (
        GUIDE,
        (*TO_THE_END, "n", "in 4 weeks", "n", "We will.", "", "Two days", ""),
        "Type a number",
    ),
    "minutes": (GUIDE, (), "These are the questions:"),
    "what is to move": (MAP, ("3", "", "", "/end"), "what will you tell"),
}


@pytest.mark.parametrize("said", ["none", "N/A"])
@pytest.mark.parametrize("case", WHERE_NONE_IS_ENTER)
def test_where_something_else_than_words_may_be_left_out_none_is_enter_too(case: str, said: str) -> None:
    using, lines, then = WHERE_NONE_IS_ENTER[case]
    with a_meeting([*map(Typed, lines), Typed(said), Typed(leaves=KeyboardInterrupt)], using) as (meeting, _):
        held(meeting)

        assert then in shown(meeting).rpartition("Nothing, then.")[2]


def test_none_below_a_text_that_stands_adds_nothing_and_amid_lines_is_one_of_them() -> None:
    typed = (*TO_STEPS[:4], "Strengths:", "none", "", "", "/jump 1", "", "none")
    with a_meeting([*map(Typed, typed), Typed(leaves=EOFError)], GUIDE) as (meeting, _):
        held(meeting)

        assert meeting.interview.answers["central-office/highest-need"].text == "Strengths:\nnone"


@pytest.mark.parametrize("using", [GUIDE, MAP, ("core-roles",)])
def test_a_reason_that_stands_is_there_to_be_changed_and_is_not_replaced_unseen(using: tuple[str, ...]) -> None:
    first = ("", "1, 2") if using == GUIDE else ()
    script = (*first, "/na", "We have none.", "/jump 1", "/na", "We have two.")
    with a_meeting([*map(Typed, script), Typed(leaves=EOFError)], using) as (meeting, line):
        held(meeting)

        assert line.stood[len(script) - 1] == "We have none."
        assert "We have two." in on_disk(meeting)


def test_none_in_the_place_of_what_stands_takes_it_out() -> None:
    with a_meeting([*map(Typed, ("3", "", "A note", "/back", "None")), Typed(leaves=EOFError)], MAP) as (meeting, _):
        held(meeting)

        assert next(iter(meeting.interview.answers.values())).note == ""


@pytest.mark.parametrize("line", ["Plan it / TBD / none", "Plan it / n/a", "Plan it / ? / tbd"])
def test_an_owner_or_a_day_that_says_nothing_is_none(line: str) -> None:
    read = read_step_line(line, PEOPLE, reading)

    assert read
    assert (read.step.what, read.step.who, read.step.by) == ("Plan it", None, None)


@pytest.mark.parametrize(
    ("line", "what", "who", "by"),
    [
        ("Meet with the coaches, Rosa, Mar 15", "Meet with the coaches", "Rosa Ortiz", date(2027, 3, 15)),
        (
            "Read notes, plan and share, Dan Webb, by 12/4",
            "Read notes, plan and share",
            "Dan Webb",
            date(2026, 12, 4),
        ),
        (
            "Call the board, Rosa and Dan, Fri, Dec 4, 2026",
            "Call the board",
            "Rosa Ortiz and Dan Webb",
            date(2026, 12, 4),
        ),
        ("Call the board, Mei Tan, in 3 weeks", "Call the board", "Mei Tan", date(2026, 12, 18)),
        ("Call the board, Dec 4", "Call the board", None, date(2026, 12, 4)),
        ("Read notes, plan and share", None, None, None),
        ("Ask Rosa, Dan and Mei", None, None, None),
        (
            "Plan for reading, math and science, with all of us here, Dec 4",
            "Plan for reading, math and science, with all of us here",
            None,
            date(2026, 12, 4),
        ),
    ],
)
def test_commas_are_read_as_slashes_are_where_a_date_is_last(
    line: str, what: str | None, who: str | None, by: date | None
) -> None:
    read = read_step_line(line, PEOPLE, reading)

    instead = read.instead if read else None
    assert read
    assert read.step.what == line
    assert (instead and (instead.what, instead.who, instead.by)) == (what and (what, who, by))


@pytest.mark.parametrize("word", ["asap", "by Thanksgiving", "Octember 3", "before spring break", "Feb 30"])
def test_a_word_for_a_day_is_taken_off_once_there_is_one(word: str) -> None:
    typed = (*TO_STEPS[:8], f"Plan / Dan / {word}", "", "", "/end", "y", "in 5 weeks", "a page")
    with a_meeting([*map(Typed, typed), Typed(leaves=EOFError)], GUIDE) as (meeting, _):
        held(meeting)

        (step,) = meeting.interview.answers["central-office/highest-need"].first_steps
        assert (step.what, step.by) == ("Plan", date(2027, 1, 1))


@pytest.mark.parametrize("words", ["Plan (with Rosa)", "Plan (grade 3)", "(asap)", "Plan (for reading and math)"])
def test_other_words_in_brackets_stay(words: str) -> None:
    assert without_unread_date(words, reading) == words


def test_a_word_has_one_day_in_a_meeting_whether_it_is_kept_or_not() -> None:
    typed = (*TO_STEPS[:8], "Plan / Dan / end of semester", "1/15", "n", "Look / Rosa / end of the semester")
    with a_meeting([*map(Typed, typed), Typed(leaves=EOFError)], GUIDE) as (meeting, _):
        held(meeting)

        steps = meeting.interview.answers["central-office/highest-need"].first_steps
        assert [step.by for step in steps] == [date(2027, 1, 15)] * 2


def test_where_the_calendar_lies_is_said_once_a_meeting() -> None:
    typed = (*TO_STEPS[:8], "Plan / Dan / winter break", "Look / Rosa / by the gala", "Call / Dan / winter break")
    with a_meeting([*map(Typed, typed), Typed(leaves=EOFError)], GUIDE) as (meeting, _):
        file = meeting.folder.path.parent / "plassess.yaml"
        file.write_text("format: plassess/settings/1\ncalendar:\n  winter break: 2026-12-18\n  gala: 2027-03-01\n")
        meeting.calendar = SchoolCalendar({"winter break": date(2026, 12, 18), "gala": date(2027, 3, 1)})
        held(meeting)

        assert shown(meeting).count("by your calendar, in") == 1
        assert f"“winter break” is Fri, Dec 18, 2026 by your calendar, in {file}." in shown(meeting)
        assert date(2026, 12, 18) > TODAY


@pytest.mark.parametrize(
    ("line", "is_step"),
    [
        ("Call the board / Rosa / in 3 weeks", True),
        ("Call the board / Rosa", True),
        ("Call the board, Dec 4", True),
        ("Meet with the coaches", True),
        ("We all read two samples of student work together", True),
        ("Bring two samples / the coaches / spring break", True),
        ("Rosa / in 3 weeks", False),
        ("Rosa, Dec 4", False),
        ("Rosa and Dan", False),
        ("Rosa / Dan", False),
        ("the third grade team / in 3 weeks", False),
        ("3rd grade team", False),
        ("Ann Lee, Mei Tan, Bo Chen and Lee Wu", False),
        ("asap / Rosa", False),
        ("Review committee", False),
        ("me", False),
    ],
)
def test_a_step_is_told_from_an_owner_and_a_date(line: str, is_step: bool) -> None:
    assert reads_like_a_step(line, PEOPLE, reading) is is_step


TO_A_MOVE = TOURS["two moves"][1][:9]
OWN = {
    "three parts": ("Read two samples of student work / Dan / in 2 weeks", ()),
    "two parts": ("Read two samples of student work / Dan", ("",)),
}


@pytest.mark.parametrize("leaves", [False, True])
@pytest.mark.parametrize("parts", OWN)
def test_a_step_of_ones_own_is_taken_where_somebody_is_asked_for_and_the_move_is_asked_about_again(
    parts: str, leaves: bool
) -> None:
    own, asked = OWN[parts]
    script = [*map(Typed, (*TO_A_MOVE, own))]
    with a_meeting([*script, Typed(leaves=KeyboardInterrupt)] if leaves else script, ("map",)) as (meeting, _):
        if leaves:
            held(meeting)
        then = [Typed(one) for one in (*asked, "Rosa / in 3 weeks")] + [Typed(leaves=EOFError)]
        again, _ = taken_up(meeting.folder, then if leaves else [*script, *then])
        if leaves:
            take_up(again)
        held(again)

        steps = [one for answer in again.folder.responses().answers.values() for one in answer.first_steps]
        assert [(one.who, one.what.startswith("Read two samples of student work")) for one in steps] == [
            ("Dan Webb", True),
            ("Rosa Ortiz", False),
        ]


def test_n_keeps_a_line_with_the_look_of_a_step_as_who_does_the_move() -> None:
    who = "Everybody who teaches reading in the third grade"
    with a_meeting([*map(Typed, (*TO_A_MOVE, who, "n")), Typed(leaves=EOFError)], ("map",)) as (meeting, _):
        held(meeting)

        steps = [one for answer in meeting.folder.responses().answers.values() for one in answer.first_steps]
        assert [one.who for one in steps] == [who]


@pytest.mark.parametrize(("said", "who"), [("y", "Meet with the coaches of both schools"), ("", None), ("n", None)])
def test_a_step_that_is_typed_as_the_owner_of_another_is_asked_about(said: str, who: str | None) -> None:
    using, lines = IN_WORDS["an owner"]
    typed = "Meet with the coaches of both schools"
    with a_meeting([*map(Typed, (*lines, typed, said)), Typed(leaves=KeyboardInterrupt)], using) as (meeting, line):
        held(meeting)

        steps = [one for answer in meeting.folder.responses().answers.values() for one in answer.first_steps]
        assert [one.who for one in steps] == [who]
        assert (line.stood[-1] == typed) is (who is None)


@pytest.mark.parametrize("slip", ["Dan", "Octobr 12", "tomorow", "next thursdy"])
def test_a_slip_at_an_odd_date_is_handed_back_and_keeps_nothing(slip: str) -> None:
    script = (*TO_STEPS[:8], "Meet / Rosa / 10/12", slip)
    with a_meeting([*map(Typed, script), Typed(leaves=EOFError)], GUIDE) as (meeting, line):
        held(meeting)

        assert f"“{slip}” is no date I can read." in shown(meeting)
        assert line.stood[len(script)] == slip


@pytest.mark.parametrize("typed", ["n/a", "undo it", "list"])
def test_a_word_for_a_command_that_does_not_work_here_is_no_command(typed: str) -> None:
    script = (*TO_THE_END, "n", "in 4 weeks", "n", "We will.", "", "", "", typed)
    with a_meeting([*map(Typed, script), Typed(leaves=EOFError)], GUIDE) as (meeting, line):
        held(meeting)

        assert "Did you mean /na" not in shown(meeting)
        assert typed == "list" or line.stood[len(script)] == typed


NOT_KNOWN = (
    "I don't know",
    "we don’t know yet",
    "dont know",
    "No idea.",
    "can't tell",
    "Not sure",
    "we're not sure",
    "idk",
)
WHERE_NOBODY_KNOWS = {
    "a reflection": (GUIDE, TO_STEPS[:4]),
    "a level": (("map",), ()),
    "a share": (("core-roles",), ()),
}


@pytest.mark.parametrize("typed", NOT_KNOWN)
@pytest.mark.parametrize("case", WHERE_NOBODY_KNOWS)
def test_that_nobody_knows_is_asked_about_where_that_is_an_answer(case: str, typed: str) -> None:
    using, lines = WHERE_NOBODY_KNOWS[case]
    with a_meeting([*map(Typed, lines), Typed(typed), Typed(), Typed(leaves=EOFError)], using) as (meeting, _):
        held(meeting)

        assert "Did you mean /unknown?" in shown(meeting)
        states = {one.state for one in meeting.interview.answers.values()} - {State.NEXT_TIME}
        assert states == {State.UNKNOWN}
        assert not re.search(rf"\b{re.escape(typed)}\b", on_disk(meeting))


@pytest.mark.parametrize("typed", NOT_KNOWN)
@pytest.mark.parametrize("case", ["an owner", "a first step", "a note", "what will show it"])
def test_that_nobody_knows_leaves_a_line_open_where_it_is_no_answer(case: str, typed: str) -> None:
    using, lines = IN_WORDS[case]
    with a_meeting([*map(Typed, lines), Typed(typed), Typed(), Typed(leaves=EOFError)], using) as (meeting, _):
        held(meeting)

        assert "Did you mean to leave this open?" in shown(meeting)
        assert not re.search(rf"\b{re.escape(typed)}\b", on_disk(meeting))


@pytest.mark.parametrize("said", ["We don't know who reads them", "Not sure that it holds", "No idea was ours"])
def test_a_sentence_that_begins_so_is_an_answer(said: str) -> None:
    assert state_said(said) is None
