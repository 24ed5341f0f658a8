"""A made-up district team and its self-assessment of September 2026, as the tests' common example."""

from datetime import date
from functools import cache
from pathlib import Path

import yaml

from plassess.assessment.record import Assessment, ContentUsed, Team
from plassess.assessment.responses import Answer, FirstStep, IndividualNeed, Responses, State
from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.content.library import Library

DATA = Path(__file__).parents[1] / "data"
DIGEST = "sha256:4f1c0de9a7b2" + "0" * 52

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


def example_library(*guides: ActionGuide) -> Library:
    """Shipped content, or the shipped framework with other guides."""
    held = guides or (example_guide(),)
    return Library(example_framework(), held, {guide.role: DIGEST for guide in held}, shipped=True)


def library_without_guides() -> Library:
    """A library that no longer holds the role's guide."""
    return Library(example_framework(), (), {}, shipped=False)


def example_assessment(**changes: object) -> Assessment:
    """The record of a team of four, opened September 14, 2026."""
    guide = example_guide()
    wording = {q.id: q.ask for q in guide.questions} | {r.id: r.text for r in guide.responsibilities}
    record = Assessment(
        format="plassess/assessment/1",
        id="2026-09-14-central-office",
        role="central-office",
        using=("guide",),
        content=ContentUsed(edition="2022", digest=DIGEST),
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
    return Responses(format="plassess/responses/1", respondent="team", answers=answers)


def no_responses() -> Responses:
    """A file in which nothing is answered yet."""
    return Responses(format="plassess/responses/1", respondent="team")


def _yaml(path: str) -> object:
    return yaml.safe_load((DATA / path).read_text(encoding="utf-8"))


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
                    what="Rewrite the vision with four teachers and two principals",
                    who="Rosa Ortiz",
                    by=date(2026, 10, 15),
                    shown_by="a page that two principals can explain without notes",
                    committed=True,
                ),
                FirstStep(what="Take the 2019 statement off the website", who="Dan Webb"),
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
                    what="Ask the coaches for one cycle’s evidence, start and end",
                    by=date(2026, 10, 30),
                    shown_by="three pairs of samples",
                    committed=True,
                ),
                FirstStep(
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
            first_steps=(FirstStep(what="Ask the grants office for release time by school", who="Dan Webb"),),
        ),
        "evaluate-impact": Answer(
            state=State.NOT_APPLICABLE,
            because="the evaluation office answers this in its own self-assessment next month",
        ),
        "know-contexts": Answer(state=State.NEXT_TIME),
    }
