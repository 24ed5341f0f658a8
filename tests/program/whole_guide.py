"""A team's two meetings, from the opening to the report, typed on a real terminal; shared by the tests that read it."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

from msgspec import Struct

from .program import START, TODAY, a_folder_until_the_end, opened
from .terminal import Terminal

COLUMNS = (80, 60, 20)
IN_TWO_WEEKS = TODAY + timedelta(days=14)
IN_THREE_WEEKS = TODAY + timedelta(weeks=3)
IN_FOUR_WEEKS = TODAY + timedelta(weeks=4)
IN_FIVE_WEEKS = TODAY + timedelta(weeks=5)

PASTED = "We have a vision statement.\nNobody could quote it.\n\nTwo of us found it on the website."
MESSAGE = ("We know what we want teachers to learn.", "We cannot say yet whether they do.")


def in_words(day: date) -> str:
    """Write a day as the program shows it, so made up here that it does not depend on the program."""
    weekday = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[day.weekday()]
    month = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[day.month - 1]
    return f"{weekday}, {month} {day.day}, {day.year}"


class Meetings(Struct, frozen=True):
    """What two meetings left: what was shown after each named moment, the whole screens, and the folder."""

    columns: int
    after: dict[str, str]
    shown: str
    printed_lines: list[str]
    codes: tuple[int, int]
    folder: Path

    @property
    def assessment(self) -> Path:
        """The assessment's folder."""
        return opened(self.folder)


@cache
def whole_guide(columns: int, *, plain: bool) -> Meetings:
    """Hold both meetings in a window of so many columns and 24 rows; once for all that look at them."""
    folder = a_folder_until_the_end() / f"{columns}-{plain}"
    folder.mkdir()
    after: dict[str, str] = {}
    flags = ["--plain"] if plain else []
    with Terminal(folder, [*START, *flags], columns=columns) as screen:
        _first_meeting(screen, after, plain=plain)
        first_code = screen.leave("/quit\r")
        shown, printed = screen.shown, screen.printed_lines
    with Terminal(folder, ["resume", *flags], columns=columns) as screen:
        _second_meeting(screen, after)
        second_code = screen.leave("\r")
        shown, printed = shown + "\n" + screen.shown, printed + screen.printed_lines
    return Meetings(columns, after, shown, printed, (first_code, second_code), folder)


def _first_meeting(screen: Terminal, after: dict[str, str], *, plain: bool) -> None:
    after["opening"] = screen.at_a_prompt()
    screen.enter("Teaching & Learning")
    screen.enter("Rosa Ortiz, Dan Webb and Mei Tan")
    after["75 minutes"] = screen.enter("75")
    after["picks"] = screen.enter("1 2 3 4 5 6 7")
    _highest_need(screen, after, plain=plain)
    _vision(screen, after, plain=plain)
    after["unknown"] = screen.enter("/unknown")
    screen.enter("/na")
    after["not applicable"] = screen.enter("the equity office answers this")
    after["later"] = screen.enter("/later")
    after["skip"] = screen.enter("/skip")
    after["back"] = screen.enter("/back")
    after["jump"] = screen.enter("/jump 2")
    screen.enter("")
    _change_the_first_step(screen, after, plain=plain)
    after["forward again"] = screen.enter("")
    after["unknown command"] = screen.enter("/bogus")
    after["jump nowhere"] = screen.enter("/jump 55")
    after["review on the way"] = screen.enter("/review")


def _highest_need(screen: Terminal, after: dict[str, str], *, plain: bool) -> None:
    after["help"] = screen.enter("?")
    after["wrong tally"] = screen.enter("99x2")
    after["tally"] = screen.enter("9x5, 2x3, 14")
    screen.enter("")
    for line in ("Reading evidence of practice,", "not only attendance.", "All of us."):
        screen.enter(line)
    after["reflection"] = screen.enter("")
    screen.enter("Dan: how to read a budget")
    screen.enter("")
    after["dated step"] = screen.enter(f"Bring student work / Mei / {IN_TWO_WEEKS.isoformat()}")
    if plain:
        after["completed step"] = screen.enter("Rewrite the vision / Rosa / in 3 weeks")
    else:
        screen.type("Rewrite the vision / Ro\t")
        screen.expect("Rosa Ortiz")
        after["completed step"] = screen.enter(" / in 3 weeks")
    after["past date"] = screen.enter("Look back / Dan / 2020-01-01")
    after["mended date"] = screen.enter("in 5 weeks")
    after["unread date"] = screen.enter("Ask the coaches / Dan / Octember 3")
    after["no date"] = screen.enter("")
    after["second question"] = screen.enter("")


def _vision(screen: Terminal, after: dict[str, str], *, plain: bool) -> None:
    after["second help"] = screen.enter("?")
    if plain:
        screen.type(PASTED.replace("\n", "\r") + "\r")
        screen.expect("website.")
        screen.rest()
        # However slow the machine is: the answer to this comes when all that was pasted has been read.
        screen.enter_and_see("?", "what three teachers say the vision is, in their words")
        screen.rest()
    else:
        screen.paste(PASTED)
        screen.expect("website.")
        screen.enter("")
    after["pasted"] = screen.enter("")
    after["bare step"] = screen.enter("Put reading/math side by side")
    screen.enter("")


def _change_the_first_step(screen: Terminal, after: dict[str, str], *, plain: bool) -> None:
    after["step to change"] = screen.enter_and_see("5", "Put reading/math side by side")
    if plain:
        screen.at_a_prompt()
    clear_the_line = "" if plain else "\x15"
    after["changed step"] = screen.enter(f"{clear_the_line}Put reading and math side by side")


def _second_meeting(screen: Terminal, after: dict[str, str]) -> None:
    after["resume"] = screen.at_a_prompt()
    screen.enter("Nobody adds it up.")
    screen.enter("")
    screen.enter("")
    after["closing"] = screen.enter("/later")
    after["too high"] = screen.enter("9")
    after["committed"] = screen.enter("1, 2, 4")
    screen.enter("the agenda and the samples")
    after["by when"] = screen.enter("a page that two principals can explain")
    screen.enter("next year or so")
    after["settled"] = screen.enter("in 4 weeks")
    after["check-in"] = screen.enter("")
    day_shown = screen.enter("in 4 weeks")
    after["message"] = day_shown + screen.enter("n")
    screen.enter(MESSAGE[0])
    screen.enter(MESSAGE[1])
    after["asks"] = screen.enter("")
    after["more"] = screen.enter("")
    after["review"] = screen.enter("")
    after["no such number"] = screen.enter("99")
    screen.enter("11")
    after["other check-in"] = screen.enter("in 5 weeks")
    screen.enter("7")
    screen.enter("We count seats.")
    screen.enter("")
    after["changed answer"] = screen.enter("")
    after["report offer"] = screen.enter("")
