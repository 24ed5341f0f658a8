"""``plassess config show``: each setting, its value, and where that is said."""

import json
from pathlib import Path

import typer

from plassess.cli import options
from plassess.foreign_text import visible
from plassess.tasks.settings_in_force import Setting, settings_in_force
from plassess.views import output


def show(as_json: options.Json = False) -> None:
    """Show every setting with its value, and the line that says so.

    What no line says is as it usually is. Options of a command come before what is shown here.
    """
    settings = settings_in_force(Path.cwd())
    if as_json:
        output.print_json({"version": 1, "settings": [_data(one) for one in settings]})
        return
    width = max(len(one.key) for one in settings)
    for one in settings:
        value = visible(json.dumps(one.value, ensure_ascii=False), 200)
        typer.echo(f"{one.key:<{width}}  {value}  ({f'{one.file}:{one.line}' if one.file else 'as usual'})")


def _data(one: Setting) -> dict[str, object]:
    return {"key": one.key, "value": one.value, "file": one.file, "line": one.line}
