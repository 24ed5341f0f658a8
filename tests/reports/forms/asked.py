"""Forms to try renderers with: a team's with codes or names, one for families, one made of hostile texts."""

from msgspec.structs import replace

from plassess.assessment.forms.asked_form import AskedForm, FormChoice, FormPerson, FormQuestion
from tests.reports.hostile import HOSTILE

LEVELS = (
    FormChoice("1", "Two teams plan together, and say why", "Level 1"),
    FormChoice("2", "One team plans", "Level 2"),
    FormChoice("not-begun", "Not started here"),
    FormChoice("cannot-tell", "Can’t tell from my job"),
)
ANSWERS = (FormChoice("yes", "Yes"), FormChoice("no", "No"), FormChoice("unsure", "Don't know"))


def row(number: int, **changed: object) -> FormQuestion:
    question = FormQuestion(
        number,
        f"central-office/row-{number}",
        "map",
        f"Row {number}",
        f"Which is closest to row {number}?",
        LEVELS,
        criteria=("A plan is written",) if number == 2 else (),
        takes_a_line=True,
    )
    return replace(question, **changed)


TEAM = AskedForm(
    "k7m2q9xd",
    "Marks of the central office",
    tuple(map(row, range(1, 8))),
    says_first=("Mark the work, never a person.", "The keeper could see marks."),
    people=(FormPerson("k7"), FormPerson("m3")),
    foot="Based on standards.",
)
NAMED = replace(
    TEAM, people=(FormPerson("rosa", "Rosa Ortiz"), FormPerson("rosa-2", "Rosa Ortiz"), FormPerson("li", "Li"))
)
FAMILY = AskedForm(
    "family-form",
    "Formulario para familias",
    (
        FormQuestion(1, "family-form/good-at", "family-form", "Knowing", "¿Saben qué le gusta?", ANSWERS),
        FormQuestion(2, "family-form/all", "family-form", "All", "¿Qué vieron?", ANSWERS, several=True),
        FormQuestion(3, "family-form/words", "family-form", "Words", "¿Algo más?", (), takes_a_line=True),
    ),
    says_first=("El distrito pregunta.",),
    edition="2022",
    asked_of="families",
    schools=("Lincoln", "Adams"),
    lang="es",
)


def hostile_form() -> AskedForm:
    """Each hostile text as a title, a question, a choice, a name; and all of them at once before the first."""
    questions = tuple(
        row(number, title=text, ask=text, choices=(FormChoice("1", text, text), FormChoice("2", text, text)))
        for number, text in enumerate(HOSTILE, start=1)
    )
    people = tuple(FormPerson(f"p{at}", text) for at, text in enumerate(HOSTILE))
    return replace(TEAM, title=HOSTILE[0], questions=questions, says_first=HOSTILE, people=people, foot=HOSTILE[0])
