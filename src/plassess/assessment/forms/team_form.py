"""The form on which each of a team marks alone: the rows of its sheet, word for word."""

from collections.abc import Sequence

from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.alone.words import place_in_words
from plassess.assessment.forms.asked_form import AskedForm, FormChoice, FormPerson, FormQuestion
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.content.instrument import Item
from plassess.content.scale import Scale


def team_form(
    record: Assessment,
    rows: Sequence[Prompt],
    *,
    title: str = "",
    says_first: Sequence[str] = (),
    foot: str = "",
) -> AskedForm:
    """Make the form of the rows that are marked alone, for all who mark."""
    return AskedForm(
        of=record.uid or record.id,
        title=title,
        questions=tuple(_question(number, row) for number, row in enumerate(rows, start=1)),
        says_first=tuple(says_first),
        people=tuple(FormPerson(code, one.name) for code, one in record.roster.items() if not one.leads),
        lang=record.lang or "",
        foot=foot,
    )


def _question(number: int, row: Prompt) -> FormQuestion:
    return FormQuestion(
        number=number,
        id=row.id,
        part=row.part,
        title=row.title,
        ask=row.ask,
        choices=_choices(row.scale) if row.scale else (),
        criteria=row.item.criteria if isinstance(row.item, Item) else (),
        takes_a_line=True,
    )


def _choices(scale: Scale) -> tuple[FormChoice, ...]:
    levels = [
        FormChoice(str(level.level), level.text, place_in_words(str(level.level), scale)) for level in scale.levels
    ]
    states = [FormChoice(state, place_in_words(state, scale)) for state in (NOT_BEGUN, CANNOT_TELL)]
    return (*levels, *states)
