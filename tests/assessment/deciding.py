"""A plan of eleven people who marked three rows alone: one decided with another view, one that does not apply, one open."""

from datetime import date

from msgspec.structs import replace

from plassess.assessment.alone.decisions import Decision, Decisions, NotDecided, View
from plassess.assessment.alone.marked_alone import marked_alone
from plassess.assessment.alone.marks import Mark, Marks
from plassess.assessment.alone.opened import opened_from
from plassess.assessment.alone.roster import Keeper, OpenedMarks
from plassess.assessment.alone.rows import rows_marked_alone
from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.responses import Responses
from tests.examples import example_library, no_responses
from tests.marked_alone import DAY, record_alone

CODES = tuple(f"q{number}z" for number in range(2, 13))
SAW = "zqxjk saw this"


def decided_plan(text: str = "Two plans name it", people: int = 11) -> ActionPlan:
    """Make the plan; ``text`` is what people wrote wherever they wrote something."""
    codes = CODES[:people]
    told = {"keeper": Keeper(name=text, backup="Kim Ode"), "opened_marks": OpenedMarks(day=DAY, sent=codes)}
    record = record_alone(codes).model_copy(update=told)
    library = example_library()
    rows = rows_marked_alone(record, {}, library)
    sheets = [
        Marks(
            format="plassess/marks/1",
            person=code,
            sent=True,
            marks={row.id: Mark(level=1 + (at + place) % 3, saw=SAW) for place, row in enumerate(rows)},
        )
        for at, code in enumerate(codes)
    ]
    decisions = _decisions([row.id for row in rows], text, people)
    answers = {one.row: one.as_answer(None) for one in decisions.decisions}
    responses = Responses(format="plassess/responses/2", respondent="team", answers=answers)
    plan = make_plan(record, responses if answers else no_responses(), library)
    opened = opened_from(sheets, rows, list)
    return replace(plan, alone=marked_alone(record, responses, library, plan, decisions, len(codes), opened))


def _decisions(rows: list[str], text: str, people: int) -> Decisions:
    first, second, third = rows
    rounds = ({"1": 1, "2": people - 2, "cannot-tell": 1}, {"2": people})
    views = (View(text=text), View(text=text, name="Rosa Ortiz"))
    decisions = (
        Decision(row=first, day=DAY, level=2, because=text, rounds=rounds, another_view=views),
        Decision(
            row=second,
            day=DAY,
            rule="majority",
            state="not-applicable",
            because=text,
            evidence=(text,),
            voters=people,
            for_it=people,
        ),
        Decision(row=third, day=DAY, not_decided=NotDecided(who="Lee Wu", by=date(2026, 11, 3))),
    )
    return Decisions(format="plassess/decisions/1", decisions=decisions)
