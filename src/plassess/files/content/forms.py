"""Which instruments are forms that others than the team answer, found without reading those that are none."""

from collections.abc import Sequence
from pathlib import Path

from plassess.files.content.folder import INSTRUMENT, INSTRUMENTS, available
from plassess.files.content.layers import Layer, layers_of
from plassess.files.disk.regular_files import read_bytes, stands
from plassess.files.yaml.source import parse_source
from plassess.foreign_text import shown_name
from plassess.problems.errors import ProblemsError

_KEY, _TEAM = "asked_of", "team"


def team_instruments(content: Path | None) -> tuple[str, ...]:
    """Name the instruments that a team answers itself, sorted."""
    layers = layers_of(content)
    return tuple(one for one in available(layers, INSTRUMENT) if asked_of(layers, one) == _TEAM)


def is_for_teams(content: Path | None, name: str) -> bool:
    """Tell whether there is an instrument of this name that a team answers itself."""
    layers = layers_of(content)
    return name in available(layers, INSTRUMENT) and asked_of(layers, name) == _TEAM


def forms_asked(content: Path | None) -> tuple[str, ...]:
    """Name the forms, which are asked of others, sorted."""
    layers = layers_of(content)
    return tuple(one for one in available(layers, INSTRUMENT) if asked_of(layers, one) != _TEAM)


def asked_of(layers: Sequence[Layer], name: str) -> str:
    """Tell whom an instrument asks, by the topmost layer that says so; what cannot be read says nothing."""
    for layer in reversed([one for one in layers if one.lang is None]):
        path = layer.folder / INSTRUMENTS / f"{name}.yaml"
        said = _said_in(path, layer.folder) if stands(path) else None
        if said is not None:
            return said
    return _TEAM


def _said_in(path: Path, folder: Path) -> str | None:
    try:
        held = read_bytes(path, shown_name(path), folder)
        if _KEY.encode("ascii") not in held:
            return None
        data = parse_source(held, shown_name(path)).data
    except ProblemsError:
        return None
    said = data.get(_KEY) if isinstance(data, dict) else None
    return said if isinstance(said, str) else None
