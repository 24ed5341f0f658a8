"""``plassess config show``: each setting, its value, and where that is said."""

import json
from pathlib import Path

import typer

from plassess.cli import options
from plassess.foreign_text import visible
from plassess.tasks.settings_in_force import settings_in_force
from plassess.views import output
from plassess.views.outputs.of_settings import ConfigOutput, SettingOutput


def show(as_json: options.Json = False) -> None:
    """Show every setting with its value, and the line that says so.

    What no line says is as it usually is. Options of a command come before what is shown here.
    """
    settings = settings_in_force(Path.cwd())
    if as_json:
        listed = (SettingOutput(key=one.key, value=one.value, file=one.file, line=one.line) for one in settings)
        output.print_output(ConfigOutput(settings=tuple(listed)))
        return
    width = max(len(one.key) for one in settings)
    for one in settings:
        value = visible(json.dumps(one.value, ensure_ascii=False), 200)
        typer.echo(f"{one.key:<{width}}  {value}  ({f'{one.file}:{one.line}' if one.file else 'as usual'})")
