"""``plassess people codes``, ``add`` and the others: what is changed before marks are opened."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options
from plassess.cli.people_list import list_people
from plassess.files.assessments.store import RECORD, AssessmentFolder
from plassess.files.disk.regular_files import stands
from plassess.problems.errors import UsageError
from plassess.tasks.alone import roster_changes as task
from plassess.tasks.one_assessment import opened_to_change
from plassess.tasks.told_lists import listed

Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False, help="The person's name, or code.")]


def codes(
    count: Annotated[int, typer.Argument(metavar="N", show_default=False, help="For how many people, to 100.")],
    directory: options.Directory = None,
    as_json: options.Json = False,
) -> None:
    """Make codes for so many people, which nobody can tie to a name: deal the sheets out shuffled."""
    _changed(directory, lambda folder: task.add_people(folder, str(count)), as_json=as_json)


def add(
    names: Annotated[
        list[str], typer.Argument(metavar="NAMES", show_default=False, help="Names, with commas between.")
    ],
    as_json: options.Json = False,
) -> None:
    """Add people by their names, with commas between. A folder may stand last."""
    said, directory = _apart(names)
    _changed(directory, lambda folder: task.add_people(folder, ", ".join(listed(said))), as_json=as_json)


def remove(name: Name, directory: options.Directory = None, as_json: options.Json = False) -> None:
    """Take somebody off, with what this person marked."""
    _changed(directory, lambda folder: task.remove_person(folder, name), as_json=as_json)


def lead(name: Name, directory: options.Directory = None, as_json: options.Json = False) -> None:
    """Say who leads the meeting, and neither marks nor votes."""
    _changed(directory, lambda folder: task.let_lead(folder, name), as_json=as_json)


def keeper(
    name: Name,
    backup: Annotated[
        str | None, typer.Option("--backup", metavar="NAME", help="Who has the file where the keeper cannot.")
    ] = None,
    directory: options.Directory = None,
    as_json: options.Json = False,
) -> None:
    """Say who keeps the file; not someone who supervises anyone here, for the keeper could see marks."""
    _changed(directory, lambda folder: task.name_keeper(folder, name, backup), as_json=as_json)


def rule(
    value: Annotated[str, typer.Argument(metavar="RULE", show_default=False, help="consensus or majority.")],
    directory: options.Directory = None,
    as_json: options.Json = False,
) -> None:
    """Decide by consensus, or by majority: everyone can live with it, or more than half are for it."""
    chosen = _one_of(value, ("consensus", "majority"))
    _changed(directory, lambda folder: task.choose(folder, "rule", chosen), as_json=as_json)


def together(directory: options.Directory = None, as_json: options.Json = False) -> None:
    """Rate together after all; what anyone marked is deleted unseen. Then go on with plassess resume."""
    _changed(directory, task.mark_together, as_json=as_json)


def marks(
    value: Annotated[str, typer.Argument(metavar="WHAT", show_default=False, help="counts-only or keep.")],
    directory: options.Directory = None,
    as_json: options.Json = False,
) -> None:
    """Choose what stays of marks: counts-only, or keep, each person's marks too. Every sheet says so."""
    chosen = _one_of(value, ("counts-only", "keep"))
    _changed(directory, lambda folder: task.choose(folder, "individual_marks", chosen), as_json=as_json)


def _changed(directory: Path | None, change: Callable[[AssessmentFolder], object], *, as_json: bool) -> None:
    folder = opened_to_change(directory)
    change(folder)
    list_people(folder.path, as_json)


def _one_of(value: str, there: tuple[str, ...]) -> str:
    if value not in there:
        raise UsageError(f"There is {' and '.join(there)}.")
    return value


def _apart(said: list[str]) -> tuple[list[str], Path | None]:
    """Tell names from a folder behind them."""
    last = Path(said[-1])
    return (said[:-1], last) if len(said) > 1 and stands(last / RECORD) else (said, None)
