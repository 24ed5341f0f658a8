"""The plan as a calendar, read by a program that did not write it: an event each, and ids that stay."""

from datetime import UTC, date, datetime

import pytest
import vobject
from msgspec.structs import replace

from plassess.assessment.check_ins.held import held_check_ins
from plassess.assessment.check_ins.plan_log import CheckIn, SaidOfStep
from plassess.assessment.check_ins.steps_told import told_in
from plassess.assessment.goals.goal import Goal, SaidOfGoal
from plassess.assessment.goals.planned_goals import planned_goals
from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.record import PlannedCheckIn
from plassess.assessment.responses import FirstStep
from plassess.assessment.step_ids import numbered
from plassess.foreign_text import visible_lines
from plassess.problems.errors import UsageError
from plassess.reports.other_programs.calendar_file import render_calendar
from tests.examples import example_assessment, example_library, example_responses
from tests.reports.hostile import HOSTILE
from tests.reports.shared import checked_in_plan, plan_of, plans, plans_made_anew
from tests.speed import some_quickly

pytestmark = pytest.mark.versions

BREAKS_LINES = (
    "a;b,c\\n",
    "BEGIN:VEVENT\r\nEND:VEVENT",
    "é" * 200,
    "שלום " * 40,
    "👩‍🏫" * 50,
    "x\x00\x0b\x1by",
    "=1+1",
)


def events(plan: ActionPlan) -> dict[str, vobject.base.Component]:
    """The events of a calendar by their ids, without what stands in all of them."""
    read = vobject.readOne(render_calendar(plan, "team").decode())
    return {one.uid.value.removeprefix(f"plassess-{plan.uid or plan.id}-"): one for one in read.contents["vevent"]}


def told_plan(*entries: CheckIn) -> ActionPlan:
    responses = told_in(numbered({"": example_responses()}, 0)[""], entries)
    plan = make_plan(example_assessment(), responses, example_library())
    return replace(plan, check_ins=held_check_ins(entries, responses))


def one_step(**said: object) -> ActionPlan:
    plan = plans()["example"]
    first = plan.committed[0]
    return replace(plan, committed=(replace(first, step=first.step.model_copy(update=said)),))


def test_each_step_with_a_day_and_each_planned_check_in_is_an_event_of_a_whole_day() -> None:
    plan = plans()["example"]

    made = events(plan)

    assert {name: one.dtstart.value for name, one in made.items()} == {
        **{f"step-{item.number}": item.step.by for item in plan.committed},
        "check-in-1": date(2026, 10, 12),
    }
    assert all((one.dtend.value - one.dtstart.value).days == 1 for one in made.values())
    assert made["step-2"].summary.value == "Rosa Ortiz: Rewrite the vision with four teachers and two principals"
    assert "a page that two principals can explain" in made["step-2"].description.value
    assert {one.transp.value for one in made.values()} == {"TRANSPARENT"}


def test_three_planned_check_ins_are_three_events_with_their_questions() -> None:
    days = {"started": date(2026, 11, 19), "used": date(2027, 1, 28), "changed": date(2027, 3, 18)}
    planned = tuple(PlannedCheckIn(day=day, asks=asks) for asks, day in days.items())
    record = example_assessment(check_in=None, check_ins=planned)

    made = events(make_plan(record, example_responses(), example_library()))

    told = {name: one for name, one in made.items() if name.startswith("check-in")}
    assert [one.dtstart.value for one in told.values()] == list(days.values())
    assert [one.description.value.partition("? ")[0] for one in told.values()] == [
        "Has it started",
        "Who uses it, and where",
        "What changed for students",
    ]


def test_a_check_in_that_is_moved_before_any_was_held_is_the_same_event_with_no_change_counted() -> None:
    days = (date(2026, 11, 19), date(2026, 11, 24))
    records = [example_assessment(check_in=day) for day in days]

    before, after = (events(make_plan(one, example_responses(), example_library()))["check-in-1"] for one in records)

    assert before.uid.value == after.uid.value
    assert (before.dtstart.value, after.dtstart.value) == days
    assert (before.sequence.value, after.sequence.value) == ("0", "0")
    assert before.dtstamp.value == after.dtstamp.value


def test_a_second_import_finds_the_events_of_the_first_with_more_changes() -> None:
    first, moved, day = told_plan(), date(2026, 12, 1), date(2026, 11, 19)
    later = told_plan(CheckIn(day=day, steps=(SaidOfStep(id=2, by=moved, was=date(2026, 10, 15)),)))

    before, after = events(first), events(later)

    assert before.keys() == after.keys()
    assert after["step-2"].dtstart.value == moved
    assert [one["step-2"].sequence.value for one in (before, after)] == ["0", "1"]
    assert after["step-2"].dtstamp.value == datetime(2026, 11, 19, tzinfo=UTC)
    assert after["step-3"].dtstamp.value == datetime(2026, 9, 14, tzinfo=UTC)


def test_a_dropped_step_is_a_cancelled_event_and_not_just_gone() -> None:
    dropped = told_plan(CheckIn(day=date(2026, 11, 19), steps=(SaidOfStep(id=2, dropped="The state does it"),)))

    event = events(dropped)["step-2"]

    assert event.status.value == "CANCELLED"
    assert event.summary.value.startswith("Dropped: Rosa Ortiz: ")
    assert event.description.value.endswith("Dropped: The state does it")
    assert events(told_plan())["step-2"].status.value == "CONFIRMED"


def test_a_step_that_is_done_says_so() -> None:
    event = events(plans()["example"])["step-1"]

    assert (event.sequence.value, event.dtstamp.value) == ("1", datetime(2026, 9, 25, tzinfo=UTC))
    assert event.summary.value.startswith("Done: Mei Tan: ")
    assert event.description.value.endswith("Done September 25, 2026.")


def test_a_word_that_names_nobody_is_no_owner() -> None:
    assert events(one_step(who="TBD"))["step-1"].summary.value.startswith("Done: Bring two")


def test_the_record_s_own_id_stands_in_every_event() -> None:
    made = render_calendar(replace(plans()["example"], uid="k7fq2mzd"), "team").decode()

    assert made.count("\r\nUID:plassess-k7fq2mzd-") == made.count("BEGIN:VEVENT")


def test_the_last_day_there_is_has_no_day_after() -> None:
    event = events(one_step(by=date.max))["step-1"]

    assert event.dtstart.value == date.max
    assert "dtend" not in event.contents


@pytest.mark.parametrize("text", some_quickly((*BREAKS_LINES, *HOSTILE), every=7))
def test_whatever_people_write_is_one_text_in_lines_that_calendars_take(text: str) -> None:
    made = render_calendar(plan_of(text), "team")
    lines = made.split(b"\r\n")

    assert max(map(len, lines)) <= 75
    assert not any(set(line) & {*range(0x20), 0x7F} for line in lines)
    assert [line.decode() for line in lines]  # no character is cut in two
    assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") == len(events(plan_of(text)))
    step = next(one for name, one in events(plan_of(text)).items() if name.startswith("step"))
    assert " ".join(visible_lines(f"{text}\n{text}").split()) in step.summary.value


def test_a_step_of_40_000_characters_is_whole() -> None:
    made = events(one_step(what="word " * 8_000))["step-1"]

    assert made.summary.value.count("word") == 8_000


@pytest.mark.parametrize("name", ["example", "checked-in", "decided"])
def test_the_same_plan_gives_the_same_bytes(name: str) -> None:
    assert render_calendar(plans_made_anew()[name], "team") == render_calendar(plans()[name], "team")


def test_a_calendar_with_nothing_in_it_is_refused_with_what_to_do() -> None:
    with pytest.raises(UsageError, match=r"no committed step has a day.*plassess resume"):
        render_calendar(plans()["empty"], "team")


def test_ideas_that_nobody_committed_to_are_in_no_calendar() -> None:
    plan = plans()["example"]
    ideas = [step for step in plan.uncommitted if isinstance(step, FirstStep)]

    assert ideas
    assert not {f"step-{step.id}" for step in ideas} & events(plan).keys()
    assert len(events(checked_in_plan())) == 5  # four steps and check-ins, and the goal


def test_a_second_import_finds_each_event_of_the_first_in_a_newer_form() -> None:
    goal = Goal(id="g1", will_be_seen="Work on every table", by=date(2027, 3, 11), evidence=("six agendas",))
    held = CheckIn(
        day=date(2026, 11, 19),
        question="started",
        steps=(SaidOfStep(id=2, by=date(2027, 1, 15), was=date(2026, 10, 15)),),
        goals=(SaidOfGoal(id="g1", verdict="adjust", because="too soon"),),
    )
    moved = goal.model_copy(update={"by": date(2027, 5, 20)})

    before, after = events(with_goals(told_plan(), goal)), events(with_goals(told_plan(held), goal, moved))

    assert {one.uid.value for one in before.values()} == {one.uid.value for one in after.values()}
    assert (before["goal-g1"].dtstart.value, after["goal-g1"].dtstart.value) == (goal.by, moved.by)
    assert after["step-2"].dtstart.value == date(2027, 1, 15)
    for name in ("goal-g1", "step-2", "check-in-1"):
        assert int(after[name].sequence.value) > int(before[name].sequence.value), name
        assert after[name].dtstamp.value > before[name].dtstamp.value, name
    assert before["goal-g1"].summary.value == "Goal: Work on every table"
    assert "six agendas" in before["goal-g1"].description.value
    assert "Check-in of November 19, 2026: adjusted, because too soon." in after["goal-g1"].description.value


def test_a_goal_that_was_stopped_stays_as_a_cancelled_event() -> None:
    goal = Goal(id="g1", will_be_seen="Work on every table", by=date(2027, 3, 11))
    held = CheckIn(
        day=date(2026, 11, 19), question="started", goals=(SaidOfGoal(id="g1", verdict="stop", because="no time"),)
    )

    (stopped,) = [one for name, one in events(with_goals(told_plan(held), goal)).items() if name == "goal-g1"]

    assert stopped.status.value == "CANCELLED"
    assert stopped.summary.value.startswith("Stopped: Goal:")


def with_goals(plan: ActionPlan, *entries: Goal) -> ActionPlan:
    return replace(plan, goals=planned_goals(entries, plan, example_responses()))
