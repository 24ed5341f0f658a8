"""The edited line as prompt_toolkit gives it, with the keys that an office hand presses."""

import asyncio
import sys
from collections.abc import Callable, Iterable, Sequence

from prompt_toolkit import PromptSession
from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import create_output
from prompt_toolkit.selection import SelectionState
from prompt_toolkit.shortcuts import CompleteStyle

from plassess.conversation.typed.pasted_cells import cells_apart

_KEPT_EACH_SECONDS = 1.0
SAVED_AS_YOU_GO = "All that you have entered is saved as you go."


class Session:
    """Reads lines, one after the other; ``begun`` is called as each begins."""

    def __init__(self, begun: Callable[[], None]) -> None:
        self._begun = begun
        self._of_many = False
        output = create_output(stdout=sys.stderr)
        if hasattr(output, "enable_cpr"):  # a terminal that does not say where its cursor is would be warned about
            output.enable_cpr = False
        self._session: PromptSession[str] = PromptSession(
            output=output,
            key_bindings=self._keys(),
            complete_style=CompleteStyle.READLINE_LIKE,
            complete_while_typing=False,
            reserve_space_for_menu=0,
        )
        self._session.app.ttimeoutlen = 0.05

    @property
    def app(self) -> Application[str]:
        """What runs while a line is read."""
        return self._session.app

    @property
    def text(self) -> str:
        """What stands on the line."""
        return self._session.default_buffer.text

    def prompt(
        self, sign: str, default: str, names: Sequence[str], keep: Callable[[str], None], *, of_many: bool, over: bool
    ) -> str:
        """Read a line; ``keep`` is called with what stands there, about once a second while it changes.

        Raises EOFError, KeyboardInterrupt, and OSError where the window has closed.
        """
        self._of_many = of_many

        def begin() -> None:
            self.app.create_background_task(self._keep_while_typed(keep, default))
            if over:
                buffer = self._session.default_buffer
                buffer.selection_state = SelectionState(original_cursor_position=0)
                buffer.selection_state.enter_shift_mode()
            self._begun()

        return self._session.prompt(sign, default=default, completer=_NameCompleter(names), pre_run=begin)

    async def _keep_while_typed(self, keep: Callable[[str], None], kept: str) -> None:
        """Keep what is typed, so that it is there even where the computer is switched off amid a line."""
        while True:
            await asyncio.sleep(_KEPT_EACH_SECONDS)
            if self.text != kept:
                kept = self.text
                keep(kept)

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()

        @keys.add("c-s", eager=True)
        @keys.add("c-r", eager=True)
        def _(_event: KeyPressEvent) -> None:
            run_in_terminal(lambda: print(SAVED_AS_YOU_GO, file=sys.stderr))  # noqa: T201 - the line's own place

        @keys.add(Keys.BracketedPaste, eager=True)
        def _(event: KeyPressEvent) -> None:
            event.current_buffer.insert_text(cells_apart(event.data.replace("\r\n", "\n").replace("\r", "\n")))

        @keys.add("tab", filter=Condition(lambda: bool(self.app.key_processor.input_queue)))
        def _(event: KeyPressEvent) -> None:
            event.current_buffer.insert_text("\t")  # amid a paste it stands between cells, and completes no name

        @keys.add("c-z", eager=True)
        def _(event: KeyPressEvent) -> None:
            event.app.suspend_to_background()

        @keys.add("enter", filter=Condition(lambda: self._of_many))
        def _(event: KeyPressEvent) -> None:
            buffer = event.current_buffer
            if not buffer.text.strip() and event.key_processor.input_queue:
                buffer.insert_text("\n")  # the rest of a paste is there at once: its paragraphs stay together
            else:
                buffer.validate_and_handle()

        return keys


class _NameCompleter(Completer):
    """Completes the word after the last separator to the name of someone in the room."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(names)

    def get_completions(self, document: Document, _event: CompleteEvent) -> Iterable[Completion]:
        """Give the names that fit."""
        typed = document.text_before_cursor.rpartition("/")[2].rpartition(",")[2].lstrip()
        fits = [n for n in self._names if any(w.startswith(typed.casefold()) for w in n.casefold().split())]
        for name in fits if typed else ():
            yield Completion(name, start_position=-len(typed))
