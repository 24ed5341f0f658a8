"""``start`` without a question: the blank answers file, and a run that takes every answer from a file."""

from datetime import date
from pathlib import Path

import typer

from plassess.assessment.record import Team
from plassess.cli.reading import load_guide, new_record
from plassess.exchange.answers import as_responses_text, read_answers, refuse_missing
from plassess.exchange.blank import blank_answers
from plassess.files.store import create_assessment, next_folder
from plassess.problems.errors import UsageError


def print_blank(role: str, content: Path | None) -> int:
    """Print an answers file with nothing answered."""
    typer.echo(blank_answers(load_guide(role, content)[1]), nl=False)
    return 0


def start_without_asking(role: str, answers: Path | None, out: Path, team: Team, content: Path | None) -> int:
    """Open an assessment from a file that answers every question, and print its folder; else write nothing.

    Raises AnswersMissingError where a question has no answer.
    """
    library, guide = load_guide(role, content)
    if answers is None:
        raise UsageError("--no-input asks nothing, so the answers must come from a file: --answers FILE")
    responses, source = read_answers(answers, guide)
    refuse_missing(source, responses, guide)
    opened = date.today()  # noqa: DTZ011 - the team's own day
    name, _ = next_folder(out, opened, role)
    text = as_responses_text(source)
    folder = create_assessment(out, lambda id_: new_record(id_, library, guide, team, opened), name, text)
    typer.echo(str(folder.path))
    return 0
