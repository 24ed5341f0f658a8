"""A made-up district team and its self-assessment of September 2026, as the tests' common example."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from plassess.assessment.prompts import prompts_of
from plassess.assessment.record import Assessment, ContentUsed, Team
from plassess.assessment.responses import Answer, FirstStep, IndividualNeed, Responses, State
from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import Instrument
from plassess.content.library import Library
from tests.plain_yaml import plain
from tests.rated_answers import rated_answers

DATA = Path(__file__).parents[1] / "data"

INSTRUMENTS = ("core-roles", "learning-system", "learning-community")

NEED = (
    "Reading evidence of teacher practice, not only attendance and satisfaction. We can say who came and what they "
    "thought of the day; we cannot say what any of it changed in a lesson."
)
MESSAGE = (
    "We know what we want teachers to learn and cannot say whether they do. By October we will have a vision that "
    "two principals can explain, and one school’s evidence on the table."
)


@cache
def example_guide() -> ActionGuide:
    """The central office's guide as it ships."""
    return ActionGuide.model_validate(_yaml("action_guides/central-office.yaml"))


@cache
def example_framework() -> Framework:
    """The standards as they ship."""
    return Framework.model_validate(_yaml("standards.yaml"))


@cache
def example_map() -> InnovationMap:
    """The central office's innovation map as it ships."""
    return InnovationMap.model_validate(_yaml("innovation_maps/central-office.yaml"))


@cache
def example_instrument(name: str) -> Instrument:
    """An instrument as it ships."""
    return Instrument.model_validate(_yaml(f"instruments/{name}.yaml"))


def _digests(files: Iterable[str]) -> dict[str, str]:
    """Digests as the loading makes them: one for each file, and the standards'."""
    named = ["standards", "map/central-office", *INSTRUMENTS, *files]
    return {name: sha256(name.encode()).hexdigest() for name in named}


def example_library(*guides: ActionGuide) -> Library:
    """Shipped content, or the shipped framework with other guides."""
    held = guides or (example_guide(),)
    return Library(
        example_framework(),
        held,
        _digests(f"guide/{guide.role}" for guide in held),
        maps=(example_map(),),
        instruments=tuple(example_instrument(name) for name in INSTRUMENTS),
    )


def library_without_guides() -> Library:
    """A library that no longer holds the role's guide."""
    return Library(example_framework(), (), _digests(()))


def example_assessment(**changes: object) -> Assessment:
    """The record of a team of four, opened September 14, 2026."""
    guide = example_guide()
    wording = {q.id: q.ask for q in guide.questions} | {r.id: r.text for r in guide.responsibilities}
    record = Assessment(
        format="plassess/assessment/2",
        id="2026-09-14-central-office",
        role="central-office",
        using=("guide",),
        content=ContentUsed(edition="2022", digest=example_library().digest("central-office", ("guide",))),
        team=Team(name="Teaching & Learning", people=("Rosa Ortiz", "Dan Webb", "Mei Tan", "Léa Abara-Núñez")),
        opened=date(2026, 9, 14),
        check_in=date(2026, 10, 12),
        message=MESSAGE,
        asked=wording,
    )
    return record.model_copy(update=changes)


def example_responses(**changes: Answer) -> Responses:
    """Answers to most of the guide; ``changes`` are named by question, with ``_`` for ``-``."""
    answers = {f"central-office/{name}": answer for name, answer in _answers().items()}
    answers |= {f"central-office/{name.replace('_', '-')}": answer for name, answer in changes.items()}
    return Responses(format="plassess/responses/2", respondent="team", answers=answers)


def no_responses() -> Responses:
    """A file in which nothing is answered yet."""
    return Responses(format="plassess/responses/2", respondent="team")


def rated_assessment(**changes: object) -> Assessment:
    """The same team later that fall: it has gone on to two standards of its map, its time, and the learning system."""
    using = ("guide", "map", "core-roles", "learning-system")
    standards = ("tp.evidence", "cs.resources")
    library = example_library()
    prompts = prompts_of(library, "central-office", using, standards)
    before = example_assessment()
    record = example_assessment(
        id="2026-10-12-central-office",
        using=using,
        standards=standards,
        content=ContentUsed(edition="2022", digest=library.digest("central-office", using)),
        asked=before.asked | {prompt.id: prompt.ask for prompt in prompts},
    )
    return record.model_copy(update=changes)


def rated_responses(**changes: Answer) -> Responses:
    """The guide's answers, and rows at different levels; ``changes`` are named by prompt, as ``map_tp_evidence_plan``.

    One row is unknown, one not begun, one does not apply, and two have an aim.
    """
    answers = dict(example_responses().answers) | rated_answers()
    named = {re.sub(r"\W", "_", key.replace("central-office/", "map_")): key for key in answers}
    answers |= {named[name]: answer for name, answer in changes.items()}
    return Responses(format="plassess/responses/2", respondent="team", answers=answers)


def _yaml(path: str) -> object:
    return plain((DATA / path).read_text(encoding="utf-8"))


def _answers() -> dict[str, Answer]:
    return {
        "highest-need": Answer(
            state=State.ANSWERED,
            text=NEED,
            marked={
                "central-office/model-learning": 1,
                "central-office/use-evidence": 4,
                "central-office/coherence": 2,
                "central-office/quality-materials": 1,
                "central-office/allocate": 2,
            },
            individually=(
                IndividualNeed(who="Dan Webb", text="How to read student work with teachers without grading it."),
                IndividualNeed(who="Mei Tan", text="What a coaching cycle leaves behind that others can look at."),
            ),
            first_steps=(
                FirstStep(
                    id=1,
                    what="Bring two schools’ student work to October planning, before we choose the winter sessions",
                    who="Mei Tan",
                    by=date(2026, 9, 28),
                    shown_by="the agenda and the samples, with names taken off",
                    committed=True,
                    done=date(2026, 9, 25),
                ),
            ),
        ),
        "vision-actions": Answer(
            state=State.ANSWERED,
            text=(
                "We have a vision statement. Nobody could quote it; two of us found it on the website from 2019.\n\n"
                "It names “excellence for every learner” and no action. A principal could not tell from it whether "
                "to send people to our August days or keep them in the building. What we do each year comes from the "
                "calendar of the year before."
            ),
            first_steps=(
                FirstStep(
                    id=2,
                    what="Rewrite the vision with four teachers and two principals",
                    who="Rosa Ortiz",
                    by=date(2026, 10, 15),
                    shown_by="a page that two principals can explain without notes",
                    committed=True,
                ),
                FirstStep(id=4, what="Take the 2019 statement off the website", who="Dan Webb"),
            ),
        ),
        "evidence-in-decisions": Answer(
            state=State.ANSWERED,
            text=(
                "The reading adoption was chosen on evidence from three pilot classrooms. Nothing else was.\n"
                "We could not name one session that we dropped because of what we saw."
            ),
            first_steps=(
                FirstStep(
                    id=3,
                    what="Ask the coaches for one cycle’s evidence, start and end",
                    by=date(2026, 10, 30),
                    shown_by="three pairs of samples",
                    committed=True,
                ),
                FirstStep(
                    id=5,
                    what="Write one line of evidence beside each priority and strike those that have none",
                    who="L. Abara",
                    by=date(2027, 1, 15),
                ),
            ),
        ),
        "vision-equity": Answer(state=State.NEXT_TIME),
        "investments": Answer(
            state=State.UNKNOWN,
            text="We do not know what release time costs us. The grants office may.",
            first_steps=(FirstStep(id=6, what="Ask the grants office for release time by school", who="Dan Webb"),),
        ),
        "evaluate-impact": Answer(
            state=State.NOT_APPLICABLE,
            because="the evaluation office answers this in its own self-assessment next month",
        ),
        "know-contexts": Answer(state=State.NEXT_TIME),
    }
