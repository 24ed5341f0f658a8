"""What ``gate`` works from: the gates that are asked for, the assessments that are meant, and each one's results."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from plassess.assessment.gates.asked_for import Gates, percent
from plassess.assessment.gates.evaluate import evaluated
from plassess.assessment.gates.gate import Gate, Takes
from plassess.assessment.gates.registry import GATES
from plassess.assessment.gates.result import GatedAssessment, Occasion, Standing
from plassess.content.library import MAP, Library
from plassess.files.assessments.store import RECORD, AssessmentFolder, all_assessments, open_assessment
from plassess.files.content.layers import translated
from plassess.files.content.library import load_library
from plassess.files.content.settings import SETTINGS, Settings
from plassess.files.disk.regular_files import leads_outside, stands
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import UsageError

NONE_ASKED = f"""No gate is asked for. Name one or more:
  plassess gate --owners --dates --answered 90%
There are: {", ".join(gate.as_option for gate in GATES)}.
A repo keeps its own under gates: in {SETTINGS}."""


def asked(told: Mapping[str, object], settings: Settings) -> Gates:
    """Put what the command line tells, by the fields of ``Gates``, in the place of the same gates of the settings.

    Raises UsageError where a gate cannot be read, and where none is asked for and there are no settings to ask.
    """
    given = {gate.field: value for gate in GATES if (value := _read(gate, told.get(gate.field))) is not None}
    gates: Gates = _in_settings(settings).model_copy(update=given)
    if not gates.asks and settings.file is None:
        raise UsageError(NONE_ASKED)
    return gates


def _in_settings(settings: Settings) -> Gates:
    """Take the settings' gates; the folders they compare with lie below their own."""
    if settings.file is None:
        return settings.gates
    found = {gate.field: _below(settings.file, gate, folder) for gate, folder in _folders_named(settings.gates)}
    gates: Gates = settings.gates.model_copy(update=found)
    return gates


def _below(file: Path, gate: Gate, folder: str) -> str:
    earlier = file.parent / folder
    if leads_outside(file.parent, earlier):
        raise UsageError(
            f"{shown_name(file)}: gates › {gate.name}: {visible(folder)} is a link,"
            f" or lies outside the folder of this file. Name a folder below it, or use --{gate.name}."
        )
    return str(earlier)


def _folders_named(gates: Gates) -> Iterator[tuple[Gate, str]]:
    return ((gate, given) for gate, given in gates.asked() if gate.takes is Takes.FOLDER)


def _read(gate: Gate, told: Any) -> object:  # noqa: ANN401 - what typer read of an option
    """Read what the command line tells of a gate; ``None`` where that is nothing."""
    if told is None or told is False:
        return None
    reader = _READ.get(gate.takes)
    return reader(gate, told) if reader else told


def _share(gate: Gate, told: str) -> object:
    share = percent(told)
    if share is None:
        raise UsageError(f"--{gate.name} takes a share from 0 to 100, such as 90%; not {visible(told, 40)}.")
    return share


def _at_most(gate: Gate, told: int) -> object:
    if told < 0:
        raise UsageError(f"At most {told} cannot hold: 0 is the least that --{gate.name} takes.")
    return told


def _levels(gate: Gate, told: Sequence[str]) -> object:
    """Read ``cs.resources=3`` and its like."""
    levels: dict[str, int] = {}
    for one in told:
        id_, _, level = one.rpartition("=")
        if not id_ or level not in set("0123456789") or id_ in levels:
            raise UsageError(
                f"--{gate.name} takes an id and the number of a level, each id once, such as cs.resources=3;"
                f" not {visible(one, 80)}."
            )
        levels[id_] = int(level)
    return levels


_READ: dict[Takes, Callable[[Gate, Any], object]] = {
    Takes.SHARE: _share,
    Takes.COUNT: _at_most,
    Takes.IDS: lambda _, told: tuple(told),
    Takes.LEVELS: _levels,
}
"""How the command line is read where that is more than to take it."""


def folders_of(directories: Sequence[Path]) -> tuple[AssessmentFolder, ...]:
    """Find the assessments that are named, or that lie below a named folder; each once. Without any, the newest.

    Raises UsageError for a folder that neither is one nor holds any.
    """
    if not directories:
        return (open_assessment(None),)
    found: dict[Path, AssessmentFolder] = {}
    for directory in directories:
        below = () if stands(directory / RECORD) else all_assessments(directory)
        for path in [one.path for one in below] or [directory]:
            folder = open_assessment(path)
            found.setdefault(folder.path.resolve(), folder)
    return tuple(found.values())


def gate_all(
    folders: Sequence[AssessmentFolder], gates: Gates, content: Path | None, today: date
) -> tuple[GatedAssessment, ...]:
    """Measure every gate over every assessment."""
    return tuple(_gated(folder, gates, content, today) for folder in folders)


def _gated(folder: AssessmentFolder, gates: Gates, content: Path | None, today: date) -> GatedAssessment:
    compared = {named: _earlier(gate, named) for gate, named in _folders_named(gates)}
    record, source = folder.assessment(), folder.responses_source()
    before = {named: one.assessment() for named, one in compared.items()}
    parts = (*record.using, *(part for one in before.values() for part in one.using), *_parts_named(gates))
    library = _library(translated(content, record.lang), record.role, tuple(dict.fromkeys(parts)))
    now = Standing.of(record, folder.responses_in(source), library)
    then = {named: Standing.of(one, compared[named].responses(), library) for named, one in before.items()}
    entries = {prompt: source.entry(("answers", prompt)) for prompt in now.responses.answers}
    return GatedAssessment(
        folder=shown_name(folder.path),
        file=source.name,
        plan=now.plan,
        results=evaluated(gates, Occasion(now, today, then)),
        lines={prompt: entry.key_line for prompt, entry in entries.items() if entry},
    )


def _earlier(gate: Gate, named: str) -> AssessmentFolder:
    try:
        return open_assessment(Path(named))
    except UsageError as error:
        raise UsageError(f"{gate.name}: {error}") from error


def _parts_named(gates: Gates) -> tuple[str, ...]:
    """Name what may hold the rows that gates name: the map, and what stands before the slash of an item's id."""
    named = [id_ for gate, given in gates.asked() if gate.takes.several for id_ in given]
    return (MAP, *(id_.partition("/")[0] for id_ in named if "/" in id_)) if named else ()


@cache
def _library(content: Path | None, role: str, parts: tuple[str, ...]) -> Library:
    return load_library(content, [role], parts)
