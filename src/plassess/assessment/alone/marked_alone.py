"""How a team that marks alone stands: who sent, what was opened, and each row with what was decided."""

from collections.abc import Collection, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.alone.counts import RowCounts
from plassess.assessment.alone.decided_rows import is_before_migration, standing_now, state_of
from plassess.assessment.alone.decisions import Decision, Decisions
from plassess.assessment.alone.opened import Opened
from plassess.assessment.alone.roster import FEWEST_OUTSIDE, Keeper, Rule
from plassess.assessment.alone.rows import rows_marked_alone
from plassess.assessment.plan.model import LevelInWords, PlannedRow
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses, State
from plassess.content.library import Library


class DecidedRow(Struct, frozen=True):
    """One row that people mark alone.

    ``decision`` is ``None`` where none stands; ``level`` is what it says, in words of the row. ``counts`` are
    those of the opening, ``rounds`` those of the cards, ``for_it`` of ``voters`` those of a vote by majority, each
    only where they may leave the meeting.
    """

    row: PlannedRow
    decision: Decision | None = None
    level: LevelInWords | None = None
    counts: RowCounts | None = None
    rounds: tuple[Mapping[str, int], ...] = ()
    for_it: int | None = None
    voters: int | None = None

    @property
    def part(self) -> str:
        """What the row comes from: map, or an instrument by its id."""
        return self.row.part

    @property
    def id(self) -> str:
        """The id of the row."""
        return self.row.id

    @property
    def is_decided(self) -> bool:
        """Tell whether the team decided something."""
        return self.decision is not None and self.decision.is_decided

    @property
    def state(self) -> State | None:
        """How the row stands that was decided by a state; ``None`` for a level, and where nothing is decided."""
        return state_of(self.decision)


class MarkedAlone(Struct, frozen=True):
    """A team that marks alone.

    ``people`` counts those who mark, ``sent`` those who have sent their marks, once they are open by then; ``late``
    those who came afterward. ``opened`` is ``None`` while marks are closed. Before that, ``unread`` sheets cannot be
    read, and ``strange`` ones hold no row of this self-assessment.
    """

    people: int
    sent: int
    late: int
    opened: date | None
    rule: Rule
    keeper: Keeper | None
    rows: tuple[DecidedRow, ...]
    unread: int = 0
    strange: int = 0

    @property
    def decided(self) -> int:
        """How many rows are decided."""
        return sum(row.is_decided for row in self.rows)

    def for_board(self) -> "MarkedAlone":
        """Leave only decided levels with their reasons."""
        return replace(self, keeper=None, rows=tuple(_bare(one) for one in self.rows if one.is_decided))


def _bare(one: DecidedRow) -> DecidedRow:
    kept = {"evidence": (), "another_view": (), "rounds": (), "for_it": None, "voters": None}
    decision = one.decision.model_copy(update=kept) if one.decision else None
    return replace(one, decision=decision, counts=None, rounds=(), for_it=None, voters=None)


def marked_alone(
    record: Assessment,
    responses: Responses,
    library: Library,
    plan: ActionPlan,
    decisions: Decisions,
    sent: int,
    opened: Opened | None,
) -> MarkedAlone:
    """Put together how a team stands; ``sent`` counts those who have sent, ``opened`` is what was counted then."""
    planned = {row.id: row for part in plan.parts for row in part.rows}
    prompts = [one for one in rows_marked_alone(record, responses.answers, library) if one.id in planned]
    standing = _standing(decisions, {one.id for one in prompts}, library)
    marks = record.opened_marks
    counted = opened if marks and len(marks.sent) >= FEWEST_OUTSIDE and not moved_since(record, marks.day) else None
    return MarkedAlone(
        people=sum(not person.leads for person in record.roster.values()),
        sent=len(marks.sent) if marks else sent,
        late=len(marks.late) if marks else 0,
        opened=marks.day if marks else None,
        rule=record.rule,
        keeper=record.keeper,
        rows=tuple(_row(one, planned[one.id], standing.get(one.id), record, counted) for one in prompts),
    )


def _standing(decisions: Decisions, known: Collection[str], library: Library) -> dict[str, Decision]:
    """Tell what stands for each row; former ids are looked up only where a decision goes by one that is not here."""
    if all(one.row in known for one in decisions.decisions):
        return decisions.standing
    return standing_now(decisions, library)


def moved_since(record: Assessment, day: date) -> bool:
    """Tell whether rows and levels may be others by now than those that were counted."""
    return bool(record.migrated) and day <= record.migrated[-1].day


def _row(
    prompt: Prompt, row: PlannedRow, decision: Decision | None, record: Assessment, opened: Opened | None
) -> DecidedRow:
    told = decision.outside(opened.sent) if decision and opened else None
    voted = told if told and told.for_it else None
    return DecidedRow(
        row,
        decision,
        _level(prompt, row, decision, record) if decision else None,
        opened.counts_of(prompt) if opened else None,
        told.rounds if told else (),
        voted.for_it if voted else None,
        voted.voters if voted else None,
    )


def _level(prompt: Prompt, row: PlannedRow, decision: Decision, record: Assessment) -> LevelInWords | None:
    """Put a decided level in words; one from before a migration is where the migration put the team's answer."""
    label, scale = decision.level, prompt.scale
    if label is None:
        return None
    if is_before_migration(decision, record) or (row.now and row.now.label == label):
        return row.now
    if scale is None or label not in scale.labels:
        return LevelInWords(label, None, None)
    distance = scale.distance_to_ideal(label)
    return LevelInWords(label, scale.levels[distance].text or None, distance, name=scale.name_of(label))
