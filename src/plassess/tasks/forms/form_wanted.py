"""The form that is wanted: of a team that marks alone, or of the content for staff, families or students."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from plassess.assessment.forms.asked_form import AskedForm, FormPerson
from plassess.assessment.forms.check_letters import with_letter
from plassess.assessment.forms.content_form import content_form
from plassess.assessment.forms.team_form import team_form
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.reports.alone.marks_sheet import comes_from, says_first
from plassess.reports.alone.page_facts import team_named
from plassess.reports.forms.form_page import form_foot
from plassess.tasks.alone.handouts import refuse_sheets_after_the_opening, refuse_sheets_for_nobody
from plassess.tasks.alone.opened_alone import opened_alone
from plassess.tasks.forms.form_sheet import found_form


class FormWanted(Struct, frozen=True):
    """A form to make; ``stem`` begins its file's name, ``folder`` is the team's, ``None`` for one of the content."""

    asked: AskedForm
    stem: str
    folder: str | None = None


def form_of_a_team(directory: Path | None, content: Path | None) -> FormWanted:
    """Make the form of a team. Raises UsageError where nobody marks alone, and after the opening."""
    alone = opened_alone(directory, content)
    refuse_sheets_for_nobody(alone)
    refuse_sheets_after_the_opening(alone)
    asked = team_form(
        alone.record, alone.rows, title=team_named(alone), says_first=says_first(alone), foot=comes_from(alone)
    )
    return FormWanted(asked, alone.folder.path.resolve().name, str(alone.folder.path))


def form_of_the_content(named: str, content: Path | None, schools: Sequence[str]) -> FormWanted:
    """Make a form of the content. Raises UsageError where there is none, or where it asks what no form takes."""
    found = found_form(named, content)
    try:
        asked = content_form(
            found.form,
            schools=_each_once(schools),
            lang=found.library.lang or "",
            foot=form_foot(found.form, found.library, found.words),
        )
    except ValueError as fault:
        raise UsageError(
            f"{visible(str(fault), 300)} A form asks to choose, to rate or to write. On paper it works:"
            f"  plassess worksheet --form {named}"
        ) from fault
    return FormWanted(asked, f"{named}{found.ending}")


def codes_to_give(asked: AskedForm) -> tuple[str, ...]:
    """Write the codes as people give them, each with its letter; none where people choose their name."""
    if asked.are_named:
        return ()
    return tuple(_code_and_name(one, asked.of) for one in asked.people)


def _code_and_name(one: FormPerson, uid: str) -> str:
    return f"{with_letter(one.code, uid)}{f' ({visible(one.name, 60)})' if one.name else ''}"


def _each_once(schools: Sequence[str]) -> tuple[str, ...]:
    told = tuple(dict.fromkeys(" ".join(one.split()) for one in schools))
    return tuple(one for one in told if one)
