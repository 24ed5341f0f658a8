"""Whatever an answer may hold is shown: every kind of prompt times every field that holds words, in every format."""

import pytest

from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.prompt_kinds import SHARED, kind_of
from plassess.assessment.prompts import Prompt, prompts_of
from plassess.assessment.responses import Answer, FirstStep, IndividualNeed, Responses, State
from tests.chosen_answers import with_ways
from tests.counted_numbers import with_counts
from tests.examples import example_library, rated_assessment
from tests.open_prompts import with_talk
from tests.reports.read_back import PAGES, text_in

LIBRARY = with_talk(with_counts(with_ways(example_library())))
RECORD = rated_assessment(using=(*rated_assessment().using, "ways", "counts", "talk"))
PROMPTS = prompts_of(LIBRARY, RECORD.role, RECORD.using, RECORD.standards)
OF_EACH_KIND = {
    kind_of(prompt.item): prompt
    for prompt in reversed(PROMPTS)
    if not prompt.when and not prompt.id.startswith("learning-system/begin-")  # the choices of `ways` have an aim
}
ANSWERED = {
    "text": {"text": "So we said."},
    "level": {"level": 2},
    "place": {"place": 3},
    "share": {"today": 20},
    "number": {"number": 12.5},
    "choice": {"chosen": ("yes",)},
    "words": {"text": "So we said."},
}
LATER = FirstStep(id=1, what="Zebra", who="Quagga", shown_by="Okapi")
HELD = {
    "text": ("Zebra", ["Zebra"]),
    "note": ("Zebra", ["Zebra"]),
    "evidence": (("Zebra",), ["Zebra"]),
    "look_again": ("Zebra", ["Zebra"]),
    "because": ("Zebra", ["Zebra"]),
    "first_steps": ((LATER,), ["Zebra", "Quagga", "Okapi"]),
    "aim": ("partly", ["Partly"]),
    "individually": ((IndividualNeed(who="Quagga", text="Zebra"),), ["Zebra", "Quagga"]),
}
"""What a field holds, and the words of it; numbers, marks and options are shown in words of the content."""
CASES = [
    (prompt, name)
    for kind, prompt in OF_EACH_KIND.items()
    for name in HELD
    if name in (*SHARED, *kind.own) and (name, kind.holds) != ("aim", "level")
]


def plan_with(prompt: Prompt, **held: object) -> ActionPlan:
    """The plan of a team that answered this alone."""
    answer = Answer.model_validate({"state": State.ANSWERED, **ANSWERED[kind_of(prompt.item).holds], **held})
    answers = {prompt.id: answer}
    return make_plan(RECORD, Responses(format="plassess/responses/2", respondent="team", answers=answers), LIBRARY)


def shown_in(to: str, plan: ActionPlan) -> str:
    return text_in(to, plan, "team")


def test_these_prompts_are_of_every_kind() -> None:
    assert {kind.holds for kind in OF_EACH_KIND} == set(ANSWERED)


@pytest.mark.parametrize("to", PAGES)
@pytest.mark.parametrize(("prompt", "name"), CASES, ids=lambda one: getattr(one, "id", one))
def test_whatever_an_answer_holds_is_shown(prompt: Prompt, name: str, to: str) -> None:
    held, words = HELD[name]

    shown = shown_in(to, plan_with(prompt, **{name: held}))

    assert [word for word in words if word not in shown] == []


@pytest.mark.parametrize("name", ["text", "note", "evidence", "first_steps"])
@pytest.mark.parametrize("state", [State.NEXT_TIME, State.UNKNOWN, State.NOT_APPLICABLE])
@pytest.mark.parametrize("prompt", OF_EACH_KIND.values(), ids=lambda one: one.id)
def test_it_is_shown_however_the_answer_stands(prompt: Prompt, state: State, name: str) -> None:
    held, words = HELD[name]

    shown = shown_in("md", plan_with(prompt, **{"state": state, "because": "not ours", name: held}))

    assert [word for word in words if word not in shown] == []


@pytest.mark.parametrize("state", [State.ANSWERED, State.NEXT_TIME, State.UNKNOWN, State.NOT_APPLICABLE])
@pytest.mark.parametrize("prompt", OF_EACH_KIND.values(), ids=lambda one: one.id)
def test_a_reason_is_shown_however_the_answer_stands(prompt: Prompt, state: State) -> None:
    assert "Zebra" in shown_in("md", plan_with(prompt, state=state, because="Zebra"))
