"""One standard or construct in the terminal, with what bears on it in every guide, map and instrument."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from plassess.content.framework import Construct, Framework, Standard
from plassess.content.guide import ActionGuide
from plassess.content.instrument import Instrument
from plassess.content.library import Library
from plassess.views.page import Page


class Bearing(Struct, frozen=True):
    """One piece of content that bears on a standard; ``within`` names the guide, map or instrument it stands in."""

    within: str
    id: str
    text: str


def bearing_on(library: Library, standard_id: str) -> Iterator[Bearing]:
    """Find all that bears on a standard, or the rows about a construct, in the order of the library."""
    for guide in library.guides:
        yield from _of_guide(guide, f"In the {role_title(library, guide.role)} guide", standard_id)
    for found in library.maps:
        within = f"In the {role_title(library, found.role)} innovation map"
        rows = [row for row in found.outcomes if standard_id in (row.standard, row.construct_id)]
        yield from (Bearing(within, row.id, row.outcome) for row in rows)
    for instrument in library.instruments:
        within = f"In {instrument.title} ({instrument.id}){asked_of_others(instrument)}"
        items = [item for item in instrument.items if standard_id in item.standards]
        yield from (Bearing(within, item.id, f"{item.title}: {item.ask}") for item in items)


def _of_guide(guide: ActionGuide, within: str, standard_id: str) -> Iterator[Bearing]:
    duties = [one for one in guide.responsibilities if standard_id in one.standards]
    yield from (Bearing(within, duty.id, duty.text) for duty in duties)
    asked = [one for one in guide.questions if standard_id in one.standards]
    yield from (Bearing(within, question.id, question.ask) for question in asked)


def asked_of_others(instrument: Instrument) -> str:
    """Say behind a title whom a form asks; nothing where it is the team."""
    return f", asked of {instrument.asked_of}" if instrument.is_form else ""


def role_title(library: Library, role_id: str) -> str:
    """Name a role by its title; by its id where the framework does not know it."""
    role = library.role(role_id)
    return role.title.lower() if role else role_id


def print_standard(page: Page, library: Library, standard: Standard, also: str) -> None:
    """Print a standard: its constructs, its neighbors, what goes wrong without it, and all that bears on it."""
    page.say(f"{standard.title}   {standard.id}{also}", style="bold")
    page.say(standard.about)
    for construct in standard.constructs:
        page.say(f"{construct.title} ({construct.id}): {construct.about}", mark="- ", indent=2)
    if standard.related:
        page.title("Leans on")
        page.say(", ".join(titled(library.framework, standard.related)), indent=2)
    _print_list(page, "What goes wrong where it is missing", standard.symptoms)
    print_bearing_on(page, library, standard.id)


def print_construct(page: Page, library: Library, construct: Construct) -> None:
    """Print a construct and the rows about it."""
    page.say(f"{construct.title}   {construct.id}", style="bold")
    page.say(construct.about)
    above = [one.id for one in library.framework.standards if construct in one.constructs]
    page.say(f"A strand of {', '.join(titled(library.framework, above))}.")
    print_bearing_on(page, library, construct.id)


def print_bearing_on(page: Page, library: Library, standard_id: str) -> None:
    """Print all that bears on a standard, under the guide, map or instrument it stands in."""
    for within, found in groupby(bearing_on(library, standard_id), key=lambda one: one.within):
        page.title(within)
        for one in found:
            page.say(f"{one.text}   {one.id}", mark="- ", indent=2)


def titled(framework: Framework, standard_ids: Sequence[str]) -> list[str]:
    """Name standards by title and id."""
    titles = {standard.id: standard.title for standard in framework.standards}
    return [f"{titles.get(one, one)} ({one})" for one in standard_ids]


def print_standards_of(page: Page, library: Library, standard_ids: Sequence[str]) -> None:
    """Say which standards something bears on; nothing where it bears on none."""
    if standard_ids:
        page.say("Bears on: " + ", ".join(titled(library.framework, standard_ids)))


def _print_list(page: Page, title: str, lines: Sequence[str]) -> None:
    if lines:
        page.title(title)
    for line in lines:
        page.say(line, mark="- ", indent=2)
