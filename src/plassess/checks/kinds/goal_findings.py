"""What a check finds in a team's goals: held against the rows, levels, standards and steps that there are."""

from collections.abc import Iterator, Sequence

from plassess.assessment.alone.decided_rows import names_in
from plassess.assessment.goals.goal import Goal
from plassess.assessment.prompts import known_prompts
from plassess.assessment.record import Assessment
from plassess.content.library import Library
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.near import did_you_mean
from plassess.problems.problem import Problem


def goal_findings(
    source: YamlSource, goals: Sequence[Goal], record: Assessment, library: Library | None
) -> Iterator[Problem]:
    """Tell of goals whose row, level, standard or steps are nowhere; what a move to other content left is none."""
    for at, goal in enumerate(goals):
        for place, id_ in enumerate(goal.served_by or ()):
            if id_ > record.last_step:
                remedy = f"Correct the number; the highest that was given is {record.last_step}."
                way = ("goals", at, "served_by", place)
                yield source.problem(rules.ANSWER_TO_NOTHING, way, f"there is no first step {id_}.", remedy)
    if library and not record.migrated:
        labels = _labels(record, library)
        for at, goal in enumerate(goals):
            yield from _of_its_row(source, at, goal, labels)
            yield from _of_its_standards(source, at, goal, library)


def _labels(record: Assessment, library: Library) -> dict[str, Sequence[object]]:
    """Map each row to its levels: as it was asked, else as it is now."""
    now = {one.id: one.scale.labels for one in known_prompts(library, record.role, record.using) if one.scale}
    return {**now, **record.scales}


def _of_its_row(source: YamlSource, at: int, goal: Goal, rows: dict[str, Sequence[object]]) -> Iterator[Problem]:
    if goal.row is None:
        return
    if goal.row not in rows:
        message = f"there is no row {visible(goal.row, 80)} in what this self-assessment uses."
        remedy = did_you_mean(goal.row, list(rows), "Correct the id.")
        yield source.problem(rules.ANSWER_TO_NOTHING, ("goals", at, "row"), message, remedy)
        return
    for key, level in (("level", goal.level), ("to", goal.to)):
        if level is not None and level not in rows[goal.row]:
            remedy = f"It has {', '.join(map(str, rows[goal.row]))}."
            yield source.problem(rules.NOT_ALLOWED, ("goals", at, key), f"{goal.row} has no level {level}.", remedy)


def _of_its_standards(source: YamlSource, at: int, goal: Goal, library: Library) -> Iterator[Problem]:
    there = [one.id for one in library.framework.standards]
    names = names_in(library)
    for place, id_ in enumerate(goal.standards):
        if (names.now(id_) or id_) not in there:
            message = f"there is no standard {visible(id_, 40)}."
            remedy = did_you_mean(id_, there, "plassess show standards lists them.")
            yield source.problem(rules.UNKNOWN_ID, ("goals", at, "standards", place), message, remedy)
