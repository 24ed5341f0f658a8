"""Leading a meeting from the first line to the last: what ``start`` and ``resume`` share."""

import contextlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from plassess.assessment.prompts import known_prompts
from plassess.assessment.record import Assessment
from plassess.content.framework import Role
from plassess.content.library import GUIDE, Library
from plassess.conversation.course import converse
from plassess.conversation.cycles.last_time_shown import tell_last_time
from plassess.conversation.exits import Move, Stopped, stopping_gently
from plassess.conversation.face import Face
from plassess.conversation.line.input_line import choose_line
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.parts.part_course import mark_alone, part_in_words
from plassess.conversation.resumed import take_up
from plassess.conversation.welcome import (
    ask_earlier,
    ask_parts,
    ask_role,
    ask_team,
    drafts_of_the_team,
    greet,
    introduce,
    role_of,
)
from plassess.exchange.answers import Begun, begun_with, made_from, read_answers, refuse_lost_answers
from plassess.files.assessments.drafts import DraftFile, DraftsInMemory
from plassess.files.assessments.store import AssessmentFolder, create_assessment, next_folder
from plassess.files.content.calendars import calendar_in_force
from plassess.files.content.layers import SHIPPED, layers_for, translated
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.content.search import content_of
from plassess.files.disk import clock
from plassess.files.disk.regular_files import refuse_link
from plassess.files.yaml.source import read_source
from plassess.problems.errors import UsageError
from plassess.tasks.alone.at_the_keyboard import tell_of_an_empty_input
from plassess.tasks.answers_beyond import beyond_in_words, parts_with_answers, standards_with_answers
from plassess.tasks.cycles.goals_along import bring_goals_along
from plassess.tasks.kit.lenses_chosen import kit_for_help, lenses_in_force
from plassess.tasks.load import library_for, load_role, new_record, plan_of
from plassess.tasks.meetings.last_words import keep_half_lines, say_goodbye, say_what_comes_next
from plassess.tasks.meetings.resumable import unfinished
from plassess.tasks.report import write_reports
from plassess.tasks.wanted import (
    Wishes,
    cut_off,
    cut_off_in_words,
    is_part,
    parts_there,
    refuse_unknown_parts,
    refuse_unknown_role,
    refuse_unknown_tags,
    usual_parts,
)
from plassess.views.commands import command, program
from plassess.views.page import ForeignSafeConsole
from plassess.views.profile import print_profile


def start_meeting(wishes: Wishes, content: Path | None, *, plain: bool) -> int:
    """Open an assessment and lead the team through it; returns the exit code."""
    face = _face(plain=plain)
    refuse_link(wishes.out)
    if wishes.role is not None:  # what cannot be is said before anything is asked
        using = wishes.using or usual_parts(wishes.role, content)
        refuse_unknown_tags(wishes.scope, load_role(wishes.role, content, using), wishes.role, using)

    kept: list[AssessmentFolder] = []

    def begin() -> Meeting:
        greet(face)
        role = wishes.role or ask_role(face, _roles(content, wishes.using))
        using = wishes.using or usual_parts(role, content) or _asked_for(face, role, content)
        using = parts_with_answers(read_source(wishes.answers), role, content, using) if wishes.answers else using
        library = load_role(role, content, using)
        refuse_unknown_tags(wishes.scope, library, role, using)
        begun = _begun_in_a_file(wishes.answers, library, role, using)
        earlier = None if begun else _begun_before(face, wishes, role, content)
        if earlier is not None and ask_earlier(face, earlier.path.name):
            meeting = meeting_on(face, earlier, content, wishes.lenses)
            meeting.take_on([part for part in wishes.using if part not in meeting.record.using])
            meeting.from_symptoms = wishes.from_symptoms
            return meeting
        standards = _standards(face, wishes, begun, library, role, using)
        folder = _open(face, library, role, replace(wishes, using=using, standards=standards), begun, kept)
        meeting = meeting_on(face, folder, content, wishes.lenses)
        meeting.from_symptoms = wishes.from_symptoms
        return meeting

    return _lead(face, begin, content, alone=wishes.alone, kept=kept)


def resume_meeting(
    folder: AssessmentFolder,
    content: Path | None,
    using: Sequence[str],
    *,
    plain: bool,
    lenses: Sequence[str] = (),
) -> int:
    """Go on with an assessment at its first open question, with more parts in use; returns the exit code."""
    face = _face(plain=plain)
    refuse_unknown_parts(folder.assessment().role, content, using)

    def begin() -> Meeting:
        meeting = meeting_on(face, folder, content, lenses)
        meeting.take_on([part for part in using if part not in meeting.record.using])
        return meeting

    return _lead(face, begin, content)


def _face(*, plain: bool) -> Face:
    """Make the face of the conversation, which is on stderr; stdout is for what was asked for."""
    return Face(ForeignSafeConsole(stderr=True), choose_line(plain=plain), DraftsInMemory())


def _lead(
    face: Face,
    begin: Callable[[], Meeting],
    content: Path | None,
    *,
    alone: bool = False,
    kept: Sequence[AssessmentFolder] = (),
) -> int:
    """Lead from the first prompt on; ``kept``: what ``begin`` made where it was left before there was a meeting."""
    meeting = None
    try:
        with stopping_gently():
            meeting = begin()
            if alone:
                mark_alone(meeting, meeting.record.using)
            take_up(meeting)
            wants_report = converse(meeting)
            _show_profile(face, meeting, content)
            if wants_report:
                write_reports(meeting.folder, content)
                page = (meeting.folder.path / "report.html").resolve().as_uri()
                face.say("To open it, double-click report.html there, or copy this into a browser:")
                face.verbatim(page)
            say_what_comes_next(meeting)
    except (KeyboardInterrupt, EOFError, Move, Stopped) as leaving:
        with contextlib.suppress(OSError):  # a closed window takes no more text
            saved = meeting.folder if meeting else next(iter(kept), None)
            say_goodbye(face, saved)
            instead = "" if saved else ", or begin from a file:  --answers FILE --no-input"
            tell_of_an_empty_input(face, leaving, instead)
        if isinstance(leaving, Stopped):
            return 128 + leaving.number
        return 130 if isinstance(leaving, KeyboardInterrupt) else 0
    return 0


def _begun_before(face: Face, wishes: Wishes, role: str, content: Path | None) -> AssessmentFolder | None:
    """Find an unfinished one to go on with: the newest, or the one that was begun from the same last one."""
    found = unfinished(face, wishes.out, role, content)
    if found is None or wishes.carried is None or found.assessment().last == wishes.carried.last:
        return found
    return None


def _roles(content: Path | None, using: Sequence[str]) -> list[Role]:
    """Return the roles to choose from: those for whom there is what is to be used, or anything at all.

    Raises UsageError where there is none.
    """
    roles = load_library(content, []).framework.roles
    found = [role for role in roles if not role.retired and _can_use(role.id, using, content)]
    if not found:
        refuse_unknown_parts(roles[0].id if roles else "any role", content, using)
        raise UsageError("This content holds nothing to work through: it needs a guide, a map or an instrument.")
    return found


def _can_use(role: str, using: Sequence[str], content: Path | None) -> bool:
    """Tell whether a role has all that is to be used, or anything at all where nothing is named."""
    if using:
        return all(is_part(part, role, content) for part in using)
    return bool(usual_parts(role, content) or parts_there(role, content))


def _asked_for(face: Face, role: str, content: Path | None) -> tuple[str, ...]:
    """Ask what to work through, where there are several things and no guide comes first."""
    needed = parts_there(role, content)
    library = load_library(content, [role], ALL_PARTS)
    return ask_parts(face, needed, [part_in_words(library, role, part, ()) for part in needed])


def _begun_in_a_file(answers: Path | None, library: Library, role: str, using: Sequence[str]) -> Begun | None:
    """Read the answers that a meeting begins with; ``None`` where it begins with none."""
    if answers is None:
        return None
    prompts = known_prompts(library, role, using)
    responses, source = read_answers(answers, prompts, library.guide(role))
    return begun_with(source, responses, made_from(source, answers))


def _standards(
    face: Face, wishes: Wishes, begun: Begun | None, library: Library, role: str, using: Sequence[str]
) -> tuple[str, ...]:
    """Return the standards to look at, where some were named, and say what a file answers beyond the options."""
    if begun is None:
        return wishes.standards
    found = standards_with_answers(wishes.standards, begun.responses, library, role) if wishes.standards else ()
    for line in beyond_in_words(wishes, begun.responses, library, role, using, found):
        face.say(line)
    return found


def _open(
    face: Face, library: Library, role: str, wishes: Wishes, begun: Begun | None, kept: list[AssessmentFolder]
) -> AssessmentFolder:
    """Say what this is, ask who is there, and make the folder; where that is left, what was typed is ``kept``."""
    opened = wishes.day
    name, folder = next_folder(wishes.out, opened, wishes.named(role))
    using, scope = wishes.using, wishes.scope
    guide = library.guide(role) if GUIDE in using else None
    sheets = f"{program()} worksheet --role {role}" if guide and guide.offered else ""
    parts = [part_in_words(library, role, part, scope) for part in using]
    introduce(face, role_of(library, role), parts, str(folder), sheets)
    for layer in layers_for(role) if library.name == SHIPPED else ():
        face.say(f"{layer.title}, its map is worded for that: start with  --content {layer.id}", indent=2)
    _say_what_is_left_out(face, library, role, wishes)
    who, before = wishes.team, wishes.carried.team.people if wishes.carried else ()
    if wishes.carried:
        tell_last_time(face, wishes.carried)

    def create() -> AssessmentFolder:
        made = create_assessment(wishes.out, record, name, begun.text if begun else None)
        return bring_goals_along(made, wishes)

    def record(assessment_id: str) -> Assessment:
        new = new_record(assessment_id, library, role, using, wishes.standards, scope, who, opened)
        new = wishes.begun_from_last(new)
        return begun.noted_in(new, known_prompts(library, role, using)) if begun else new

    try:
        for known in ask_team(face, who, before):
            who = known
    except BaseException:
        if who != wishes.team or drafts_of_the_team(face):  # what was typed is not to be typed again
            kept.append(create())
            keep_half_lines(face, kept[0])
        raise
    return create()


def _say_what_is_left_out(face: Face, library: Library, role: str, wishes: Wishes) -> None:
    if wishes.scope:
        face.say(f"Narrowed to {', '.join(wishes.scope)}.", indent=2)
    if cut := cut_off(wishes.scope, library, role, wishes.using):
        face.say(cut_off_in_words(cut, wishes.scope), indent=2)


def meeting_on(face: Face, folder: AssessmentFolder, content: Path | None, lenses: Sequence[str]) -> Meeting:
    """Take up an assessment where it stands. Raises ProblemsError where answers would have no question any more."""
    record, source, responses = folder.assessment(), folder.responses_source(), folder.responses()
    library = library_for(record, content, tuple(dict.fromkeys((GUIDE, *record.using))))
    content = translated(content_of(record.content.id, content), record.lang)
    refuse_unknown_role(record.role, library.framework)
    refuse_unknown_parts(record.role, content, record.using)
    face.drafts = DraftFile(folder.responses_file)
    today = clock.today()
    meeting = Meeting(face, folder, library, record, responses, today)
    meeting.calendar = calendar_in_force(folder.path)
    meeting.lenses = partial(lenses_in_force, lenses, folder.path)
    if record.last:
        from plassess.tasks.cycles.last_one import last_time  # most are begun from none

        meeting.last_time = last_time(folder, record, content)
    meeting.load_kit = partial(kit_for_help, content)
    meeting.load_everything = partial(load_library, content, [record.role], ALL_PARTS)
    known = known_prompts(library, record.role, record.using)  # what is not asked is not lost
    refuse_lost_answers(source, responses, known, library.guide(record.role))
    if record.content.digest != library.digest(record.role, record.using):
        face.say("The content has changed since this began. Your answers stand as you gave them.")
        face.say(f"What the change does to them:  {command('content migrate', folder)} --dry-run")
    return meeting


def _show_profile(face: Face, meeting: Meeting, content: Path | None) -> None:
    """Print where the team stands by standard, where anything was rated."""
    if meeting.record.using != (GUIDE,):
        print_profile(face, plan_of(meeting.folder, content))
