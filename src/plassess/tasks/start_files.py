"""Answers as they are named on the command line: a file, the input, or a folder of files."""

import re
import sys
import unicodedata
from pathlib import Path

import typer

from plassess.checks.files_to_check import ENDINGS
from plassess.files.disk.regular_files import by_its_name, files_in, refuse_link
from plassess.files.yaml.source import MOST_BYTES, YamlSource, parse_source
from plassess.foreign_text import shown_name
from plassess.problems import rules
from plassess.problems.errors import ProblemsError, UsageError
from plassess.problems.problem import Problem
from plassess.tasks.told_lists import can_be_a_name

INPUT = Path("-")
_LONGEST_NAME = 64


def called_after(file: Path) -> str | None:
    """Make the name of an assessment from that of its answers file; ``None`` where nothing of it can stand there.

    ``Lincoln HS (North).yaml`` is ``lincoln-hs-north``, ``São Paulo.yaml`` is ``sao-paulo``.
    """
    if can_be_a_name(file.stem):
        return file.stem
    plain = unicodedata.normalize("NFKD", file.stem).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME].rstrip("-")
    return name if can_be_a_name(name) else None


def read_input() -> YamlSource:
    """Read answers from the input, YAML or JSON. Raises ProblemsError for more than 1 MiB, and as a file does."""
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        message = "the input is larger than 1 MiB (1,048,576 bytes)."
        raise ProblemsError([Problem(rules.TOO_LARGE, message, "stdin", remedy="Split it, or shorten it.")])
    return parse_source(data, "stdin.json" if data.lstrip().startswith(b"{") else "stdin")


def files_to_start_from(folder: Path) -> list[Path]:
    """List the answers files in a folder by name, and say what else lies there. Raises UsageError without any."""
    refuse_link(folder)
    shown = [path for path in files_in(by_its_name(folder).parent, folder) if not path.name.startswith(".")]
    files = [path for path in shown if path.suffix.lower() in ENDINGS and not path.is_dir()]
    for path in shown:
        if path not in files:
            typer.echo(f"{shown_name(path)} is no answers file, and is left out.", err=True)
    if not files:
        raise UsageError(f"{shown_name(folder)} holds no answers file: none ends with {', '.join(ENDINGS)}.")
    return files
