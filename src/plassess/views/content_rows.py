"""Maps and instruments in the terminal: a whole one, or a row or an item with its levels side by side."""

from collections.abc import Sequence
from typing import assert_never

from rich.box import ASCII, SQUARE
from rich.console import Console
from rich.table import Table
from rich.text import Text

from plassess.content.by_kind import Prompted
from plassess.content.innovation_map import DesiredOutcome, InnovationMap
from plassess.content.instrument import (
    AnyItem,
    Choice,
    Continuum,
    Instrument,
    OpenPrompt,
    Quantity,
    ScaleItem,
    TimeShare,
)
from plassess.content.library import Library
from plassess.content.nested.groups import Group
from plassess.content.prompt_faults import parts_of, wanted_in_words
from plassess.content.scale import Rated, Scale
from plassess.content.values import PLACES, SECOND, Helped, Need, as_written, place_in_words, whose_words
from plassess.foreign_text import visible_lines
from plassess.problems.sentences import counted
from plassess.views.content_standard import asked_of_others, print_standards_of, role_title
from plassess.views.page import Page

SIDE_BY_SIDE = 100
"""From how many columns on levels stand side by side."""
WIDEST_TABLE = 160


def print_maps(page: Page, library: Library) -> None:
    """Print which roles have a map and how to read it."""
    page.say("An innovation map describes a role's practice in levels, one row for each construct.", style="bold")
    for found in library.maps:
        title = role_title(library, found.role).capitalize()
        page.title(f"{title}   map/{found.role}   · {_rows(found)}")
        page.say(found.about, indent=2)
    page.say()
    if library.maps:
        page.say(f"plassess show map/{library.maps[0].role}  reads one of them.")
    else:
        page.say("There is no map here yet.")


def print_map(page: Page, library: Library, found: InnovationMap) -> None:
    """Print a map's rows under their standards, without the levels."""
    page.say(
        f"Innovation map · {role_title(library, found.role)} · {_rows(found)}",
        style="bold",
    )
    page.say(found.about)
    _print_rule(page, found.rating_rule)
    titles = {c.id: c.title for standard in library.framework.standards for c in standard.constructs}
    for standard in library.framework.standards:
        rows = found.rows_of(standard.id)
        if rows:
            page.title(f"{standard.title}   {standard.id}")
        for row in rows:
            page.say(f"{titles[row.construct_id]}   {row.id}", indent=2, style="bold")
            page.say(row.outcome, indent=4)
    page.say()
    page.say(f"plassess show {found.outcomes[0].id}  reads a row with its levels.")
    page.say(f"From: {found.source}; {whose_words(found.wording)}. plassess is not affiliated with the publisher.")


def print_instrument(page: Page, found: Instrument) -> None:
    """Print an instrument's items under their groups."""
    page.say(f"{found.title} · {size_of(found)}", style="bold")
    page.say(found.about)
    if found.say_before:
        page.say()
        page.say(f"Said before: {found.say_before}")
    if any(isinstance(item, ScaleItem) for item in found.items):
        _print_rule(page, found.rating_rule)
    for id_ in found.nesting.outline(group.id for group in found.groups if _has_items(found, group)):
        group = next(one for one in found.groups if one.id == id_)
        page.title(f"{group.title}   {group.id}", indent=_indent(found, group))
        _print_items_of(page, found, group)
    page.say()
    page.say(f"plassess show {found.items[0].id}  reads one of them whole.")
    page.say(f"From: {found.source}; {whose_words(found.wording)}. plassess is not affiliated with the publisher.")


def _print_rule(page: Page, rule: str | None) -> None:
    if rule:
        page.title("How to find your level")
        page.say(rule, indent=2)


def _has_items(found: Instrument, group: Group) -> bool:
    return any(item.group == group.id for item in found.items)


def _indent(found: Instrument, group: Group) -> int:
    return 2 * len(found.nesting.above(group.id))


def _print_items_of(page: Page, found: Instrument, group: Group) -> None:
    """Print what a group is about and the items that stand in it themselves."""
    indent = _indent(found, group)
    page.say(group.about, indent=indent + 2)
    for item in found.items:
        if item.group == group.id:
            page.say(f"{item.title}   {item.id}", mark="- ", indent=indent + 2, style="bold")
            page.say(item.ask, indent=indent + 4)


def print_group(page: Page, library: Library, group: Group) -> None:
    """Print a part of an instrument with its items, and with the groups that lie in it."""
    page.say(f"{group.title}   {group.id}", style="bold")
    page.say(group.about)
    for found in (one for one in library.instruments if group in one.groups):
        titles = {one.id: one.title for one in found.groups}
        if above := found.nesting.above(group.id):
            page.say(f"In {' › '.join(f'{titles[one]} ({one})' for one in above)}")
        _print_listed_items(page, found, group)
        for inner in (one for one in found.groups if group.id in found.nesting.above(one.id)):
            deeper = _indent(found, inner) - _indent(found, group) - 2
            page.title(f"{inner.title}   {inner.id}", indent=deeper)
            _print_listed_items(page, found, inner, deeper)


def _print_listed_items(page: Page, found: Instrument, group: Group, indent: int = 0) -> None:
    for item in found.items:
        if item.group == group.id:
            page.say(f"{item.title}: {item.ask}   {item.id}", mark="- ", indent=indent + 2)


def print_row(page: Page, console: Console, library: Library, row: DesiredOutcome) -> None:
    """Print a row of a map: its levels, what could be shown for them, and a move for each step up."""
    found = next(one for one in library.maps if row in one.outcomes)
    construct = next(
        (c for standard in library.framework.standards for c in standard.constructs if c.id == row.construct_id), None
    )
    page.say(row.outcome, style="bold")
    page.say(f"{construct.title if construct else row.construct_id} · {role_title(library, found.role)} · {row.id}")
    _print_rated(page, console, row, found.scale(row))
    page.say()
    print_narrowing(page, library, row)
    print_standards_of(page, library, (row.standard,))


def print_instrument_item(page: Page, console: Console, library: Library, item: AnyItem) -> None:
    """Print an item as the kind it is."""
    page.say(item.ask, style="bold")
    within = next((one for one in library.instruments if item in one.items), None)
    page.say(f"{item.title} · {item.id}{asked_of_others(within) if within else ''}")
    page.say()
    page.say(f"Why: {item.why}")
    _print_help(page, item)
    _print_listed(page, "What has to hold", item.criteria)
    match item:
        case Continuum():
            _print_continuum(page, console, item)
        case TimeShare():
            _print_share(page, item)
        case Quantity():
            page.say()
            page.say(f"A team gives {item.bounds.said}: {item.unit}.")
        case Choice():
            _print_options(page, item)
        case OpenPrompt():
            page.say()
            page.say("A team answers in its own words.")
        case ScaleItem():
            _print_rated(page, console, item, item.scale)
        case _:
            assert_never(item)
    if not isinstance(item, ScaleItem):
        _print_listed(page, "What could be shown", item.evidence)
    _print_listed(page, "A first step could be", item.first_steps)
    page.say()
    print_narrowing(page, library, item)
    print_standards_of(page, library, item.standards)


def print_narrowing(page: Page, library: Library, prompt: Prompted) -> None:
    """Say on which earlier answer a prompt hangs, which tags it has, and why it is no longer asked; or nothing."""
    if prompt.retired:
        page.say(f"No longer asked: {prompt.retired}")
    if prompt.when:
        parts = parts_of(library.guides, library.maps, library.instruments)
        earlier = {one.id: one for part in parts for one in part.prompts}
        said = prompt.when.said(lambda one: f"{one.id} is: {' or '.join(wanted_in_words(one, earlier.get(one.id)))}")
        page.say(f"Asked only where the answer to {said}")
    if prompt.tags:
        page.say(f"Tags: {', '.join(prompt.tags)}")


def _print_rated(page: Page, console: Console, row: Rated, scale: Scale) -> None:
    named = [
        (f"Level {level.level}{' (ideal)' if not i else ''}", level.text) for i, level in enumerate(scale.levels)
    ]
    _print_beside(page, console, named)
    _print_listed(page, "What could be shown", row.evidence)
    if row.moves:
        page.title("One step up, within 90 days")
    for move in row.moves:
        page.say(f"From {move.start} to {move.to}: {move.text}", mark="- ", indent=2)


def _print_listed(page: Page, title: str, lines: Sequence[str]) -> None:
    if lines:
        page.title(title)
    for line in lines:
        page.say(line, mark="- ", indent=2)


def _print_continuum(page: Page, console: Console, item: Continuum) -> None:
    ends = [("The first way", item.start), (f"The {SECOND}", item.to)]
    _print_beside(page, console, ends)
    page.say()
    places = [place_in_words(place) for place in range(1, PLACES + 1)]
    page.say(f"A team finds its place: {', '.join(places[:-1])}, or {places[-1]}.")


def _print_options(page: Page, item: Choice) -> None:
    page.title("Any of these" if item.several else "One of these")
    for option in item.options:
        worth = f"   (worth {as_written(option.worth)})" if option.worth is not None else ""
        alone = "   (and no other)" if option.alone else ""
        page.say(f"{option.text}{worth}{alone}{_needs(option.needs)}   {option.id}", mark="- ", indent=2)
        _print_help(page, option, indent=4)


def _needs(need: Need | None) -> str:
    return f"   (needs {'a reason' if need == 'reason' else need})" if need else ""


def _print_help(page: Page, one: Helped, indent: int = 0) -> None:
    if one.help:
        page.say(one.help, indent=indent)
    if one.url:
        page.say(f"See {one.url}", indent=indent)


def _print_share(page: Page, item: TimeShare) -> None:
    _print_listed(page, "What it looks like", item.looks_like)
    page.title("Where it gets too little time")
    page.say(item.too_little, indent=2)
    page.title("Where it gets too much")
    page.say(item.too_much, indent=2)
    page.say()
    page.say("A team gives two shares of its working time in percent: today, and as it should be.")


def _print_beside(page: Page, console: Console, columns: Sequence[tuple[str, str]]) -> None:
    """Print titled texts side by side where a window is wide enough, otherwise one below the other."""
    if page.is_endless or console.width < SIDE_BY_SIDE:
        for title, text in columns:
            page.title(title)
            page.say(text, indent=2)
        return

    table = Table(box=ASCII if console.options.ascii_only else SQUARE, width=min(console.width, WIDEST_TABLE))
    for title, _ in columns:
        table.add_column(Text(visible_lines(title)), ratio=1, overflow="fold")
    table.add_row(*(Text(visible_lines(text)) for _, text in columns))
    page.say()
    console.print(table)


def _ideal(found: InnovationMap) -> str:
    """Name the ideal end: one level where all rows agree in it."""
    ideals = {found.scale(row).labels[0] for row in found.outcomes}
    if len(ideals) == 1:
        return f"Level {ideals.pop()} is ideal"
    return f"the {'first' if found.direction == 'best-first' else 'last'} level of each is ideal"


def _rows(found: InnovationMap) -> str:
    return f"{counted(len(found.outcomes), 'row')}, {_ideal(found)}"


def size_of(found: Instrument) -> str:
    """Say how many prompts an instrument has, how long it takes, and whom it asks where that is not the team."""
    size = f"{counted(len(found.items), 'prompt')}, about {counted(found.minutes, 'minute')}"
    return f"{size}{asked_of_others(found)}"
