"""An assessment's files brought to today's format, with an id for each first step.

The record is written first, and says the highest id: wherever the program stops, none is given twice.
"""

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct
from pydantic import BaseModel

from plassess.assessment.record import RECORD_FORMAT, Assessment
from plassess.assessment.responses import Answer, Responses
from plassess.assessment.step_ids import ids_in, numbered, steps_in, with_new_ids, without_ids
from plassess.files.disk.lock import locked
from plassess.files.disk.regular_files import ANY_SIZE, read_bytes
from plassess.files.models.paths import keys_at
from plassess.files.models.validation import problems_in, validated
from plassess.files.yaml.edits import Edited, KeyNow, with_data
from plassess.files.yaml.layout import plain
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import shown_name
from plassess.problems.errors import ProblemsError

if TYPE_CHECKING:
    from plassess.files.assessments.store import AssessmentFolder

LETTERS, DIGITS = "abcdefghijkmnpqrstuvwxyz", "23456789"

Model = TypeVar("Model", bound=BaseModel)


class Files(Struct, frozen=True):
    """All of an assessment's files that can be read, the team's answers first.

    ``record_now`` is the record in today's format, which knows the highest id and has a uid; ``numbered`` are the
    answers as they are once each first step has its id.
    """

    record_now: Assessment
    sources: Mapping[Path, YamlSource]
    numbered: Mapping[Path, Responses]


def files_of(folder: "AssessmentFolder") -> Files:
    """Read the record and every respondent's answers. Raises ProblemsError where the record is not valid."""
    record = validated(folder.read(folder.record_file), Assessment)
    sources: dict[Path, YamlSource] = {}
    found: dict[Path, Responses] = {}
    for path in sorted(folder.respondents, key=lambda path: (path != folder.responses_file, path.name)):
        try:
            source = folder.read(path)
        except ProblemsError:
            continue  # told by check, and by whatever needs it
        responses, _ = problems_in(source, Responses)
        if responses is not None:
            sources[path], found[path] = source, responses
    now = numbered(found, record.last_step)
    last_step = max((id_ for one in now.values() for id_ in ids_in(one)), default=0)
    return Files(_knowing(record, last_step), sources, now)


def bring_up_to_date(folder: "AssessmentFolder") -> None:
    """Write what lacks an id or is of a former format anew; the lock of the team's answers is held.

    The team's file comes last, because what the others are numbered by hangs on it. One that was changed meanwhile
    stays as it is.
    """
    with locked(folder.record_file):
        files = files_of(folder)
        last_step = files.record_now.last_step
        folder.rewrite(folder.record_file, lambda source: _record_knowing(source, last_step))
    for path in reversed(list(files.numbered)):
        folder.rewrite(path, partial(_answers_now, files=files, path=path))


def _answers_now(source: YamlSource, files: Files, path: Path) -> Edited:
    if source.digest != files.sources[path].digest:
        return Edited(source.text, in_place=True)
    return with_model(source, validated(source, Responses), files.numbered[path])


def with_ids_of_its_own(folder: "AssessmentFolder", responses: Responses, prompt: str, answer: Answer) -> Answer:
    """Give the new steps of an answer to a prompt their ids, which the record knows when this returns.

    A step that somebody moved to another answer meanwhile keeps its id there, so that here it is a new one.
    """
    elsewhere = {step.id for place, step in steps_in(responses) if place.aside or place.prompt != prompt}
    answer = without_ids(answer, elsewhere)
    if {step.id for step in answer.first_steps} <= ids_in(responses):
        return answer
    with locked(folder.record_file):
        last_step = files_of(folder).record_now.last_step
        given = with_new_ids(answer, last_step + 1)
        highest = max(step.id or 0 for step in given.first_steps)
        folder.rewrite(folder.record_file, lambda source: _record_knowing(source, max(last_step, highest)))
    return given


def _record_knowing(source: YamlSource, last_step: int) -> Edited:
    record = validated(source, Assessment)
    return with_model(source, record, _knowing(record, last_step))


def _knowing(record: Assessment, last_step: int) -> Assessment:
    last_step = max(record.last_step, last_step)
    return record.model_copy(update={"format": RECORD_FORMAT, "uid": record.uid or new_uid(), "last_step": last_step})


def new_uid() -> str:
    """Draw eight letters and digits, without those that are easily taken for one another; a letter comes first."""
    first, *others = os.urandom(8)
    return LETTERS[first % len(LETTERS)] + "".join((LETTERS + DIGITS)[one % 32] for one in others)


def lacks_uid(folder: "AssessmentFolder") -> bool:
    """Tell whether the record may have no uid yet, without reading all of it; True costs no more than a look."""
    return b"\nuid:" not in _record_bytes(folder)


def _record_bytes(folder: "AssessmentFolder") -> bytes:
    return read_bytes(folder.record_file, shown_name(folder.record_file), folder.home, ANY_SIZE)


def with_model(source: YamlSource, before: Model, after: Model) -> Edited:
    """Make a file that was read as ``before`` say ``after``, and nothing else about it otherwise."""
    data = patched(source.data, plain(before), plain(after), str)
    names = keys_at(type(after), ())  # as files write them: a record's from is no name of a field
    return with_data(source, {key: data[key] for key in sorted(data, key=names.index)}, str)


def patched(data: Any, before: Any, after: Any, key_now: KeyNow) -> Any:  # noqa: ANN401 - plain data
    """Return what a file says, with what differs between ``before`` and ``after`` changed and nothing else."""
    if before == after:
        return data
    if isinstance(data, list) and isinstance(before, list) and len(data) == len(before) == len(after):
        return [_laid_out(*each) for each in zip(data, before, after, strict=True)]
    if not (isinstance(data, dict) and isinstance(before, dict) and isinstance(after, dict)):
        return after
    changed: dict[str, Any] = {}
    for key, value in data.items():
        now = key if key in after or key_now(key) in data else key_now(key)
        if now in after:
            changed[now] = patched(value, before.get(key), after[now], key_now)
        elif key not in before:  # said, and the same as if it were not
            changed[key] = value
    return {**changed, **{key: value for key, value in after.items() if key not in changed}}


def _laid_out(data: Any, before: Any, after: Any) -> Any:  # noqa: ANN401 - plain data
    """Return one of a list's items, which are written anew together, with what was said in it and need not be."""
    if not (isinstance(data, dict) and isinstance(after, dict)):
        return after
    return {**after, **{key: value for key, value in data.items() if key not in before and key not in after}}
