"""Where lines come from: those that wait, those that were handed back, and those that are typed now.

On plain lines nothing can stand: a short line that is handed back is left on the screen above, and a longer one is
kept by Enter.
"""

from collections.abc import Sequence

from msgspec import Struct
from rich.console import Console

from plassess.conversation.line.draft_keeper import Drafts
from plassess.conversation.line.input_line import InputLine
from plassess.conversation.line.page_returned_to import PageReturnedTo
from plassess.conversation.typed.pasted_cells import cells_apart
from plassess.foreign_text import readable_input
from plassess.problems.sentences import counted, ended

_SHORT = 20
"""Characters of a line that a plain prompt shows well enough as it was typed; what was typed over it is gone."""
_LONG = 200
"""Characters of a line that is never left out by Enter alone."""


class Reading(Struct, frozen=True):
    """How a line is read: where, what stands on it if nothing else does, and which names are completed.

    ``of_many``: it is one of a longer text. ``over``: what stands there is typed over.
    """

    place: str
    default: str = ""
    names: Sequence[str] = ()
    of_many: bool = False
    over: bool = False


class Submitted(Struct, frozen=True):
    """A line that was submitted, and what stood there before: of that, what had been ``refused``."""

    text: str
    stood: str = ""
    refused: str = ""

    @property
    def is_dash(self) -> bool:
        """Tell whether it is a dash alone, which takes away what stands there."""
        return self.text.strip() == "-"

    def empties(self, default: str) -> bool:
        """Tell whether what stood there is taken away: by a dash alone, or by one that was typed behind it."""
        return bool(self.stood) and (self.is_dash or (self.stood == default and self.text == f"{default}-"))


class LinesKept(PageReturnedTo):
    """A page that reads lines, and keeps each until it is known what becomes of it."""

    def __init__(self, console: Console, line: InputLine, drafts: Drafts) -> None:
        super().__init__(console, drafts, ascii_rules=line.plain)
        self._line = line
        self.lines_read = 0
        self._handed: dict[str, str] = {}
        """By the prompt they were typed at: lines that were handed back, and stand on the next one read there."""
        self._waiting: list[str] = []
        self._is_of_many = False
        """Whether the line that was read last is one of several: what is pasted behind it is for the same prompt."""

    @property
    def plain(self) -> bool:
        """Tell whether prompts are plain lines, as for a pipe or a screen reader."""
        return self._line.plain

    def hand_back(self, place: str, line: str, why: str) -> None:
        """Say why a line cannot be taken; it stands on the next line that is read at this place."""
        self.say(why)
        if not self._is_of_many and (behind := [one for one in self._line.lines_behind() if one.strip()]):
            self.say(f"{counted(len(behind), 'line')} pasted behind it came back with it.")
            line = "\n".join([line, *behind])
        if not self.plain or len(line) > _SHORT or "\n" in line:
            self._handed[place] = "\n".join(part for part in (self._handed.get(place), line) if part)

    def pass_on(self, line: str) -> None:
        """Let a line wait that a prompt amid another cannot take: the one behind reads it."""
        self._waiting.append(line)

    def _submitted(self, reading: Reading) -> Submitted:
        """Return the next line that is submitted at a place."""
        self._come_to(reading.place)
        self._is_of_many = reading.of_many
        refused = self._handed.get(reading.place, "")
        stood = refused or self.drafts.take(reading.place) or reading.default
        return Submitted(self._next(reading, stood), stood, refused)

    def _next(self, reading: Reading, stood: str) -> str:
        """Return the line that waits to be read, or read one; a short one that was handed back is typed over."""
        place = reading.place
        if self._waiting or place in self._again:
            return self._one_that_waits(place)
        if handed := self._handed.pop(place, ""):
            self._keep(place, handed)
        text = self._typed(reading, stood, handed)
        if handed and handed == text and len(text) <= _LONG:
            self._leave_out(place, text)
            return self._next(reading, reading.default)
        if len(handed) <= _SHORT and not text.startswith(handed):
            self._keep(place, "")
        return text

    def _typed(self, reading: Reading, stood: str, handed: str) -> str:
        """Read a line from the keyboard; one that is broken off is kept as a draft."""
        place, default = reading.place, reading.default
        before = self.drafts.take(place)
        self._line.keep_typed = lambda text: self._keep(place, text)
        self._say_what_stands(stood, handed)
        over = bool(handed) or (reading.over and stood == default and len(stood) <= _SHORT)
        try:
            typed = self._line.read(stood, reading.names, of_many=reading.of_many, over=over)
            text = readable_input(cells_apart(typed))
        except BaseException:
            self._keep(place, self._line.partial if self._line.partial != default else "")
            raise
        self._keep(place, before)
        self.lines_read += 1
        if self._line.was_cut:
            self.say("This terminal takes no more on one line: read what is kept, and type the rest below it.")
        return text

    def _say_what_stands(self, stood: str, handed: str) -> None:
        """Say on plain lines what Enter gives, for nothing can stand on them."""
        if stood and self.plain:
            again = "leaves it out" if len(handed) <= _LONG else "has it read again; - leaves it out"
            self.say(f"[{stood}]  Enter {again if handed else 'keeps it; - empties it'}", style="dim")

    def _leave_out(self, place: str, refused: str) -> None:
        """Say that a refused line is gone, and what is asked once more: by that, Enter means what it says."""
        self._keep(place, "")
        self.say(f"{ended(f'Not kept: “{refused}”')} It is asked again:")
        if self._keys.shows:
            self._keys.shows()
        self._ask_once_more()

    def _one_that_waits(self, place: str) -> str:
        """Return the line that is read before any other, as one that was typed."""
        text = self._again.pop(place) if place in self._again else self._waiting.pop(0)
        self.lines_read += 1
        if text:
            self.say(text, mark="› ")
        return text
