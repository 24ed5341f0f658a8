"""At a real terminal, at prompts all along the way: a half line is kept however the window goes, and comes back."""

import signal
from pathlib import Path

import pytest

from tests.conversation.test_left_anywhere import TOURS

from .program import answers_in, opened
from .terminal import Terminal

WAYS = {
    "Ctrl-C": lambda screen: screen.leave("\x03"),
    "SIGTERM": lambda screen: screen.stop(signal.SIGTERM),
    "a closed window": lambda screen: screen.hang_up(),
}
PLACES = [(part, at) for part, lines in TOURS.items() for at in range(0, len(lines) - 2, 3)]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("part", "at"), PLACES)
def test_a_half_line_is_kept(tmp_path: Path, part: str, at: int, way: str) -> None:
    start = ["start", "--role", "central-office", "--using", part]
    standards = ["--standards", "tp.evidence"] if part == "map" else []
    with Terminal(tmp_path, [*start, *standards]) as screen:
        screen.at_a_prompt()
        for line in ("T&L", "Rosa Ortiz, Dan Webb", *TOURS[part][:at]):
            screen.enter(line)
        screen.type("tok1x half a sen")
        screen.expect("half a sen")
        WAYS[way](screen)

    kept = "".join(path.read_text(encoding="utf-8") for path in opened(tmp_path).rglob("*") if path.is_file())
    assert "tok1x half a sen" in kept


def test_a_long_line_being_changed_is_said_to_be_which_one_and_stands_again_with_what_was_typed(
    tmp_path: Path,
) -> None:
    long = " ".join(f"w{number:03} what the coaches saw," for number in range(80))
    using = ["start", "--role", "central-office", "--using", "guide"]
    with Terminal(tmp_path, using, columns=60, rows=20) as screen:
        screen.at_a_prompt()
        for line in ("", "", "", "1", "", "First.", long, "Last."):
            screen.enter(line)
        screen.enter_and_see("/edit", "Line 1 of 3")
        screen.enter_and_see("", "Line 2 of 3")
        screen.expect("w079 what the coaches saw,")
        screen.type(" and more")
        screen.expect("saw, and more")
        screen.leave("\x03")
    with Terminal(tmp_path, ["resume"], columns=60, rows=20) as screen:
        screen.expect("Line 2 of 3")
        screen.expect("w079 what the coaches saw, and more")
        screen.enter_and_see("", "Line 3 of 3")
        screen.enter_and_see("", "That was the last line.")
        screen.enter_and_see("", "saved")

    text = answers_in(opened(tmp_path))["central-office/highest-need"]["text"]
    assert text == f"First.\n{long} and more\nLast."
