"""``start`` without a question: the blank answers file, and a run that takes every answer from a file."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import typer
from msgspec import Struct

from plassess.assessment.prompts import known_prompts, prompts_of
from plassess.assessment.record import Assessment
from plassess.checks.yaml_lints import yaml_findings
from plassess.content.library import MAP, Library
from plassess.exchange.answers import answers_of, begun_with, refuse_missing
from plassess.exchange.blank import blank_answers
from plassess.files.assessments.store import create_assessment, next_folder
from plassess.files.models.editor_comment import with_schema_comment
from plassess.files.yaml.new_files import write_readable
from plassess.files.yaml.source import YamlSource, read_source
from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.errors import PlassessError, ProblemsError, UsageError
from plassess.tasks.answers_beyond import beyond_in_words, parts_with_answers, standards_with_answers
from plassess.tasks.load import load_role, new_record
from plassess.tasks.start_files import INPUT, called_after, files_to_start_from, read_input
from plassess.tasks.wanted import Wishes, cut_off, cut_off_in_words, needed_parts, refuse_unknown_tags
from plassess.views import messages, output
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
        write_readable(wishes.answers, with_schema_comment(text, wishes.answers, "responses"), private=True)
        output.print_path(wishes.answers)
    return 0


class Opening(Struct, frozen=True):
    """What every self-assessment that is opened now is opened with."""

    role: str
    using: tuple[str, ...]
    content: Path | None
    wishes: Wishes


def start_without_asking(role: str, wishes: Wishes, content: Path | None) -> int:
    """Open an assessment from a file that answers everything asked, and print its folder; else write nothing.

    Of a folder of such files, one is opened from each: where one cannot be, that is told and the others are opened.
    Raises AnswersMissingError where something has no answer, and UsageError where no file was named.
    """
    if wishes.answers is None:
        raise UsageError("--no-input asks nothing, so the answers must come from a file: --answers FILE")
    opening = Opening(role, needed_parts(role, content, wishes.using), content, wishes)
    if wishes.answers.is_dir():
        if wishes.name is not None:
            raise UsageError("--name names one self-assessment, and --answers a folder of them. Leave --name out.")
        return _start_each(opening, files_to_start_from(wishes.answers))
    source = read_input() if wishes.answers == INPUT else read_source(wishes.answers)
    started = _start_one(opening, source, str(wishes.answers), wishes.named(role))
    if wishes.as_json:
        output.print_output(StartOutput((started,), ()))
    else:
        output.print_path(Path(started.folder))
    return 0


def _start_each(opening: Opening, files: Sequence[Path]) -> int:
    """Open one assessment from each file, named after it; return the worst exit code of all."""
    started: list[StartedOutput] = []
    failed: list[Path] = []
    code = 0
    for file in files:
        try:
            started.append(_start_one(opening, read_source(file), str(file), called_after(file) or opening.role))
        except PlassessError as error:
            failed.append(file)
            code = max(code, int(error.exit_code))
            typer.echo(f"{_without_closing(error)}\nNothing was opened from {shown_name(file)}.", err=True)
            continue
        if not opening.wishes.as_json:
            output.print_path(Path(started[-1].folder))
    if opening.wishes.as_json:
        output.print_output(StartOutput(tuple(started), tuple(map(str, failed))))
    messages.say(_in_all(len(started), failed))
    return code


def _without_closing(error: PlassessError) -> str:
    """Say what is wrong, and not that nothing was written: that is told of the file."""
    return str(ProblemsError(error.problems, "") if isinstance(error, ProblemsError) else error)


def _in_all(opened: int, failed: Sequence[Path]) -> str:
    """Say how many of a folder's files were opened, which were not, and what a second run would do."""
    if not failed:
        return f"{opened} opened."
    told = f"{opened} opened, {len(failed)} not: {', '.join(shown_name(Path(file.name)) for file in failed)}."
    if not opened:
        return told
    others = "the other one" if opened == 1 else f"the other {opened}"
    these, verb = ("this file", "lies") if len(failed) == 1 else ("these files", "lie")
    return f"{told} A second run opens {others} again, unless {these} alone {verb} in the folder that it is given."


@cache
def _library(role: str, content: Path | None, using: tuple[str, ...]) -> Library:
    return load_role(role, content, using)


def _start_one(opening: Opening, source: YamlSource, shown: str, called: str) -> StartedOutput:
    role, wishes = opening.role, opening.wishes
    for found in (one for one in yaml_findings(source) if one.rule is rules.COMMENT_FOR_A_VALUE):
        messages.say(str(found))  # the file that is made has no comments, and so not what was meant as text
    using = parts_with_answers(source, role, opening.content, opening.using)
    library = _library(role, opening.content, using)
    refuse_unknown_tags(wishes.scope, library, role, using)
    known = known_prompts(library, role, using)
    responses, source = answers_of(source, known, library.guide(role))
    standards = standards_with_answers(wishes.standards, responses, library, role)
    for line in beyond_in_words(wishes, responses, library, role, using, standards):
        messages.say(line)
    if MAP in using and not standards:
        raise UsageError("The file answers no row of the map. Say which it should, such as --standards tp.evidence")
    refuse_missing(source, responses, prompts_of(library, role, using, standards, wishes.scope))
    if cut := cut_off(wishes.scope, library, role, using):
        messages.say(visible(cut_off_in_words(cut, wishes.scope), 4096))
    day = wishes.day
    name, _ = next_folder(wishes.out, day, called)
    begun = begun_with(source, responses)

    def record(assessment_id: str) -> Assessment:
        new = new_record(assessment_id, library, role, using, standards, wishes.scope, wishes.team, day)
        return begun.noted_in(new, known)

    folder = create_assessment(wishes.out, record, name, begun.text)
    made = folder.assessment()
    return StartedOutput(shown, str(folder.path), made.id, made.uid, role, made.opened)


def _all_standards(library: Library) -> tuple[str, ...]:
    return tuple(standard.id for standard in library.framework.standards)
