"""What changed in content, and what becomes of answers, for ``--json``."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from plassess.assessment.migration.respondent import Fate
from plassess.content.changes import Change, Changed, Effect, What
from plassess.files.assessments.migration import Planned
from plassess.views.outputs.of_changes import FateOutput, MigratedOutput, MigrateOutput
from plassess.views.outputs.of_content import (
    ChangedOutput,
    ChangeOutput,
    DiffOutput,
    Editions,
    EffectCounts,
    Fared,
    Happened,
    TextChanged,
)


def diff_output(changes: Sequence[Changed], editions: tuple[str, str]) -> DiffOutput:
    """Tell the changes between two contents."""
    counts = {_fared(effect): sum(one.effect is effect for one in changes) for effect in Effect}
    return DiffOutput(
        editions=Editions(*editions),
        counts=EffectCounts(**counts),
        changes=tuple(
            ChangedOutput(
                kind=one.thing.kind,
                before=one.before.id if one.before else None,
                now=one.now.id if one.now else None,
                title=one.thing.title,
                answers=_fared(one.effect),
                what=tuple(map(_change_output, one.changes)),
            )
            for one in changes
        ),
    )


def migrate_output(
    planned: Sequence[Planned], copies: Mapping[Path, Path | None], left_out: Sequence[Path], *, dry_run: bool
) -> MigrateOutput:
    """Tell the moves; ``copies`` has where each folder that was moved is kept as it was."""
    moved = tuple(_migrated_output(one, copies) for one in planned)
    return MigrateOutput(dry_run, moved, tuple(map(str, left_out)))


def _migrated_output(one: Planned, copies: Mapping[Path, Path | None]) -> MigratedOutput:
    migration, copy = one.migration, copies.get(one.folder.path)
    return MigratedOutput(
        folder=str(one.folder.path),
        id=one.record.id,
        uid=migration.record.uid,
        state="current" if one.changes_nothing else "moved" if one.folder.path in copies else "planned",
        before=one.record.content.edition,
        now=migration.record.content.edition,
        gone=migration.gone,
        answers=tuple(map(_fate_output, migration.fates)),
        copy=str(copy) if copy else None,
    )


def _fate_output(fate: Fate) -> FateOutput:
    return FateOutput(
        respondent=fate.respondent,
        before=fate.before,
        now=fate.now,
        answer=_fared(fate.effect),
        what=tuple(_happened(change.what) for change in (fate.changed.changes if fate.changed else ())),
        because=fate.because or None,
    )


def _change_output(change: Change) -> ChangeOutput:
    return ChangeOutput(
        what=_happened(change.what),
        answers=_fared(change.effect),
        note=change.note or None,
        texts=tuple(TextChanged(text.of, text.before or None, text.now or None) for text in change.texts),
    )


def _fared(effect: Effect) -> Fared:
    """Name it in the word that programs get: its values are for people, and may change."""
    return cast("Fared", effect.name.lower())


def _happened(what: What) -> Happened:
    return cast("Happened", what.name.lower().replace("_", "-"))
