"""The one face of the conversation: text that is printed and stays, and a line to type on right below it."""

import re
from collections.abc import Callable, Sequence
from typing import Protocol

from rich.console import Console

from plassess.conversation.exits import Command, Move
from plassess.conversation.input_line import InputLine
from plassess.foreign_text import readable_input
from plassess.views.page import Page

MOST_CHARACTERS = 20_000

ANYWHERE = (Command.HELP, Command.QUIT)
IN_A_QUESTION = tuple(Command)
BESIDE_A_RATING = tuple(
    one for one in Command if one not in {Command.UNKNOWN, Command.NOT_APPLICABLE, Command.NEXT_TIME}
)
"""Where the answer itself is given already: what it rests on, a note."""

KEYS = "? more to ask · /skip /unknown /na /later · /back /jump 5 · /review /end /quit"
"""What is printed below each prompt."""

AT_THE_END = (Command.HELP, Command.BACK, Command.JUMP, Command.REVIEW, Command.QUIT)

_JUMP = re.compile(r"^/jump\s+(\d{1,4})$", re.IGNORECASE)
_COMMAND = re.compile(r"^/[a-z]+(\s+\d{1,4})?$", re.IGNORECASE)


class Drafts(Protocol):
    """Keeps what was typed and not yet submitted."""

    @property
    def places(self) -> tuple[str, ...]:
        """Where drafts were typed, the oldest first."""

    def take(self, place: str) -> str:
        """Return the text kept for this place, empty where there is none."""

    def keep(self, place: str, text: str) -> None:
        """Keep the text, instead of any other; an empty one forgets it."""


class Face(Page):
    """A page that is also typed on."""

    def __init__(self, console: Console, line: InputLine, drafts: Drafts) -> None:
        super().__init__(console, ascii_rules=line.plain)
        self._line = line
        self.drafts = drafts
        self.show_review: Callable[[], None] | None = None
        """What ``/review`` prints, from anywhere; ``None`` before there is anything to review."""

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
        of_many: bool = False,
        editable: bool = False,
    ) -> str:
        """Read a line; one that is only a command does what it says, and ``helped`` answers ``?``.

        ``default`` stands on the line to be changed; a single dash empties it. What stands there when the line is
        broken off is kept as a draft of ``place`` and stands there again; where ``place`` is empty it is not.
        ``editable``: ``/edit`` is for the caller.
        """
        default = self.drafts.take(place) or default
        while True:
            if default and self.plain:
                self.say(f"[{default}]  Enter keeps it; - empties it", style="dim")
            try:
                text = readable_input(self._line.read(default, names, of_many=of_many))
            except BaseException:
                self._keep_draft(place, self._line.partial)
                raise
            self._keep_draft(place, "")
            if default and text.strip() == "-":
                return ""
            if len(text) > MOST_CHARACTERS:
                self.say(f"That is {len(text):,} characters; a line holds {MOST_CHARACTERS:,}. Shorten it, please.")
                default = text
            elif not self._obeys(text.strip(), commands, helped, editable=editable):
                return text.rstrip() if of_many else text.strip()

    def _keep_draft(self, place: str, text: str) -> None:
        if place:
            self.drafts.keep(place, text)

    def ask_text(
        self,
        place: str,
        *,
        before: str = "",
        commands: Sequence[Command] = ANYWHERE,
        helped: Callable[[], None] | None = None,
    ) -> str:
        """Read several lines; an empty one ends them. Returns ``before`` with what was added or changed.

        ``/edit`` walks through the text that stands there, line by line. The lines so far are kept as a draft, which
        the caller forgets once the text is saved.
        """
        lines = self._begun(place, before)
        while True:
            try:
                line = self.ask(f"{place}+", commands=commands, helped=helped, of_many=True, editable=True)
            except BaseException:
                self.drafts.keep(place, "\n".join(lines) if lines != before.split("\n") else "")
                raise
            if not line:
                break
            if line.casefold() == "/edit":
                lines = self._edited(lines) if lines else self._nothing_to_edit()
            else:
                lines.extend(line.split("\n"))
            self.drafts.keep(place, "\n".join(lines))
        return "\n".join(lines).strip()

    def _edited(self, lines: Sequence[str]) -> list[str]:
        """Put each line on the input line to be changed; a lone dash takes it out."""
        self.say("Change each line and press Enter; a single - takes it out. Then go on, or an empty line ends it.")
        changed = [(line, self.ask("", default=line)) for line in lines]
        return [new for old, new in changed if new or not old]

    def _nothing_to_edit(self) -> list[str]:
        self.say("There is nothing to change yet. Type it.")
        return []

    def _begun(self, place: str, before: str) -> list[str]:
        """Return the lines to go on from: the draft where there is one, else what stood there before."""
        if self.plain:  # a plain line cannot be begun for the user: what stood on it is a line of its own
            draft = "\n".join(part for part in (self.drafts.take(place), self.drafts.take(f"{place}+")) if part)
            self.drafts.keep(f"{place}+", "")
        else:
            draft = self.drafts.take(place)
        if draft:
            self.say("You had begun, and it is kept. Go on below it, /edit to change it; an empty line ends it:")
            self.say(draft, indent=2)
        return [line for line in (draft or before).split("\n") if draft or before]

    def _obeys(
        self, text: str, commands: Sequence[Command], helped: Callable[[], None] | None, *, editable: bool
    ) -> bool:
        """Do what a line that is only a command says; False where it is none, or the caller's own."""
        jump = _JUMP.match(text)
        word = "/jump" if jump else text.casefold()
        if word in {"?", "/help", "/?"}:
            (helped or self._general_help)()
            return True
        if not _COMMAND.match(text) or (word == "/edit" and editable):
            return False
        if word == Command.REVIEW and word in tuple(commands) and self.show_review:
            self.show_review()
            self.say()
            self.say("You are back where you were. Go on typing, or press Enter.")
        elif word in tuple(commands) and (jump or word != Command.JUMP):
            raise Move(Command(word), int(jump[1]) if jump else 0)
        else:
            self._refuse(text, word, commands)
        return True

    def _refuse(self, text: str, word: str, commands: Sequence[Command]) -> None:
        """Say why a command does nothing here."""
        if word == "/edit":
            self.say("/edit changes a text that stands there. To change a line of a list, type its number.")
        elif word == Command.JUMP and word in tuple(commands):
            self.say("Where to? Type the number as well, such as /jump 5.")
        elif word in tuple(Command):
            self.say(f"{word} works at a question. Here you can use {' '.join(commands)}.")
        else:
            self.say(f"{text} is no command. There are {' '.join(commands)}.")

    def _general_help(self) -> None:
        self.say("Type your answer and press Enter. /quit leaves; what you have entered stays saved.")
