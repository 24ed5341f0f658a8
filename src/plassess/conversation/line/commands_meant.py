"""A page that does what a line says where it is a command, and asks where it is nearly one."""

import re
from collections.abc import Sequence

from plassess.conversation.exits import Command, Move
from plassess.conversation.line.lines_kept import LinesKept, Reading, Submitted
from plassess.conversation.prompt_help import Takes
from plassess.conversation.typed.command_lines import Typed, command_in, near_command, state_said
from plassess.conversation.typed.numbers import as_number
from plassess.conversation.typed.yes_or_no import said_yes
from plassess.problems.sentences import ended

_LEAVE = frozenset({Command.SKIP, Command.NEXT_TIME, Command.UNKNOWN})


class CommandsMeant(LinesKept):
    """A page on which lines are commands, nearly commands, or neither."""

    def _unless_obeyed(self, line: Submitted, reading: Reading, takes: Takes) -> str | None:
        """Return a line that is no command; ``None``: it was one, and is done."""
        text = line.text.strip()
        self._go_to_line_of_review(text, takes)
        if typed := _command(text, takes):
            self._obey(typed, takes)
        elif near := _nearly(text, line.stood, takes):
            return self._near(line.text, near, reading, takes)
        elif re.fullmatch(r"/[a-z]+", text, re.IGNORECASE):
            self.say(f"{text} is no command. There are {' '.join(takes.commands)}.")
        else:
            return line.text
        return None

    def _go_to_line_of_review(self, text: str, takes: Takes) -> None:
        """Take a number right behind a review for the line that it has there."""
        reviewed, self._reviewed = self._reviewed, False
        number = as_number(text)
        if reviewed and number is not None and 1 <= number <= self.highest() and Command.JUMP in takes.commands:
            raise Move(Command.JUMP, number)

    def _near(self, line: str, near: Typed, reading: Reading, takes: Takes) -> str | None:
        """Ask whether a command was meant; a word to leave a prompt, where that is no command, means Enter."""
        text, there = line.strip(), _works(near, takes)
        leaves = not there and near.command in _LEAVE
        if not (there or leaves) and text.startswith("/"):
            self._obey(near, takes)
            return None
        to_leave = f"to leave this {'as it is' if reading.default else 'open'}"
        what = to_leave if leaves else _named(near)
        self.say(f"Did you mean {what}?  Enter for yes; n keeps “{text}” as what you typed")
        meant = self._is_meant(text, reading.place, takes.commands)
        if meant is None:
            self.say(f"{ended(f'Not kept: “{text}”')} What you typed instead is read now.")
        elif not meant:
            return line
        elif leaves:
            return reading.default
        else:
            self._obey(near, takes)
        return None

    def _is_meant(self, text: str, place: str, commands: Sequence[Command]) -> bool | None:
        """Tell yes, by Enter, from no; ``None``: another line was typed, which the prompt behind reads.

        The line that is asked about is kept as a draft where the team goes elsewhere instead.
        """
        try:
            self._come_to("")
            while typed := command_in(answer := self._next(Reading(""), "").strip()):
                self._obey(typed, Takes(commands))
        except BaseException:
            self._keep(place, "\n".join(part for part in (text, self._line.partial) if part))
            raise
        meant = True if not answer else said_yes(answer)
        if meant is None:
            self.pass_on(answer)
        return meant


def _command(text: str, takes: Takes) -> Typed | None:
    return Typed(Command.LIST) if text.casefold() == "list" and takes.listed else command_in(text)


def _nearly(text: str, stood: str, takes: Takes) -> Typed | None:
    """Read what is nearly a command here, or says in words what one says."""
    near, state = near_command(text, stood), state_said(text)
    if near and near == near_command(text) and not text.startswith(("/", "\\")) and not _is_of_use(near, takes):
        near = None  # a bare word, for a command that does not work here
    if near is None and state and (_works(state, takes) or (takes.words and state.command in _LEAVE)):
        return state
    return near


def _is_of_use(near: Typed, takes: Takes) -> bool:
    return _works(near, takes) or near.command in (*_LEAVE, Command.LIST)


def _works(typed: Typed, takes: Takes) -> bool:
    return typed.command in takes.commands and bool(typed.command is not Command.LIST or takes.listed)


def _named(near: Typed) -> str:
    return "? for help" if near.command is Command.HELP else f"{near}"
