"""Dates as people type them: every accepted form, what is asked about, and what is none."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.school_calendar import SchoolCalendar
from plassess.assessment.words import MONTHS, WEEKDAYS, day_long, day_short, day_with_weekday
from plassess.conversation.typed.dates.accepted_forms import ASKED, FORMS, TYPED_ON, Example
from plassess.conversation.typed.dates.readings import FARTHEST, NEARLY_A_YEAR, DateRead, read_date

FIRST, DAYS = date(2026, 11, 27), 3 * 365 + 1
MONDAY = date(2026, 9, 14)
SATURDAY = date(2026, 11, 28)
EXAMPLES = [example for form in FORMS for example in form.examples]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.title)
def test_each_accepted_form_is_read_as_its_day(form: Example) -> None:
    for example in form.examples:
        assert read_date(example.typed, TYPED_ON) == DateRead(example.day), example.typed


def test_what_is_odd_is_asked_about() -> None:
    for example in ASKED:
        read = read_date(example.typed, TYPED_ON)

        assert (read.day, read.asks) == (example.day, example.asks), example.typed


def test_by_before_and_until_change_nothing_in_front_of_any_form() -> None:
    for word in ("by", "before", "until", "By", "no later than"):
        for example in EXAMPLES:
            assert read_date(f"{word} {example.typed}", TYPED_ON).day == example.day, (word, example.typed)


def test_what_is_typed_in_capitals_or_with_a_full_stop_is_the_same() -> None:
    for example in EXAMPLES:
        for typed in (example.typed.upper(), f" {example.typed.capitalize()}. ", f"({example.typed})"):
            if not example.typed.endswith(("(Fri)",)):
                assert read_date(typed, TYPED_ON).day == example.day, typed


def test_a_word_without_a_meaning_leaves_no_date() -> None:
    for example in EXAMPLES:
        for typed in (f"{example.typed} perhaps", f"sort of {example.typed}", f"{example.typed} xyz 3"):
            assert read_date(typed, TYPED_ON).day is None, typed


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("Friday", date(2026, 9, 18)),
        ("next Friday", date(2026, 9, 18)),
        ("next week", date(2026, 9, 25)),
        ("this week", date(2026, 9, 18)),
        ("October", date(2026, 10, 31)),
        ("Sep 14", MONDAY),
        ("the 14th", MONDAY),
        ("the 31st", date(2026, 10, 31)),
        ("week of Sep 13", date(2026, 9, 18)),
        ("in 30 days", date(2026, 10, 14)),
    ],
)
def test_a_date_is_seen_from_the_day_it_is_typed_on(typed: str, day: date) -> None:
    assert read_date(typed, MONDAY) == DateRead(day)


@pytest.mark.parametrize("typed", ["this week", "end of the week", "the week", "EOW", "next week"])
def test_on_a_weekend_the_week_is_the_coming_one(typed: str) -> None:
    assert read_date(typed, SATURDAY) == DateRead(date(2026, 12, 4))


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "12", "a", "Rosa", "Octember 3", "2027", "asap", "week", "month", "in 0 weeks", "Friday 3", "3rd grade team",
     "Room 12", "PS 107", "PLC 2", "K-2", "3-5", "April Lee", "the Friday team", "Next Generation Science team", "3 sprints",
     "early childhood team", "before school staff", "end of it all", "9" * 100, "Dec 11-7", "the Dec 4 committee"],
)  # fmt: skip
def test_what_is_no_date_is_not_made_into_one(typed: str) -> None:
    read = read_date(typed, TYPED_ON)

    assert not read.is_date
    assert read.day is None


@pytest.mark.parametrize(
    "typed",
    ["Octember 3", "by the gala", "12", "end of it all", "Friday 3", "before Dec 4 perhaps", "ASAP", "soon", "TBD",
     "Mondays", "ongoing", "every other week", "weekly", "Tues/Thurs", "Mon-Fri", "Tuesday or Thursday", "May/June", "Jan to Mar",
     "second Tuesday", "first week of May", "the Monday after next", "next weekend", "half a year", "a few days", "12/4 or 12/11",
     "after the 5th", "December fourth", "Wendesday", "Dec at 4", "Dec 7-11 am", "through January", "next week, 3 pm",
     "after 1/8", "maybe 1/8", "1/8 or so", "1/8?", "start 1/8", "after 2027-01-08", "est. 1/8/27", "1/8/27 or so",
     "2027-01-08T15:00", "two Fridays from now", "fifth Friday of January", "some time in December", "as needed", "when possible",
     "once a month", "someday", "continuous", "TBA", "Firday", "Fiday", "Tuseday", "tommorow", "tomorow", "Fri12/4",
     "15 de enero", "el viernes", "viernes 4 de diciembre", "fin de mes", "mañana", "antes del 15 de enero de 2027"],
)  # fmt: skip
def test_what_is_meant_as_a_date_is_known_from_a_name(typed: str) -> None:
    assert read_date(typed, TYPED_ON).meant


@pytest.mark.parametrize(
    "typed",
    ["Room 12", "PS 107", "PLC 2", "3rd grade team", "Rosa", "Next Generation Science team", "early childhood team", "K-2",
     "before school staff", "the Friday team", "April Lee", "Unit 3", "every teacher", "Later Start PLC", "Dueñas", "bylaws committee",
     "Friday Team", "Sunday school", "May Day committee", "Class of 2027", "March Madness team", "Sundar", "Holliday", "Dec Rodgers", "PS 9/10",
     "5th period", "After-school team", "Second Street school", "Weekend Academy", "Due process coordinator", "By-laws team",
     "End of Course team", "7/8 ELA team", "the 7/8 team", "9/10 PLC", "Munday", "Faraday", "Abril", "Julio", "Domingo Ruiz",
     "Research and Testing", "Night school", "Target team", "Goal 2 team", "Domínguez", "Twenty-first Century staff"],
)  # fmt: skip
def test_a_name_is_not_meant_as_a_date(typed: str) -> None:
    assert read_date(typed, TYPED_ON) == DateRead()


@pytest.mark.parametrize(
    "time", ["pm", "PM", "a.m.", "at 3", "3 pm", "noon", "after school", "3-4 pm", "from 3 to 4"]
)
def test_a_time_of_day_never_takes_the_day_of_the_month_along(time: str) -> None:
    for typed in ("Dec 4", "December 4", "12/4", "Fri, Dec 4"):
        assert read_date(f"{typed} {time}", TYPED_ON) == DateRead(date(2026, 12, 4)), (typed, time)


@given(st.integers(0, DAYS), st.integers(0, 180), st.integers(1, 6))
def test_a_weekday_that_is_not_that_dates_never_moves_it_to_another_year(first: int, ahead: int, off: int) -> None:
    today = FIRST + timedelta(days=first)
    day = today + timedelta(days=ahead)

    read = read_date(f"{WEEKDAYS[(day.weekday() + off) % 7]}, {day_short(day)}", today)

    assert (read.day, f"{day.year} is a {WEEKDAYS[day.weekday()]}" in read.asks) == (day, True)


@pytest.mark.parametrize("unseen", ["\u200b", "\u200e", "\u00ad", "\u2060", "\ufeff"])
def test_what_nobody_sees_is_no_part_of_a_date(unseen: str) -> None:
    for example in EXAMPLES:
        typed = (
            unseen.join([*example.typed.split(" ", 1), ""])
            if " " not in example.typed
            else example.typed.replace(" ", f"{unseen} ")
        )

        assert read_date(typed, TYPED_ON).day == example.day, example.typed


@given(st.text(max_size=80))
def test_no_text_breaks_the_reading(text: str) -> None:
    read = read_date(text, TYPED_ON)

    assert read.day is None or abs(read.day - TYPED_ON) <= FARTHEST


@given(st.lists(st.sampled_from([word for example in EXAMPLES for word in example.typed.split()]), max_size=6))
def test_no_mixture_of_words_of_dates_breaks_the_reading(words: list[str]) -> None:
    read = read_date(" ".join(words), TYPED_ON)

    assert read.day is None or read.asks or TYPED_ON <= read.day <= TYPED_ON + NEARLY_A_YEAR


@pytest.mark.parametrize(
    "typed",
    [
        "9999-12-31",
        "in 999 years",
        "0001-01-01",
        "1/1/1900",
        "Dec 4, 0000",
        "week of 0001-01-01",
        "end of May 0000",
        "2126-11-20",
    ],
)
def test_a_date_a_century_away_is_never_kept(typed: str) -> None:
    read = read_date(typed, TYPED_ON)

    assert read.day is None
    assert read.asks


@pytest.mark.parametrize("today", [date.min, date.max, date(2024, 2, 29)])
def test_no_day_is_the_end_of_the_reading(today: date) -> None:
    for example in [*EXAMPLES, *ASKED]:
        read_date(example.typed, today)


Write = Callable[[date], str | None]


def month(day: date) -> str:
    return MONTHS[day.month - 1]


def nth(day: date) -> str:
    endings = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    return f"{day.day}{endings.get(day.day, 'th')}"


def is_last(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


WRITTEN: dict[str, Write] = {
    "iso": date.isoformat,
    "us with year": lambda d: f"{d.month}/{d.day}/{d.year}",
    "us with short year": lambda d: f"{d.month:02}/{d.day:02}/{d.year % 100:02}",
    "us": lambda d: f"{d.month}/{d.day}",
    "dots": lambda d: f"{d.day}.{d.month}.",
    "dots with year": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "as shown": day_with_weekday,
    "as shown in short": day_short,
    "as shown in full": day_long,
    "short, dot": lambda d: f"{month(d)[:3]}. {nth(d)}",
    "day before month": lambda d: f"the {nth(d)} of {month(d)}",
    "day before month, year": lambda d: f"{d.day} {month(d)[:3]} {d.year}",
    "with weekday and half of the day": lambda d: f"{WEEKDAYS[d.weekday()]}, {month(d)} {d.day} pm",
    "half of the day": lambda d: f"{d.month}/{d.day} a.m.",
    "first to fourth weekday": lambda d: (
        f"{['first', 'second', 'third', 'fourth'][(d.day - 1) // 7]} {WEEKDAYS[d.weekday()]} in {month(d)}"
        if d.day < 29
        else None
    ),
    "last weekday": lambda d: (
        f"the last {WEEKDAYS[d.weekday()]} of {month(d)}" if (d + timedelta(days=7)).month != d.month else None
    ),
    "with weekday": lambda d: f"{WEEKDAYS[d.weekday()]}, {month(d)} {d.day}",
    "range": lambda d: f"{month(d)[:3]} {d.day - 2}–{d.day}" if d.day > 2 else None,
    "long range": lambda d: f"{day_short(d - timedelta(days=9))} to {day_short(d)}",
    "end of month": lambda d: f"end of {month(d)}" if is_last(d) else None,
    "month": lambda d: month(d) if is_last(d) else None,
    "middle": lambda d: f"mid-{month(d)}" if d.day == 15 else None,
    "early": lambda d: f"early {month(d)}" if d.day == 10 else None,
    "week": lambda d: f"week of {day_short(d - timedelta(days=4))}" if d.weekday() == 4 else None,
}
"""Forms that say the day by themselves, from up to three hundred days before."""
NEAR: dict[str, tuple[int, Write]] = {
    "weekday": (7, lambda d: WEEKDAYS[d.weekday()]),
    "weekday in short": (1, lambda d: f"by {WEEKDAYS[d.weekday()][:3].lower()}"),
    "next weekday": (3, lambda d: f"next {WEEKDAYS[d.weekday()]}"),
    "of the month": (20, lambda d: f"the {nth(d)}"),
    "weeks": (21, lambda d: "in 3 weeks"),
    "days": (30, lambda d: "30 days"),
    "days from today": (10, lambda d: "ten days from today"),
    "tomorrow": (1, lambda d: "tomorrow"),
    "today": (0, lambda d: "today"),
    "end of the month": (9, lambda d: "end of the month" if is_last(d) else None),
    "eom": (27, lambda d: "EOM" if is_last(d) else None),
    "end of next month": (45, lambda d: "end of next month" if is_last(d) and (d - timedelta(days=45)).month % 12 == (d.month - 1) % 12 else None),
    "this week": (4, lambda d: "end of the week" if d.weekday() == 4 else None),
    "next week": (8, lambda d: "next week" if d.weekday() == 4 else None),
    "week after next": (15, lambda d: "the week after next" if d.weekday() == 4 else None),
    "weekend": (2, lambda d: "this weekend" if d.weekday() == 6 else None),
    "time of day": (2, lambda d: f"{WEEKDAYS[d.weekday()]} at 3"),
}  # fmt: skip


def misread(day: date) -> list[tuple[str, date]]:
    """Find the forms of a day that are read as another one, or asked about, with the day they were typed on."""
    ways = [(write, before) for write in WRITTEN.values() for before in (0, 1, 40, 290)]
    ways += [(write, before) for before, write in NEAR.values()]
    typed = [(write(day), day - timedelta(days=before)) for write, before in ways]
    return [(text, today) for text, today in typed if text and read_date(text, today) != DateRead(day)]


@pytest.mark.parametrize("first", [0, 14, 27])
def test_each_day_in_each_form_is_read_as_that_day(first: int) -> None:
    days = [FIRST + timedelta(days=ahead) for ahead in range(first, DAYS, 41)]

    assert [wrong for day in [*days, date(2028, 2, 29)] for wrong in misread(day)] == []


@pytest.mark.slow
def test_each_day_of_three_years_in_each_form_is_read_as_that_day() -> None:
    assert [wrong for ahead in range(DAYS) for wrong in misread(FIRST + timedelta(days=ahead))] == []


CALENDAR = SchoolCalendar(
    {"Winter Break": date(2026, 12, 18), "end of the semester": date(2027, 1, 22), "Board meeting": date(2026, 12, 9)}
)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("winter break", date(2026, 12, 18)),
        ("before winter break", date(2026, 12, 18)),
        ("by the WINTER  break.", date(2026, 12, 18)),
        ("end of semester", date(2027, 1, 22)),
        ("by the end of the semester", date(2027, 1, 22)),
        ("next board meeting", date(2026, 12, 9)),
    ],
)
def test_a_districts_own_words_are_read_from_its_calendar(typed: str, day: date) -> None:
    read = read_date(typed, TYPED_ON, CALENDAR)

    assert (read.day, read.asks, bool(read.named)) == (day, "", True)


def test_a_word_of_the_calendar_goes_before_what_it_means_elsewhere() -> None:
    ours = SchoolCalendar({"end of May": date(2027, 5, 27)})

    assert read_date("by end of May", TYPED_ON, ours).day == date(2027, 5, 27)


@pytest.mark.parametrize(
    "typed", ["end of next semester", "the end of the next semester", "by the end of our next semester"]
)
def test_what_ends_next_is_not_taken_for_what_ends_now(typed: str) -> None:
    read = read_date(typed, TYPED_ON, CALENDAR)

    assert (read.day, read.named) == (None, "")
    assert read.lacks.endswith("next semester")


def test_a_day_of_the_calendar_that_has_gone_by_is_asked_about() -> None:
    read = read_date("winter break", date(2027, 1, 5), CALENDAR)

    assert read == DateRead(date(2026, 12, 18), "Fri, Dec 18, 2026 is in the past", named="Winter Break")


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("before winter break", "winter break"),
        ("end of the semester", "end of the semester"),
        ("by our next faculty meeting", "next faculty meeting"),
        ("spring break", "spring break"),
        ("Thanksgiving", "thanksgiving"),
        ("the last day of school", "last day of school"),
        ("before Juneteenth", "juneteenth"),
        ("Indigenous Peoples’ Day", "indigenous peoples' day"),
        ("MLK weekend", "mlk weekend"),
        ("PD day in January", "pd day in january"),
        ("by mid-semester", "mid-semester"),
        ("after MAP testing", "after map testing"),
        ("Spring ’27", "spring '27"),
        ("end of Q2", "end of q2"),
        ("end of the year", "end of the year"),
    ],
)
def test_a_schools_word_that_the_calendar_lacks_is_named(typed: str, word: str) -> None:
    read = read_date(typed, TYPED_ON)

    assert (read.day, read.lacks, read.is_date) == (None, word, True)


def test_a_calendar_over_another_one_holds_its_own_days() -> None:
    own = SchoolCalendar({"winter break": date(2026, 12, 21), "gala": date(2027, 3, 1)})

    both = CALENDAR.over(own)

    assert both.day("winter break") == date(2026, 12, 18)
    assert both.day("the gala") == date(2027, 3, 1)
