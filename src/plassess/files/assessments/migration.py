"""Moving an assessment's files to other content: planned from what is on disk, copied, then all or nothing."""

import contextlib
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BaseModel

from plassess.assessment.migration.answer import Rescaling
from plassess.assessment.migration.assessment import Migration, migrate
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.content.library import Library
from plassess.files.assessments.file_names import most_of
from plassess.files.assessments.journal import needs_settling, refuse_unfinished, replace_all, settle
from plassess.files.assessments.snapshot import keep_a_copy
from plassess.files.assessments.store import RESPONSES, AssessmentFolder
from plassess.files.assessments.upgrade import files_of, patched
from plassess.files.disk.lock import locked
from plassess.files.disk.regular_files import files_in
from plassess.files.models.validation import validated
from plassess.files.yaml.edits import KeyNow, with_data
from plassess.files.yaml.layout import plain
from plassess.files.yaml.new_files import refuse_too_large
from plassess.files.yaml.source import YamlSource
from plassess.problems.errors import PlassessError


class Planned(Struct, frozen=True):
    """An assessment that can be moved, and is not yet.

    ``record`` is as it was. ``old_fits``: the old content that was named is what it was answered against; ``None``
    where none was named. ``texts`` are the files that change, by their names below the folder, ``digests`` those of
    what was read. ``laid_out_anew`` are those whose comments only the copy keeps.
    """

    folder: AssessmentFolder
    record: Assessment
    migration: Migration
    old_fits: bool | None
    texts: Mapping[str, str]
    digests: Mapping[str, str]
    laid_out_anew: tuple[str, ...]

    @property
    def changes_nothing(self) -> bool:
        """Tell whether the assessment stands where it is to go already."""
        return not self.texts


def plan_migration(
    folder: AssessmentFolder, old: Library | None, new: Library, rescaling: Rescaling, today: date
) -> Planned:
    """Read an assessment and work out every file as it will be. Nothing is written.

    Raises ProblemsError where a file is not valid, FileError where one would grow too large.
    """
    refuse_unfinished(folder.path)
    record_source = folder.read(folder.record_file)
    record = validated(record_source, Assessment)
    sources = {f"{path.parent.name}/{path.name}": folder.read(path) for path in folder.respondents}
    responses = {name: validated(source, Responses) for name, source in sources.items()}
    up_to_date = files_of(folder)
    numbered = {name: up_to_date.numbered[folder.path / name] for name in sources}
    moved = migrate(up_to_date.record_now, numbered, old, new, rescaling, today)

    def key_now(key: str) -> str:
        return moved.names.now(key) or key

    if moved.record == up_to_date.record_now and moved.responses == numbered:
        moved = replace(moved, record=record, responses=responses)  # what is not moved is not rewritten either
    wanted = {folder.record_file.name: (record_source, _wanted(record_source, record, moved.record, key_now))}
    for name, source in sources.items():
        wanted[name] = source, _wanted(source, responses[name], moved.responses[name], key_now)
    wanted |= _drafts(folder, key_now)
    edited = {name: with_data(*of, partial(_place_now, key_now=key_now)) for name, of in wanted.items()}
    changed = {name: one for name, one in edited.items() if one.text != wanted[name][0].text}
    for name, one in changed.items():
        refuse_too_large(folder.path / name, one.text, most_of(folder.path / name))
    return Planned(
        folder,
        record,
        moved,
        record.content.digest in {one.digest(record.role, record.using) for one in (old, new)} if old else None,
        {name: one.text for name, one in changed.items()},
        {name: wanted[name][0].digest for name in changed},
        tuple(name for name, one in changed.items() if not one.in_place),
    )


def carry_out(planned: Planned) -> Path | None:
    """Keep a copy of the folder and replace its files, all or none; return where the copy is.

    ``None`` where nothing changes. Raises FileError, with every file as it was, where one was changed meanwhile or
    the machine does not allow it.
    """
    if planned.changes_nothing:
        return None
    folder = planned.folder.path
    with contextlib.ExitStack() as held:
        for name in sorted({planned.folder.record_file.name, *planned.texts}):
            held.enter_context(locked(folder / name))
        digest = planned.record.content.digest.removeprefix("sha256:")
        copy = keep_a_copy(folder, "".join(c for c in digest if c.isalnum())[:8])
        replace_all(folder, planned.texts, planned.digests)
    return copy


def settle_migration(folder: AssessmentFolder) -> bool:
    """Finish a migration that was stopped, or undo what had not come that far; True: it was finished.

    Raises FileError where another program holds the assessment, or a file was changed since.
    """
    if not needs_settling(folder.path):
        return False
    with locked(folder.record_file):
        return settle(folder.path)


def _wanted(source: YamlSource, before: BaseModel, after: BaseModel, key_now: KeyNow) -> dict[str, Any]:
    wanted: dict[str, Any] = patched(source.data, plain(before), plain(after), key_now)
    return wanted


def _drafts(folder: AssessmentFolder, key_now: KeyNow) -> dict[str, tuple[YamlSource, dict[str, Any]]]:
    """Let what was typed and not yet submitted follow its prompt; a file that cannot be read stays as it is."""
    found = {}
    drafts = [path for path in files_in(folder.home, folder.path / RESPONSES) if path.match(".*.draft.yaml")]
    for path in drafts:
        with contextlib.suppress(PlassessError):
            source = folder.read(path)
            texts = {_place_now(place, key_now): text for place, text in source.data["texts"].items()}
            left = {"left": _left_now(source.data["left"], key_now)} if "left" in source.data else {}
            found[f"{RESPONSES}/{path.name}"] = source, {**source.data, **left, "texts": texts}
    return found


def _left_now(left: dict[str, Any], key_now: KeyNow) -> dict[str, Any]:
    """Let the place where a meeting was left follow its prompt."""
    places = {key: _place_now(left[key], key_now) for key in ("place", "at") if left.get(key)}
    amid = {_place_now(place, key_now): line for place, line in left.get("amid", {}).items()}
    return {**left, **places, **({"amid": amid} if amid else {})}


def _place_now(place: str, key_now: KeyNow) -> str:
    prompt, sign, rest = place.partition("#")
    return f"{key_now(prompt)}{sign}{rest}"
