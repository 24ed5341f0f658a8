"""The one face of the conversation: text that is printed and stays, and a line to type on right below it.

A line that was submitted is an answer that is saved, a command that is obeyed, or it is handed back: it stands on the
input line again, below a word about why. There is nothing else that can become of it. On plain lines nothing
can stand: a short line that is handed back is left on the screen above, and a longer one is kept by Enter.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from rich.console import Console

from plassess.conversation.exits import ANYWHERE, Command, Move, NotTaken
from plassess.conversation.line.draft_keeper import Drafts
from plassess.conversation.line.input_line import InputLine
from plassess.conversation.line.page_returned_to import PageReturnedTo
from plassess.conversation.prompt_help import Takes, unexplained
from plassess.conversation.typed.command_lines import Typed, command_in, near_command
from plassess.conversation.typed.numbers import as_number
from plassess.conversation.typed.stray_lines import picks_elsewhere, says_nothing
from plassess.foreign_text import readable_input

Read = TypeVar("Read")

MOST_CHARACTERS = 20_000

_YES, _NO = {"", "y", "yes", "ok"}, {"n", "no"}
_EDITS = re.compile(r"/edit\s*\d{0,4}", re.IGNORECASE)
"""A number behind it means a line; all lines are walked through from the first."""
_SHORT = 20
"""Characters of a line that a plain prompt shows well enough as it was typed; what was typed over it is gone."""
_LONG = 200
"""Characters of a line that is never left out by Enter alone."""
_AGAIN = Typed(Command.HELP, "again")
"""A line was left out, or another one waits: the prompt is put again."""


class Face(PageReturnedTo):
    """A page that is also typed on."""

    def __init__(self, console: Console, line: InputLine, drafts: Drafts) -> None:
        super().__init__(console, drafts, ascii_rules=line.plain)
        self._line = line
        self.lines_read = 0
        self._handed: dict[str, str] = {}
        """By the prompt they were typed at: lines that were handed back, and stand on the next one read there."""
        self._waiting: list[str] = []

    @property
    def plain(self) -> bool:
        """Tell whether prompts are plain lines, as for a pipe or a screen reader."""
        return self._line.plain

    def saved(self, what: str) -> None:
        """Say that an answer is on disk."""
        self.say(f"saved {what}" if self.plain else "saved", style="dim")

    def ask(
        self,
        place: str,
        *,
        default: str = "",
        names: Sequence[str] = (),
        commands: Sequence[Command] = ANYWHERE,
        helped: Callable[[], None] | None = None,
        listed: Callable[[], None] | None = None,
        of_many: bool = False,
        editable: bool = False,
        over: bool = False,
        words: bool = False,
    ) -> str:
        """Read a line; one that is only a command does what it says: ``helped`` answers ``?``, ``listed`` ``list``.

        ``default`` stands on the line to be changed; a single dash is an empty line. Where anything else stands, a
        dash takes it away, and the line is read anew. What stands there when the line is broken off is kept as a
        draft of ``place`` and stands there again. ``editable``: ``/edit`` is for the caller.
        ``over``: what stands there is typed over. ``words``: a lone ``n`` is Enter, and ``+3`` or ``y`` no answer.
        """
        takes = Takes(commands, helped, listed)
        while True:
            self._come_to(place)
            refused = self._handed.get(place, "")
            stood = refused or self.drafts.take(place) or default
            text = self._next(place, stood, default, names, of_many=of_many, over=over)
            if refused and text.strip() == "-":
                self._leave_out(place, refused)
            elif stood and (text.strip() == "-" or (stood == default and text == f"{default}-")):
                self._keep(place, "")
                if default:
                    return ""
                self.say("The line is empty again.")
            elif words and not default and says_nothing(text):
                self.say("Nothing, then.")
                return ""
            elif words and picks_elsewhere(text):
                self.hand_back(place, text, f"“{text.strip()}” says nothing here. Type it in words, or press Enter.")
            elif editable and _EDITS.fullmatch(text.strip()):
                return "/edit"
            elif self._is_refused(place, text):
                continue
            elif (taken := self._kept_while_obeyed(place, text, stood, takes)) is not None:
                self._keep(place, "")
                return taken.rstrip() if of_many else taken.strip()

    def _is_refused(self, place: str, text: str) -> bool:
        """Say of a line that no prompt takes why that is."""
        if len(text) > MOST_CHARACTERS:
            why = f"That is {len(text):,} characters; a line holds {MOST_CHARACTERS:,}. Shorten it, please."
            self.hand_back(place, text, why)
        elif _EDITS.fullmatch(text.strip()):
            self.say("/edit changes a text that stands there. To change a line of a list, type its number.")
        elif unknown := self._unknown_word(text):
            self.hand_back(place, text, unexplained(unknown))
        else:
            return False
        return True

    def _next(
        self,
        place: str,
        stood: str,
        default: str = "",
        names: Sequence[str] = (),
        *,
        of_many: bool = False,
        over: bool = False,
    ) -> str:
        """Return the line that waits to be read, or read one; a short one that was handed back is typed over."""
        if self._waiting or place in self._again:
            return self._one_that_waits(place)
        if handed := self._handed.pop(place, ""):
            self._keep(place, handed)
        if stood and self.plain:
            again = "leaves it out" if len(handed) <= _LONG else "has it read again; - leaves it out"
            self.say(f"[{stood}]  Enter {again if handed else 'keeps it; - empties it'}", style="dim")
        try:
            over = bool(handed) or (over and stood == default and len(stood) <= _SHORT)
            text = readable_input(self._line.read(stood, names, of_many=of_many, over=over))
        except BaseException:
            self._keep(place, self._line.partial if self._line.partial != default else "")
            raise
        self.lines_read += 1
        if self._line.was_cut:
            self.say("This terminal takes no more on one line: read what is kept, and type the rest below it.")
        if handed and handed == text and len(text) <= _LONG:
            self._leave_out(place, text)
            return self._next(place, default, default, names, of_many=of_many)
        if len(handed) <= _SHORT and not text.startswith(handed):
            self._keep(place, "")
        return text

    def _leave_out(self, place: str, refused: str) -> None:
        """Say that a refused line is gone, and what is asked once more: by that, Enter means what it says."""
        self._keep(place, "")
        self.say(f"Not kept: “{refused}”. It is asked again:")
        self.say(self.asked, style="bold")

    def _one_that_waits(self, place: str) -> str:
        """Return the line that is read before any other, as one that was typed."""
        text = self._again.pop(place) if place in self._again else self._waiting.pop(0)
        self.lines_read += 1
        if text:
            self.say(text, mark="› ")
        return text

    def _unknown_word(self, text: str) -> str:
        """Return the word that a line asks about where nothing explains it; empty for any other line."""
        typed = command_in(text.strip())
        asks = typed is not None and typed.command is Command.HELP and not self.explained_by().knows(typed.more)
        return typed.more if typed and asks else ""

    def take(
        self,
        place: str,
        read: Callable[[str], Read],
        *,
        default: str = "",
        commands: Sequence[Command] = ANYWHERE,
        helped: Callable[[], None] | None = None,
        listed: Callable[[], None] | None = None,
        names: Sequence[str] = (),
    ) -> Read | None:
        """Ask until ``read`` can take the line; ``None``: Enter left it. What it cannot take goes back on the line.

        ``read`` raises NotTaken with the reason.
        """
        while line := self.ask(
            place, default=default, names=names, commands=commands, helped=helped, listed=listed, over=True
        ):
            try:
                with self.amid(place, line):
                    taken = read(line)
            except NotTaken as why:
                self.hand_back(place, line, str(why))
            else:
                self._handed.pop(place, None)
                return taken
        return None

    def hand_back(self, place: str, line: str, why: str) -> None:
        """Say why a line cannot be taken; it stands on the next line that is read at this place."""
        self.say(why)
        if not self.plain or len(line) > _SHORT:
            self._handed[place] = "\n".join(part for part in (self._handed.get(place), line) if part)

    def pass_on(self, line: str) -> None:
        """Let a line wait that a prompt amid another cannot take: the one behind reads it."""
        self._waiting.append(line)

    def agrees(self, place: str, commands: Sequence[Command] = ANYWHERE) -> bool:
        """Ask for a yes, by Enter, or a no; any other line is a no, and waits for the prompt behind."""
        return bool(self._answered(place, commands))

    def _answered(self, place: str, commands: Sequence[Command], about: str = "") -> bool | None:
        """Tell yes from no; ``None``: another line was typed, which waits.

        ``about``: the line that is asked about, kept as a draft where the team goes elsewhere instead.
        """
        try:
            self._come_to(place)
            while typed := command_in(answer := self._next(place, self.drafts.take(place)).strip()):
                self._obey(typed, Takes(commands))
        except BaseException:
            self._keep(place, "\n".join(part for part in (about, self._line.partial) if part))
            raise
        self._keep(place, "")
        if answer.casefold() in _YES | _NO:
            return answer.casefold() in _YES
        self.pass_on(answer)
        return None

    def _kept_while_obeyed(self, place: str, text: str, stood: str, takes: Takes) -> str | None:
        """Keep a line as a draft where the program is left while it asks whether a command was meant."""
        try:
            return self._obeyed(text, stood, takes)
        except Move:
            raise
        except BaseException:
            self._keep(place, "\n".join(part for part in (text, self._line.partial) if part))
            raise

    def _obeyed(self, line: str, stood: str, takes: Takes) -> str | None:
        """Do what a line that is only a command says; return any other, or what its typist meant by it."""
        text, reviewed = line.strip(), self._reviewed
        self._reviewed = False
        number = as_number(text)
        if reviewed and number is not None and 1 <= number <= self.highest() and Command.JUMP in takes.commands:
            raise Move(Command.JUMP, number)
        typed = Typed(Command.LIST) if text.casefold() == "list" and takes.listed else command_in(text)
        if typed is None and (near := near_command(text, stood)) is not None:
            meant = self._meant(text, near, takes)
            if meant is _AGAIN or not isinstance(meant, Typed):
                return None if meant is _AGAIN else line if meant is None else str(meant)
            typed = meant
        if typed is None and re.fullmatch(r"/[a-z]+", text, re.IGNORECASE):
            self.say(f"{text} is no command. There are {' '.join(takes.commands)}.")
        elif typed is None:
            return line
        else:
            self._obey(typed, takes)
        return None

    def _meant(self, text: str, near: Typed, takes: Takes) -> Typed | str | None:
        """Ask whether a command was meant; a word to leave a prompt, where that is no command, means Enter."""
        there = near.command in takes.commands and bool(near.command is not Command.LIST or takes.listed)
        leaves = not there and near.command in {Command.SKIP, Command.NEXT_TIME, Command.UNKNOWN}
        if not (there or leaves) and text.startswith("/"):
            return near
        named = "? for help" if near.command is Command.HELP else f"{near}"
        what = named if there or not leaves else "to leave this open"
        self.say(f"Did you mean {what}?  Enter for yes; n keeps “{text}” as what you typed")
        meant = self._answered("", takes.commands, text)
        if meant is None:
            self.say(f"Not kept: “{text}”. What you typed instead is read now.")
            return _AGAIN
        if not meant:
            return None
        return "" if leaves else near
