"""A meeting that decides, and what was said of the row on the table."""

import contextlib
import json
from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from plassess.assessment.alone.counts import RowCounts
from plassess.assessment.alone.decisions import Decision, NotDecided, View, minutes_to_decide
from plassess.assessment.alone.roster import Rule
from plassess.assessment.prompts import Prompt
from plassess.content.library import Library
from plassess.conversation.exits import Command
from plassess.conversation.face import Face
from plassess.conversation.typed.dates.readings import DateRead

COMMANDS = (
    Command.HELP,
    Command.LIST,
    Command.SKIP,
    Command.NOT_APPLICABLE,
    Command.BACK,
    Command.UNDO,
    Command.END,
    Command.QUIT,
)
BESIDE = tuple(one for one in COMMANDS if one not in {Command.LIST, Command.SKIP, Command.NOT_APPLICABLE})
"""Where the level itself was said already."""


class Table(Struct):
    """The meeting that decides: its rows in order, the counts of each, and what stands by now.

    ``sheet`` are all rows in the order of the sheets. ``save`` puts a decision on disk; ``take_back`` takes back the
    last one of this day, and tells of which row. ``voters`` is how many people vote today, ``None``: nobody said yet.
    """

    face: Face
    rows: list[Prompt]
    sheet: Sequence[Prompt]
    library: Library
    counts: dict[str, RowCounts]
    standing: dict[str, Decision]
    rule: Rule
    people: Sequence[str]
    today: date
    read_date: Callable[[str], DateRead]
    save: Callable[[Decision], None]
    take_back: Callable[[], str | None]
    voters: int | None = None

    def agreed_on(self, row: Prompt) -> str | None:
        """Return what all marked alike in a row that was not decided yet."""
        counts = self.counts.get(row.id)
        return counts.agreed_on if counts and row.id not in self.standing else None

    def all_marked_it(self, row: Prompt) -> bool:
        """Tell whether as many people marked a row as vote today; who came late has not said anything of it."""
        counts = self.counts.get(row.id)
        return counts is not None and (self.voters or 0) <= counts.marked

    def number_of(self, row: Prompt) -> int:
        """Return the number that a row has on the sheets."""
        return [one.id for one in self.sheet].index(row.id) + 1

    def keep(self, talk: "Talk") -> None:
        """Keep what was said of a row so far, until it is a decision."""
        self.face.drafts.keep(talk.place, talk.as_draft())

    def minutes_from(self, at: int) -> int:
        """Say how many minutes the rows from this one on take."""
        return sum(minutes_to_decide(alike=self.agreed_on(row) is not None) for row in self.rows[at:])


_SAID = ("rounds", "level", "state", "alike", "for_it", "because", "evidence", "stage")
"""What a draft keeps as it is."""


class Talk(Struct):
    """What was said of one row so far."""

    row: Prompt
    rounds: list[dict[str, int]] = []
    level: int | None = None
    state: str | None = None
    not_decided: NotDecided | None = None
    alike: bool = False
    """All who vote had marked it alone, so nobody asks for thumbs."""
    for_it: int | None = None
    because: str = ""
    evidence: list[str] = []
    views: list[View] = []
    stage: int = 0

    @classmethod
    def of(cls, row: Prompt, decision: Decision) -> "Talk":
        """Take up what a decision said that was taken back."""
        return cls(
            row,
            rounds=[dict(one) for one in decision.rounds],
            for_it=decision.for_it,
            level=decision.level,
            state=decision.state,
            not_decided=decision.not_decided,
            because=decision.because or "",
            evidence=list(decision.evidence),
            views=list(decision.another_view),
        )

    @property
    def is_said(self) -> bool:
        """Tell whether there is something to put down."""
        return self.level is not None or self.state is not None or self.not_decided is not None

    def propose(
        self, level: int | None = None, state: str | None = None, not_decided: NotDecided | None = None
    ) -> None:
        """Take one of the three in the place of whatever was said."""
        self.level, self.state, self.not_decided = level, state, not_decided
        self.alike, self.for_it = False, None

    @property
    def place(self) -> str:
        """Where it is kept as a draft while it is not a decision yet."""
        return f"decide/{self.row.id}#talk"

    def as_draft(self) -> str:
        """Write what was said so far, to go on from; empty where nothing was."""
        said = {name: getattr(self, name) for name in _SAID}
        if not (self.is_said or self.rounds):
            return ""
        return json.dumps(
            said | {"not_decided": _dumped(self.not_decided), "views": [one.model_dump() for one in self.views]}
        )

    def go_on_from(self, draft: str) -> None:
        """Take up what was said when the program was left; a draft that cannot be read says nothing."""
        with contextlib.suppress(ValueError, TypeError, KeyError):
            said = json.loads(draft)
            views = [View.model_validate(one) for one in said["views"]]
            values = {name: said[name] for name in _SAID}
            waits = said["not_decided"]
            self.not_decided = None if waits is None else NotDecided.model_validate(waits)
            self.views = views
            for name, value in values.items():
                setattr(self, name, value)

    def decision(self, table: Table) -> Decision:
        """Make the entry of what was said."""
        return Decision(
            row=self.row.id,
            day=table.today,
            rule=table.rule,
            rounds=tuple(self.rounds),
            voters=table.voters,
            for_it=self.for_it,
            level=self.level,
            state=self.state,
            not_decided=self.not_decided,
            because=self.because or None,
            evidence=tuple(self.evidence),
            another_view=tuple(self.views),
        )


def _dumped(waits: NotDecided | None) -> dict[str, str] | None:
    return None if waits is None else waits.model_dump(mode="json")
