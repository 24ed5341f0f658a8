"""Keys that an office hand presses, and pastes: nothing is swallowed, and nothing runs into another prompt."""

from pathlib import Path

import pytest

from .program import START, answers_in, opened
from .terminal import Terminal

TO_THE_REFLECTION = ("", "", "", "1, 2", "")


def at_the_reflection(screen: Terminal) -> None:
    screen.at_a_prompt()
    for line in TO_THE_REFLECTION:
        screen.enter(line)


@pytest.mark.parametrize("key", ["\x13", "\x12"], ids=["Ctrl-S", "Ctrl-R"])
def test_save_and_search_keys_say_that_all_is_saved_and_swallow_nothing(tmp_path: Path, key: str) -> None:
    with Terminal(tmp_path, START) as screen:
        at_the_reflection(screen)
        screen.type("Our ")
        screen.type(key)
        screen.expect("saved as you go")
        screen.enter("need.")
        screen.enter("")
        screen.leave("/quit\r")

    assert answers_in(opened(tmp_path))["central-office/highest-need"]["text"] == "Our need."


@pytest.mark.parametrize("bracketed", [True, False], ids=["bracketed", "typed at once"])
def test_three_pasted_paragraphs_are_one_reflection(tmp_path: Path, bracketed: bool) -> None:
    text = "First paragraph.\n\nSecond one.\n\nThird one."
    with Terminal(tmp_path, START) as screen:
        at_the_reflection(screen)
        if bracketed:
            screen.paste(text)
        else:
            screen.type(text.replace("\n", "\r"))
        screen.expect("Third one.")
        screen.enter("")
        screen.enter("")
        screen.leave("/quit\r")

    assert answers_in(opened(tmp_path))["central-office/highest-need"]["text"] == text


def test_a_line_that_the_terminal_itself_cuts_is_told(tmp_path: Path) -> None:
    with Terminal(tmp_path, [*START, "--plain"]) as screen:
        at_the_reflection(screen)
        shown = screen.enter_and_see("word " * 900, "takes no more on one line")
        screen.rest()
        screen.enter("")
        screen.leave("/quit\r")

    assert "read what is kept" in shown
    assert len(answers_in(opened(tmp_path))["central-office/highest-need"]["text"]) > 4000


def test_a_line_that_was_handed_back_is_typed_over(tmp_path: Path) -> None:
    with Terminal(tmp_path, START) as screen:
        screen.at_a_prompt()
        screen.enter("")
        screen.enter("")
        screen.enter("soon")
        shown = screen.enter("75")

    assert "For 75 minutes" in shown
