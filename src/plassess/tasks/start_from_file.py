"""``start`` without a question: the blank answers file, and a run that takes every answer from a file."""

from collections.abc import Collection
from datetime import date, timedelta
from pathlib import Path

import typer

from plassess.assessment.prompts import known_prompts, prompts_of
from plassess.assessment.record import Assessment
from plassess.assessment.responses import is_open
from plassess.content.library import MAP, Library
from plassess.exchange.answers import begun_with, read_answers, refuse_missing
from plassess.exchange.blank import blank_answers
from plassess.files.assessments.store import create_assessment, next_folder
from plassess.files.disk.atomic_write import write_atomically
from plassess.files.models.editor_comment import with_schema_comment
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.load import load_role, new_record
from plassess.tasks.wanted import Wishes, cut_off, cut_off_in_words, needed_parts, refuse_unknown_tags
from plassess.views import output
from plassess.views.outputs.of_changes import StartedOutput, StartOutput


def make_blank(role: str, wishes: Wishes, content: Path | None) -> int:
    """Print an answers file with nothing answered, or write it to a new file; of a map, all rows or those named.

    Raises UsageError where the file is there already.
    """
    using = needed_parts(role, content, wishes.using)
    library = load_role(role, content, using)
    refuse_unknown_tags(wishes.scope, library, role, using)
    standards = wishes.standards or _all_standards(library)
    command = f"plassess start --role {role}"
    for option, told in (("using", wishes.using), ("standards", wishes.standards), ("scope", wishes.scope)):
        command += f" --{option} {','.join(told)}" if told else ""
    prompts = prompts_of(library, role, using, standards, wishes.scope)
    example = date.today() + timedelta(weeks=4)  # noqa: DTZ011 - the team's own day
    text = blank_answers(prompts, library.guide(role), command, example)
    if wishes.answers is None:
        typer.echo(text, nl=False)
    elif wishes.answers.exists():
        raise UsageError(f"{visible(str(wishes.answers))} is there already. Name a new file.")
    else:
        write_atomically(wishes.answers, with_schema_comment(text, wishes.answers, "responses"), private=True)
        output.print_path(wishes.answers)
    return 0


def start_without_asking(role: str, wishes: Wishes, content: Path | None) -> int:
    """Open an assessment from a file that answers everything asked, and print its folder; else write nothing.

    Raises AnswersMissingError where something has no answer, and UsageError where no file was named.
    """
    using = needed_parts(role, content, wishes.using)
    library = load_role(role, content, using)
    refuse_unknown_tags(wishes.scope, library, role, using)
    if wishes.answers is None:
        raise UsageError("--no-input asks nothing, so the answers must come from a file: --answers FILE")
    known = known_prompts(library, role, using)
    responses, source = read_answers(wishes.answers, known, library.guide(role))
    answered = {one for one, answer in responses.answers.items() if answer.has_content or not is_open(answer)}
    standards = _in_order(library, {*wishes.standards, *_standards_answered(library, role, answered)})
    if MAP in using and not standards:
        raise UsageError("The file answers no row of the map. Say which it should, such as --standards tp.evidence")
    refuse_missing(source, responses, prompts_of(library, role, using, standards, wishes.scope))
    if wishes.scope and (cut := cut_off(wishes.scope, library, role, using)):
        typer.echo(visible(cut_off_in_words(cut), 4096), err=True)
    opened = date.today()  # noqa: DTZ011 - the team's own day
    name, _ = next_folder(wishes.out, opened, role)

    begun = begun_with(source, responses)

    def record(assessment_id: str) -> Assessment:
        new = new_record(assessment_id, library, role, using, standards, wishes.scope, wishes.team, opened)
        return begun.noted_in(new, known)

    folder = create_assessment(wishes.out, record, name, begun.text)
    if wishes.as_json:
        made = folder.assessment()
        output.print_output(
            StartOutput(
                (StartedOutput(str(wishes.answers), str(folder.path), made.id, made.uid, role, made.opened),), ()
            )
        )
    else:
        output.print_path(folder.path)
    return 0


def _all_standards(library: Library) -> tuple[str, ...]:
    return tuple(standard.id for standard in library.framework.standards)


def _in_order(library: Library, standards: Collection[str]) -> tuple[str, ...]:
    return tuple(standard for standard in _all_standards(library) if standard in standards)


def _standards_answered(library: Library, role: str, answered: Collection[str]) -> tuple[str, ...]:
    """Return the standards whose rows the file answers, in the framework's order."""
    rows = known_prompts(library, role, (MAP,))
    found = {standard for row in rows if row.id in answered for standard in row.standards}
    return _in_order(library, found)
