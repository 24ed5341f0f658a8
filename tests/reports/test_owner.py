"""``--owner``: the steps of one person alone, in every format, and nobody else's."""

import re
from datetime import date

import pytest
from msgspec.structs import replace

from plassess.assessment.plan.one_owner import for_owner
from plassess.assessment.plan.plan import ActionPlan
from plassess.problems.errors import UsageError
from plassess.reports.formats import FORMATS, told_apart
from tests.reports.read_back import PAGES, text_in
from tests.reports.shared import checked_in_plan, plans, render_report

OTHERS = ("Bring two schools", "Ask the coaches", "What we talked about", "smile sheet", "Mei Tan will")


def shared() -> ActionPlan:
    """The example, with a step that two people own."""
    plan = plans()["rated"]
    *others, last = plan.committed
    return replace(
        plan,
        committed=(*others, replace(last, step=last.step.model_copy(update={"who": "Dan Webb and Rosa Ortiz"}))),
    )


@pytest.mark.parametrize("name", ["Rosa Ortiz", "rosa ortiz", "Rosa", "ORTIZ"])
def test_a_name_takes_the_steps_whose_owner_it_names(name: str) -> None:
    assert [item.number for item in for_owner(shared(), name).committed] == [2, 3]
    assert for_owner(plans()["rated"], name).owner == "Rosa Ortiz"


@pytest.mark.parametrize("name", ["Ros", "Ortizes", "Dan", "nobody", ""])
def test_a_name_that_owns_nothing_is_refused_with_those_who_do(name: str) -> None:
    with pytest.raises(UsageError, match=r"No committed step is owned by.*The owners are: Mei Tan, Rosa Ortiz\."):
        for_owner(plans()["rated"], name)


def test_where_nobody_owns_a_step_it_says_so() -> None:
    with pytest.raises(UsageError, match="has an owner yet"):
        for_owner(plans()["empty"], "Rosa")


@pytest.mark.parametrize("to", PAGES)
def test_a_page_holds_the_steps_of_the_owner_and_nobody_s_else(to: str) -> None:
    text = text_in(to, for_owner(plans()["rated"], "Rosa"), "team")

    assert "What Rosa Ortiz will do" in text
    assert "Rewrite the vision" in text
    assert [told for told in OTHERS if told in text] == []


def test_a_calendar_holds_the_steps_of_the_owner_and_the_check_in() -> None:
    made = render_report(for_owner(plans()["rated"], "Rosa"), "ics", "team").decode()

    assert re.findall(r"UID:.*?-(step-\d|check-in-\d)", made) == ["check-in-1", "step-2"]


def test_mail_is_for_the_owner_alone() -> None:
    assert re.findall(
        "To: .*|Not to be sent", render_report(for_owner(plans()["rated"], "Rosa"), "mail", "team")
    ) == ["To: Rosa Ortiz"]


def test_what_was_said_of_their_steps_at_check_ins_stays_and_nothing_else_of_them() -> None:
    mine = for_owner(checked_in_plan(), "Mei")
    (held,) = mine.check_ins

    assert [told.said.id for told in held.steps] == [1]
    assert (held.present, held.changed, held.stop, held.asks) == ((), "", "", ())
    assert "Step 1: Bring two schools’ student work" in text_in("docx", mine, "team")
    assert "dtstamp:20261119" in render_report(mine, "ics", "team").decode().casefold()
    assert held.day == date(2026, 11, 19)


@pytest.mark.parametrize(
    ("audience", "owner", "name"),
    [
        ("team", "", ""),
        ("board", "", "-board"),
        ("team", "Rosa Ortiz", "-rosa-ortiz"),
        ("team", "../../etc/passwd", "-etc-passwd"),
        ("team", "Léa Abara-Núñez", "-léa-abara-núñez"),
        ("team", "???", "-owner"),
        ("team", "w" * 300, f"-{'w' * 60}"),
    ],
)
def test_a_file_s_name_says_for_whom_it_is(audience: str, owner: str, name: str) -> None:
    assert told_apart(audience, owner) == name
    assert len({one.file_name(name) for one in FORMATS}) == len(FORMATS)
