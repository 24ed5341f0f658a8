"""Refusing a name that is empty, as a script passes it where a variable is not set: it would mean the folder here."""

from typing import Any

from typer.core import TyperCommand

from plassess.problems.errors import UsageError


class NamingCommand(TyperCommand):
    """A command that takes no empty argument, and no empty value of an option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - typer's own types are private
        """Read the arguments. Raises UsageError for an empty one."""
        if not ctx.resilient_parsing:
            given, *_ = self.make_parser(ctx).parse_args(args=list(args))
            for one in self.params:
                if _has_an_empty_one(given.get(one.name or "")):
                    raise UsageError(_said(one))
        read: list[str] = super().parse_args(ctx, args)
        return read


def _has_an_empty_one(value: object) -> bool:
    values = value if isinstance(value, list | tuple) else [value]
    return any(isinstance(one, str) and not one.strip() for one in values)


def _said(parameter: Any) -> str:  # noqa: ANN401 - as above
    is_option = parameter.param_type_name == "option"
    name = max(parameter.opts, key=len) if is_option else parameter.metavar or parameter.human_readable_name
    leave = "" if parameter.required else ", or leave it out"
    return f"{name.strip('[]…')} is empty, as where a variable of a script is not set. Say what you mean{leave}."
