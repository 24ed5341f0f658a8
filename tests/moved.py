"""An assessment of the shipped content with answers of every kind, and what becomes of it in another edition."""

from datetime import date
from typing import Any

from plassess.assessment.chosen_words import words_chosen
from plassess.assessment.migration.answer import Rescaling
from plassess.assessment.migration.assessment import Migration, migrate
from plassess.assessment.prompts import known_prompts
from plassess.assessment.record import Assessment, Team
from plassess.assessment.responses import Answer, Responses, State
from plassess.content.library import Library
from plassess.tasks.load import new_record
from tests.editions import Edit, as_library, edited, shipped_library
from tests.rated_answers import rated_answers

TODAY = date(2027, 8, 20)
OPENED = date(2026, 9, 14)
USING = ("guide", "map", "core-roles", "learning-system")
STANDARDS = ("tp.evidence", "cs.resources")
TEAM = "responses/team.yaml"

NEED = "central-office/highest-need"
VISION = "central-office/vision-actions"
EQUITY = "central-office/vision-equity"
MONEY = "central-office/investments"
CAPACITY, PLAN, IMPACT = (f"central-office/tp.evidence.{one}" for one in ("capacity", "plan", "impact"))
SHIFT = "learning-system/shift-evidence"
DUTY, OTHER_DUTY = "central-office/allocate", "central-office/use-evidence"


def answered(**changes: Any) -> Answer:
    """An answer in words."""
    return Answer(state=State.ANSWERED, **({"text": "We said so."} | changes))


def answers() -> dict[str, Answer]:
    """Answers of every kind and in every state."""
    return {
        NEED: answered(text="Reading evidence.", marked={DUTY: 2, OTHER_DUTY: 5}),
        VISION: answered(first_steps=({"what": "Rewrite it", "who": "Rosa", "by": "2026-10-15", "committed": True},)),
        EQUITY: Answer(state=State.UNKNOWN, text="We do not know."),
        MONEY: Answer(state=State.NEXT_TIME),
        **rated_answers(),
    }


def responses(changed: dict[str, Answer] | None = None, **keys: Any) -> Responses:
    """The team's file; ``changed`` replaces answers."""
    said = {"respondent": "team", "answers": {**answers(), **(changed or {})}}
    return Responses(format="plassess/responses/2", **(said | keys))


def record(library: Library | None = None) -> Assessment:
    """The record as it is written once these answers are given, with the words of what they choose."""
    library = library or shipped_library()
    begun = new_record("2026-09-14-central-office", library, "central-office", USING, STANDARDS, (), Team(), OPENED)
    words = words_chosen(known_prompts(library, "central-office", USING), answers())
    return begun.model_copy(update={"chosen": words})


def moved(
    *edits: Edit,
    given: dict[str, Answer] | None = None,
    rescaling: Rescaling | None = None,
    with_old: bool = True,
    of: Assessment | None = None,
    said: Responses | None = None,
) -> Migration:
    """Move the example to what edits make of the shipped content."""
    return migrate(
        of or record(),
        {TEAM: said or responses(given)},
        shipped_library() if with_old else None,
        as_library(edited(*edits)),
        rescaling or Rescaling(),
        TODAY,
    )


def team(migration: Migration) -> Responses:
    """The team's file as it will be."""
    return migration.responses[TEAM]
