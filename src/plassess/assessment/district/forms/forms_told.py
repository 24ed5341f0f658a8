"""What was said on forms, question by question, under the standards that each bears on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from plassess.assessment.alone.roster import FEWEST_OUTSIDE
from plassess.assessment.district.forms.forms_pooled import PooledForm
from plassess.assessment.district.teams import Wanted
from plassess.assessment.forms.asked_form import FormQuestion
from plassess.problems.sentences import counted

TWO_SUMMARIES = (
    "Forms that come in later change these figures, and two summaries made on two days can be taken from each other:"
    " hand one out, once a form is closed."
)
NEVER_LEVELS = (
    "What they chose is no level and stands on no scale of ours: read it beside what teams decided, not against it."
)
WITH_OTHERS = (
    f"Not shown for your school alone: fewer than {FEWEST_OUTSIDE} answered there, or their answers are told with"
    " those of others so that no small group can be worked out."
)


class NamedForm(Struct, frozen=True):
    """A form as the content has it; ``standards`` are those that its questions bear on, by their ids."""

    title: str
    questions: tuple[FormQuestion, ...]
    standards: Mapping[str, tuple[str, ...]]


class ToldForm(Struct, frozen=True):
    """A form with what was said on it; one that the content does not have is called by its id, and asks nothing."""

    pooled: PooledForm
    named: NamedForm

    @property
    def in_words(self) -> str:
        """How many sent it, or that they are too few."""
        if not self.pooled.groups:
            return f"{self.named.title}: fewer than {FEWEST_OUTSIDE} people so far, so nothing is shown."
        return f"{self.named.title}: {counted(self.pooled.sent, 'person', 'people')} sent it."


class FormsTold(Struct, frozen=True):
    """All forms, and what the standards are called that their questions bear on, by their ids and in their order."""

    forms: tuple[ToldForm, ...]
    standards: Mapping[str, str]


NO_FORMS = FormsTold((), {})


class ToldQuestion(Struct, frozen=True):
    """One question with its counts, in the order of ``question.choices``, over ``sent`` people who sent the form.

    ``at_school`` are those of one school that is shown by itself, ``None`` where none is meant, or shown.
    """

    form: str
    question: FormQuestion
    standards: tuple[str, ...]
    counts: tuple[int, ...]
    sent: int
    at_school: tuple[int, ...] | None = None
    sent_at_school: int | None = None


def told_forms(pooled: Iterable[PooledForm], named: Mapping[str, NamedForm]) -> tuple[ToldForm, ...]:
    """Name the forms as the content does."""
    return tuple(ToldForm(one, named.get(one.form, NamedForm(one.form, (), {}))) for one in pooled)


def questions_told(forms: Sequence[ToldForm], wanted: Wanted, school: str = "") -> tuple[ToldQuestion, ...]:
    """List every question that may be shown and is chosen from, form by form; with the counts of one school.

    ``wanted`` narrows them by the standards that they bear on.
    """
    return tuple(one for form in forms for one in _of(form, school) if wanted.takes_row(one.standards))


def _of(form: ToldForm, school: str) -> Iterator[ToldQuestion]:
    pooled, named = form.pooled, form.named
    if not pooled.groups:
        return
    all_, own = pooled.counts, pooled.at(school)
    for question in named.questions:
        if question.choices:
            yield ToldQuestion(
                form=named.title,
                question=question,
                standards=named.standards.get(question.id, ()),
                counts=_in_order(question, all_),
                sent=pooled.sent,
                at_school=_in_order(question, own.counts) if own else None,
                sent_at_school=own.sent if own else None,
            )


def _in_order(question: FormQuestion, counts: Mapping[str, Mapping[str, int]]) -> tuple[int, ...]:
    there = counts.get(question.id, {})
    return tuple(there.get(choice.value, 0) for choice in question.choices)
