"""What a prompt takes beside its answer, and what ``?`` says of it."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from msgspec import Struct

from plassess.assessment.plain_text import plain
from plassess.conversation.exits import ANYWHERE, DOES, Command
from plassess.conversation.typed.stray_lines import is_no_answer, is_tally, picks_elsewhere, says_nothing
from plassess.conversation.typed.yes_or_no import said_yes
from plassess.views.page import Page


class Also(StrEnum):
    """What reads like a line of another prompt, and is an answer where words are asked for."""

    NOTHING = ""
    STEP = "step"
    TALLY = "tally"
    YES_OR_NO = "yes or no"
    LETTER = "letter"


class Takes(Struct, frozen=True):
    """What a prompt takes beside its answer: commands, and what ``?`` and ``list`` print of it.

    ``words``: its answer is words, and no pick; or what ``also`` names. ``editable``: ``/edit`` changes what stands
    there. ``or_none``: an empty line leaves it out, and so does one that says nothing.
    """

    commands: Sequence[Command] = ANYWHERE
    helped: Callable[[], None] | None = None
    listed: Callable[[], None] | None = None
    words: bool = False
    editable: bool = False
    or_none: bool = False
    also: Also = Also.NOTHING

    def is_left_out(self, line: str) -> bool:
        """Tell whether a line says nothing where that is Enter; ``n/a`` is a state where a prompt takes that one."""
        is_state = Command.NOT_APPLICABLE in self.commands and plain(line) in {"na", "n/a"}
        says = is_no_answer if self.also is Also.YES_OR_NO else says_nothing
        return self.or_none and not is_state and says(line)

    def is_astray(self, line: str) -> bool:
        """Tell a pick, a key or a tally, which are typed at another prompt, from words."""
        if not self.words or (self.also is Also.YES_OR_NO and said_yes(line) is not None):
            return False
        if self.also is Also.LETTER and len(line.strip()) == 1:  # a team may be called B
            return said_yes(line) is not None
        return picks_elsewhere(line) or (self.also is not Also.TALLY and is_tally(line))


def unless_stands(stands: object, keys: str) -> str:
    """Return what Enter does to an empty line; nothing where something stands on it, which Enter keeps."""
    return "" if stands else keys


class Beside(Protocol):
    """What explains more than a prompt knows itself, such as the kit of the content."""

    def show_last_time(self) -> None:
        """Print what was answered last time to the prompt on the table; nothing where nothing was."""

    def show_lenses(self) -> None:
        """Print what else there is to ask at the prompt on the table; nothing where there is nothing."""

    def show_words(self) -> None:
        """Print which words of the prompt on the table are explained, as the last of all help."""

    def knows(self, word: str) -> bool:
        """Tell whether there is something to say of a word."""

    def explain(self, word: str) -> None:
        """Print what there is to say of a word, or that there is nothing."""


class NothingBeside:
    """Explains nothing."""

    def show_last_time(self) -> None:
        """Print nothing."""

    def show_lenses(self) -> None:
        """Print nothing."""

    def show_words(self) -> None:
        """Print nothing."""

    def knows(self, word: str) -> bool:  # noqa: ARG002 - as every other one that is asked
        """Know no word."""
        return False

    def explain(self, word: str) -> None:
        """Print nothing."""


def unexplained(word: str) -> str:
    """Say that nothing explains a word, and how a line that begins with ``?`` can be an answer."""
    return f"No lens and no word of the glossary here is “{word}”. As an answer, type it without the ? before it."


def print_help(page: Page, takes: Takes, beside: Beside) -> None:
    """Print what there is to ask here, then each command that works here, a line each."""
    if takes.helped:
        takes.helped()
    else:
        page.say("Type your answer and press Enter.")
    beside.show_last_time()
    beside.show_lenses()
    page.say()
    for command in takes.commands:
        if command is not Command.LIST or takes.listed:
            page.say(DOES[command], mark=f"{command.value:<10}", indent=2)
    beside.show_words()
