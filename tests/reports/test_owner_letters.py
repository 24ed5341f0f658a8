"""The texts for owners: one each, with what they took on and what to bring, and nothing made up."""

import re
from datetime import date

import pytest
from msgspec.structs import replace

from plassess.assessment.plan.plan import ActionPlan
from plassess.foreign_text import visible_lines
from plassess.problems.errors import UsageError
from plassess.reports.other_programs.owner_letters import render_letters
from tests.reports.hostile import HOSTILE
from tests.reports.shared import checked_in_plan, plan_of, plans, plans_made_anew
from tests.speed import some_quickly


def letters(plan: ActionPlan) -> dict[str, str]:
    """Each text by whom it is for."""
    texts = re.split(r"(?m)^-{72}\n\n", render_letters(plan, "team"))
    return {re.match(r"(?:To: )?(.*)", text)[1]: text for text in texts}


def owned_by(*owners: str | None) -> ActionPlan:
    plan = plans()["example"]
    steps = [item.step.model_copy(update={"who": who}) for item, who in zip(plan.committed, owners, strict=True)]
    return replace(plan, committed=tuple(map(lambda item, step: replace(item, step=step), plan.committed, steps)))


def test_each_owner_has_a_text_with_what_to_do_by_when_and_what_to_bring() -> None:
    text = letters(plans()["example"])["Rosa Ortiz"]

    assert text.splitlines() == [
        "To: Rosa Ortiz",
        "Subject: What you took on, for our check-in on October 12, 2026",
        "Send: Monday, October 5, 2026, a week before",
        "",
        "On Monday, October 12, 2026 we look again at our action plan (Teaching & Learning). It asks: Has it started?",
        "",
        "You took on step 2, by October 15, 2026:",
        "  Rewrite the vision with four teachers and two principals",
        "Please bring what shows it:",
        "  a page that two principals can explain without notes",
        "",
    ]


def test_what_is_done_is_told_as_done() -> None:
    text = letters(plans()["example"])["Mei Tan"]

    assert "You did step 1 on September 25, 2026, which was due September 28, 2026:" in text
    assert "You took on" not in text


def test_one_owner_however_typed_has_one_text_and_two_have_two() -> None:
    told = letters(owned_by("Rosa Ortiz", "rosa  ortiz", "Rosa and Dan"))

    assert list(told) == ["Rosa Ortiz", "Rosa and Dan"]
    assert re.findall(r"step (\d)", told["Rosa Ortiz"]) == ["2", "1"]


@pytest.mark.parametrize("nobody", [None, "TBD", "???"])
def test_steps_of_nobody_are_told_to_whoever_sends(nobody: str | None) -> None:
    told = letters(owned_by("Mei Tan", nobody, nobody))

    assert list(told)[:1] == ["Mei Tan"]
    (mark,) = [head for head in told if head.startswith("Not to be sent")]
    assert re.findall(r"^Step (\d)", told[mark], re.M) == ["2", "3"]
    assert (nobody or "") in told[mark]


def test_a_check_in_without_a_day_is_told_so() -> None:
    text = letters(replace(plans()["example"], check_in=None))["Rosa Ortiz"]

    assert "At our next check-in, which has no day yet, we look again" in text
    assert "Send: a week before the check-in, once it has a day" in text


def test_there_is_no_day_before_the_first() -> None:
    assert "Send: before the check-in" in render_letters(replace(plans()["example"], check_in=date.min), "team")


def test_no_address_is_made_up_and_our_own_words_are_ascii() -> None:
    text = render_letters(owned_by("Rosa", "Dan", "Mei"), "team")

    assert "@" not in text
    assert {one for one in text if not one.isascii()} == {"’"}  # of what the team wrote


@pytest.mark.parametrize("text", some_quickly(HOSTILE, every=9))
def test_whatever_people_write_is_one_line_of_a_head_and_set_in_below(text: str) -> None:
    made = render_letters(plan_of(text), "team")

    heads = [line for line in made.splitlines() if re.match("(To|Subject|Send): ", line)]
    assert len(heads) == 3 * made.count("To: ")
    assert " ".join(visible_lines(text).split()) in " ".join(made.split())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", made)


def test_the_same_plan_gives_the_same_text() -> None:
    assert render_letters(plans_made_anew()["example"], "team") == render_letters(plans()["example"], "team")


@pytest.mark.parametrize(
    ("name", "audience", "why"), [("example", "board", "--audience board"), ("empty", "team", "nobody to write to")]
)
def test_where_there_is_nobody_to_write_to_it_says_so(name: str, audience: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        render_letters(plans()[name], audience)


def test_each_text_tells_the_goal_that_the_steps_are_for() -> None:
    text = render_letters(checked_in_plan(), "team")

    goal = checked_in_plan().goals[0].goal
    assert text.count(f"Our goal: {goal.will_be_seen.rstrip('.')}") == text.count("To: ")
