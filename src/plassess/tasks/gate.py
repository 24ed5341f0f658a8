"""What ``gate`` works from: the gates that are asked for, the assessments that are meant, and each one's results."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from plassess.assessment.gates.asked_for import Gates, percent
from plassess.assessment.gates.evaluate import evaluated
from plassess.assessment.gates.result import GatedAssessment, Standing
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
There are: --answered 90%, --unknown-at-most 3, --owners, --dates, --overdue-at-most 0, --evidence-for tp.evidence,
--level cs.resources=3, --no-regression-from DIR. A repo keeps its own under gates: in {SETTINGS}."""


def asked(told: Mapping[str, object], settings: Settings) -> Gates:
    """Put what the command line tells, by the names of ``Gates``, in the place of the same gates of the settings.

    Raises UsageError where a gate cannot be read, and where none is asked for and there are no settings to ask.
    """
    given = {name: _READ[name](value) for name, value in told.items() if value is not None and value is not False}
    gates = _in_settings(settings).model_copy(update=given)
    if not gates.asks and settings.file is None:
        raise UsageError(NONE_ASKED)
    return gates


def _in_settings(settings: Settings) -> Gates:
    """Take the settings' gates; the folder they compare with lies below their own."""
    gates = settings.gates
    if settings.file is None or gates.no_regression_from is None:
        return gates
    earlier = settings.file.parent / gates.no_regression_from
    if leads_outside(settings.file.parent, earlier):
        raise UsageError(
            f"{shown_name(settings.file)}: gates › no-regression-from: {visible(gates.no_regression_from)} is a link,"
            " or lies outside the folder of this file. Name a folder below it, or use --no-regression-from."
        )
    return gates.model_copy(update={"no_regression_from": str(earlier)})


def _share(told: Any) -> object:  # noqa: ANN401 - what typer read of an option
    share = percent(told)
    if share is None:
        raise UsageError(f"--answered takes a share from 0 to 100, such as 90%; not {visible(told, 40)}.")
    return share


def _at_most(told: Any) -> object:  # noqa: ANN401
    if told < 0:
        raise UsageError(
            f"At most {told} cannot hold: 0 is the least that --unknown-at-most and --overdue-at-most take."
        )
    return told


def _levels(told: Any) -> object:  # noqa: ANN401
    """Read ``cs.resources=3`` and its like."""
    levels: dict[str, int] = {}
    for one in told:
        id_, _, level = one.rpartition("=")
        if not id_ or level not in set("0123456789") or id_ in levels:
            raise UsageError(
                "--level takes an id and the number of a level, each id once, such as cs.resources=3;"
                f" not {visible(one, 80)}."
            )
        levels[id_] = int(level)
    return levels


_READ: dict[str, Callable[[Any], object]] = {
    "answered": _share,
    "unknown_at_most": _at_most,
    "owners": bool,
    "dates": bool,
    "overdue_at_most": _at_most,
    "evidence_for": tuple,
    "level": _levels,
    "no_regression_from": str,
}


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
    earlier = _earlier(gates)
    record, source = folder.assessment(), folder.responses_source()
    before = earlier.assessment() if earlier else None
    parts = (*record.using, *(before.using if before else ()), *_parts_named(gates))
    library = _library(translated(content, record.lang), record.role, tuple(dict.fromkeys(parts)))
    now = Standing.of(record, folder.responses_in(source), library)
    then = Standing.of(before, earlier.responses(), library) if earlier and before else None
    entries = {prompt: source.entry(("answers", prompt)) for prompt in now.responses.answers}
    return GatedAssessment(
        folder=shown_name(folder.path),
        file=source.name,
        plan=now.plan,
        results=evaluated(gates, now, today, then),
        lines={prompt: entry.key_line for prompt, entry in entries.items() if entry},
    )


def _earlier(gates: Gates) -> AssessmentFolder | None:
    if gates.no_regression_from is None:
        return None
    try:
        return open_assessment(Path(gates.no_regression_from))
    except UsageError as error:
        raise UsageError(f"no-regression-from: {error}") from error


def _parts_named(gates: Gates) -> tuple[str, ...]:
    """Name what may hold the rows that gates name: the map, and what stands before the slash of an item's id."""
    named = (*gates.evidence_for, *gates.level)
    return (MAP, *(id_.partition("/")[0] for id_ in named if "/" in id_)) if named else ()


@cache
def _library(content: Path | None, role: str, parts: tuple[str, ...]) -> Library:
    return load_library(content, [role], parts)
