"""``start`` without a question: the blank answers file, and a run that takes every answer from a file."""

from collections.abc import Collection
from datetime import date, timedelta
from pathlib import Path

import typer

from plassess.assessment.interview import is_open
from plassess.assessment.prompts import prompts_of
from plassess.assessment.record import Assessment
from plassess.cli import options
from plassess.cli.reading import load_role, new_record
from plassess.cli.wishes import Wishes
from plassess.content.library import GUIDE, MAP, Library
from plassess.exchange.answers import as_responses_text, read_answers, refuse_missing
from plassess.exchange.blank import blank_answers
from plassess.files.store import create_assessment, next_folder
from plassess.files.writing import write_atomically
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError


def make_blank(role: str, wishes: Wishes, content: Path | None) -> int:
    """Print an answers file with nothing answered, or write it to a new file; of a map, all rows or those named.

    Raises UsageError where the file is there already.
    """
    using = wishes.using or (GUIDE,)
    library = load_role(role, content, using)
    standards = wishes.standards or _all_standards(library)
    command = f"plassess start --role {role}" + (f" --using {','.join(wishes.using)}" if wishes.using else "")
    command += f" --standards {','.join(wishes.standards)}" if wishes.standards else ""
    prompts = prompts_of(library, role, using, standards)
    example = date.today() + timedelta(weeks=4)  # noqa: DTZ011 - the team's own day
    text = blank_answers(prompts, library.guide(role), command, example)
    if wishes.answers is None:
        typer.echo(text, nl=False)
    elif wishes.answers.exists():
        raise UsageError(f"{visible(str(wishes.answers))} is there already. Name a new file.")
    else:
        write_atomically(wishes.answers, text, private=True)
        options.print_path(wishes.answers)
    return 0


def start_without_asking(role: str, wishes: Wishes, content: Path | None) -> int:
    """Open an assessment from a file that answers everything asked, and print its folder; else write nothing.

    Raises AnswersMissingError where something has no answer.
    """
    using = wishes.using or (GUIDE,)
    library = load_role(role, content, using)
    if wishes.answers is None:
        raise UsageError("--no-input asks nothing, so the answers must come from a file: --answers FILE")
    everything = prompts_of(library, role, using, _all_standards(library))
    responses, source = read_answers(wishes.answers, everything, library.guide(role))
    answered = {one for one, answer in responses.answers.items() if answer.has_content or not is_open(answer)}
    standards = _in_order(library, {*wishes.standards, *_standards_answered(library, role, answered)})
    if MAP in using and not standards:
        raise UsageError("The file answers no row of the map. Say which it should, such as --standards tp.evidence")
    refuse_missing(source, responses, prompts_of(library, role, using, standards))
    opened = date.today()  # noqa: DTZ011 - the team's own day
    name, _ = next_folder(wishes.out, opened, role)

    def record(assessment_id: str) -> Assessment:
        return new_record(assessment_id, library, role, using, standards, wishes.team, opened)

    folder = create_assessment(wishes.out, record, name, as_responses_text(source))
    options.print_path(folder.path)
    return 0


def _all_standards(library: Library) -> tuple[str, ...]:
    return tuple(standard.id for standard in library.framework.standards)


def _in_order(library: Library, standards: Collection[str]) -> tuple[str, ...]:
    return tuple(standard for standard in _all_standards(library) if standard in standards)


def _standards_answered(library: Library, role: str, answered: Collection[str]) -> tuple[str, ...]:
    """Return the standards whose rows the file answers, in the framework's order."""
    rows = prompts_of(library, role, (MAP,), _all_standards(library))
    found = {standard for row in rows if row.id in answered for standard in row.standards}
    return _in_order(library, found)
