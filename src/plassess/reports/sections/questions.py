"""The guide's part: the questions that were talked through, those that wait, and what people marked."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plassess.assessment.responses import State
from plassess.assessment.words import STANDING, capital
from plassess.reports.blocks import (
    Block,
    Cell,
    Column,
    Facet,
    Heading,
    Item,
    Items,
    Paragraph,
    Row,
    Said,
    Section,
    Standing,
    Table,
)
from plassess.reports.lines import Line, Run, own
from plassess.reports.sections.first_steps import because, evidence, first_steps

Data = Mapping[str, Any]


def questions(plan: Data) -> Iterator[Section]:
    """Give a section for each kind of thing that there is."""
    if plan["guided"]:
        yield Section(Heading((own("What we talked about"),)), tuple(_talked(plan)), "questions", "questions")
    if plan["left"]:
        yield _waiting("left", capital(STANDING[State.NEXT_TIME]), plan["left"])
    if plan["unanswered"]:
        yield _waiting("unanswered", capital(STANDING[None]), plan["unanswered"])
    if plan["marked"]:
        yield _marked(plan["marked"])


def _talked(plan: Data) -> Iterator[Block]:
    if plan["standing"]:
        yield Paragraph((own(f"Questions: {', '.join(plan['standing'])}."),), "states")
    for question in plan["questions"]:
        blocks = tuple(_question(question))
        yield Section(Heading(_named(question)), blocks, "question", f"question-{question['number']}")


def _named(question: Data) -> Line:
    number = question["number"]
    return (own(f"{number}. "), Run(question["title"])) if question["title"] else (own(f"Question {number}"),)


def _question(question: Data) -> Iterator[Block]:
    yield Paragraph((Run(question["ask"]),), "ask")
    if question["gone"]:
        yield Paragraph((own("The guide no longer asks this."),), "quiet")
    answered = question["state"] == "answered"
    if not answered:
        words = f"{capital(question['standing'])}."
        yield Standing("Where it stands", words, because(question["because"]))
    if question["reflection"]:
        yield Facet("Reflections", (Said(tuple(question["reflection"])),))
    elif answered:
        yield Facet("Reflections", (Paragraph((own("Nothing written down."),), "quiet"),))
    if answered and question["because"]:
        yield Paragraph(because(question["because"]))
    if question["individually"]:
        yield Facet("Each of us", (Items(tuple(map(_need, question["individually"])), "needs"),))
    if question["evidence"]:
        yield Facet("Evidence", (evidence(question["evidence"]),))
    if question["note"]:
        yield Facet("A note", (Said(tuple(question["note"])),))
    if question["first_steps"]:
        yield Facet("First steps", (first_steps(question["first_steps"]),))


def _need(need: Data) -> Item:
    return Item((Run(need["text"]),), (Run(need["who"]),) if need["who"] else ())


def _waiting(id_: str, heading: str, questions: Sequence[Data]) -> Section:
    items = tuple(Item((Run(one["ask"]),), _named(one)) for one in questions)
    return Section(Heading((own(heading),)), (Items(items, "asked"),), "after", id_)


def _marked(marked: Sequence[Data]) -> Section:
    heading = "Responsibilities we marked"
    rows = tuple(Row((Cell((own(str(one["count"])),)), Cell((Run(one["text"]),)))) for one in marked)
    head = (Column("Marked by", right=True), Column("Responsibility"))
    lead = Paragraph((own("Each person marked up to three they most need to learn about."),), "quiet-lead")
    return Section(
        Heading((own(heading),)), (lead, Table(heading, "marked", head, rows, "counts")), "after", "marked"
    )
