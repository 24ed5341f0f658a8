"""A short text for each owner of a step, to send a week before the check-in: what they took on, and what to bring.

They are texts and no mails: nothing is sent, and no address is made up. Our own words are ASCII.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, cast

from plassess.assessment.plain_text import plain
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.words import NO_DATE
from plassess.problems.errors import UsageError
from plassess.problems.sentences import ended
from plassess.rendering.filters import date_long, with_weekday
from plassess.reports.data.plan import Audience, plain_data
from plassess.reports.sections.goals import goals_in_sight
from plassess.reports.sections.stand_ins import names_somebody
from plassess.reports.text_flow import flowing

_BEFORE = timedelta(days=7)
_BETWEEN = f"\n{'-' * 72}\n\n"
_NOT_FOR_A_BOARD = "mail writes to the owners of steps, and --audience board is for others: leave one of the two out."
_NOBODY = (
    "There is nobody to write to: no step is committed to yet. Commit to one (plassess resume), or leave mail out."
)
Data = Mapping[str, Any]
Steps = Sequence[Data]


def render_letters(plan: ActionPlan, audience: Audience) -> str:
    """Return the texts one after the other, with a line between; the same plan gives the same text.

    Raises UsageError for the board, and where no step is committed to.
    """
    if audience == "board":
        raise UsageError(_NOT_FOR_A_BOARD)
    data = cast("Data", plain_data(plan, audience)["plan"])
    if not data["steps"]:
        raise UsageError(_NOBODY)
    by_owner, nobody_s = _by_owner(data)
    letters = [_letter(_in_one_line(steps[0]["who"]), steps, data) for steps in by_owner]
    unsent = [*([_of_nobody(nobody_s)] if nobody_s else []), *_of_requests(data)]
    return _BETWEEN.join((*letters, *unsent))


def _by_owner(plan: Data) -> tuple[list[Steps], Steps]:
    """Put the steps together that have one owner, however that is typed, and those that have none."""
    owned: dict[str, list[Data]] = {}
    nobody_s = []
    for step in plan["steps"]:
        if names_somebody(step["who"], plan["people"]):
            owned.setdefault(plain(step["who"]), []).append(step)
        else:
            nobody_s.append(step)
    return list(owned.values()), nobody_s


def _letter(owner: str, steps: Steps, plan: Data) -> str:
    day = date.fromisoformat(plan["check_in"]) if plan["check_in"] else None
    team = _in_one_line(plan["team"] or plan["role_title"])
    lines = [f"To: {owner}", f"Subject: {_subject(day)}", f"Send: {_send(day)}", ""]
    on = f"On {with_weekday(day)}" if day else "At our next check-in, which has no day yet,"
    lines.append(f"{on} we look again at our action plan ({team}).{_question(plan)}")
    lines += [f"Our goal: {ended(_in_one_line(one['in_words']))}" for one in goals_in_sight(plan)]
    lines += [line for step in steps if not step["done"] for line in _to_do(step)]
    lines += [line for step in steps if step["done"] for line in _done(step)]
    return "\n".join(lines) + "\n"


def _subject(day: date | None) -> str:
    return f"What you took on, for our check-in on {date_long(day)}" if day else "What you took on, for our check-in"


def _send(day: date | None) -> str:
    if day is None:
        return "a week before the check-in, once it has a day"
    return f"{with_weekday(day - _BEFORE)}, a week before" if day - date.min > _BEFORE else "before the check-in"


def _question(plan: Data) -> str:
    """Give what that check-in asks; nothing where that was not planned."""
    asked = (one["question"] for one in plan["planned_check_ins"] if one["day"] == plan["check_in"])
    return "".join(f" It asks: {question}" for question in list(asked)[:1])


def _to_do(step: Data) -> Iterator[str]:
    by = f"by {step['by_long']}" if step["by"] else f"with {NO_DATE}"
    yield from ("", f"You took on step {step['id']}, {by}:", _set_in(step["what"]))
    if step["shown_by"]:
        yield from ("Please bring what shows it:", _set_in(step["shown_by"]))
    else:
        yield "Please bring what shows how far it is."


def _done(step: Data) -> Iterator[str]:
    by = f", which was due {step['by_long']}" if step["by"] else ""
    yield from ("", f"You did step {step['id']} on {step['done_long']}{by}:", _set_in(step["what"]))
    if step["shown_by"]:
        yield from ("Please bring what showed it:", _set_in(step["shown_by"]))


def _of_nobody(steps: Steps) -> str:
    """Say which steps are in no text, for whoever sends them."""
    lines = ["Not to be sent: nobody owns these steps yet. Find an owner at the check-in, or before."]
    for step in steps:
        by = f"by {step['by_long']}" if step["by"] else NO_DATE
        done = f"; done {step['done_long']}" if step["done"] else ""
        typed = f" (owner as typed: {_in_one_line(step['who'])})" if step["who"] else ""
        lines += ["", ended(f"Step {step['id']}, {by}{done}{typed}"), _set_in(step["what"])]
        lines += ["It is shown by:", _set_in(step["shown_by"])] if step["shown_by"] else []
    return "\n".join(lines) + "\n"


def _of_requests(plan: Data) -> Iterator[str]:
    """Name the requests that are open, for whoever sends the texts: somebody has to ask what came of them."""
    is_open = [one for one in plan["requests"] if one["became"] == "open"]
    if is_open:
        lines = ["Not to be sent: these requests are open. Find out what came of them before the check-in."]
        for one in is_open:
            lines += [
                "",
                f"Asked of {_in_one_line(one['of'])}, {_in_one_line(one['in_words'])}:",
                _set_in(one["what"]),
            ]
        yield "\n".join(lines) + "\n"


def _set_in(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in flowing(text).split("\n"))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
