"""Decisions found by the ids that rows have now, and held against the team's answers; what is open says so."""

from datetime import date, timedelta

from plassess.assessment.alone.decided_rows import is_before_migration, same_as_answered, standing_in
from plassess.assessment.alone.decisions import Decision, Decisions, NotDecided
from plassess.assessment.record import Migrated
from plassess.assessment.responses import Answer, State
from plassess.assessment.words import coverage_in_words
from plassess.content.former_ids import Renaming
from tests.assessment.deciding import decided_plan
from tests.examples import example_assessment

DAY = date(2026, 10, 20)


def _decided(row: str, level: int) -> Decision:
    return Decision(row=row, day=DAY, level=level)


def test_a_row_is_found_by_its_former_id_and_its_later_decision_stands() -> None:
    names = Renaming(frozenset({"coach/new"}), {"coach/old": "coach/new"})
    before, after = _decided("coach/old", 3), _decided("coach/new", 2)
    taken_back = Decision(row="coach/new", day=DAY, withdrawn=True)

    def level_after(*decisions: Decision) -> dict[str, int | None]:
        made = Decisions(format="plassess/decisions/1", decisions=decisions)
        return {row: one.level for row, one in standing_in(made, names).items()}

    assert level_after(before) == {"coach/new": 3}
    assert level_after(before, after) == {"coach/new": 2}
    assert level_after(before, after, taken_back) == {"coach/new": 3}
    assert level_after(_decided("coach/gone", 1)) == {"coach/gone": 1}


def test_what_was_decided_before_a_migration_is_held_against_no_level() -> None:
    def moved(day: date) -> bool:
        record = example_assessment()
        return is_before_migration(
            _decided("a/b", 2), record.model_copy(update={"migrated": (Migrated(day=day, content=record.content),)})
        )

    assert not is_before_migration(_decided("a/b", 2), example_assessment())
    assert [moved(DAY + timedelta(days)) for days in (-1, 0, 1)] == [False, True, True]


def test_an_answer_says_what_was_decided_or_something_else() -> None:
    decided, open_ = _decided("a/b", 2), Decision(row="a/b", day=DAY, not_decided=NotDecided())

    assert same_as_answered(decided, Answer(state=State.ANSWERED, level=2, aim=1))
    assert not same_as_answered(decided, Answer(state=State.ANSWERED, level=3))
    assert not same_as_answered(decided, None)
    assert same_as_answered(decided, Answer(state=State.ANSWERED, level=3, look_again="The levels changed."))
    assert same_as_answered(open_, None)
    assert not same_as_answered(open_, Answer(state=State.ANSWERED, level=3))


def test_what_waits_for_a_decision_is_not_told_as_unanswered() -> None:
    coverage = decided_plan().coverage

    assert coverage_in_words(coverage) == "answered 1 of 2 · does not apply 1 · not decided 1"
    assert len(coverage.of_part("map").undecided) == 1
    assert coverage.of_part("guide").undecided == frozenset()
