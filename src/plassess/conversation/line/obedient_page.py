"""A page on which commands are obeyed, and what is asked is said once more below all that they print."""

from collections.abc import Callable, Mapping

from msgspec import Struct
from rich.console import Console

from plassess.conversation.exits import Command, Move
from plassess.conversation.prompt_help import Beside, NothingBeside, Takes, print_help
from plassess.conversation.typed.command_lines import Typed
from plassess.views.page import Page


class Keys(Struct, frozen=True):
    """What can be typed at what is asked; ``shows`` prints what stands above it, such as the list it picks from."""

    text: str = ""
    shows: Callable[[], None] | None = None
    style: str = ""


NO_KEYS = Keys()


class ObedientPage(Page):
    """Knows what is asked, and does what a command says that comes back to where it was typed."""

    def __init__(self, console: Console, *, ascii_rules: bool = False) -> None:
        super().__init__(console, ascii_rules=ascii_rules)
        self.obeyed: Mapping[Command, Callable[[str], None]] = {}
        """What commands do that come back to where they were typed, each with what stood behind it."""
        self.highest: Callable[[], int] = lambda: 0
        """The highest number that ``/jump`` takes."""
        self.explained_by: Callable[[], Beside] = NothingBeside
        """Gives what explains more than a prompt knows itself; called when somebody asks."""
        self.is_a_step: Callable[[str], bool] = lambda _: False
        """Tells a line that is a step in its usual form from words."""
        self.asked = ""
        """What is asked here, to say once more below help and lists."""
        self._is_put = False
        """Whether that was printed since a line was read."""
        self._keys = NO_KEYS
        """What can be typed at what is asked, to say below it whenever it is asked once more."""
        self._asked_at: dict[str, tuple[str, Keys]] = {}
        self._reviewed = False

    def title(self, text: str, *, indent: int = 0) -> None:
        """Print a line that begins something new, and keep it: it may be what is asked."""
        self._put(text)
        super().title(text, indent=indent)

    def question(self, text: str) -> None:
        """Print what is asked amid something else, in a line like any other, and keep it."""
        self._put(text)
        self.say(text)

    def ask_again_as(self, text: str) -> None:
        """Keep what is asked where it is printed otherwise."""
        self._put(text)

    def keys(self, text: str, *, shows: Callable[[], None] | None = None, style: str = "") -> None:
        """Print what can be typed at what is asked, and keep it: it is said again wherever that is asked again.

        ``shows`` is called above it where a line was not kept.
        """
        self.say(text, style=style)
        self._keys, self._is_put = Keys(text, shows, style), True

    def _put(self, text: str) -> None:
        self.asked, self._keys, self._is_put = text, NO_KEYS, True

    def _come_to(self, place: str) -> None:
        """Keep what was put for a place; where nothing was put, a line is read there once more."""
        if self._is_put:
            self._asked_at[place] = (self.asked, self._keys)
        self.asked, self._keys = self._asked_at.get(place, (self.asked, self._keys))
        self._is_put = False

    def _ask_once_more(self) -> None:
        """Print what is asked, and what can be typed there."""
        self.say(self.asked, style="bold")
        if self._keys.text:
            self.say(self._keys.text, style=self._keys.style)

    def _obey(self, typed: Typed, takes: Takes) -> None:
        """Do it, or say why not; what was printed stands above the question then. Raises Move for what leads away."""
        command, does = typed.command, self.obeyed.get(typed.command)
        if command is Command.HELP:
            self._shown(lambda: self._help(typed.more, takes))
        elif command not in takes.commands:
            self.say(f"{command} works at a question. Here you can use {' '.join(takes.commands)}.")
        elif command is Command.LIST:
            self._shown(takes.listed or self._nothing_to_list)
        elif command is Command.JUMP and not 1 <= typed.number <= self.highest():
            self.say(f"Type the number as well, such as /jump 5. They run from 1 to {self.highest()}.")
        elif does is None:
            raise Move(command, typed.number)
        else:
            self._shown(lambda: self._do(does, typed))

    def _shown(self, show: Callable[[], None]) -> None:
        """Print something that has titles of its own, and below it what is asked."""
        asked, keys = self.asked, self._keys
        show()
        self.asked, self._keys, self._is_put = asked, keys, False
        self._ask_once_more()

    def _do(self, does: Callable[[str], None], typed: Typed) -> None:
        does(typed.more)
        self._reviewed = typed.command is Command.REVIEW
        self.say()
        self.say(f"You are back where you were.{' A number opens that line.' if self._reviewed else ''}")

    def _help(self, word: str, takes: Takes) -> None:
        if word:
            self.explained_by().explain(word)
        else:
            print_help(self, takes, self.explained_by())

    def _nothing_to_list(self) -> None:
        self.say("There is no list here. /review shows all you have so far.")
