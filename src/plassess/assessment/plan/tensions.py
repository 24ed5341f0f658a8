"""Everything an assessment says about one standard, side by side, and the tensions in it that can be computed.

A tension is something to talk about and never a verdict: it holds the figures and answers that it comes from.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from plassess.assessment.plan.model import (
    CommittedStep,
    MarkedResponsibility,
    Placed,
    PlannedChoice,
    PlannedNumber,
    PlannedPart,
    PlannedQuestion,
    PlannedRow,
    PlannedShare,
    PlannedShift,
    PlannedText,
)
from plassess.assessment.ratings.figures import Figures, figures_of_rows
from plassess.assessment.responses import State
from plassess.content.framework import Framework
from plassess.content.library import GUIDE

FAR = 2
"""Steps that make two instruments lie apart, and a standard far from ideal."""

_SAYS_NOTHING = (None, State.NEXT_TIME, State.NOT_APPLICABLE)


class PartFigures(Struct, frozen=True):
    """The figures of one part's rated rows on one standard; ``fewest_levels`` is that of its shortest rated row."""

    part: str
    title: str
    figures: Figures
    fewest_levels: int


class StandardTogether(Struct, frozen=True):
    """What bears on one standard, part by part; only what has a response.

    ``steps`` are the committed steps of prompts that bear on it. ``figures`` are kept by part, never added up.
    """

    id: str
    title: str
    marked: tuple[MarkedResponsibility, ...]
    questions: tuple[PlannedQuestion, ...]
    rows: tuple[PlannedRow, ...]
    shifts: tuple[PlannedShift, ...]
    shares: tuple[PlannedShare, ...]
    choices: tuple[PlannedChoice, ...]
    numbers: tuple[PlannedNumber, ...]
    texts: tuple[PlannedText, ...]
    steps: tuple[CommittedStep, ...]
    figures: tuple[PartFigures, ...]

    @property
    def placed(self) -> tuple[Placed, ...]:
        """Rows, shifts, shares, choices, numbers and open prompts."""
        return (*self.rows, *self.shifts, *self.shares, *self.choices, *self.numbers, *self.texts)

    @property
    def voices(self) -> int:
        """How many parts have something to say; the marks and the questions are both the guide's."""
        guide = [GUIDE] if self.marked or self.questions else []
        return len({*guide, *(one.part for one in self.placed)})

    @property
    def rated(self) -> bool:
        """Whether anything that bears on it is rated."""
        return any(part.figures.rated for part in self.figures)

    @property
    def is_far(self) -> bool:
        """Whether the middle of any part's rows lies two steps or more from ideal."""
        return any(part.figures.median is not None and part.figures.median >= FAR for part in self.figures)


class NeedRatedIdeal(Struct, frozen=True):
    """Marked as what people most need to learn about, and every row rated on it stands at ideal."""

    standard: StandardTogether


class PartsApart(Struct, frozen=True):
    """Two parts whose middle ratings on one standard lie two or more steps apart.

    Steps are counted on each row's own scale, so they are not the same size everywhere. Only medians of rated rows
    are compared, places on a continuum are not, and nothing is said where the nearer part stands at its last level
    or beyond: its rows could not have shown a greater distance.
    """

    standard: StandardTogether
    nearer: PartFigures
    farther: PartFigures


class NeedUnknown(Struct, frozen=True):
    """Marked as what people most need to learn about, and "we don't know yet" is all that was answered on it."""

    standard: StandardTogether


class StepsElsewhere(Struct, frozen=True):
    """Committed steps that bear on no standard found far from ideal.

    Said only where something tells: a standard that such a step bears on is rated, or another one was found ``far``.
    A step under a question about no standard, such as the first, bears on those of the responsibilities marked; one
    that bears on none at all is left out.
    """

    steps: tuple[CommittedStep, ...]
    far: tuple[StandardTogether, ...]


Tension = NeedRatedIdeal | PartsApart | NeedUnknown | StepsElsewhere


class ReadTogether(Struct, frozen=True):
    """The standards that anything answered bears on, in the framework's order, and the tensions among them."""

    standards: tuple[StandardTogether, ...]
    tensions: tuple[Tension, ...]


def read_together(
    framework: Framework,
    questions: Sequence[PlannedQuestion],
    marked: Sequence[MarkedResponsibility],
    committed: Sequence[CommittedStep],
    parts: Sequence[PlannedPart],
) -> ReadTogether:
    """Put side by side what the guide, the map and the instruments say on each standard."""
    bearing = _steps_bear_on(committed, questions, marked, parts)
    direct = _steps_bear_on(committed, questions, (), parts)
    gathered = [
        _gathered(standard.id, standard.title, questions, marked, parts, direct) for standard in framework.standards
    ]
    standards = tuple(one for one in gathered if one.marked or one.questions or one.placed)
    return ReadTogether(standards, (*_tensions_of_standards(standards), *_steps_elsewhere(standards, bearing)))


_Bearing = Sequence[tuple[CommittedStep, frozenset[str]]]


def _steps_bear_on(
    committed: Sequence[CommittedStep],
    questions: Sequence[PlannedQuestion],
    marked: Sequence[MarkedResponsibility],
    parts: Sequence[PlannedPart],
) -> _Bearing:
    of_marks = frozenset(standard for one in marked for standard in one.standards)
    standards = {q.id: frozenset(q.standards) or (of_marks if q.title else frozenset()) for q in questions}
    standards |= {one.id: frozenset(one.standards) for one in _all_placed(parts)}
    return [(step, standards.get(step.question_id, frozenset())) for step in committed]


def _all_placed(parts: Iterable[PlannedPart]) -> Iterator[Placed]:
    for part in parts:
        yield from part.placed


def _gathered(
    standard: str,
    title: str,
    questions: Sequence[PlannedQuestion],
    marked: Sequence[MarkedResponsibility],
    parts: Sequence[PlannedPart],
    bearing: _Bearing,
) -> StandardTogether:
    return StandardTogether(
        id=standard,
        title=title,
        marked=tuple(one for one in marked if standard in one.standards),
        questions=tuple(q for q in questions if standard in q.standards and q.state not in _SAYS_NOTHING),
        rows=tuple(row for part in parts for row in part.rows if _speaks_of(row, standard)),
        shifts=tuple(shift for part in parts for shift in part.shifts if _speaks_of(shift, standard)),
        shares=tuple(share for part in parts for share in part.shares if _speaks_of(share, standard)),
        choices=tuple(choice for part in parts for choice in part.choices if _speaks_of(choice, standard)),
        numbers=tuple(one for part in parts for one in part.numbers if _speaks_of(one, standard)),
        texts=tuple(one for part in parts for one in part.texts if _speaks_of(one, standard)),
        steps=tuple(step for step, on in bearing if standard in on),
        figures=tuple(found for part in parts if (found := _figures(part, standard)) is not None),
    )


def _speaks_of(one: Placed, standard: str) -> bool:
    return standard in one.standards and one.state not in _SAYS_NOTHING


def _figures(part: PlannedPart, standard: str) -> PartFigures | None:
    """Measure a part's rows on a standard; ``None`` where it has none that anybody answered."""
    rows = [row for row in part.rows if standard in row.standards]
    if not any(_speaks_of(row, standard) for row in rows):
        return None
    measured = [(row.levels, row.measured) for row in rows if row.measured]
    rated = [levels for levels, one in measured if figures_of_rows([one]).rated]
    return PartFigures(part.part, part.title, figures_of_rows(one for _, one in measured), min(rated) if rated else 0)


def _tensions_of_standards(standards: Sequence[StandardTogether]) -> Iterator[Tension]:
    for standard in standards:
        if standard.marked and _all_ideal(standard):
            yield NeedRatedIdeal(standard)
        if standard.marked and _unknown_everywhere(standard):
            yield NeedUnknown(standard)
        for one, other in combinations(standard.figures, 2):
            if (apart := _apart(standard, one, other)) is not None:
                yield apart


def _all_ideal(standard: StandardTogether) -> bool:
    distances = [distance for part in standard.figures for distance in part.figures.distances]
    return bool(distances) and not any(distances)


def _unknown_everywhere(standard: StandardTogether) -> bool:
    states = [*(question.state for question in standard.questions), *(one.state for one in standard.placed)]
    return bool(states) and all(state is State.UNKNOWN for state in states)


def _apart(standard: StandardTogether, one: PartFigures, other: PartFigures) -> PartsApart | None:
    if one.figures.median is None or other.figures.median is None:
        return None
    nearer, farther = (one, other) if one.figures.median <= other.figures.median else (other, one)
    near, far = min(one.figures.median, other.figures.median), max(one.figures.median, other.figures.median)
    could_be_farther = near < nearer.fewest_levels - 1
    return PartsApart(standard, nearer, farther) if far - near >= FAR and could_be_farther else None


def _steps_elsewhere(standards: Sequence[StandardTogether], bearing: _Bearing) -> Iterator[Tension]:
    far = tuple(standard for standard in standards if standard.is_far)
    far_ids = {standard.id for standard in far}
    rated = {standard.id for standard in standards if standard.rated}
    elsewhere = tuple(step for step, on in bearing if on and not on & far_ids and (far or on & rated))
    if elsewhere:
        yield StepsElsewhere(elsewhere, far)
