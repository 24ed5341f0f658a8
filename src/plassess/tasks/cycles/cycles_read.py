"""Self-assessments read so that they can be set side by side: all against the content of the latest."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.content_used import has_changed
from plassess.assessment.cycles.comparable import why_not_comparable
from plassess.assessment.cycles.comparison import Comparison, Cycle, compared
from plassess.assessment.migration.answer import Rescaling
from plassess.assessment.plan.plan import make_plan
from plassess.assessment.record import Assessment
from plassess.content.library import Library
from plassess.files.assessments.migration import plan_migration
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.check_ins.told_answers import with_entries
from plassess.files.content.layers import translated
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.content.search import content_of
from plassess.files.disk import clock
from plassess.files.disk.kept_readings import read_once
from plassess.problems.errors import UsageError
from plassess.tasks.cycles.found_beside import Read
from plassess.tasks.load import library_for, loaded, with_marks_alone, with_plan_log

LEVELS_CHANGED = "its levels have changed, and nobody has said where each goes; plassess content migrate does"


class Found(Struct, frozen=True):
    """What moved, and the folder of the latest."""

    comparison: Comparison
    latest: Path


def compared_folders(folders: Sequence[AssessmentFolder], content: Path | None) -> Found:
    """Set the self-assessments of some folders side by side, in whatever order they are named.

    Raises UsageError where they are not of one kind, and ProblemsError where one of them cannot be read.
    """
    if len({one.path.resolve() for one in folders}) < len(folders):
        raise UsageError("One folder is named twice. Name two self-assessments, such as those of fall and spring.")
    read = [Read(one, one.assessment()) for one in folders]
    if why := why_not_comparable([one.record for one in read]):
        raise UsageError(why)
    found = compared([*_cycles(read, content)])
    if not any(sum(it.asked for it in row.stood) > 1 for row in found.rows):
        raise UsageError("They looked at no row in common. Name two that rated the same rows of a map or instrument.")
    last = found.cycles[-1].record
    latest = next(one.folder.path for one in read if (one.record.id, one.record.opened) == (last.id, last.opened))
    return Found(found, latest)


def _cycles(read: Sequence[Read], content: Path | None) -> Sequence[Cycle]:
    """Read each as it is, where all were made from one content; else take the answers over to that of the latest."""
    latest = max((one.record for one in read), key=lambda record: record.opened)
    if len({one.record.content.digest for one in read}) == 1:
        return [as_it_is(one, content) for one in read]
    return [_taken_over(one, latest, content) for one in read]


def as_it_is(one: Read, content: Path | None) -> Cycle:
    """Read one by the content that it was made from."""
    found = loaded(one.folder, content)
    return Cycle(found.record, found.responses, found.plan)


def _taken_over(one: Read, latest: Assessment, content: Path | None) -> Cycle:
    """Carry the answers of one over to the content that the latest is read with; nothing is written."""
    library = library_for(latest, content, one.record.using)
    if one.record.content.id == latest.content.id and not has_changed(one.record, library):
        return as_it_is(one, content)
    return taken_over(one, everything_in(translated(content_of(latest.content.id, content), latest.lang)))


def taken_over(one: Read, library: Library) -> Cycle:
    """Carry the answers of a self-assessment over to other content by its recorded changes; nothing is written.

    Raises UsageError where the content lacks its role, ProblemsError where a file is not valid.
    """
    one.folder.responses_source()  # refuses what cannot be read
    moved = plan_migration(one.folder, None, library, Rescaling(), clock.today()).migration
    record = moved.record.model_copy(update={"uid": one.record.uid})  # it has none of its own before it is saved
    responses = with_entries(one.folder, moved.responses[f"responses/{one.folder.responses_file.name}"])
    plan = make_plan(record, responses, library)
    if record.alone:
        plan = replace(plan, alone=with_marks_alone(one.folder, record, responses, library, plan))
    plan = with_plan_log(one.folder, record, responses, plan)
    cannot = {it.id: LEVELS_CHANGED for it in moved.undecided}
    today = {id_: now for id_ in one.record.asked if (now := moved.names.now(id_)) and now != id_}
    return Cycle(record, responses, plan, cannot, translated=True, renamed=today)


@read_once
def everything_in(content: Path | None) -> Library:
    """Load all there is, for every role: what changed is told over the whole of it."""
    return load_library(content, parts=ALL_PARTS)
