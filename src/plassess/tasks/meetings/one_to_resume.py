"""The self-assessment that is gone on with: the one that is named or plainly meant, or one of a list."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from plassess.conversation.welcome import ask_which_one
from plassess.files.assessments.meant_here import of_several_teams, those_beside
from plassess.files.assessments.store import AssessmentFolder, assessment_here
from plassess.problems.errors import ProblemsError
from plassess.tasks.alone.at_the_keyboard import face_for, lead
from plassess.tasks.meetings.resumable import Resumable, of_teams, those_to_choose_from
from plassess.tasks.one_assessment import opened_to_change, tell_strays

MOST_LISTED = 20


class Chosen(Struct, frozen=True):
    """What is gone on with; ``None`` where the list was left, with the exit code of that."""

    folder: AssessmentFolder | None
    code: int = 0


def one_to_resume(directory: Path | None, using: Sequence[str], content: Path | None, *, plain: bool) -> Chosen:
    """Open the one that is named or plainly meant, or the one that the team picks from a list.

    Raises UsageError where there is none, and where several teams have one here and nobody is at the keyboard.
    """
    beside = _all_here() if directory is None else ()
    choice: tuple[Resumable, ...] = ()
    if of_several_teams(beside):
        choice = of_teams(beside[:MOST_LISTED], using, content) if sys.stdin.isatty() else ()
    elif using:
        choice = those_to_choose_from(beside, using, content)
    if not choice:
        return Chosen(opened_to_change(directory))
    return _picked(choice, max(len(beside) - MOST_LISTED, 0), plain=plain)


def _all_here() -> tuple[AssessmentFolder, ...]:
    """Return all that could be meant; none where there is a link in their place, which is told on opening."""
    try:
        newest = assessment_here()
    except ProblemsError:
        return ()
    return those_beside(newest) if newest else ()


def _picked(choice: Sequence[Resumable], older: int, *, plain: bool) -> Chosen:
    """Ask which of them is meant; ``older`` are not listed."""
    face, picked = face_for(plain=plain), list[AssessmentFolder]()
    ask = partial(ask_which_one, face, [one.in_words for one in choice], older)
    code = lead(face, "Nothing was begun, and nothing was saved.", lambda: picked.append(choice[ask()].folder))
    if not picked:
        return Chosen(None, code)
    tell_strays(picked)
    return Chosen(picked[0])
