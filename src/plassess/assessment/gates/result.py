"""What gates found in one assessment: each gate's result, and what keeps it from holding."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec import Struct

from plassess.assessment.gates.gate import Gate, Takes
from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.content.library import Library


class Standing(Struct, frozen=True):
    """One assessment as it stands, beside the content it is read with."""

    record: Assessment
    responses: Responses
    library: Library
    plan: ActionPlan

    @classmethod
    def of(cls, record: Assessment, responses: Responses, library: Library) -> "Standing":
        """Make the plan on the way."""
        return cls(record, responses, library, make_plan(record, responses, library))


class Occasion(Struct, frozen=True):
    """When gates are held of one assessment.

    ``earlier`` has the self-assessments that gates compare it with, by the folders that they name, and ``itself`` the
    names among these that mean this one. ``path`` is its own folder as the patterns of a scope name it: with slashes,
    from the folder of the settings.
    """

    now: Standing
    today: date
    earlier: dict[str, Standing] = {}
    path: str = ""
    itself: frozenset[str] = frozenset()


class Asked(Struct, frozen=True):
    """One gate that is asked for. ``given`` is what it is given: of several ids, or ids with levels, one."""

    gate: Gate
    given: Any = None

    @property
    def name(self) -> str:
        """The gate's name."""
        return self.gate.name

    @property
    def shown(self) -> str:
        """What it is given, as it is written: ``90%``, ``tp.evidence``, ``cs.resources=3``."""
        match self.gate.takes:
            case Takes.FLAG:
                return ""
            case Takes.SHARE:
                return f"{self.given.normalize():f}%"
            case Takes.OPTIONS:
                return f"{self.given[0]}={','.join(self.given[1])}"
            case Takes.LEVELS | Takes.INDEXES:
                return "=".join(map(str, self.given))
        return str(self.given)

    @property
    def label(self) -> str:
        """The gate with what it is given: ``answered 90%``."""
        return f"{self.name} {self.shown}".strip()


class Place(Struct, frozen=True):
    """Where a gate is asked in the settings: the file as users see it, the line from 1, and the keys that lead there.

    The keys may hold what others wrote, and are safe to print.
    """

    file: str
    line: int
    keys: str

    @property
    def shown(self) -> str:
        """The file and the line: ``plassess.yaml:12``."""
        return f"{self.file}:{self.line}"


Narrowed = tuple[Mapping[str, tuple[str, ...]], ...]
"""What a gate is narrowed to: scopes that all have to fit, each as what its keys name."""


class ToDo(Struct, frozen=True):
    """One thing that keeps a gate from holding: a prompt, a row or a committed step.

    ``id`` is the prompt's, for a step that of the question it stands under. ``text`` is its title or the step's own
    words, which others wrote; ``why`` is ours. The rest is for steps alone: their number in ``plassess status``, the
    owner and the date they have.
    """

    id: str
    text: str
    why: str
    number: int | None = None
    who: str | None = None
    by: date | None = None


class GateResult(Struct, frozen=True):
    """Whether a gate holds, what was measured, and by how much it fails.

    ``asked`` is what the gate was given, as ``Asked`` shows it. ``measured`` says in a clause what was found. Both
    hold ids, numbers and our own words alone. ``count`` of ``among`` were counted. ``short`` is by how many the gate
    fails, 0 where it holds and ``None`` where there was nothing to measure, which fails it. ``to_do`` is empty where
    it holds, ``remedy`` too. ``scope`` says what it was narrowed to, where it was, and ``narrowed_to`` has the same.
    ``place`` is ``None`` for what the command line asks.
    """

    gate: str
    asked: str
    measured: str
    count: int
    among: int
    short: int | None = 0
    to_do: tuple[ToDo, ...] = ()
    remedy: str = ""
    scope: str = ""
    narrowed_to: Narrowed = ()
    place: Place | None = None

    @property
    def holds(self) -> bool:
        """Tell whether the gate holds."""
        return self.short == 0

    @property
    def label(self) -> str:
        """The gate with what it was given, and of what: ``answered 90% (role coach)``."""
        return _label(self.gate, self.asked, self.scope)


class NotAsked(Struct, frozen=True):
    """A gate that is not asked of one assessment, since it speaks of others; ``why`` is a clause in our words."""

    gate: str
    asked: str
    why: str
    scope: str = ""
    narrowed_to: Narrowed = ()
    place: Place | None = None

    @property
    def label(self) -> str:
        """The gate with what it was given, and of what."""
        return _label(self.gate, self.asked, self.scope)


def _label(gate: str, asked: str, scope: str) -> str:
    return " ".join(part for part in (gate, asked, f"({scope})" if scope else "") if part)


class GatedAssessment(Struct, frozen=True):
    """One assessment with the results of all its gates, and those that are not asked of it.

    ``folder`` and ``file``, which holds the answers, are paths as users see them. ``lines`` tells in which line of
    the file the answer to a prompt begins; it lacks those without an answer.
    """

    folder: str
    file: str
    plan: ActionPlan
    results: tuple[GateResult, ...]
    lines: dict[str, int]
    not_asked: tuple[NotAsked, ...] = ()

    @property
    def failing(self) -> tuple[GateResult, ...]:
        """The gates that do not hold."""
        return tuple(result for result in self.results if not result.holds)


class Held(Struct, frozen=True):
    """Gates that were held of assessments on a day; ``warn`` tells that what fails is only a warning.

    ``told`` are the names of the gates that the command line asks for, ``within`` says what it narrows all gates to,
    ``left_out`` are the folders of those that could not be read, ``elsewhere`` of those whose answers are not here.
    """

    gated: tuple[GatedAssessment, ...]
    today: date
    warn: bool = False
    told: frozenset[str] = frozenset()
    within: str = ""
    left_out: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()

    @property
    def failing(self) -> int:
        """How many assessments have a gate that does not hold."""
        return sum(bool(one.failing) for one in self.gated)

    @property
    def of_none(self) -> tuple[NotAsked, ...]:
        """The gates that are asked of none of the assessments, each once."""
        measured = {(result.gate, result.asked, result.scope) for one in self.gated for result in one.results}
        found = {(it.gate, it.asked, it.scope): it for one in self.gated for it in one.not_asked}
        return tuple(it for key, it in found.items() if key not in measured)

    @property
    def missed(self) -> tuple[NotAsked, ...]:
        """Those of them that fail: what the command line asks for has to be asked of one assessment at least.

        And where it narrows all gates so far that none is asked of any, all of them.
        """
        narrowed_away = bool(self.within) and not any(one.results for one in self.gated)
        asked_here = (it for it in self.of_none if it.gate in self.told and it.scope == self.within)
        return self.of_none if narrowed_away else tuple(asked_here)

    @property
    def holds(self) -> bool:
        """Tell whether every gate holds that is asked."""
        return not self.failing and not self.missed
