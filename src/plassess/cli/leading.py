"""Leading a meeting from the first line to the last: what ``start`` and ``resume`` share."""

import contextlib
import shlex
from collections.abc import Callable
from datetime import date
from pathlib import Path

from plassess.assessment.interview import Interview
from plassess.assessment.record import Team
from plassess.cli.reading import load_guide, new_record
from plassess.content.framework import Role
from plassess.content.guide import ActionGuide
from plassess.content.library import Library
from plassess.exchange.answers import as_responses_text, read_answers, refuse_lost_answers
from plassess.files.drafts import DraftFile, NoDrafts
from plassess.files.loading import load_library
from plassess.files.store import WHERE, AssessmentFolder, all_assessments, create_assessment, next_folder
from plassess.foreign_text import visible
from plassess.problems.errors import PlassessError
from plassess.terminal.conversation import converse
from plassess.terminal.face import Face
from plassess.terminal.input_line import choose_line
from plassess.terminal.leaving import Move, Stopped, stopping_gently
from plassess.terminal.meeting import Meeting
from plassess.terminal.opening import (
    ask_earlier,
    ask_role,
    ask_team,
    greet,
    introduce,
    pick_questions,
    role_of,
    say_where_we_are,
)
from plassess.terminal.page import ForeignSafeConsole


def start_meeting(
    role: str | None, answers: Path | None, out: Path, team: Team, content: Path | None, *, plain: bool
) -> int:
    """Open an assessment and lead the team through it; returns the exit code."""
    face = _face(plain=plain)

    def begin() -> Meeting:
        if role is None:
            greet(face)
            library, guide = load_guide(ask_role(face, _roles_with_a_guide(content)), content)
        else:
            library, guide = load_guide(role, content)
            greet(face)
        begun = as_responses_text(read_answers(answers, guide)[1]) if answers else None
        earlier = None if begun else _unfinished(face, out, guide)
        if earlier is not None and ask_earlier(face, earlier.path.name):
            return _meeting(face, earlier, library, guide)
        folder = _open(face, library, guide, out, team, begun)
        return _meeting(face, folder, library, guide)

    return _lead(face, begin, content)


def resume_meeting(folder: AssessmentFolder, content: Path | None, *, plain: bool) -> int:
    """Go on with an assessment at its first open question; returns the exit code."""
    face = _face(plain=plain)
    library, guide = load_guide(folder.assessment().role, content)
    return _lead(face, lambda: _meeting(face, folder, library, guide), content)


def _face(*, plain: bool) -> Face:
    """Make the face of the conversation, which is on stderr; stdout is for what was asked for."""
    return Face(ForeignSafeConsole(stderr=True), choose_line(plain=plain), NoDrafts())


def _lead(face: Face, begin: Callable[[], Meeting], content: Path | None) -> int:
    meeting = None
    try:
        with stopping_gently():
            meeting = begin()
            _take_up(meeting)
            if converse(meeting):
                from plassess.cli.writing_reports import write_reports

                write_reports(meeting.folder, content)
            _say_what_comes_next(meeting)
    except (KeyboardInterrupt, EOFError, Move, Stopped) as leaving:
        with contextlib.suppress(OSError):  # a closed window takes no more text
            _say_goodbye(face, meeting)
        if isinstance(leaving, Stopped):
            return 128 + leaving.number
        return 130 if isinstance(leaving, KeyboardInterrupt) else 0
    return 0


def _roles_with_a_guide(content: Path | None) -> list[Role]:
    library = load_library(content)
    return [role_of(library, guide.role) for guide in library.guides]


def _unfinished(face: Face, out: Path, guide: ActionGuide) -> AssessmentFolder | None:
    """Find the newest assessment of this role, where it still has open questions; pass over what cannot be read."""
    for folder in reversed(all_assessments(out)):
        try:
            if folder.assessment().role == guide.role:
                return folder if Interview(guide, folder.responses().answers).open else None
        except PlassessError:
            face.say(f"{folder.path} cannot be read. To see why:  plassess status {folder.path}")
    return None


def _open(
    face: Face, library: Library, guide: ActionGuide, out: Path, team: Team, begun: str | None
) -> AssessmentFolder:
    """Say what this is, ask who is there, and make the folder."""
    opened = date.today()  # noqa: DTZ011 - the team's own day
    name, folder = next_folder(out, opened, guide.role)
    introduce(face, guide, role_of(library, guide.role), str(folder))
    who = ask_team(face, team)
    return create_assessment(out, lambda id_: new_record(id_, library, guide, who, opened), name, begun)


def _meeting(face: Face, folder: AssessmentFolder, library: Library, guide: ActionGuide) -> Meeting:
    """Take up an assessment where it stands. Raises ProblemsError where answers would have no question any more."""
    record, source, responses = folder.assessment(), folder.responses_source(), folder.responses()
    refuse_lost_answers(source, responses, guide)
    if record.content.digest != library.digests[guide.role]:
        face.say("The content has changed since this began. Your answers stand as you gave them.")
    face.drafts = DraftFile(folder.responses_file)
    interview = Interview(guide, responses.answers)
    return Meeting(face, folder, interview, library.framework, record, date.today())  # noqa: DTZ011


def _take_up(meeting: Meeting) -> None:
    """Go to the question with a draft, or to the first one not reached yet, or let the team pick what is left."""
    interview = meeting.interview
    drafts = [place.partition("#")[0] for place in meeting.face.drafts.places]
    drafted = next((q.id for q in interview.guide.questions if q.id in drafts), None)
    begun = len(interview.unvisited) < len(interview.guide.questions)
    if begun:
        say_where_we_are(meeting)
    if begun and (drafted or interview.unvisited):
        meeting.interview = interview.take_up(drafted)
    elif interview.open:
        pick_questions(meeting)


def _command(name: str, folder: AssessmentFolder) -> str:
    """Write the command that goes on with this assessment, with its folder where that is not the usual place."""
    usual = folder.path.parent == WHERE and all_assessments(WHERE)[-1].path == folder.path
    where = "" if usual else f" {shlex.quote(visible(str(folder.path)))}"
    return f"plassess {name}{where}"


def _say_what_comes_next(meeting: Meeting) -> None:
    face = meeting.face
    face.title("What comes next")
    for name, use in (("report", "write the action plan anew"), ("status", "what is open, what is due")):
        face.say(f"{_command(name, meeting.folder)}   {use}", indent=2)
    face.say(f"{_command('done 1', meeting.folder)}   when the first committed step is done", indent=2)
    if meeting.interview.open:
        face.say(f"{_command('resume', meeting.folder)}   go on with the open questions", indent=2)


def _say_goodbye(face: Face, meeting: Meeting | None) -> None:
    face.say()
    if meeting is None:
        face.say("Nothing was begun, and nothing was saved.")
        return
    face.say(f"What you have entered is saved in {meeting.folder.path}")
    face.say(f"Go on with:  {_command('resume', meeting.folder)}")
