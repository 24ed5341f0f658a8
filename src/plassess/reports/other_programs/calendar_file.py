"""The committed steps, goals and check-ins as a calendar to import: an event each, all day, with ids that stay.

Ids and times come from the record, so the same record gives the same bytes, and a second import finds the events of
the first. A step that was dropped stays as a cancelled event: one that was just left out would stay in the calendar.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal, cast

from msgspec import Struct

from plassess.assessment.plan.plan import ActionPlan
from plassess.problems.errors import UsageError
from plassess.reports.data.plan import Audience, plain_data
from plassess.reports.sections.stand_ins import names_somebody

_MADE_BY = "-//plassess//action plan//EN"
_NOTHING = (
    "A calendar would be empty: no committed step has a day, no goal has one, and no check-in is planned. Give them"
    " days first (plassess resume), or leave ics out."
)
Data = Mapping[str, Any]


class Event(Struct, frozen=True):
    """A day in a calendar; ``stamp`` is the last day that the record says something of it, ``changes`` how often."""

    uid: str
    day: date
    summary: str
    description: str
    stamp: date
    changes: int = 0
    status: Literal["CONFIRMED", "CANCELLED"] = "CONFIRMED"


def render_calendar(plan: ActionPlan, audience: Audience) -> bytes:
    """Return the file; the same plan gives the same bytes. Raises UsageError where nothing has a day."""
    from icalendar import Calendar

    data = cast("Data", plain_data(plan, audience)["plan"])
    events = events_of(data, plan.uid or plan.id)
    if not events:
        raise UsageError(_NOTHING)
    calendar = Calendar()
    calendar.add("prodid", _MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Action plan: {_named(data)}")
    for one in events:
        calendar.add_component(_component(one))
    return cast("bytes", calendar.to_ical())


def _component(event: Event) -> Any:  # noqa: ANN401 - its class is imported where a calendar is written
    from icalendar import Event as Component

    one = Component()
    one.add("uid", event.uid)
    one.add("dtstamp", datetime.combine(event.stamp, time(), UTC))
    one.add("dtstart", event.day)
    if event.day < date.max:
        one.add("dtend", event.day + timedelta(days=1))
    one.add("summary", event.summary)
    one.add("description", event.description)
    one.add("sequence", event.changes)
    one.add("status", event.status)
    one.add("transp", "TRANSPARENT")  # a day on which something is due is not a day that is taken
    return one


def events_of(plan: Data, uid: str) -> tuple[Event, ...]:
    """Make the events, by their days; ``uid`` tells this self-assessment apart from every other."""
    events = (*_steps(plan, uid), *_check_ins(plan, uid), *_goals(plan, uid))
    return tuple(sorted(events, key=lambda one: one.day))


def _steps(plan: Data, uid: str) -> Iterator[Event]:
    for step in (*plan["steps"], *plan["dropped_steps"]):
        if step["by"]:
            days = _changed_on(step, plan)
            yield Event(
                uid=f"plassess-{uid}-step-{step['id']}",
                day=date.fromisoformat(step["by"]),
                summary=f"{_became(step)}{_owner(step, plan)}{_in_one_line(step['what'])}",
                description="\n".join(_about(step, plan)),
                stamp=date.fromisoformat(max((plan["opened"], *days))),
                changes=len(days),
                status="CANCELLED" if step["dropped"] else "CONFIRMED",
            )


def _changed_on(step: Data, plan: Data) -> set[str]:
    """Find the days of the check-ins that spoke of a step, and the day it was done."""
    spoken = (one["day"] for one in plan["check_ins"] if any(said["id"] == step["id"] for said in one["steps"]))
    return {*spoken, *((step["done"],) if step["done"] else ())}


def _became(step: Data) -> str:
    return "Dropped: " if step["dropped"] else "Done: " if step["done"] else ""


def _owner(step: Data, plan: Data) -> str:
    return f"{_in_one_line(step['who'])}: " if names_somebody(step["who"], plan["people"]) else ""


def _about(step: Data, plan: Data) -> Iterator[str]:
    yield f"Step {step['id']} of the action plan of {_named(plan)}, by {step['by_long']}."
    if step["shown_by"]:
        yield f"Shown by: {step['shown_by']}"
    if step["done"]:
        yield f"Done {step['done_long']}."
    if step["dropped"]:
        yield f"Dropped: {step['dropped']}"


def _check_ins(plan: Data, uid: str) -> Iterator[Event]:
    for number, one in enumerate(plan["planned_check_ins"], start=1):
        yield Event(
            uid=f"plassess-{uid}-check-in-{number}",
            day=date.fromisoformat(one["day"]),
            summary=f"Check-in: {_named(plan)}",
            description=f"{one['question']} Bring what shows what was done.",
            stamp=date.fromisoformat(max((plan["opened"], *(held["day"] for held in plan["check_ins"])))),
            changes=len(plan["check_ins"]),  # another day is agreed on at a check-in
        )


def _goals(plan: Data, uid: str) -> Iterator[Event]:
    """Give each goal on the day by which it will be seen; one that was stopped stays as a cancelled event."""
    for one in plan["goals"]:
        if one["by"]:
            days = {said["day"] for said in one["said"]}
            yield Event(
                uid=f"plassess-{uid}-goal-{one['id']}",
                day=date.fromisoformat(one["by"]),
                summary=f"{'Stopped: ' if one['stopped'] else ''}Goal: {_in_one_line(one['will_be_seen'])}",
                description="\n".join(_about_goal(one, plan)),
                stamp=date.fromisoformat(max((plan["opened"], *days))),
                changes=one["changes"] + len(days),
                status="CANCELLED" if one["stopped"] else "CONFIRMED",
            )


def _about_goal(one: Data, plan: Data) -> Iterator[str]:
    yield f"Goal {one['id']} of the action plan of {_named(plan)}, by {one['by_long']}."
    if one["evidence"]:
        yield f"Shown by: {'; '.join(one['evidence'])}"
    if one["said"]:
        yield f"Check-in of {one['said'][-1]['day_long']}: {one['said'][-1]['in_words']}."


def _named(plan: Data) -> str:
    return _in_one_line(plan["team"] or plan["role_title"])


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
