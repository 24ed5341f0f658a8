"""The kit in the terminal: the glossary, and what a standard rests on."""

from typing import TYPE_CHECKING

from plassess.content.kit.kit import Kit
from plassess.content.kit.mentions import term_called
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import ask_whether, nearest
from plassess.views.outputs.of_content import ShowOutput
from plassess.views.page import Page

if TYPE_CHECKING:  # a command that shows no kit loads none of its models
    from collections.abc import Sequence

    from plassess.content.kit.evidence_kits import EvidenceKit
    from plassess.content.kit.glossary import Term


def print_glossary(page: Page, terms: "Sequence[Term]") -> None:
    """Print every term with what it means."""
    page.say("Words of the field that stand in this content, with what they mean here.", style="bold")
    for term in terms:
        print_term(page, term)
    if not terms:
        page.say()
        page.say("There is no glossary here yet.")


def print_term(page: Page, term: "Term") -> None:
    """Print one term, its other forms and what it means."""
    also = f"   (also: {', '.join(term.also)})" if term.also else ""
    page.title(f"{term.term}   {term.id}{also}")
    page.say(term.meaning, indent=2)


def needed_term(kit: Kit, word: str) -> "Term":
    """Find a term by any of its forms. Raises UsageError where there is none, with the one that is near."""
    found = term_called(kit.terms, word)
    if found is None:
        near = nearest(word.casefold(), [form.casefold() for term in kit.terms for form in term.forms])
        hint = ask_whether(near and visible(near, 80), "All there are:  plassess show glossary")
        raise UsageError(f"The glossary has no {visible(word, 80)}. {hint}")
    return found


def glossary_output(kit: Kit, term: "Term | None") -> ShowOutput:
    """Tell the whole glossary, or one of its terms."""
    if term is not None:
        return ShowOutput("term", f"glossary {term.id}", term.model_dump(mode="json"), None, (), None)
    published = kit.glossary.model_dump(mode="json") if kit.glossary else {"terms": []}
    return ShowOutput("glossary", "glossary", published, None, (), None)


def print_what_it_rests_on(page: Page, kit: "EvidenceKit") -> None:
    """Print the studies that a standard rests on, and how to get its evidence kit on paper."""
    if kit.rests_on:
        page.title("What it rests on")
    for study in kit.rests_on:
        page.say(f"{study.cited}{f' {study.url}' if study.url else ''}", mark="- ", indent=2)
        page.say(study.found, indent=4)
    page.say()
    page.say("There is an evidence kit of one page: what to bring, what to look for, whom to ask. To print it:")
    page.verbatim(f"plassess worksheet --evidence {kit.id}", indent=2)
