"""Assessments on disk: one folder each, with a file for the record and one for each respondent's answers.

``open_assessment`` decides which one is meant; ``save_answer`` puts an answer on disk, through ``disk/atomic_write``.
"""

import os
import re
from collections.abc import Callable, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from plassess.assessment.concurrent_edits import merge_answers, merge_detail
from plassess.assessment.record import RECORD_FORMAT, Assessment
from plassess.assessment.responses import Answer, Responses
from plassess.assessment.step_ids import is_numbered
from plassess.content.values import PART
from plassess.files.assessments.answers_elsewhere import AnswersElsewhereError
from plassess.files.assessments.copies import copies_among
from plassess.files.assessments.file_names import PLAN, RECORD, RESPONSES, TEAM, WHERE, most_of, numbered
from plassess.files.assessments.folder_tree import below, by_name, none_here, none_itself
from plassess.files.assessments.journal import refuse_unfinished
from plassess.files.assessments.new_assessment import begun_folder
from plassess.files.assessments.upgrade import bring_up_to_date, files_of, lacks_uid, with_ids_of_its_own, with_model
from plassess.files.check_ins.told_answers import with_entries
from plassess.files.disk.atomic_write import write_atomically
from plassess.files.disk.lock import locked
from plassess.files.disk.regular_files import (
    by_its_name,
    files_in,
    folders_in,
    is_there,
    read_bytes,
    refuse_link,
    refuse_unreadable,
    stands,
)
from plassess.files.disk.repo import folders_upward
from plassess.files.models.validation import validated
from plassess.files.yaml.edits import Edited, with_entry
from plassess.files.yaml.layout import plain, plain_value
from plassess.files.yaml.new_files import refuse_too_large
from plassess.files.yaml.source import YamlSource, read_source
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError, UsageError
from plassess.problems.near import ask_whether, nearest

__all__ = ["RECORD", "RESPONSES", "TEAM", "WHERE", "AssessmentFolder"]

_RESPONDENT = re.compile(rf"({PART})\.(?:json|yaml)")
_TRIES_WHERE_OTHERS_WRITE = 5


class AssessmentFolder:
    """One assessment's folder. Every save is on disk when it returns, and changes only what it names."""

    def __init__(self, path: Path) -> None:
        self.path = by_its_name(path)

    @property
    def home(self) -> Path:
        """What its files are read from nowhere outside of; the assessment's own folder is no link either."""
        return Path(os.path.abspath(self.path)).parent  # noqa: PTH100 - resolve() would follow links

    @property
    def record_file(self) -> Path:
        """What is assessed, by whom, against which content."""
        return self.path / RECORD

    @property
    def responses_file(self) -> Path:
        """What the team answered; JSON where there is no YAML."""
        yaml_file = self.path / RESPONSES / f"{TEAM}.yaml"
        json_file = yaml_file.with_suffix(".json")
        return json_file if stands(json_file) and not stands(yaml_file) else yaml_file

    @property
    def respondents(self) -> tuple[Path, ...]:
        """Every respondent's file, by name: ``ID.yaml``, or ``ID.json`` where there is no YAML.

        Raises ProblemsError where a link leads to them.
        """
        found = {
            match[1]: path
            for path in files_in(self.home, self.path / RESPONSES)
            if (match := _RESPONDENT.fullmatch(path.name))
        }
        return tuple(found.values())

    def assessment(self) -> Assessment:
        """Read the record. Raises ProblemsError where it is not valid, FileError in the middle of a migration."""
        refuse_unfinished(self.path)
        return validated(self.read(self.record_file), Assessment)

    def responses(self) -> Responses:
        """Read the team's answers, each first step with its id. Raises ProblemsError where they are not valid."""
        return self.responses_in(self.responses_source())

    def responses_in(self, source: YamlSource) -> Responses:
        """Make the team's answers of their file that was read; a step that has no id yet has the one it will get."""
        return with_entries(self, self.numbered_in(source))

    def numbered_in(self, source: YamlSource) -> Responses:
        """Make the same without what check-ins say that the file does not hold yet."""
        responses = validated(source, Responses)
        return responses if is_numbered(responses) else files_of(self).numbered[self.responses_file]

    def responses_source(self) -> YamlSource:
        """Read them with their places. Raises FileError amid a migration, AnswersElsewhereError without them."""
        refuse_unfinished(self.path)
        if not stands(self.responses_file) and stands(self.record_file):
            raise AnswersElsewhereError(shown_name(self.responses_file))
        return self.read(self.responses_file)

    def read(self, path: Path, *, for_places: bool = False) -> YamlSource:
        """Read one of its files. Raises ProblemsError where it cannot be read, or is a link."""
        return read_source(path, self.home, most_of(path), for_places=for_places)

    def save_answer(self, prompt: str, base: Answer | None, answer: Answer, order: Sequence[str] = ()) -> Answer:
        """Put one answer on disk and return it as it now stands, each first step with its id.

        ``base`` is the answer as it was read before the change: where someone else changed it since, both are kept.
        A new one goes where ``order``, the guide's questions, has it.
        """
        stands = answer

        def change(source: YamlSource) -> Edited:
            nonlocal stands
            responses = validated(source, Responses)
            merged = merge_answers(base, responses.answers.get(prompt), answer)
            stands = with_ids_of_its_own(self, responses, prompt, merged)
            return with_entry(source, ("answers", prompt), plain(stands), order)

        self._change_answers(change)
        return stands

    def hold_check_ins(self) -> None:
        """Put into the team's answers what ``plan.yaml`` says, as far as they do not hold it yet."""
        self._change_answers(lambda source: Edited(source.text, in_place=True))

    def save_detail(self, key: str, base: object, value: object) -> None:
        """Set one top-level entry of the record, such as ``check_in``, from ``base`` to ``value``.

        Where someone else changed it since, both are kept as far as the entry can hold both.
        """

        def change(source: YamlSource) -> Edited:
            theirs = getattr(validated(source, Assessment), key)
            return with_entry(source, (key,), plain_value(merge_detail(key, base, theirs, value)))

        if lacks_uid(self) or self.assessment().format != RECORD_FORMAT:
            with locked(self.responses_file):
                bring_up_to_date(self)
        with locked(self.record_file):
            self.rewrite(self.record_file, change)

    def _digest_of(self, path: Path) -> str:
        """Return the digest of what a file holds now, to see whether somebody changed it since it was read."""
        return sha256(read_bytes(path, shown_name(path), self.home, most_of(path))).hexdigest()

    def _change_answers(self, change: Callable[[YamlSource], Edited]) -> None:
        """Change the team's file under its lock, brought to today's format and with all ids in it before."""
        with locked(self.responses_file):
            refuse_unfinished(self.path)
            for _ in range(_TRIES_WHERE_OTHERS_WRITE):
                if not lacks_uid(self) and is_numbered(validated(self.read(self.responses_file), Responses)):
                    break
                bring_up_to_date(self)
            if stands(self.path / PLAN):
                self.rewrite(self.responses_file, self._following_check_ins)
            self.rewrite(self.responses_file, change)

    def _following_check_ins(self, source: YamlSource) -> Edited:
        responses = validated(source, Responses)
        return with_model(source, responses, with_entries(self, responses))

    def rewrite(self, path: Path, change: Callable[[YamlSource], Edited]) -> None:
        """Read a file whose lock is held, and replace it by what is made of it; it is read anew for each try.

        Raises FileError where it would be longer than what plassess reads, and where others write all the time.
        """
        refuse_unfinished(self.path)
        for _ in range(_TRIES_WHERE_OTHERS_WRITE):
            source = self.read(path, for_places=True)
            edited = change(source)
            refuse_too_large(path, edited.text, most_of(path))
            if not edited.in_place:
                _keep_as_it_was(path, source.text)
            if self._digest_of(path) == source.digest:
                if edited.text != source.text:
                    write_atomically(path, edited.text, private=True)
                return
        raise FileError(f"{visible(str(path))} is being changed by someone else without pause. Save again.")


def _keep_as_it_was(path: Path, text: str) -> None:
    """Keep a copy of a file whose comments a change in place would not have kept; the first one is not replaced."""
    copy = path.with_name(f"{path.name}.as-it-was")
    if not copy.exists():
        write_atomically(copy, text, private=True)


def create_assessment(
    parent: Path, make: Callable[[str], Assessment], name: str, answers_text: str | None = None
) -> AssessmentFolder:
    """Open a new folder ``name`` below ``parent``, or ``name-2`` and so on where that one is there already.

    ``make`` gets the folder's name as the assessment's id. ``answers_text``: the text of an answers file to begin
    with. Raises FileError, with nothing left behind, where the machine does not allow it, and where what is to be
    written could not be read again.
    """
    return AssessmentFolder(begun_folder(parent, make, name, answers_text))


def next_folder(parent: Path, opened: date, called: str, taken: Sequence[str] = ()) -> tuple[str, Path]:
    """Return the name and the path that a new assessment of this day would get; ``called`` is its role, or its name.

    ``taken``: names of folders that are not there yet, and will be before it.

    Raises ProblemsError where ``parent`` is a link, because no command would read it there.
    """
    refuse_link(parent)
    name = f"{opened.isoformat()}-{called}"
    number = 1
    while is_there(path := parent / numbered(name, number)) or path.name in taken:
        number += 1
    return name, path


def all_assessments(parent: Path) -> tuple[AssessmentFolder, ...]:
    """Every assessment below the folder, oldest first: by the day in the name, then by when it was last worked on.

    Raises ProblemsError where the folder is a link or may not be read, or where none in it may. One that is a link
    itself is found, and refused once it is read.
    """
    tree = below(parent)
    if tree.closed and not tree.found:
        refuse_unreadable(tree.closed[0])
    return tuple(AssessmentFolder(path) for path in sorted(tree.found, key=lambda path: _age(path / RECORD)))


def _age(record: Path) -> tuple[str, int, int, str]:
    name = record.parent.name
    number = name.rpartition("-")[2]
    worked_on = [path.lstat().st_mtime_ns for path in (record, *record.parent.glob(f"{RESPONSES}/{TEAM}.*"))]
    return name[:10], max(worked_on), int(number) if number.isdecimal() and len(name) > 10 else 1, name


def originals(parent: Path) -> tuple[AssessmentFolder, ...]:
    """Those below the folder that commands take by themselves: all but copies of others, oldest first.

    Raises ProblemsError where the folder is a link.
    """
    found = all_assessments(parent)
    copies = {one.folder for one in copies_among([one.record_file for one in found]) if not one.is_named}
    return tuple(one for one in found if one.path not in copies)


def assessment_here() -> AssessmentFolder | None:
    """Find the assessment that is meant where none is named, as far up as the root of the repo.

    It is the one that the current folder lies in, or the newest in the nearest ``assessments`` that holds any.
    Its path leads there from the current folder. Raises ProblemsError where ``assessments`` is a link.
    """
    for up, folder in enumerate(folders_upward(Path())):
        way = Path(*[".."] * up)
        if stands(folder / RECORD):
            return AssessmentFolder(way / ".." / folder.name)
        if found := originals(way / WHERE):
            return found[-1]
    return None


def open_assessment(directory: Path | None) -> AssessmentFolder:
    """Find an assessment: the folder named, or else the one that is meant here.

    Raises UsageError where there is none, ProblemsError where its folder is a link or may not be read.
    """
    if directory is None:
        found = assessment_here()
        if found is None:
            raise UsageError(none_here(Path.cwd()))
        refuse_link(found.path)
        return found
    folder = by_name(directory.parent if directory.name == RECORD else directory)
    refuse_link(folder)
    refuse_unreadable(folder)
    if not stands(folder):
        raise UsageError(_no_folder(folder))
    if not stands(folder / RECORD):
        raise UsageError(none_itself(directory))
    return AssessmentFolder(folder)


def _no_folder(folder: Path) -> str:
    near = nearest(folder.name, [one.name for one in folders_in(folder.parent)])
    meant = ask_whether(near and visible(str(folder.with_name(near))), "Correct the name.")
    return f"There is no folder {visible(str(folder))}. {meant}"
