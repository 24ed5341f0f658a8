"""``plassess completion``: the script with which a shell completes commands and options."""

import os
from typing import Annotated

import typer
from typer.completion import completion_init, get_completion_script  # type: ignore[attr-defined]  # named nowhere else

from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean

SHELLS = ("bash", "zsh", "fish", "powershell")
VARIABLE = "_PLASSESS_COMPLETE"
"""Where it is set, a shell asks what could stand at the cursor, and nothing is run."""
SHELL_HELP = f"Which shell: {', '.join(SHELLS[:-1])} or {SHELLS[-1]}."


def completion(
    shell: Annotated[str, typer.Argument(metavar="SHELL", show_default=False, help=SHELL_HELP)],
) -> None:
    """Print the script for your shell that completes commands.

    It completes options, too. Nothing is installed: put what it prints where your shell reads it, and open a new one.

    \b
    Examples:
      eval "$(plassess completion bash)"                            in ~/.bashrc
      eval "$(plassess completion zsh)"                             in ~/.zshrc, below compinit
      plassess completion fish > ~/.config/fish/completions/plassess.fish
      plassess completion powershell >> $PROFILE
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if shell not in SHELLS:
        meant = did_you_mean(shell.lower(), SHELLS, after=" ")
        raise UsageError(f"There is no completion for {visible(shell, 40)}. {meant}There is: {', '.join(SHELLS)}.")
    typer.echo(get_completion_script(prog_name="plassess", complete_var=VARIABLE, shell=shell))


def is_asked() -> bool:
    """Tell whether a shell asks what could stand at the cursor, and make ready to answer it."""
    asked = bool(os.environ.get(VARIABLE))
    if asked:
        completion_init()
    return asked
