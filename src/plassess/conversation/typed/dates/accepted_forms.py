"""The forms in which a date is accepted, with what each is read as: the docs list them, and the tests run them."""

from datetime import date

from msgspec import Struct

TYPED_ON = date(2026, 11, 27)
"""The Friday on which the examples are typed."""


class Example(Struct, frozen=True):
    """What is typed, and the day it is read as; ``asks`` is what is asked about it, a day without it stands."""

    typed: str
    day: date | None
    asks: str = ""


class Form(Struct, frozen=True):
    """One way to write a date; ``rule`` says what it means where that is not plain."""

    title: str
    examples: tuple[Example, ...]
    rule: str = ""


def _form(title: str, rule: str = "", **examples_of: str) -> Form:
    """Make a form of ``y2026_12_04="Dec 4 | 12/4"``: a day, and what is typed for it."""
    days = {date(*map(int, key[1:].split("_"))): typed for key, typed in examples_of.items()}
    return Form(title, tuple(Example(one, day) for day, typed in days.items() for one in typed.split(" | ")), rule)


FORMS = (
    _form("Year, month, day", y2026_12_04="2026-12-04 | 2026/12/4"),
    _form(
        "Numbers, month first",
        "Without a year, the next such day. A year of two digits is one of this century.",
        y2026_12_04="12/4 | 12/04/2026 | 12/4/26 | 12-4-2026",
        y2027_01_15="1/15",
    ),
    _form("Numbers with dots, day first", y2026_12_15="15.12 | 15.12. | 15.12.2026 | 15. 12. 2026"),
    _form(
        "Name of the month",
        y2026_12_04="Dec 4 | Dec. 4 | December 4 | December 4th, 2026 | Dec 4,2026 | Dec 4, 26 | 4 Dec | 4 Dec 2026"
        " | 4-Dec-2026 | the 4th of December",
        y2027_05_05="May 5",
    ),
    _form(
        "Day of the week and date",
        y2026_12_04="Fri, Dec 4 | Friday 12/4 | Dec 4 (Fri) | Fri, Dec 4, 2026 | Friday the 4th | Friday - Dec 4",
    ),
    _form(
        "Day of the week",
        "The next one; `this Friday` may be today.",
        y2026_12_04="Friday | fri | next Friday | Friday next week",
        y2026_12_03="Thurs | thu. | Thursday",
        y2026_11_27="this Friday",
    ),
    _form(
        "First, second, third, fourth or last such day",
        "Of a month without a year, the next one.",
        y2026_12_07="first Monday in December | the 1st Monday of December | first Monday of next month",
        y2027_01_29="last Friday in January | the last Friday of January 2027",
        y2026_11_30="last Monday of the month | the last Monday of this month",
    ),
    _form(
        "Day of the month",
        "The next one, in a month that has it.",
        y2026_12_01="the 1st",
        y2026_12_05="the 5th | 5th | the 5 | the 5th of the month",
        y2026_12_15="15th | the 15th of next month",
        y2026_12_31="the 31st",
    ),
    _form(
        "Today and tomorrow",
        y2026_11_27="today | EOD | tonight | this afternoon",
        y2026_11_28="tomorrow",
        y2026_11_29="the day after tomorrow",
    ),
    _form(
        "Counted",
        y2026_12_18="in 3 weeks | 3wks | within 3 weeks | in three weeks | 3 weeks"
        " | in the next 3 weeks | in 3 weeks' time",
        y2026_12_11="2 weeks from today | in a couple of weeks | a week from Friday | a week before Dec 18",
        y2026_12_27="a month from today | 30 days | in 1 month",
    ),
    _form(
        "Month",
        "Its last day.",
        y2027_01_31="January | January 2027 | January '27 | in January | Jan.",
        y2026_12_31="next month",
    ),
    _form(
        "Part of a month",
        "`early` and `beginning` end on the 10th, `mid` and `middle` on the 15th, `late` and `end` on the last day.",
        y2026_11_30="end of the month | end of month | end of this month | EOM | month-end | later this month",
        y2026_12_31="end of next month | end of December | late December",
        y2027_05_31="the end of May | end of May 2027",
        y2026_12_15="mid-month | mid-December | mid December | middle of December",
        y2027_01_10="early January | the beginning of January",
    ),
    _form(
        "Week",
        "It ends on Friday; on a weekend, this week is the coming one. `this weekend` ends on its Sunday.",
        y2026_11_27="this week | the week | end of the week | end of this week | EOW | week of Nov 23",
        y2026_12_04="next week | end of next week",
        y2026_12_11="week of Dec 7 | the week of Monday, Dec 7 | the week of 12/7 | the week after next",
        y2026_11_29="this weekend | the weekend",
    ),
    _form(
        "Several days",
        "The last one.",
        y2026_12_11="Dec 7-11 | Dec 7 – 11, 2026 | 12/7-12/11 | Dec 7 to Dec 11 | 12/7-11",
        y2027_01_08="Dec 28 - Jan 8",
    ),
    _form(
        "By, before, until",
        "They change nothing; the same in front of any of these.",
        y2026_12_04="by Dec 4 | before Friday | until 12/4 | on Dec 4 | no later than Dec 4 | due: Dec 4"
        " | done by Dec 4",
    ),
    _form(
        "Time of day",
        "It is passed over; several days at one time of day are asked about.",
        y2026_12_04="Friday at 3 | Dec 4, 3:30 pm | Dec 4 pm | noon Friday | Friday EOD | Friday after school"
        " | Dec 4, 3-4 pm",
    ),
)  # fmt: skip
"""Every accepted form."""

ASKED = (
    Example("11/20/26", date(2026, 11, 20), "Fri, Nov 20, 2026 is in the past"),
    Example("12/31/25", date(2025, 12, 31), "Wed, Dec 31, 2025 is in the past"),
    Example("in a year", date(2027, 11, 27), "Sat, Nov 27, 2027 is nearly a year away or more"),
    Example("15.10.", date(2027, 10, 15), "Fri, Oct 15, 2027 is nearly a year away or more"),
    Example("a week ago", date(2026, 11, 20), "Fri, Nov 20, 2026 is in the past"),
    Example("Tuesday, Nov 30", date(2026, 11, 30), "Nov 30, 2026 is a Monday"),
    Example("Monday, Dec 11", date(2026, 12, 11), "Dec 11, 2026 is a Friday"),
    Example("Dec 32", None, "There is no Dec 32"),
    Example("Feb 29", None, "There is no Feb 29 in 2026 or 2027"),
    Example("15/10", None, "There is no month 15"),
    Example("11/20/80", None, "Wed, Nov 20, 2080 is 54 years away"),
)
"""What is asked about; where no day stands, none is kept."""
