"""Answers that came back, held against the form as it is asked now: which count, which are left out, and why."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN, Mark
from plassess.assessment.forms.asked_form import AskedForm, FormQuestion
from plassess.assessment.forms.came_back import Refusal, RefusedError
from plassess.assessment.forms.form_answers import FormAnswer, FormAnswers
from plassess.foreign_text import readable_input

MOST_IN_A_LINE = 5_000
"""Letters that somebody wrote beside an answer."""
_AGAIN = "Ask who sent it to fill in the form once more."


class Given(Struct, frozen=True):
    """What was answered: the values of choices, and what was ticked to be read aloud; other words are dropped."""

    values: tuple[str, ...] = ()
    aloud: str = ""


class Held(Struct, frozen=True):
    """The answers that count, by their questions, and those that are left out."""

    given: Mapping[str, Given]
    left_out: tuple[Refusal, ...] = ()


def held_answers(answers: FormAnswers, forms: Sequence[AskedForm]) -> Held:
    """Hold answers against a form, which may be asked in several languages.

    An answer to other words is left out, and the others count. Raises RefusedError where one is none that its
    question takes, and where none is left.
    """
    given: dict[str, Given] = {}
    left_out: list[Refusal] = []
    for id_, answer in answers.answers.items():
        asked = [question for form in forms if (question := form.question(id_))]
        found = next((one for one in asked if one.asked == answer.asked), None)
        if found is None:
            left_out.append(_other_words(id_, is_asked=bool(asked)))
        elif (one := _given(answer, found)) != Given():
            given[id_] = one
    if not given:
        raise RefusedError(*_nothing(bool(left_out)))
    return Held(given, tuple(left_out))


def _nothing(left_out: bool) -> tuple[str, str]:  # noqa: FBT001 - of this room alone
    if left_out:
        return "each of its questions has other words by now.", "Send the form anew, and ask for it once more."
    return "it answers nothing.", _AGAIN


def _other_words(id_: str, *, is_asked: bool) -> Refusal:
    if not is_asked:
        return Refusal(f"{id_} is not asked here, so this answer is left out.")
    why = f"{id_} has other words by now than the ones that were answered, so this answer is left out."
    return Refusal(why, "Send the form anew to ask for it.")


def _given(answer: FormAnswer, question: FormQuestion) -> Given:
    values = _values_of(answer)
    known = {one.value for one in question.choices}
    if not known.issuperset(values):
        raise RefusedError(f"its answer to {question.id} is none of the choices.", _AGAIN)
    if len(values) > 1 and not (question.several and set(question.alone).isdisjoint(values)):
        raise RefusedError(f"its answers to {question.id} do not go together.", _AGAIN)
    return Given(values, _aloud(answer, question))


def _values_of(answer: FormAnswer) -> tuple[str, ...]:
    told = [*answer.chosen]
    if answer.level is not None:
        told.append(str(answer.level))
    if answer.state is not None:
        told.append(answer.state)
    return tuple(dict.fromkeys(told))


def _aloud(answer: FormAnswer, question: FormQuestion) -> str:
    """Return the words that were ticked; all others are kept nowhere."""
    if not (answer.saw and answer.aloud and question.takes_a_line):
        return ""
    if len(answer.saw) > MOST_IN_A_LINE:
        why = f"what was written beside {question.id} has {len(answer.saw):,} letters; {MOST_IN_A_LINE:,} are taken."
        raise RefusedError(why, _AGAIN)
    return readable_input(answer.saw).strip()


def marks_of(held: Held) -> dict[str, Mark]:
    """Make a person’s marks of what was answered; a line beside a row that was left open belongs to no mark."""
    return dict(_marks(held))


def _marks(held: Held) -> Iterator[tuple[str, Mark]]:
    for id_, given in held.given.items():
        said = {"saw": given.aloud, "aloud": True} if given.aloud else {}
        for value in given.values:
            if value in (NOT_BEGUN, CANNOT_TELL):
                yield id_, Mark.model_validate({"state": value, **said})
            else:
                yield id_, Mark.model_validate({"level": int(value), **said})
