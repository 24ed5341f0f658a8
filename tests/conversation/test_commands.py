"""Commands as people type them: exact ones are obeyed, near ones are asked about, and all else is text."""

import pytest

from plassess.conversation.exits import DOES, Command
from plassess.conversation.typed.command_lines import command_in, near_command

EXACT = {
    "?": "?", "/": "?", "/help": "?", "/skip": "/skip", "/SKIP": "/skip", "/jump 5": "/jump 5", "/time 20": "/time 20",
    "/people Rosa, Dan": "/people Rosa, Dan", "/quit": "/quit",
}  # fmt: skip
NEAR = {
    "skip": "/skip", "Skip.": "/skip", "/skip please": "/skip", "/skip, please": "/skip", "/ skip": "/skip",
    "\\quit": "/quit", "quit": "/quit", "exit": "/quit", "q": "/quit", "/bcak": "/back", "back": "/back",
    "/jump five": "/jump 5", "jump 5": "/jump 5", "go to question 5": "/jump 5", "/jump to 5": "/jump 5",
    "/reveiw": "/review", "later": "/later", "n/a": "/na", "/n/a": "/na", "undo": "/undo", "list": "/list",
    "/time20": "/time 20", "/jump5": "/jump 5", "/unkown": "/unknown", "help": "?",
}  # fmt: skip
TEXT = (
    "We skip the step of asking", "go back to the basics", "next year we will", "list the schools / Rosa",
    "reading/math", "/reading groups / Rosa", "end of term review", "quit smoking campaign", "5", "jump rope club",
    "jump for joy", "back to school night / Mei / Aug 20",
)  # fmt: skip


@pytest.mark.parametrize(("line", "means"), EXACT.items())
def test_a_line_that_is_a_command_is_one(line: str, means: str) -> None:
    assert str(command_in(line)) == means


@pytest.mark.parametrize(("line", "means"), NEAR.items())
def test_a_line_that_is_nearly_a_command_is_asked_about(line: str, means: str) -> None:
    assert command_in(line) is None
    assert str(near_command(line)) == means


@pytest.mark.parametrize("line", TEXT)
def test_what_people_say_is_no_command(line: str) -> None:
    assert command_in(line) is None
    assert near_command(line) is None


def test_a_command_typed_behind_what_stood_on_the_line_is_one() -> None:
    assert str(near_command("Publish dates / Rosa/quit", "Publish dates / Rosa")) == "/quit"
    assert near_command("Publish dates / Rosa / quietly", "Publish dates / Rosa") is None


def test_each_command_is_explained_in_a_few_words() -> None:
    assert set(DOES) == set(Command)
    assert all(len(f"  {command:<10}{words}") <= 58 for command, words in DOES.items())
