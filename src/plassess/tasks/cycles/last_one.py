"""The self-assessment that the next one is begun from, and where it lies once that was begun."""

from pathlib import Path

from msgspec import Struct

from plassess.assessment.content_used import has_changed
from plassess.assessment.cycles.carried_over import CarriedOver, LastTime, carried_over
from plassess.assessment.cycles.comparison import Cycle
from plassess.assessment.record import Assessment, Last
from plassess.content.library import Library
from plassess.files.assessments.store import AssessmentFolder, open_assessment
from plassess.files.check_ins.told_answers import open_goals_in
from plassess.files.content.layers import translated
from plassess.files.content.search import content_of
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import PlassessError, UsageError
from plassess.problems.sentences import counted
from plassess.tasks.cycles.cycles_read import as_it_is, everything_in, taken_over
from plassess.tasks.cycles.found_beside import Read, found_beside
from plassess.tasks.load import library_for
from plassess.tasks.one_assessment import tell_strays, telling_of_misnamed
from plassess.views import messages
from plassess.views.commands import program, quoted


class LastOne(Struct, frozen=True):
    """A self-assessment to begin the next one from, and the content that the next one is asked from."""

    folder: AssessmentFolder
    carried: CarriedOver
    content: Path | None


def last_one(directory: Path, content: Path | None, lang: str | None) -> LastOne:
    """Open the one that is named, and say what of it is open, and what its content has changed since.

    Raises UsageError where it is none, and where the content has none of what it asked; ProblemsError where it is not
    valid.
    """
    with telling_of_misnamed(directory):
        folder = open_assessment(directory)
    tell_strays([folder])
    record = folder.assessment()
    content = translated(content_of(record.content.id, content), lang or record.lang)
    library = library_for(record, content)
    cycle = _with_ids_of_today(Read(folder, record), library, content)
    _tell_what_changed(record, cycle, library)
    if waiting := len(cycle.plan.coverage.open):
        open_ = f"{counted(waiting, 'prompt')} of {shown_name(folder.path)} {'is' if waiting == 1 else 'are'} open"
        messages.say(f"{open_}. To answer them there first:  {program()} resume {quoted(str(folder.path))}")
    return LastOne(folder, carried_over(cycle.record, cycle.responses, open_goals_in(folder)), content)


def last_time(folder: AssessmentFolder, record: Assessment, content: Path | None) -> LastTime | None:
    """Read what the team answered last time; ``None``, and that is said, where it is not found or cannot be read."""
    if record.last is None:
        return None
    try:
        found = found_beside(folder, record.last)
        if found is None:
            messages.say(_not_beside(folder, record.last))
            return None
        now = translated(content_of(record.content.id, content), record.lang)
        cycle = _with_ids_of_today(found, library_for(found.record, now), now)
    except PlassessError as error:
        messages.say(f"What was answered last time cannot be shown. {error}")
        return None
    return LastTime(found.record.opened, cycle.responses.answers, str(found.folder.path))


def _with_ids_of_today(one: Read, library: Library, content: Path | None) -> Cycle:
    """Read it as it is, or where the content has changed with all of it by its id of today; nothing is written."""
    return taken_over(one, everything_in(content)) if has_changed(one.record, library) else as_it_is(one, content)


def _not_beside(folder: AssessmentFolder, last: Last) -> str:
    return (
        f"{visible(last.id, 80)}, which this one was begun from, does not lie in {shown_name(folder.path.parent)}, so"
        " its answers are not shown. To see them, move its folder there."
    )


def _tell_what_changed(record: Assessment, cycle: Cycle, library: Library) -> None:
    """Say that the content is another one by now. Raises UsageError where nothing that was used is there any more."""
    id_ = visible(record.id, 80)
    if not cycle.record.using:
        raise UsageError(f"This content has nothing more of what {id_} used. Start without --from.")
    if not cycle.translated:
        return
    now, then = library.framework.edition, record.content.edition
    edition = f" Then it was edition {visible(then, 40)}, and now it is {visible(now, 40)}." if now != then else ""
    messages.say(
        f"The content has changed since {id_}.{edition} Its answers are shown beside what they belong to now."
        " To stay with the content it was made from, name that:  --content DIR"
    )
