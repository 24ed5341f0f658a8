"""Text on the screen, made harmless: wrapped to the window, never wider than 80 columns; whole lines in a pipe."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from plassess.foreign_text import visible, visible_lines
from plassess.views.messages import command_apart, held_together, is_a_command, loosened

if TYPE_CHECKING:
    from rich.table import Table

WIDEST = 80
NARROWEST = 12
ENDLESS = 1_000_000
"""The columns of what is no window: nothing is wrapped there, so that who searches it gets whole lines."""


LEAST_COLUMNS = 20


class ForeignSafeConsole(Console):
    """A console that takes text as text, and leaves a closed pipe to the one place that ends the program."""

    def __init__(self, *, stderr: bool = False) -> None:
        super().__init__(stderr=stderr, highlight=False, markup=False, emoji=False)
        if self.width < LEAST_COLUMNS:  # as where COLUMNS says 0, which no window has
            self.width = LEAST_COLUMNS
        if not self.file.isatty():
            self.width = ENDLESS

    def on_broken_pipe(self) -> None:
        """Raise BrokenPipeError and say nothing; rich would end the program with 1."""
        raise BrokenPipeError


class Page:
    """Prints paragraphs and lists; nothing is cut off, and nothing is said by color alone."""

    def __init__(self, console: Console, *, ascii_rules: bool = False) -> None:
        self._console = console
        self._dash = "-" if ascii_rules else "─"

    @property
    def width(self) -> int:
        """The columns that are used; text and tables use all where there is no window."""
        return min(self._console.width, WIDEST)

    @property
    def is_endless(self) -> bool:
        """Tell whether there is no window to wrap to."""
        return self._console.width >= ENDLESS

    def say(self, text: str = "", *, mark: str = "", indent: int = 0, style: str = "") -> None:
        """Print text in paragraphs; ``mark`` hangs before the first line, as in lists."""
        mark = " " * indent + mark
        if self.width - cell_len(mark) < NARROWEST:  # the window is too narrow to hang it: a line of its own
            if mark.strip():
                self._console.print(mark.strip(), soft_wrap=True)
            mark = ""
        width = self.width - cell_len(mark)
        for paragraph in visible_lines(text).split("\n"):
            if self._is_too_long(paragraph, cell_len(mark)) and (apart := command_apart(paragraph)):
                self.say(apart[0], mark=mark)
                self.verbatim(apart[1], indent=cell_len(mark) + 2)
                continue
            for line in self._lines(paragraph, width):
                whole = (
                    Text.assemble(mark, (line.plain.rstrip(), style)) if line.plain.strip() or mark.strip() else ""
                )
                self._console.print(whole, soft_wrap=True)
                mark = " " * cell_len(mark)

    def _lines(self, paragraph: str, width: int) -> Iterable[Text]:
        if self.is_endless or is_a_command(paragraph):
            return [Text(paragraph)]
        lines = Text(held_together(paragraph)).wrap(self._console, width, overflow="fold")
        return [Text(loosened(line.plain)) for line in lines] or [Text()]

    def table(self, table: "Table") -> None:
        """Print a table, whose cells wrap within the columns that are used."""
        self._console.print(table, width=None if self.is_endless else self.width)

    def command(self, command: str, use: str) -> None:
        """Print a command that comes next, with what it is for behind it, or below it in a narrow window."""
        line = f"{command}   {use}"
        if cell_len(line) + 2 <= self.width:
            self.verbatim(line, indent=2)
        else:
            self.verbatim(command, indent=2)
            self.say(use, indent=4)

    def verbatim(self, text: str, *, indent: int = 0) -> None:
        """Print one line as it is, for copying: a window too narrow for it breaks it, and a copy has no break."""
        if self._is_too_long(text, indent) and (apart := command_apart(text)):
            self.for_copying(*apart)
            return
        self._console.print(Text(" " * indent + visible(text, 4096)), soft_wrap=True)

    def for_copying(self, lead: str, text: str) -> None:
        """Print a path or a command behind what leads to it, or below where the window is too narrow."""
        if self._is_too_long(f"{lead} {text}"):
            self.say(lead)
            self.verbatim(text, indent=2)
        else:
            self.verbatim(f"{lead} {text}")

    def _is_too_long(self, text: str, indent: int = 0) -> bool:
        return not self.is_endless and cell_len(visible(text, 4096)) + indent > self.width

    def title(self, text: str, *, indent: int = 0) -> None:
        """Print a line that begins something new, set off by an empty one."""
        self.say()
        self.say(text, style="bold", indent=indent)

    def rule(self) -> None:
        """Draw a line across."""
        self.say()
        self._console.print(self._dash * self.width)


def page_on_stdout() -> Page:
    """Make the page for what was asked for, which goes to stdout."""
    return Page(ForeignSafeConsole())
