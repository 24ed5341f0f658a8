"""The table of forms that others than the team answer: counts by school, and none over fewer than ten people."""

from collections.abc import Iterator

from msgspec import Struct

from plassess.exchange.table import WHOSE, Exported, Table, own


class OptionCount(Struct, frozen=True):
    """How many chose one option at one school, or at several together; ``sent`` is over how many that is."""

    form: str
    form_edition: str
    school: str | None
    question: str
    option: str
    n: int
    sent: int


def _counts(one: Exported) -> tuple[OptionCount, ...]:
    return tuple(_each(one)) if one.forms else ()


def _each(one: Exported) -> Iterator[OptionCount]:
    from plassess.assessment.forms.schools_shown import shown_groups  # loaded where forms were collected

    for form in one.forms:
        for group in shown_groups(form):
            for question, options in group.counts.items():
                for option, n in options.items():
                    yield OptionCount(form.form, form.edition, group.school, question, option, n, group.sent)


FORM_COUNTS = Table(
    "forms",
    "a row for each answer that staff, families or students chose, by school where 10 or more answered",
    _counts,
    (
        *WHOSE,
        own("form", "The id of the form, such as family-form."),
        own("form_edition", "The edition of the form."),
        own("school", "The school; missing where schools with fewer than 10 answers are told together."),
        own("question", "The id of the question."),
        own("option", "The id of the option, or the number of the level."),
        own("n", "How many chose it.", int),
        own("sent", "How many sent the form there: all counts are over them.", int),
    ),
)
