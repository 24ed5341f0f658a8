"""First steps as people type them: what, who and when, and the marks that a paste brings along."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.responses import FirstStep
from plassess.assessment.school_calendar import SchoolCalendar
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.typed.bullets import without_bullets
from plassess.conversation.typed.dates.accepted_forms import FORMS, TYPED_ON
from plassess.conversation.typed.dates.readings import read_date
from plassess.conversation.typed.pasted_cells import cells_apart
from plassess.conversation.typed.step_lines import (
    StepLine,
    in_labelled_words,
    read_owner_and_date,
    read_step_line,
)
from plassess.conversation.typed.stray_lines import says_nothing

from .scripted import Typed, a_meeting, held
from .test_left_and_resumed import TO_STEPS

PEOPLE = ("Rosa Ortiz", "Dan Webb", "Mei Tan", "June Park", "Siobhán O’Brien", "Janet Frid")
DEC_15 = date(2026, 12, 15)
THURSDAY, FRIDAY = date(2026, 12, 3), date(2026, 12, 4)
seen_today = partial(read_date, today=TYPED_ON, calendar=SchoolCalendar({"winter break": date(2026, 12, 18)}))


def read_line(line: str) -> StepLine:
    read = read_step_line(line, PEOPLE, seen_today)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("line", "what", "who", "by"),
    [
        ("Rewrite the vision / Rosa / Dec 15", "Rewrite the vision", "Rosa Ortiz", DEC_15),
        ("Rewrite the vision / Dec 15 / Rosa", "Rewrite the vision", "Rosa Ortiz", DEC_15),
        ("Rewrite the vision / Dec 15", "Rewrite the vision", None, DEC_15),
        ("Rewrite the vision / in 3 weeks", "Rewrite the vision", None, date(2026, 12, 18)),
        ("Rewrite the vision / Dan", "Rewrite the vision", "Dan Webb", None),
        ("Rewrite the vision / June", "Rewrite the vision", "June Park", None),
        ("Rewrite the vision / April Lee", "Rewrite the vision", "April Lee", None),
        ("Rewrite the vision / the coaches", "Rewrite the vision", "the coaches", None),
        ("Rewrite the vision", "Rewrite the vision", None, None),
        ("Read the reading/math plan / Mei", "Read the reading/math plan", "Mei Tan", None),
        ("Compare A / B / C / Rosa / Dec 15", "Compare A / B / C", "Rosa Ortiz", DEC_15),
        ("Call Bo / / Dec 15", "Call Bo", None, DEC_15),
        ("Talk w/ Rosa about it / Dan", "Talk w/ Rosa about it", "Dan Webb", None),
        ("Call / Thurs", "Call", None, THURSDAY),
        ("Call / Fri", "Call", None, FRIDAY),
        ("Call / Jan", "Call", None, date(2027, 1, 31)),
        ("Call / EOM", "Call", None, date(2026, 11, 30)),
        ("Call / before winter break", "Call", None, date(2026, 12, 18)),
        ("Call / Dan / end of the month", "Call", "Dan Webb", date(2026, 11, 30)),
        ("Ask / 3rd grade team", "Ask", "3rd grade team", None),
        ("Ask / Room 12", "Ask", "Room 12", None),
        ("Ask / PS 107", "Ask", "PS 107", None),
        ("Ask / PLC 2", "Ask", "PLC 2", None),
        ("Ask / PLC 2 / Fri", "Ask", "PLC 2", FRIDAY),
        ("Ask / 6-8 / Fri", "Ask", "6-8", FRIDAY),
        ("Ask / Maria, Dec 15", "Ask", "Maria", DEC_15),
        ("Ask / Maria Lopez, Fri, Dec 4", "Ask", "Maria Lopez", FRIDAY),
        ("Ask / Rosa, Dan, Dec 15, 2026", "Ask", "Rosa Ortiz and Dan Webb", DEC_15),
        ("Ask / Maria by Dec 15", "Ask", "Maria", DEC_15),
        ("Ask / Maria - Dec 15", "Ask", "Maria", DEC_15),
        ("Ask / Maria (Dec 15)", "Ask", "Maria", DEC_15),
        ("Ask / Rosa Dec 15", "Ask", "Rosa Ortiz", DEC_15),
        ("Ask / Rosa / Dan", "Ask", "Rosa Ortiz and Dan Webb", None),
        ("Ask / Rosa / Dan, Dec 15", "Ask", "Rosa Ortiz and Dan Webb", DEC_15),
        ("Ask / Rosa & Dan", "Ask", "Rosa Ortiz and Dan Webb", None),
        ("Ask / the coaches and Dan", "Ask", "the coaches and Dan", None),
        ("Ask / o'brien", "Ask", "Siobhán O’Brien", None),
        ("Ask / SIOBHAN / Fri", "Ask", "Siobhán O’Brien", FRIDAY),
        ("Ask / June / June", "Ask", "June Park", date(2027, 6, 30)),
        ("Ask | Rosa | Dec 4", "Ask", "Rosa Ortiz", FRIDAY),
        ("| Ask | Rosa | Dec 4 |", "Ask", "Rosa Ortiz", FRIDAY),
        ("Ask\tRosa\tDec 4", "Ask", "Rosa Ortiz", FRIDAY),
        ("Ask / who: Rosa / by: Fri", "Ask", "Rosa Ortiz", FRIDAY),
        ("Ask / Rosa Ortiz, Ed.D. / Fri", "Ask", "Rosa Ortiz", FRIDAY),
        ("Ask / first Monday in December", "Ask", None, date(2026, 12, 7)),
        ("Read A | B / Rosa / Fri", "Read A | B", "Rosa Ortiz", FRIDAY),
        ("Read A | B | Rosa | Fri", "Read A | B", "Rosa Ortiz", FRIDAY),
        ("Read 9 / 10 | Rosa | Fri", "Read 9 / 10", "Rosa Ortiz", FRIDAY),
        ("Ask /Rosa/ Fri", "Ask", "Rosa Ortiz", FRIDAY),
        ("Ask / Rosa/Dec 4", "Ask", "Rosa Ortiz", FRIDAY),
        ("Ask |Rosa| Fri", "Ask", "Rosa Ortiz", FRIDAY),
        ("Ask / Rosa @ 12/4", "Ask", "Rosa Ortiz", FRIDAY),
        ("Ask ／ Rosa ／ Fri", "Ask", "Rosa Ortiz", FRIDAY),
        ("Ask / by Friday Dan", "Ask", "Dan Webb", FRIDAY),
        ("Ask / Friday (Dan)", "Ask", "Dan Webb", FRIDAY),
        ("Ask / Dan before winter break", "Ask", "Dan Webb", date(2026, 12, 18)),
        ("Ask / right before Dec 4", "Ask", None, FRIDAY),
        ("Ask / Fri / Dec 4", "Ask", None, FRIDAY),
        ("Ask / April / Dec 4", "Ask", "April", FRIDAY),
        ("Ask / no owner yet / Fri", "Ask", None, FRIDAY),
        ("Ask / not sure / Fri", "Ask", None, FRIDAY),
        ("Ask / Rosa / no date yet", "Ask", "Rosa Ortiz", None),
    ],
)
def test_a_line_becomes_what_who_and_when(line: str, what: str, who: str | None, by: date | None) -> None:
    read = read_line(line)

    assert (read.step.what, read.step.who, read.step.by) == (what, who, by)
    assert read.unread_date == ""


@pytest.mark.parametrize(
    ("line", "what", "who", "by", "shown_by"),
    [
        ("Ask / Rosa / Fri / two pages", "Ask", "Rosa Ortiz", FRIDAY, "two pages"),
        ("Ask / the coaches / Fri / two pages", "Ask", "the coaches", FRIDAY, "two pages"),
        ("Ask / grade 3 / Rosa / Fri / two pages", "Ask / grade 3", "Rosa Ortiz", FRIDAY, "two pages"),
        ("Ask / grade 3 / Fri / Rosa", "Ask / grade 3", "Rosa Ortiz", FRIDAY, None),
        ("Ask / grade 3 / Rosa / Fri", "Ask / grade 3", "Rosa Ortiz", FRIDAY, None),
        ("Ask / grade 3 / Rosa / Dan", "Ask / grade 3", "Rosa Ortiz and Dan Webb", None, None),
    ],
)
def test_a_fourth_part_behind_the_date_is_what_will_show_it(
    line: str, what: str, who: str, by: date | None, shown_by: str | None
) -> None:
    step = read_line(line).step

    assert (step.what, step.who, step.by, step.shown_by) == (what, who, by, shown_by)


def test_every_accepted_form_of_a_date_is_a_date_on_a_step_line_with_an_owner_and_without() -> None:
    for example in (one for form in FORMS for one in form.examples if "/" not in one.typed):
        assert read_line(f"Call / {example.typed}").step == FirstStep(what="Call", by=example.day)
        assert read_line(f"Call / {example.typed} / Bo").step == FirstStep(what="Call", who="Bo", by=example.day)
        assert read_line(f"Call / Bo, {example.typed}").step == FirstStep(what="Call", who="Bo", by=example.day)


@pytest.mark.parametrize(
    "line", ["Call Bo / Dan / Octember 3", "Call Bo / Octember 3 / Dan", "Call Bo / Dan / by the gala"]
)
def test_a_date_that_cannot_be_read_is_handed_back_and_not_taken_for_a_name(line: str) -> None:
    read = read_line(line)

    assert (read.step.who, read.step.by) == ("Dan Webb", None)
    assert read.unread_date in ("Octember 3", "by the gala")


def test_a_date_alone_that_cannot_be_read_is_no_owner() -> None:
    assert read_line("Call Bo / Octember 3").unread_date == "Octember 3"
    assert read_line("Call Bo / Octember 3").step.who is None


def test_what_is_odd_about_a_date_comes_with_the_step() -> None:
    assert read_line("Call / Dan / Dec 32").when.asks == "There is no Dec 32"
    assert read_line("Call / Dan / Dec 32").unread_date == "Dec 32"
    assert read_line("Call / Monday, Dec 11").when.asks == "Dec 11, 2026 is a Friday"


def test_a_word_that_the_calendar_lacks_is_named_and_kept_as_it_was_typed() -> None:
    read = read_line("Call / Dan / before spring break")

    assert (read.when.lacks, read.unread_date, read.step.who) == ("spring break", "before spring break", "Dan Webb")


@pytest.mark.parametrize(
    ("line", "who", "unread"),
    [
        ("Call / Dan before spring break", "Dan Webb", "before spring break"),
        ("Call / Friday or so, Dan", "Dan Webb", "Friday or so"),
        ("Call / Octember 3 Dan", "Dan Webb", "Octember 3"),
        ("Call / Dec 4 / Dec 11", None, "Dec 4 / Dec 11"),
        ("Call / 12/4 / 12/11", None, "12/4 / 12/11"),
        ("Call / Dan / Dec 4, Jan 8", "Dan Webb", "Dec 4, Jan 8"),
        ("Call / mid-June or so", None, "mid-June or so"),
        ("Call / Dan, soon", "Dan Webb", "soon"),
    ],
)
def test_who_is_named_beside_words_that_are_no_day_owns_the_step_and_a_day_never_does(
    line: str, who: str | None, unread: str
) -> None:
    read = read_line(line)

    assert (read.step.who, read.step.by, read.unread_date) == (who, None, unread)


TYPED = st.sampled_from(["A", "b/c", "9 / 10", "x | y", "Rosa", "Dec 15", " / ", " | ", "?", "TBD", "w/ Dan"])


@given(st.lists(TYPED, max_size=8).map(" ".join), st.sampled_from(["Rosa", "Rosa / Dec 15", "Dec 15", "x / y"]))
def test_the_words_of_a_step_stand_as_they_were_typed_and_those_that_are_known_stay(line: str, rest: str) -> None:
    read = read_step_line(line, PEOPLE, seen_today)
    if read is None:
        return
    again = read_step_line(f"{read.step.what} / {rest}", PEOPLE, seen_today, read.step.what)

    assert read.step.what in line
    assert again is not None
    assert again.step.what == read.step.what


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("Rewrite the vision - Rosa, by Dec 15", FirstStep(what="Rewrite the vision", who="Rosa Ortiz", by=DEC_15)),
        ("Rewrite the vision – Rosa", FirstStep(what="Rewrite the vision", who="Rosa Ortiz")),
        ("Rewrite the vision (Bo, Dec 15)", FirstStep(what="Rewrite the vision", who="Bo", by=DEC_15)),
        ("Rewrite the vision by Dec 15", FirstStep(what="Rewrite the vision", by=DEC_15)),
        ("Rewrite the vision; Rosa; Dec 15", FirstStep(what="Rewrite the vision", who="Rosa Ortiz", by=DEC_15)),
        ("Rewrite the vision - in plain words", None),
        ("Rewrite the vision by hand", None),
        ("Rewrite the vision / Rosa", None),
        ("Rewrite the vision", None),
    ],
)
def test_an_end_that_reads_like_owner_and_date_is_offered_and_not_taken(line: str, instead: FirstStep | None) -> None:
    read = read_line(line)

    assert read.instead == instead
    assert instead is None or read.step == FirstStep(what=line)


def test_what_a_line_was_read_as_is_said_in_labelled_words() -> None:
    step = FirstStep(what="Call", who="Rosa Ortiz", by=DEC_15)

    assert in_labelled_words(step) == "what: Call · who: Rosa Ortiz · by: Tue, Dec 15, 2026"
    assert in_labelled_words(FirstStep(what="Call")) == "what: Call · who: no owner yet · by: no date yet"


@pytest.mark.parametrize(
    ("typed", "who", "by"),
    [
        ("Maria, Jan 15", "Maria", date(2027, 1, 15)),
        ("Rosa / Fri", "Rosa Ortiz", FRIDAY),
        ("Fri / Rosa", "Rosa Ortiz", FRIDAY),
        ("/ Fri", "", FRIDAY),
        ("Fri", "", FRIDAY),
        ("Rosa", "Rosa Ortiz", None),
        ("the team / room 3 / Fri", "the team / room 3", FRIDAY),
        ("", "", None),
    ],
)
def test_owner_and_date_alone_are_read_as_on_a_step_line(typed: str, who: str, by: date | None) -> None:
    read = read_owner_and_date(typed, PEOPLE, seen_today)

    assert (read.who, read.when.day, read.unread) == (who, by, "")


@given(
    st.lists(
        st.sampled_from(["Maria", "Jan", "15", ",", "/", "by", "team", "3", "Octember", "-", "break"]), max_size=6
    )
)
def test_no_word_of_an_owner_and_a_date_is_dropped(words: list[str]) -> None:
    typed = " ".join(words)

    read = read_owner_and_date(typed, (), seen_today)

    dated = read.when.day
    kept = f"{read.who} {read.unread}" if not dated else f"{read.who} {read.unread} Jan"
    assert {word for word in words if word.isalpha() and word != "by"} <= set(kept.replace(",", " ").split())


@pytest.mark.parametrize("line", ["", "   ", " / ", "//"])
def test_a_line_without_words_is_no_step(line: str) -> None:
    assert read_step_line(line, PEOPLE, seen_today) is None


@pytest.mark.parametrize(
    "line",
    ["no", "None", "nothing yet", "Nothing yet.", "-", "–", "n/a", "N/A", "not yet!", "tbd", " none ", "n", "nobody"],
)
def test_a_line_that_says_there_is_no_step_is_none(line: str) -> None:
    assert says_nothing(line)


@pytest.mark.parametrize(
    "line", ["No phones in meetings", "Nothing about us without us", "Note it", "Not yet ready", "- Meet"]
)
def test_a_step_that_begins_with_no_is_a_step(line: str) -> None:
    assert not says_nothing(line)


@given(st.text(max_size=200))
def test_no_line_breaks_the_reading(line: str) -> None:
    read = read_step_line(line, PEOPLE, seen_today)

    assert read is None or read.step.what


@pytest.mark.parametrize(
    "line",
    ["• Meet", "– Meet", "- Meet", "1. Meet", "12) Meet", "a) Meet", "(2) Meet", "* Meet", "☐ Meet", "\uf0b7 Meet", "o\tMeet", "  •   Meet",
     "- [ ] Meet", "* [x] Meet", "[] Meet", "• ☐ Meet", "→ Meet", "✔\ufe0f Meet", "✅ Meet", "❑ Meet"],
)  # fmt: skip
def test_a_bullet_or_a_number_in_front_is_taken_off(line: str) -> None:
    assert without_bullets([line]) == ("Meet",)


@pytest.mark.parametrize(
    "line",
    ["3 teachers meet", "2026 budget", "A. Smith calls", "1.5 hours of planning", "-4", "4-day week", "K-2 meets", "o well",
     "1 Publish", "10/15 deadline", "I. Lopez calls", "e-mail all", "", "100. anniversary"],
)  # fmt: skip
def test_what_begins_with_a_word_or_a_count_stays(line: str) -> None:
    assert without_bullets([line]) == (line,)


@pytest.mark.parametrize(
    ("pasted", "lines"),
    [
        ("1. Meet\n2. Publish", ("Meet", "Publish")),
        ("• Meet\n• Publish\n", ("Meet", "Publish", "")),
        ("A. Meet\nB. Publish", ("Meet", "Publish")),
        ("o Meet\no Publish", ("Meet", "Publish")),
        ("1. Meet\n\n2. Publish", ("Meet", "", "Publish")),
        ("1. Meet\nPublish", ("1. Meet", "Publish")),
        ("• Meet\nPublish", ("Meet", "Publish")),
        ("A. Smith calls\nPublish", ("A. Smith calls", "Publish")),
    ],
)
def test_numbers_are_taken_off_a_paste_where_every_line_has_one(pasted: str, lines: tuple[str, ...]) -> None:
    assert without_bullets(pasted.split("\n")) == lines


@pytest.mark.parametrize(
    "first", ["A / B / C / Rosa", "Read 9 / 10 / Dan / Dec 15", "A / B / C / Dan / Octember 3", "A / B"]
)
def test_enter_on_the_line_of_a_step_changes_nothing_however_often(first: str) -> None:
    script = [*(Typed(one) for one in TO_STEPS[:-1]), Typed(first), Typed("")]
    edits = [Typed("1"), Typed(""), Typed("1"), Typed(""), Typed("1"), Typed("", keeps=True)]
    with a_meeting(script, using=["guide"]) as (once, _), a_meeting([*script, *edits], using=["guide"]) as (often, _):
        held(once)
        held(often)

        assert steps_in(often) == steps_in(once) != []


def test_a_part_of_a_step_is_changed_beside_words_that_hold_a_slash() -> None:
    steps = [Typed("A / B / C / Rosa"), Typed("1"), Typed(" / Dec 15", keeps=True)]
    with a_meeting([*(Typed(one) for one in TO_STEPS[:-1]), *steps], using=["guide"]) as (meeting, _):
        held(meeting)

        assert steps_in(meeting) == [("A / B", "C and Rosa Ortiz", DEC_15)]


def steps_in(meeting: Meeting) -> list[tuple[str, str | None, date | None]]:
    return [
        (one.what, one.who, one.by)
        for answer in meeting.folder.responses().answers.values()
        for one in answer.first_steps
    ]


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("Ask\tRosa\tDec 4", "Ask / Rosa / Dec 4"),
        ("1.\tAsk\tRosa\n2.\tGo\t\tFri", "1. Ask / Rosa\n2. Go / Fri"),
        ("•\tAsk them", "• Ask them"),
        ("\tAsk", "Ask"),
        ("a)\tAsk\t", "a) Ask"),
        ("no tab | here", "no tab | here"),
    ],
)
def test_the_cells_of_a_row_that_is_pasted_stay_apart(pasted: str, read: str) -> None:
    assert cells_apart(pasted).strip() == read
