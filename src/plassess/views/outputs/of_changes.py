"""The outputs of commands that write or change something: what every key holds."""

from datetime import date
from typing import Literal

from msgspec import Struct

from plassess.files.disk.format_line import output_format
from plassess.views.outputs.of_assessments import StepOutput
from plassess.views.outputs.of_check_ins import AnsweredOutput
from plassess.views.outputs.of_content import Fared, FileWritten


class ReportOutput(Struct, frozen=True, tag_field="format", tag=output_format("report")):
    """Which files were written: plassess report --json."""

    folder: str
    """The folder of the self-assessment, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good; null in a record of the former format that was never saved."""
    audience: Literal["team", "board"]
    """For whom they are."""
    owner: str | None
    """Whose steps alone they tell; null for everybody's."""
    files: tuple[FileWritten, ...]
    """The files, in the order they were asked for."""


class WorksheetOutput(Struct, frozen=True, tag_field="format", tag=output_format("worksheet")):
    """Where a worksheet was written: plassess worksheet --json."""

    role: str | None
    """The id of the role whose work it is about; null for a page of the kit and for a form."""
    using: tuple[str, ...]
    """What is on it: guide, map, and instruments by their ids; of a team that marks alone, what it marks so. None on
    a page of the kit or a form."""
    files: tuple[FileWritten, ...]
    """The file that was written."""
    evidence: str | None
    """The standard whose evidence kit it is; null for all else."""
    facilitation: str | None
    """What the meeting is on that the page helps to lead: guide, map, or an instrument's id; null for all else."""
    form: str | None
    """The id of the form, or of the one that the page for afterward is about; null for all else."""
    alone: str | None
    """Of a team that marks alone: marks, cards, run-sheet, notice-staff or notice-records; null for all else."""
    folder: str | None
    """The folder of that team's self-assessment; null for all else."""


class DoneOutput(Struct, frozen=True, tag_field="format", tag=output_format("done")):
    """Which first steps were marked: plassess done 2 5 --json."""

    folder: str
    """The folder of the self-assessment, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good."""
    steps: tuple[StepOutput, ...]
    """The steps as they stand now, in the order they were named."""


class CheckInOutput(Struct, frozen=True, tag_field="format", tag=output_format("check-in")):
    """What was said at a check-in: plassess check-in --done 2 --no-input --json."""

    folder: str
    """The folder of the self-assessment, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good."""
    day: date
    """The day of the check-in."""
    question: Literal["started", "used", "changed"] | None
    """What it asked: has it started, who uses it and where, or what changed for students."""
    steps: tuple[StepOutput, ...]
    """The steps that were spoken of as they stand now."""
    stop: str | None
    """What the team will stop doing; null where nobody said."""
    answered: tuple[AnsweredOutput, ...]
    """What came of requests."""
    next: date | None
    """The day of the next check-in; null where none is left."""


class StartedOutput(Struct, frozen=True):
    """A self-assessment that was opened."""

    answers: str
    """The file its answers came from, as it was named; - for the input."""
    folder: str
    """Its folder."""
    id: str
    """The name of its folder."""
    uid: str | None
    """What tells it apart from every other, for good; null in a dry run."""
    role: str
    """The id of the role whose work it looks at."""
    opened: date
    """The day it was opened."""


class OpenedBefore(Struct, frozen=True):
    """A file of a folder that a self-assessment was opened from by an earlier run."""

    answers: str
    """The file, as it was named."""
    folder: str
    """The folder of the self-assessment."""


class StartOutput(Struct, frozen=True, tag_field="format", tag=output_format("start")):
    """What was opened without asking: plassess start --answers … --no-input --json."""

    started: tuple[StartedOutput, ...]
    """The self-assessments that were opened, or would be, in the order of their files."""
    before: tuple[OpenedBefore, ...]
    """The files of a folder that were opened by an earlier run, and not again."""
    failed: tuple[str, ...]
    """The files of which none was opened; why is told on stderr."""
    left_out: tuple[str, ...]
    """The files of a folder that are second versions of others; which, and what to do, is told on stderr."""
    dry_run: bool
    """Whether --dry-run was given: nothing was written."""


class BlankOutput(Struct, frozen=True, tag_field="format", tag=output_format("blank")):
    """An answers file to fill: plassess start --blank --json."""

    role: str
    """The id of the role that it is for."""
    using: tuple[str, ...]
    """What it asks: guide, map, and instruments by their ids."""
    prompts: tuple[str, ...]
    """The ids of what is to be answered, in the order of the file."""
    text: str
    """The file, as YAML."""
    file: str | None
    """Where it was written, as it was named; null where it was not."""


class FateOutput(Struct, frozen=True):
    """What becomes of one answer, where anything does."""

    respondent: str
    """The file it stands in, below the folder."""
    before: str
    """The id of its prompt until now."""
    now: str | None
    """The id of its prompt from now on; null for what is set aside."""
    answer: Fared
    """What becomes of it."""
    what: tuple[str, ...]
    """What happened to its prompt, in the words of plassess/content-diff/1."""
    because: str | None
    """Why it is set aside or looked at again, in words that may change; null where its prompt tells."""


class MigratedOutput(Struct, frozen=True):
    """One self-assessment and its move."""

    folder: str
    """Its folder, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good."""
    state: Literal["current", "planned", "moved"]
    """current: it stands at this content already. planned: it was not moved. moved: it was."""
    before: str
    """The edition it stood at."""
    now: str
    """The edition it goes to."""
    gone: tuple[str, ...]
    """Parts and standards in use that the content no longer has."""
    answers: tuple[FateOutput, ...]
    """What becomes of the answers that anything happens to."""
    copy: str | None
    """The folder that holds it as it was; null where it was not moved."""


class MigrateOutput(Struct, frozen=True, tag_field="format", tag=output_format("content-migrate")):
    """What became of self-assessments: plassess content migrate --json."""

    dry_run: bool
    """Whether --dry-run was given: nothing was written."""
    assessments: tuple[MigratedOutput, ...]
    """The self-assessments, in the order they were named."""
    left_out: tuple[str, ...]
    """The folders of those that could not be read; why is told on stderr. With any, the exit code is 3."""
