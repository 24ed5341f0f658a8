"""A form of the content that staff, families or students answer, with no roster and no code."""

from collections.abc import Sequence

from plassess.assessment.forms.asked_form import AskedForm, FormChoice, FormQuestion
from plassess.content.instrument import AnyItem, Choice, Instrument, OpenPrompt, ScaleItem


def content_form(form: Instrument, *, schools: Sequence[str] = (), lang: str = "", foot: str = "") -> AskedForm:
    """Make the form. Raises ValueError for an item of a kind that no form takes: a place, a share, a number."""
    items = [item for item in form.items if not item.retired]
    return AskedForm(
        of=form.id,
        title=form.title,
        questions=tuple(_question(number, item, form.id) for number, item in enumerate(items, start=1)),
        says_first=tuple(part for part in (form.say_before or "").split("\n\n") if part.strip()),
        edition=form.edition,
        asked_of=form.asked_of,
        schools=tuple(schools),
        lang=lang,
        foot=foot,
    )


def _question(number: int, item: AnyItem, part: str) -> FormQuestion:
    if not isinstance(item, Choice | ScaleItem | OpenPrompt):
        raise ValueError(f"{item.id} is of a kind that no form takes: {item.kind}.")  # noqa: TRY004 - content's fault
    options = item.options if isinstance(item, Choice) else ()
    return FormQuestion(
        number=number,
        id=item.id,
        part=part,
        title=item.title,
        ask=item.ask,
        choices=_choices(item),
        help=item.help or "",
        criteria=item.criteria,
        several=isinstance(item, Choice) and item.several,
        alone=tuple(option.id for option in options if option.alone),
        takes_a_line=isinstance(item, OpenPrompt),
    )


def _choices(item: Choice | ScaleItem | OpenPrompt) -> tuple[FormChoice, ...]:
    if isinstance(item, Choice):
        return tuple(FormChoice(option.id, option.text) for option in item.options)
    if isinstance(item, ScaleItem):
        return tuple(FormChoice(str(one.level), one.text, f"Level {one.level}") for one in item.scale.levels)
    return ()
