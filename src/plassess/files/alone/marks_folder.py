"""Each person's marks on disk, and the one moment in which all of them are opened.

``marks/CODE.yaml`` holds one person's marks and ``marks/opened.yaml`` what was counted. The folder is for its owner
alone and says itself that git leaves it out. Before the opening nothing here tells what stands in a person's file: a
fault of it is counted, and told to that person alone.
"""

import contextlib
import secrets
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from plassess.assessment.alone.marks import Mark, Marks
from plassess.assessment.alone.opened import Opened, opened_from
from plassess.assessment.alone.roster import FEWEST_UNGUESSED, OpenedMarks, shown
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.files.alone.mark_faults import mark_faults
from plassess.files.alone.marks_files import codes_set_aside, marks_files, set_aside_files
from plassess.files.assessments.file_names import MARKS, OPENED
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.disk.atomic_write import make_private_folder, write_atomically
from plassess.files.disk.lock import locked
from plassess.files.disk.regular_files import files_in, refuse_outside, stands
from plassess.files.models.editor_comment import with_schema_comment
from plassess.files.models.validation import problems_in, validated
from plassess.files.yaml.edits import Edited, with_entry
from plassess.files.yaml.layout import as_yaml, plain
from plassess.files.yaml.new_files import write_readable
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import shown_name
from plassess.problems.errors import FileError, ProblemsError, UsageError
from plassess.problems.problem import Problem
from plassess.problems.sentences import counted

_HEAD = "# One person’s marks, closed until all are opened at once. A courtesy that plassess keeps, and no lock.\n"
_NOT_FOR_GIT = "# Marks belong to those who made them: git leaves this folder out.\n*\n"


class MarksFolder:
    """The marks of one self-assessment."""

    def __init__(self, folder: AssessmentFolder) -> None:
        self.folder = folder
        self.path = folder.path / MARKS

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes that have a file, in their order."""
        return tuple(self._files())

    def _files(self) -> dict[str, Path]:
        return marks_files(files_in(self.folder.home, self.path))

    @property
    def _counts_file(self) -> Path:
        """Where the counts lie; its lock is taken for every change here, so that none falls into the opening."""
        return self.path / f"{OPENED}.yaml"

    def file_of(self, code: str) -> Path:
        """Return where a person's marks lie."""
        return self.path / f"{code}.yaml"

    def of(self, code: str) -> Marks:
        """Read a person's own marks; empty where there are none. Raises ProblemsError; FileError for another name."""
        path = self.file_of(code)
        if not stands(path):
            return Marks(format="plassess/marks/1", person=code)
        marks = validated(self.folder.read(path), Marks)
        if marks.person != code:
            raise FileError(
                f"{shown_name(path)} says person: {marks.person}. Correct it, or give the file that name."
            )
        return marks

    def sent_by(self, code: str) -> bool:
        """Tell whether a person is done; of a file with faults, no."""
        with contextlib.suppress(ProblemsError, FileError):
            return self.of(code).is_in
        return False

    def sent(self, record: Assessment) -> tuple[str, ...]:
        """Return who has sent marks by now, in the roster's order; once they are open, who had by then."""
        if record.opened_marks:
            return record.opened_marks.sent
        return tuple(code for code in record.roster if takes_part(record, code) and self.sent_by(code))

    def faults_of(self, code: str, rows: Sequence[Prompt]) -> list[Problem]:
        """Find the faults of a person's file, for this person: its shape, its rows, its levels."""
        return self._looked_at(code, rows)[1]

    def _looked_at(self, code: str, rows: Sequence[Prompt]) -> tuple[Marks | None, list[Problem]]:
        """Read a person's marks, ``None`` where they have no shape, with all that is wrong with them."""
        try:
            source = self.folder.read(self.file_of(code))
        except ProblemsError as error:
            return None, list(error.problems)
        marks, problems = problems_in(source, Marks)
        faults = mark_faults(source, marks, code, rows, rows_are_all=False) if marks else ()
        return marks, [*problems, *faults]

    def save(self, code: str, row: str | None, mark: Mark | None, *, sent: bool | None = None) -> Marks:
        """Put one mark of a person on disk, or take it out, and say whether the person is done.

        Raises FileError where the marks were opened meanwhile.
        """
        with self.while_closed():
            marks = self.of(code)
            kept = {id_: one for id_, one in marks.marks.items() if id_ != row}
            given = {**kept, row: mark} if row and mark else kept
            is_sent = marks.sent if sent is None else sent
            now = marks.model_copy(update={"marks": given, "sent": is_sent, "sent_at": None})
            self._write(self.file_of(code), now)
        return now

    def save_sheet(
        self, code: str, given: dict[str, Mark], sent_at: str | None = None, was: Marks | None = None
    ) -> Marks:
        """Put a whole sheet on disk, in the place of what this person had.

        ``was`` is what stood there when it was decided that this sheet stands. Raises FileError where it does no
        longer, and where marks are open.
        """
        with self.while_closed():
            if was is not None and self.of(code) != was:
                raise FileError(f"{shown(code)} was changed just now by someone else. Collect once more.")
            marks = Marks(format="plassess/marks/1", person=code, sent=True, sent_at=sent_at, marks=given)
            self._write(self.file_of(code), marks)
        return marks

    @contextlib.contextmanager
    def while_closed(self) -> Iterator[None]:
        """Hold the lock of all marks while they are changed. Raises FileError where they were opened meanwhile."""
        self.prepare()
        with locked(self._counts_file):
            if self.folder.assessment().opened_marks:
                raise FileError(
                    "The marks were opened meanwhile, so nothing is added to them. Vote in the room, by cards."
                )
            yield

    def take_off(self, codes: Sequence[str], save: Callable[[], object]) -> None:
        """Save that people do not mark after all, then take their marks away. Raises FileError once they are open."""
        with self.while_closed():
            save()
            for code in codes:
                self.remove(code)
                self.file_of(code).with_name(f".{code}.draft.yaml").unlink(missing_ok=True)

    def remove(self, code: str) -> None:
        """Take a person's marks away, with those that were set aside."""
        for path in (self.file_of(code), *set_aside_files(self.folder.home, self.path, code)):
            path.unlink(missing_ok=True)

    def _write(self, path: Path, marks: Marks) -> None:
        text = with_schema_comment(_HEAD + as_yaml(plain(marks)), path, "marks")
        write_readable(path, text, plain(marks), private=True)

    def prepare(self) -> None:
        """Make the folder, for its owner alone and left out by git, where it is not there yet."""
        refuse_outside(self.folder.home, self.path)
        with contextlib.suppress(FileExistsError):
            make_private_folder(self.path)
        ignored = self.path / ".gitignore"
        if not stands(ignored):
            write_atomically(ignored, _NOT_FOR_GIT)

    def opened(self) -> Opened | None:
        """Read what was counted at the opening; ``None`` before it, and where the file is not on this computer.

        Raises FileError where it has faults: a finding would show the line it is about.
        """
        return self.opened_by(self.folder.assessment())

    def opened_by(self, record: Assessment) -> Opened | None:
        """Read the same by a record that was read already. Raises FileError where the file has faults."""
        path = self._counts_file
        if record.opened_marks is None or not stands(path):
            return None
        with contextlib.suppress(ProblemsError):
            return validated(self.folder.read(path), Opened)
        raise FileError(f"{shown_name(path)} cannot be read. It is written once, so bring it back from a backup.")

    def open(self, rows: Sequence[Prompt], day: date) -> Opened:
        """Open all marks that were sent, at once and for good; called again, it ends what was begun.

        Counts are on disk before the record says that the marks are open, and single marks go only after that.
        Raises UsageError where nobody sent any, FileError where a file has faults.
        """
        self.prepare()
        record: Assessment | None = None
        opened: Opened | None = None

        def change(source: YamlSource) -> Edited:
            nonlocal record, opened
            record = validated(source, Assessment)
            if record.opened_marks is not None:
                return Edited(source.text, in_place=True)
            opened, told = self._counted(record, rows, day)
            record = record.model_copy(update={"opened_marks": told})
            return with_entry(source, ("opened_marks",), plain(told))

        with locked(self._counts_file), locked(self.folder.record_file):
            self.folder.rewrite(self.folder.record_file, change)
        opened = opened or self.opened()
        if opened is None or record is None:
            raise FileError(f"{shown_name(self._counts_file)} is not here: counts lie where the marks were opened.")
        self._leave_what_is_kept(record)
        return opened

    def _counted(self, record: Assessment, rows: Sequence[Prompt], day: date) -> tuple[Opened, OpenedMarks]:
        """Count what was sent, and put the counts on disk."""
        read = {code: self._looked_at(code, rows) for code in self._files() if takes_part(record, code)}
        if told := [fault_of(self, code, len(faults)) for code, (_, faults) in read.items() if faults]:
            raise FileError("\n".join(told))
        sent = [marks for marks, _ in read.values() if marks and marks.is_in]
        if not sent:
            raise UsageError("Nobody has sent marks yet, so there is nothing to open.")
        opened = opened_from(sent, rows, lambda lines: secrets.SystemRandom().sample(lines, len(lines)))
        self._refuse_a_second(opened)
        text = with_schema_comment(_laid_out(opened), self._counts_file, "opened-marks")
        write_readable(self._counts_file, text, plain(opened), private=True)
        return opened, OpenedMarks(day=day, sent=tuple(sorted(one.person for one in sent)))

    def _refuse_a_second(self, opened: Opened) -> None:
        """Raise FileError where other counts lie here already: the difference would be what one person marked."""
        path = self._counts_file
        if not stands(path):
            return
        with contextlib.suppress(ProblemsError):
            if validated(self.folder.read(path), Opened).is_as(opened):
                return
        record = self.folder.record_file.name
        raise FileError(
            f"{shown_name(path)} holds the counts of another opening, and {record} knows of none. Bring {record} back"
            f" from a backup. Where that opening broke off and nobody saw a count, delete {path.name} and open again."
        )

    def _leave_what_is_kept(self, record: Assessment) -> None:
        """Take single marks away, but where it was said beforehand that they stay."""
        opened = record.opened_marks
        few = opened is not None and len(opened.sent) < FEWEST_UNGUESSED
        if record.individual_marks == "keep" and not few:
            return
        for code in (*self._files(), *codes_set_aside(self.folder.home, self.path)):
            self.remove(code)
        self.forget_drafts()

    def forget_drafts(self) -> None:
        """Take away what was half typed: once marks are open, nobody goes on with it."""
        for draft in self.path.glob(".*.draft.yaml"):
            draft.unlink(missing_ok=True)

    def note_late(self, code: str) -> bool:
        """Note that somebody came after the opening; nothing that was counted changes. False: it is noted already."""
        opened = self.folder.assessment().opened_marks
        if opened is None or code in (*opened.sent, *opened.late):
            return False
        late = opened.model_copy(update={"late": (*opened.late, code)})
        self.folder.save_detail("opened_marks", opened, late)
        return True


def takes_part(record: Assessment, code: str) -> bool:
    """Tell whether somebody marks: is on the roster, and does not lead the meeting."""
    person = record.roster.get(code)
    return person is not None and not person.leads


def fault_of(marks: MarksFolder, code: str, count: int) -> str:
    """Say that somebody's marks have faults, and nothing of what stands there."""
    where = shown_name(marks.file_of(code))
    return (
        f"{where}: {counted(count, 'fault')}. Only {shown(code)} is shown which:  plassess check --as {shown(code)}"
    )


def _laid_out(opened: Opened) -> str:
    """Write the counts, those of a row on one line."""
    lines = [f"format: {opened.format}", f"sent: {opened.sent}", "rows:"]
    for id_, row in opened.rows.items():
        counts = ", ".join(f"{_quoted(label)}: {count}" for label, count in row.counts.items())
        lines += [f"  {id_}:", f"    counts: {{{counts}}}", *(["    aloud:"] if row.aloud else [])]
        lines += [f"      - {_quoted(text)}" for text in row.aloud]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Write a text on one line, whatever is in it."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    letters = (one if one.isprintable() and one not in '"\\' else f"\\U{ord(one):08X}" for one in text)
    return f'"{"".join(letters)}"'
