"""The gates that are asked for, by the command line and by the settings."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from plassess.assessment.gates.asked_for import Gates, ScopedGates, percent
from plassess.assessment.gates.gate import Gate, Takes
from plassess.assessment.gates.registry import GATES
from plassess.content.scale import HIGHEST_LEVEL
from plassess.files.content.settings import Settings
from plassess.files.content.settings_place import SETTINGS
from plassess.files.disk.regular_files import leads_outside
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import UsageError

G = TypeVar("G", Gates, ScopedGates)

_LEVELS = tuple(map(str, range(HIGHEST_LEVEL + 1)))
_INDEX = r"0?\.\d{1,6}|[01](\.0{1,6})?"

NONE_ASKED = f"""No gate is asked for. Name one or more:
  plassess gate --owners --dates --answered 90%
There are: {", ".join(gate.as_option for gate in GATES)}.
A repo keeps its own under gates: in {SETTINGS}."""


def asked(told: Mapping[str, object], settings: Settings) -> Gates:
    """Put what the command line tells, by the fields of ``Gates``, in the place of the same gates of the settings.

    Raises UsageError where a gate cannot be read, and where none is asked for and there are no settings to ask.
    """
    given = _given(told)
    ours = _in_settings(settings)
    absent = {name: type(ours).model_fields[name].default for name in given}
    scoped = tuple(one.model_copy(update=absent) for one in ours.scoped)
    gates: Gates = ours.model_copy(update={**given, "scoped": scoped})
    if not gates.asks and settings.file is None:
        raise UsageError(NONE_ASKED)
    return gates


def _given(told: Mapping[str, object]) -> dict[str, object]:
    return {gate.field: value for gate in GATES if (value := _read(gate, told.get(gate.field))) is not None}


def told_of(told: Mapping[str, object]) -> frozenset[str]:
    """Name the gates that the command line asks for: of one self-assessment at least they have to be asked."""
    given = _given(told)
    return frozenset(gate.name for gate in GATES if gate.field in given)


def _in_settings(settings: Settings) -> Gates:
    """Take the settings' gates; the folders they compare with lie below their own."""
    if settings.file is None:
        return settings.gates
    scoped = tuple(_placed(settings.file, one) for one in settings.gates.scoped)
    gates: Gates = _placed(settings.file, settings.gates).model_copy(update={"scoped": scoped})
    return gates


def _placed(file: Path, gates: G) -> G:
    folders = ((gate, given) for gate, given in gates.asked() if gate.takes is Takes.FOLDER)
    placed: G = gates.model_copy(update={gate.field: _below(file, gate, folder) for gate, folder in folders})
    return placed


def _below(file: Path, gate: Gate, folder: str) -> str:
    earlier = file.parent / folder
    if leads_outside(file.parent, earlier):
        raise UsageError(
            f"{shown_name(file)}: gates › {gate.name}: {visible(folder)} is a link,"
            f" or lies outside the folder of this file. Name a folder below it, or use --{gate.name}."
        )
    return str(earlier)


def _read(gate: Gate, told: Any) -> object:  # noqa: ANN401 - what typer read of an option
    """Read what the command line tells of a gate; ``None`` where that is nothing."""
    if told is None or told is False:
        return None
    reader = _READ.get(gate.takes)
    return reader(gate, told) if reader else told


def _share(gate: Gate, told: str) -> object:
    share = percent(told)
    if share is None:
        raise UsageError(
            f"--{gate.name} takes a share from 0 to 100 with its sign, such as 90%; not {visible(told, 40)}."
        )
    return share


def _at_most(gate: Gate, told: int) -> object:
    if told < 0:
        raise UsageError(f"At most {told} cannot hold: 0 is the least that --{gate.name} takes.")
    return told


def _levels(gate: Gate, told: Sequence[str]) -> object:
    return _by_id(gate, told, "the number of a level", lambda level: int(level) if level in _LEVELS else None)


def _indexes(gate: Gate, told: Sequence[str]) -> object:
    return _by_id(gate, told, "an index from 0 to 1", lambda it: float(it) if re.fullmatch(_INDEX, it) else None)


def _options(gate: Gate, told: Sequence[str]) -> object:
    return _by_id(gate, told, "an option", lambda it: tuple(it.split(",")) if all(it.split(",")) else None)


def _by_id(gate: Gate, told: Sequence[str], what: str, read: Callable[[str], object]) -> dict[str, object]:
    """Read ``cs.resources=3`` and its like; ``read`` gives ``None`` for what cannot stand behind the sign."""
    found: dict[str, object] = {}
    for one in told:
        id_, _, written = one.rpartition("=")
        value = read(written)
        if not id_ or value is None or id_ in found:
            raise UsageError(
                f"--{gate.name} takes an id and {what}, each id once, such as {gate.example}; not {visible(one, 80)}."
            )
        found[id_] = value
    return found


_READ: dict[Takes, Callable[[Gate, Any], object]] = {
    Takes.SHARE: _share,
    Takes.COUNT: _at_most,
    Takes.IDS: lambda _, told: tuple(told),
    Takes.LEVELS: _levels,
    Takes.INDEXES: _indexes,
    Takes.OPTIONS: _options,
}
"""How the command line is read where that is more than to take it."""
