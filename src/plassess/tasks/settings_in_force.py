"""Every setting there is, with the value it has and where that is said."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from plassess.files.content.settings_place import find_settings
from plassess.files.models.settings_file import SettingsFile
from plassess.files.yaml.source import YamlSource, read_source
from plassess.foreign_text import shown_name

HEAD = "format"
"""What every settings file begins with, which sets nothing."""


class Setting(Struct, frozen=True):
    """One setting: its key, such as ``check.strict``, and its value as it is written.

    ``file`` is as users see it, and ``line`` counts from 1; they are ``None`` where the value is the usual one.
    """

    key: str
    value: Any
    file: str | None = None
    line: int | None = None


def settings_in_force(start: Path) -> tuple[Setting, ...]:
    """List all settings of the repo that a folder lies in. Raises ProblemsError where they are not valid."""
    found = find_settings(start)
    source = read_source(found.file) if found and found.file else None
    usual = SettingsFile.model_validate({HEAD: "plassess/settings/1"}).model_dump(mode="json", by_alias=True)
    return tuple(_setting(path, value, source) for path, value in _each(usual))


def _each(usual: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Take the keys of the file, and those below ``check`` and ``gates`` one by one."""
    for key, value in usual.items():
        if isinstance(value, dict) and value:
            yield from (((key, below), one) for below, one in value.items())
        elif key != HEAD:
            yield (key,), value


def _setting(path: tuple[str, ...], usual: Any, source: YamlSource | None) -> Setting:  # noqa: ANN401 - any value
    entry = source.entry(path) if source else None
    if source is None or entry is None:
        return Setting(".".join(path), usual)
    return Setting(".".join(path), entry.node.data, shown_name(Path(source.name)), entry.key_line)
