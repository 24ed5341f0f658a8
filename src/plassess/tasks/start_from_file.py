"""``start`` without a question: the blank answers file, and a run that takes every answer from a file."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path

import typer
from msgspec import Struct, field

from plassess.assessment.prompts import known_prompts, prompts_of
from plassess.assessment.record import AnswersFrom, Assessment
from plassess.checks.yaml_lints import yaml_findings
from plassess.content.library import MAP, Library
from plassess.exchange.answers import answers_of, begun_with, made_from, refuse_missing
from plassess.exchange.blank import blank_answers
from plassess.files.assessments.store import create_assessment, next_folder
from plassess.files.disk import clock
from plassess.files.disk.regular_files import is_folder, is_there
from plassess.files.models.editor_comment import with_schema_comment
from plassess.files.yaml.new_files import write_readable
from plassess.files.yaml.source import YamlSource, read_source
from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.errors import PlassessError, ProblemsError, UsageError
from plassess.problems.sentences import counted
from plassess.tasks.answers_beyond import beyond_in_words, parts_with_answers, standards_with_answers
from plassess.tasks.cycles.goals_along import bring_goals_along
from plassess.tasks.load import load_role, new_record
from plassess.tasks.opened_before import opened_from, records_in
from plassess.tasks.start_files import INPUT, AnswersFolder, called_after, files_to_start_from, read_input
from plassess.tasks.wanted import Wishes, cut_off, cut_off_in_words, needed_parts, refuse_unknown_tags
from plassess.views import messages, output
from plassess.views.outputs.of_changes import BlankOutput, OpenedBefore, StartedOutput, StartOutput


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
    example = clock.today() + timedelta(weeks=4)
    text = blank_answers(prompts, library.guide(role), command, example)
    if wishes.answers is not None:
        if is_there(wishes.answers):
            raise UsageError(f"{visible(str(wishes.answers))} is there already. Name a new file.")
        text = with_schema_comment(text, wishes.answers, "responses")
        write_readable(wishes.answers, text, private=True)
    if wishes.as_json:
        file = None if wishes.answers is None else str(wishes.answers)
        output.print_output(BlankOutput(role, using, tuple(prompt.id for prompt in prompts), text, file))
    elif wishes.answers is None:
        typer.echo(text, nl=False)
    else:
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
    With ``wishes.dry_run`` all is held against what is asked, and nothing is opened.
    Raises AnswersMissingError where something has no answer, and UsageError where no file was named.
    """
    if wishes.answers is None:
        asks = "--dry-run" if wishes.dry_run else "--no-input"
        raise UsageError(f"{asks} asks nothing, so the answers must come from a file: --answers FILE")
    opening = Opening(role, needed_parts(role, content, wishes.using), content, wishes)
    if is_folder(wishes.answers):
        if wishes.name is not None:
            raise UsageError("--name names one self-assessment, and --answers a folder of them. Leave --name out.")
        return _start_each(opening, files_to_start_from(wishes.answers))
    is_input = wishes.answers == INPUT
    source = read_input() if is_input else read_source(wishes.answers)
    file = None if is_input else made_from(source, wishes.answers)
    started = _start_one(opening, source, str(wishes.answers), wishes.named(role), file)
    if wishes.as_json:
        output.print_output(StartOutput((started,), (), (), (), wishes.dry_run))
    else:
        output.print_path(Path(started.folder))
    if wishes.dry_run:
        messages.say("Nothing was opened: that is where it would be.")
    return 0


class _Run(Struct):
    """What became of the files of a folder so far."""

    started: list[StartedOutput] = field(default_factory=list)
    before: list[OpenedBefore] = field(default_factory=list)
    failed: list[Path] = field(default_factory=list)
    left_out: tuple[Path, ...] = ()
    code: int = 0

    def fails(self, file: Path, error: PlassessError) -> None:
        """Note that none was opened from a file, and say why."""
        self.failed.append(file)
        self.code = max(self.code, int(error.exit_code))
        typer.echo(f"{_without_closing(error)}\nNothing was opened from {shown_name(file)}.", err=True)


def _start_each(opening: Opening, folder: AnswersFolder) -> int:
    """Open one assessment from each file, named after it; return the worst exit code of all."""
    wishes = opening.wishes
    records = () if wishes.again else records_in(wishes.out)
    run = _Run(left_out=folder.left_out)
    for stray in folder.away:
        run.fails(stray.path, ProblemsError([stray.problem]))
    for file in folder.files:
        try:
            _start_next(opening, file, records, run)
        except PlassessError as error:
            run.fails(file, error)
    if wishes.as_json:
        failed, left_out = tuple(map(str, run.failed)), tuple(map(str, run.left_out))
        output.print_output(StartOutput(tuple(run.started), tuple(run.before), failed, left_out, wishes.dry_run))
    messages.say(_in_all(run, dry_run=wishes.dry_run))
    return run.code


def _start_next(opening: Opening, file: Path, records: Sequence[tuple[Path, Assessment]], run: _Run) -> None:
    """Open one assessment from one file of a folder, unless that was done before."""
    source = read_source(file)
    origin = made_from(source, file)
    if before := opened_from(origin, opening.role, records):
        run.before.append(OpenedBefore(str(file), str(before)))
        messages.say(f"{shown_name(file)} was opened before, as {visible(str(before), 4096)}.")
        return
    taken = [Path(one.folder).name for one in run.started]
    run.started.append(_start_one(opening, source, str(file), called_after(file) or opening.role, origin, taken))
    if not opening.wishes.as_json:
        output.print_path(Path(run.started[-1].folder))


def _without_closing(error: PlassessError) -> str:
    """Say what is wrong, and not that nothing was written: that is told of the file."""
    return str(ProblemsError(error.problems, "") if isinstance(error, ProblemsError) else error)


def _in_all(run: _Run, *, dry_run: bool) -> str:
    """Say how many of a folder's files were opened, had been before or were left out, and which were not."""
    opened = f"{len(run.started)} {'would be opened' if dry_run else 'opened'}"
    before = f", {len(run.before)} opened before" if run.before else ""
    left_out = f", {counted(len(run.left_out), 'second version')} left out" if run.left_out else ""
    failed = f", {len(run.failed)} not: {', '.join(shown_name(Path(file.name)) for file in run.failed)}"
    nothing = " Nothing was written." if dry_run else ""
    return f"{opened}{before}{left_out}{failed if run.failed else ''}.{nothing}"


@cache
def _library(role: str, content: Path | None, using: tuple[str, ...]) -> Library:
    return load_role(role, content, using)


def _start_one(
    opening: Opening,
    source: YamlSource,
    shown: str,
    called: str,
    file: AnswersFrom | None,
    taken: Sequence[str] = (),
) -> StartedOutput:
    """Open one assessment; in a dry run, say what it would be, as others took the names ``taken`` before it."""
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
    name, path = next_folder(wishes.out, day, called, taken if wishes.dry_run else ())
    begun = begun_with(source, responses, file)

    def record(assessment_id: str) -> Assessment:
        new = new_record(assessment_id, library, role, using, standards, wishes.scope, wishes.team, day)
        return begun.noted_in(wishes.begun_from_last(new), known)

    if wishes.dry_run:
        return StartedOutput(shown, str(path), path.name, None, role, day)
    folder = bring_goals_along(create_assessment(wishes.out, record, name, begun.text), wishes)
    made = folder.assessment()
    return StartedOutput(shown, str(folder.path), made.id, made.uid, role, made.opened)


def _all_standards(library: Library) -> tuple[str, ...]:
    return tuple(standard.id for standard in library.framework.standards)
