"""The output about settings: what every key holds."""

from typing import Any

from msgspec import Struct

from plassess.files.disk.format_line import output_format


class SettingOutput(Struct, frozen=True):
    """One setting."""

    key: str
    """Its key in plassess.yaml, such as check.strict."""
    value: Any
    """Its value, as it is written there."""
    file: str | None
    """The file that says so, from the current folder; null where the value is the usual one."""
    line: int | None
    """The line that says so; null where the value is the usual one."""


class ConfigOutput(Struct, frozen=True, tag_field="format", tag=output_format("config-show")):
    """Every setting with its value, and where that is said: plassess config show --json."""

    settings: tuple[SettingOutput, ...]
    """The settings, in the order that keys.md has."""
