"""Refusing a value that cannot be meant: an empty one, a text no file can hold, a file where a folder is made."""

from pathlib import Path
from typing import Any

from typer.core import TyperCommand

from plassess.cli.mistake_words import UsageMistake
from plassess.files.disk.regular_files import is_folder
from plassess.foreign_text import sign_no_file_holds, visible
from plassess.problems.errors import UsageError

_OF_A_FILE = frozenset(
    {".csv", ".docx", ".htm", ".html", ".ics", ".json", ".md", ".parquet", ".pdf", ".txt", ".xlsx"}
)
"""Endings that no folder has by purpose."""


class NamingCommand(TyperCommand):
    """A command that takes no empty argument, no empty value of an option, and no text that no file holds."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's own types are private
        """Read the arguments. Raises UsageError for an empty one, and for a text with a sign that no file holds."""
        if not ctx.resilient_parsing:
            given = self._given(ctx, args)
            for one in self.params:
                if _has_an_empty_one(given.get(one.name or "")):
                    raise UsageError(_said(one))
                if _is_text(one) and (sign := _sign_in(given.get(one.name or ""))):
                    raise UsageError(f"{_name(one)} holds a sign that no file keeps, {sign}. Type it without that.")
                if one.name == "out" and (why := _not_meant(given.get("out"), one.metavar or "")):
                    raise UsageError(why)
        read: list[str] = super().parse_args(ctx, args)
        return read

    def _given(self, ctx: Any, args: list[str]) -> dict[str, Any]:  # noqa: ANN401 - as above
        """Return what was typed for each parameter. A mistake amid it says which command's help tells more."""
        try:
            given, *_ = self.make_parser(ctx).parse_args(args=list(args))
        except UsageMistake as mistake:
            mistake.ctx = mistake.ctx or ctx
            raise
        return dict(given)


def _has_an_empty_one(value: object) -> bool:
    values = value if isinstance(value, list | tuple) else [value]
    return any(isinstance(one, str) and not one.strip() for one in values)


def _is_text(parameter: Any) -> bool:  # noqa: ANN401 - as above
    """Tell a text from the path of a file, whose name may hold any sign; what takes many may end with a folder."""
    return parameter.type.name in {"str", "text"} and (parameter.param_type_name == "option" or parameter.nargs == 1)


def _sign_in(value: object) -> str:
    values = value if isinstance(value, list | tuple) else [value]
    return next((sign for one in values if isinstance(one, str) and (sign := sign_no_file_holds(one))), "")


def _not_meant(out: object, metavar: str) -> str:
    """Say why a value of ``--out`` is no place to write to: a dash where nothing is printed, a file for a folder."""
    place = Path(str(out or "."))
    if str(out) == "-" and "-" not in metavar:
        return f"--out takes a {'folder' if 'DIR' in metavar else 'file'} here, not -. Leave it out, or name one."
    if "DIR" in metavar and place.suffix.lower() in _OF_A_FILE and not is_folder(place):
        shown = visible(place.name, 60)
        return (
            f"--out takes a folder, and {shown} reads like a file. Name the folder alone; files in it have set names."
        )
    return ""


def _name(parameter: Any) -> str:  # noqa: ANN401 - as above
    is_option = parameter.param_type_name == "option"
    name = max(parameter.opts, key=len) if is_option else parameter.metavar or parameter.human_readable_name
    return str(name.strip("[]…"))


def _said(parameter: Any) -> str:  # noqa: ANN401 - as above
    leave = "" if parameter.required else ", or leave it out"
    return f"{_name(parameter)} is empty, as where a variable of a script is not set. Say what you mean{leave}."
