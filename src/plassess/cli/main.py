"""Running the program: the one place where a foreseen failure becomes text and an exit code."""

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from plassess.cli import completion
from plassess.cli.app import Ended, app
from plassess.cli.mistake_words import UsageMistake, mistake_in_words
from plassess.cli.no_plugins import refuse_plugins
from plassess.files.disk.atomic_write import in_words
from plassess.foreign_text import visible_lines
from plassess.problems.errors import ExitCode, PlassessError
from plassess.views import messages
from plassess.views.ci.workflow_log import guarded_streams


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; nothing foreseen ends in a traceback."""
    _ready_streams()
    with guarded_streams():
        code = _run_to_the_end(arguments)
    # Only now, since typer, too, puts another stream in the place of one whose reader has gone.
    _let_go_of_streams()
    return code


def _run_to_the_end(arguments: Sequence[str]) -> int:
    refuse_plugins()
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        code = int(ExitCode.CLOSED_PIPE)
    except OSError as error:
        _tell(f"The machine did not allow it: {in_words(error)}.")
        code = int(ExitCode.REFUSED)
    return code


def _ready_streams() -> None:
    """Speak UTF-8 whatever the machine's language, and do without a stream that was closed from outside."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - open until the end
        with contextlib.suppress(AttributeError, ValueError):
            getattr(sys, name).reconfigure(encoding="utf-8", errors="replace")


def _run(arguments: Sequence[str]) -> int:
    completes = completion.is_asked()
    try:
        code = app(
            args=_as_options(arguments),
            prog_name="plassess",
            standalone_mode=False,
        )
        return int(code or ExitCode.DONE)
    except Ended as ended:
        return int(ended.exit_code)
    except typer.Abort:
        return int(ExitCode.DONE)
    except SystemExit as ended:  # typer ends so where it has completed, and where the reader of its help has gone
        return int(bool(ended.code)) if completes else int(ExitCode.CLOSED_PIPE)
    except PlassessError as error:
        _tell(visible_lines(str(error)))
        return int(error.exit_code)
    except UsageMistake as mistake:
        _tell(mistake_in_words(mistake))
        context = getattr(mistake, "ctx", None)
        _tell(f"Try  {context.command_path if context else 'plassess'} --help")
        return int(ExitCode.USAGE)
    except OSError:
        raise
    except Exception as bug:  # noqa: BLE001 - the one place where a bug of ours becomes text
        return _own_up(bug)


def _as_options(arguments: Sequence[str]) -> list[str]:
    """Ask with --help for what is asked for as ``help``, or as ``help check``."""
    first, *others = arguments or [""]
    return [*others, "--help"] if first == "help" else list(arguments)


def _tell(text: str) -> None:
    with contextlib.suppress(OSError, ValueError):
        messages.say(text)


def _let_go_of_streams() -> None:
    """Leave nothing for Python to write at its end where nobody reads any more: a closed pipe, a closed window."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _own_up(bug: Exception) -> int:
    """Say in two lines that plassess is at fault; the frames go to a file, with types and lines but no answers."""
    import tempfile
    import traceback

    frames = traceback.extract_tb(bug.__traceback__)
    lines = [f"{type(bug).__module__}.{type(bug).__qualname__}"]
    lines += [f"  {f.name}, line {f.lineno} of {'/'.join(Path(f.filename).parts[-3:])}" for f in frames]
    where = "nowhere: the disk did not take it"
    with contextlib.suppress(OSError):
        handle, name = tempfile.mkstemp(prefix="plassess-bug-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
        where = name
    _tell(f"plassess made a mistake ({type(bug).__name__}). What was saved stays saved. Where it happened: {where}")
    _tell("That file holds no answers. Please send it to whoever keeps plassess for you, or open an issue with it.")
    return int(ExitCode.BUG)
