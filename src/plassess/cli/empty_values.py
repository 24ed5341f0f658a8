"""Refusing a value that is empty, as a script passes it where a variable is not set, and a text no file can hold."""

from typing import Any

from typer.core import TyperCommand

from plassess.foreign_text import sign_no_file_holds
from plassess.problems.errors import UsageError


class NamingCommand(TyperCommand):
    """A command that takes no empty argument, no empty value of an option, and no text that no file holds."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's own types are private
        """Read the arguments. Raises UsageError for an empty one, and for a text with a sign that no file holds."""
        if not ctx.resilient_parsing:
            given, *_ = self.make_parser(ctx).parse_args(args=list(args))
            for one in self.params:
                if _has_an_empty_one(given.get(one.name or "")):
                    raise UsageError(_said(one))
                if _is_text(one) and (sign := _sign_in(given.get(one.name or ""))):
                    raise UsageError(f"{_name(one)} holds a sign that no file keeps, {sign}. Type it without that.")
        read: list[str] = super().parse_args(ctx, args)
        return read


def _has_an_empty_one(value: object) -> bool:
    values = value if isinstance(value, list | tuple) else [value]
    return any(isinstance(one, str) and not one.strip() for one in values)


def _is_text(parameter: Any) -> bool:  # noqa: ANN401 - as above
    """Tell a text from the path of a file, whose name may hold any sign; what takes many may end with a folder."""
    return parameter.type.name in {"str", "text"} and (parameter.param_type_name == "option" or parameter.nargs == 1)


def _sign_in(value: object) -> str:
    values = value if isinstance(value, list | tuple) else [value]
    return next((sign for one in values if isinstance(one, str) and (sign := sign_no_file_holds(one))), "")


def _name(parameter: Any) -> str:  # noqa: ANN401 - as above
    is_option = parameter.param_type_name == "option"
    name = max(parameter.opts, key=len) if is_option else parameter.metavar or parameter.human_readable_name
    return str(name.strip("[]…"))


def _said(parameter: Any) -> str:  # noqa: ANN401 - as above
    leave = "" if parameter.required else ", or leave it out"
    return f"{_name(parameter)} is empty, as where a variable of a script is not set. Say what you mean{leave}."
