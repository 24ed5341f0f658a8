"""The one face of the conversation: text that is printed and stays, and a line to type on right below it.

A line that was submitted is an answer that is saved, a command that is obeyed, or it is handed back: it stands on the
input line again, below a word about why. There is nothing else that can become of it.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from plassess.conversation.exits import ANYWHERE, Command, NotTaken
from plassess.conversation.line.commands_meant import CommandsMeant
from plassess.conversation.line.lines_kept import Reading, Submitted
from plassess.conversation.prompt_help import Also, Takes, unexplained
from plassess.conversation.typed.command_lines import command_in
from plassess.conversation.typed.yes_or_no import said_yes, yes_or_no

Read = TypeVar("Read")

MOST_CHARACTERS = 20_000

_EDITS = re.compile(r"/edit\s*\d{0,4}", re.IGNORECASE)
"""A number behind it means a line; all lines are walked through from the first."""


class Face(CommandsMeant):
    """A page that is also typed on."""

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
        or_none: bool = False,
        also: Also = Also.NOTHING,
    ) -> str:
        """Read a line; one that is only a command does what it says: ``helped`` answers ``?``, ``listed`` ``list``.

        ``default`` stands on the line to be changed; a single dash is an empty line. Where anything else stands, a
        dash takes it away, and the line is read anew. What stands there when the line is broken off is kept as a
        draft of ``place`` and stands there again. ``editable``: ``/edit`` is for the caller.
        ``over``: what stands there is typed over. ``or_none``: what says nothing, such as ``n/a``, empties the line.
        ``words``: that too, and ``+3``, ``y``, a tally or a step is no answer, but for what ``also`` names.
        """
        reading = Reading(place, default, names, of_many=of_many, over=over)
        takes = Takes(commands, helped, listed, words=words, editable=editable, or_none=words or or_none, also=also)
        while (answer := self._answer_in(self._submitted(reading), reading, takes)) is None:
            pass
        return answer.rstrip() if of_many else answer.strip()

    def ask_words(self, place: str, *, default: str = "", commands: Sequence[Command] = ANYWHERE) -> str:
        """Ask for words amid prompts that take a key or a number; a lone digit goes back on the line too."""
        while len(line := self.ask(place, default=default, commands=commands, words=True)) == 1:
            self.hand_back(place, line, f"“{line}” says nothing here. Type it in words, or press Enter.")
        return line

    def _answer_in(self, line: Submitted, reading: Reading, takes: Takes) -> str | None:
        """Return what a line answers; ``None``: it was obeyed, or handed back, and another one is read."""
        place, text, answer = reading.place, line.text, None
        if line.refused and line.is_dash:
            self._leave_out(place, line.refused)
        elif line.empties(reading.default):
            answer = self._emptied(reading)
        elif takes.is_left_out(text) and text != reading.default:
            answer = self._left_out(place, text, takes)
        elif text != reading.default and (why := self._why_refused(text, takes)):
            self.hand_back(place, text, why)
        elif _EDITS.fullmatch(text.strip()):
            answer = self._edits(takes)
        elif (answer := self._unless_obeyed(line, reading, takes)) is not None:
            self._keep(place, "")
        return answer

    def _emptied(self, reading: Reading) -> str | None:
        """Take away what stands on the line; where that was to be changed, it is an answer to have it empty."""
        self._keep(reading.place, "")
        if reading.default:
            return ""
        self.say("The line is empty again.")
        return None

    def _left_out(self, place: str, text: str, takes: Takes) -> str:
        """Take what says nothing for an empty line, and say so: nobody is to read ``none`` as the team's words."""
        is_answer = " Where that is your answer, say it in a sentence." if takes.editable else ""
        self.say(f"Nothing, then. “{text.strip()}” is not kept as words.{is_answer}")
        self._keep(place, "")
        return ""

    def _edits(self, takes: Takes) -> str | None:
        """Let the caller change what stands there; where it cannot, say what is changed so."""
        if takes.editable:
            return "/edit"
        self.say("/edit changes a text that stands there. To change a line of a list, type its number.")
        return None

    def _why_refused(self, text: str, takes: Takes) -> str:
        """Say why no prompt of this kind takes a line; empty where one may."""
        if takes.is_astray(text):
            return f"“{text.strip()}” says nothing here. Type it in words, or press Enter."
        if takes.words and takes.also is not Also.STEP and self.is_a_step(text):
            return "That reads like a first step, with who and when. As an answer here, type it without the slashes."
        if len(text) > MOST_CHARACTERS:
            return f"That is {len(text):,} characters; a line holds {MOST_CHARACTERS:,}. Shorten it, please."
        unknown = self._unknown_word(text)
        return unexplained(unknown) if unknown else ""

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
        or_none: bool = False,
        words: bool = False,
    ) -> Read | None:
        """Ask until ``read`` can take the line; ``None``: Enter left it. What it cannot take goes back on the line.

        ``read`` raises NotTaken with the reason. ``or_none``: what says nothing, such as ``n/a``, is Enter.
        ``words``: that too, and what is plainly for another prompt is no answer; a step is one.
        """
        while line := self.ask(
            place,
            default=default,
            names=names,
            commands=commands,
            helped=helped,
            listed=listed,
            over=True,
            or_none=or_none,
            words=words,
            also=Also.STEP,
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

    def agrees(
        self,
        place: str,
        why: str,
        *,
        enter: bool,
        commands: Sequence[Command] = ANYWHERE,
        in_a_list: bool = False,
        is_next: Callable[[str], bool] = lambda _: False,
    ) -> bool:
        """Ask for a yes or a no; Enter is what the question names. Any other line is handed back.

        ``in_a_list``: it is asked amid lines that come one after the other; another one waits for the prompt behind,
        and is as Enter. ``is_next`` tells such a line where not every line is one.
        """

        def read(line: str) -> bool:
            if said_yes(line) is None and (in_a_list or is_next(line)):
                self.pass_on(line)
                return enter
            return yes_or_no(why)(line)

        taken = self.take(place, read, commands=commands)
        return enter if taken is None else taken
