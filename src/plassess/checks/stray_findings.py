"""What a check says of strays: each one, and of a second version what differs, answer by answer."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace

from plassess.checks.told_apart import told_apart
from plassess.files.assessments.file_names import RECORD, RESPONSES
from plassess.files.assessments.stray import ASK_A_CHECK, Stray
from plassess.files.yaml.source import Steps, YamlSource, read_source
from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem


def stray_findings(strays: Iterable[Stray], told: Iterable[Problem]) -> Iterator[Problem]:
    """Tell of each stray; of a folder that has the uid of another, ``told`` says so already."""
    same_uid = {problem.file for problem in told if problem.rule is rules.EQUAL_UIDS}
    for stray in strays:
        if shown_name(stray.path / RECORD) not in same_uid:
            yield _in_a_check(stray.problem)
        if stray.second_of:
            yield from _differences(stray.path, stray.second_of)


def _in_a_check(problem: Problem) -> Problem:
    """Leave out that a check says more: it does, right below."""
    return replace(problem, remedy=problem.remedy.removeprefix(ASK_A_CHECK).lstrip())


def _differences(path: Path, own: Path) -> Iterator[Problem]:
    """Say at each answer of a second version, or key of a record, what the file that counts says instead."""
    try:
        there = read_source(path)
    except ProblemsError as error:
        yield from error.problems  # they are why nobody can say what differs
        return
    try:
        ours = read_source(own)
    except ProblemsError:
        return  # what is wrong with it is told where it is checked
    way: Steps = ("answers",) if own.parent.name == RESPONSES else ()
    said, kept = _entries(there, way), _entries(ours, way)
    for key, value in said.items():
        if key not in kept or kept[key] != value:
            here, in_own = told_apart(value, kept.get(key))
            message = f"{here} here; in {own.name} {in_own}."
            remedy = f"To take this over, copy these lines into {own.name}" + (
                ", in the place of its own." if key in kept else "."
            )
            yield there.problem(rules.SECOND_VERSION, (*way, key), message, remedy, at="key")
    for key in kept:
        if key not in said:
            message = f"no {visible(key, 80)} here; {own.name} has it: {told_apart(kept[key], None)[0]}."
            yield there.problem(rules.SECOND_VERSION, way, message, "There is nothing to take over.", at="key")


def _entries(source: YamlSource, way: Steps) -> dict[str, object]:
    entry = source.entry(way)
    data = entry.node.data if entry else None
    return data if isinstance(data, dict) else {}
