"""The parts that an action plan is made of: committed steps, questions with what was said, what was marked."""

from dataclasses import dataclass
from typing import Literal

from plassess.assessment.responses import FirstStep, IndividualNeed, State

Lack = Literal["owner", "date"]


@dataclass(frozen=True, slots=True)
class CommittedStep:
    """A first step the team does now.

    ``number`` counts from 1 by date, those without a date last, then as recorded; being done does not change it.
    ``position`` is the step's place among its answer's first steps, from 0. ``lacks``: what is still to settle;
    empty for a step that is done.
    """

    number: int
    question_id: str
    position: int
    step: FirstStep
    lacks: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A first step below its question; ``number`` is that of the committed step, ``None`` for a later one."""

    step: FirstStep
    number: int | None


@dataclass(frozen=True, slots=True)
class MarkedResponsibility:
    """A responsibility and how many people marked it as what they most need to learn about; never none.

    ``standards`` are those it bears on; empty where no guide here has it.
    """

    id: str
    text: str
    count: int
    standards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """One question and what the team made of it.

    ``number`` counts from 1 in the guide's order, over what is asked. ``title`` is ``None`` where no guide here has
    the question; ``gone``: there is a guide, and it no longer asks it. ``state`` is ``None`` where it has no response
    at all. ``reflection`` holds paragraphs, which may hold line breaks. ``standards`` are those it bears on.
    """

    number: int
    id: str
    title: str | None
    ask: str
    gone: bool
    state: State | None
    reflection: tuple[str, ...]
    individually: tuple[IndividualNeed, ...]
    steps: tuple[PlannedStep, ...]
    because: str | None
    standards: tuple[str, ...]
