"""A page that knows at which prompt it is, so that a team that left there comes back to it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console

from plassess.conversation.exits import Command, Move, NotTaken
from plassess.conversation.line.draft_keeper import Drafts
from plassess.conversation.line.obedient_page import ObedientPage
from plassess.files.assessments.drafts import NOT_LEFT, WhereLeft

NOWHERE = "unsaved"
"""The prompt that nobody goes back to: it stands amid another one until something is saved."""


class PageReturnedTo(ObedientPage):
    """Keeps where the team is: the prompt, and the lines because of which it is asked."""

    def __init__(self, console: Console, drafts: Drafts, *, ascii_rules: bool = False) -> None:
        super().__init__(console, ascii_rules=ascii_rules)
        self.drafts = drafts
        self.place = ""
        """The prompt that a line was read at last."""
        self.returning = ""
        """The prompt where the meeting was left, until it is reached again."""
        self._amid: dict[str, str] = {}
        """By the prompt they were typed at: lines that are being read, and more is asked because of them."""
        self._again: dict[str, str] = {}
        """Those of the last time, to be read before any other there."""

    def _keep(self, place: str, text: str) -> None:
        if place:
            self.drafts.keep(place, text)

    def _come_to(self, place: str) -> None:
        super()._come_to(place)
        if place and place != NOWHERE:
            self.place = place
        if place == self.returning:
            self.returning = ""

    @contextmanager
    def amid(self, place: str, line: str, *, is_one: bool = True) -> Iterator[None]:
        """While this lasts, more is asked because of a line; where the program is left, it is read again first.

        ``is_one``: it is one prompt, so that ``/back`` leads to where the line was typed; words stand there again.
        """
        self._amid[place] = line
        try:
            yield
        except Move as move:
            if move.command is not Command.QUIT:
                self._amid.pop(place, None)
            if is_one and move.command is Command.BACK and not move.is_amid:
                self._lead_back(move, place, line)
            raise
        except NotTaken:
            self._amid.pop(place, None)
            raise
        self._amid.pop(place, None)

    def _lead_back(self, move: Move, place: str, line: str) -> None:
        """Lead to where a line was typed; a number is not kept, for what is typed behind it would be another one."""
        move.is_amid = True
        if place != self.place and any(sign.isalpha() for sign in line):
            self._keep(place, line)

    def left_amid(self, place: str) -> str | None:
        """Return a line whose reading was not through the last time, once; ``None`` where there is none."""
        return self._again.pop(place, None)

    def is_left_amid(self, place: str) -> bool:
        """Tell whether the reading of a line of this prompt was not through the last time."""
        return place in self._again

    def leave(self, at: str | None, stage: int, new_steps: Sequence[int]) -> None:
        """Keep where the team is, so that it finds itself there again."""
        amid = {**self._again, **self._amid}
        left = WhereLeft(place=self.place, at=at, stage=stage, amid=amid, new_steps=tuple(new_steps))
        self.drafts.leave(left)

    def come_back(self) -> WhereLeft:
        """Return where the meeting was left, and lead there."""
        left = self.drafts.left
        self.returning, self._again = left.place, dict(left.amid)
        self.drafts.leave(NOT_LEFT)
        return left

    def go_elsewhere(self) -> None:
        """Lead to another place than where the meeting was left."""
        self.returning, self._again = "", {}
