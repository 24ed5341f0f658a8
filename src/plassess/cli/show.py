"""``plassess show``: reads the content in the terminal."""

import difflib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from plassess.cli import options
from plassess.content.framework import Standard
from plassess.content.kit.kit import EVIDENCE_KITS, GLOSSARY
from plassess.files.content.folder import available_instruments, available_maps, available_roles
from plassess.files.content.kit import load_kit, read_with_kit
from plassess.files.content.layers import refuse_uncovered, translated
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.content.origins import origins_of
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import ask_whether
from plassess.views import content as showing
from plassess.views import content_rows as showing_rows
from plassess.views import kit as showing_kit
from plassess.views import output
from plassess.views.content import everything
from plassess.views.origins import origins_output, print_origins
from plassess.views.page import ForeignSafeConsole, Page, page_on_stdout
from plassess.views.show_output import overview_output, show_output

if TYPE_CHECKING:
    from plassess.content.library import Library
    from plassess.views.outputs.of_content import ShownKind

ORIGIN_HELP = "Show for each value of an id which file it comes from."
MOST_NEAR = 3
GUIDE_OF = "guide/"
OVERVIEWS = ("standards", "roles", "maps", "instruments")
WHAT_HELP = "standards, roles, maps, instruments, glossary, a role such as central-office, map/ROLE, or any id."


def show(
    what: Annotated[
        str,
        typer.Argument(
            metavar="[WHAT]",
            help=WHAT_HELP,
        ),
    ] = "standards",
    term: Annotated[
        str | None, typer.Argument(metavar="[TERM]", show_default=False, help="Of the glossary, this term alone.")
    ] = None,
    origin: Annotated[bool, typer.Option("--origin", help=ORIGIN_HELP)] = False,
    as_json: options.Json = False,
    lang: options.Lang = None,
    content: options.Content = None,
) -> None:
    """Read what plassess asks: standards, roles, or any id.

    \b
    Examples:
      plassess show standards
      plassess show central-office
      plassess show tp.evidence
      plassess show map/coach
      plassess show coach/tp.evidence.impact
      plassess show glossary protocol
    """  # noqa: D301
    content = translated(content, lang)
    if what.startswith(GUIDE_OF) and what.removeprefix(GUIDE_OF) in available_roles(content):
        what = what.removeprefix(GUIDE_OF)  # a layer of content removes a guide by this name
    if term is not None and what != GLOSSARY:
        raise UsageError(f"A second word names a term: plassess show glossary {visible(term, 80)}")
    if lang is not None:
        refuse_uncovered(content, [_file_of(what, content)])
    if origin:
        _show_origin(what, content, as_json=as_json)
    elif what == GLOSSARY:
        _show_glossary(term, content, as_json=as_json)
    elif what in OVERVIEWS:
        _show_overview(what, content, as_json=as_json)
    else:
        _show_one(what, content, as_json=as_json)


def _file_of(what: str, content: Path | None) -> str:
    """Name the file that holds what is shown, as a translation covers it; the standards where nothing else does."""
    first, _, second = what.partition("/")
    if first in available_instruments(content) or (first == "map" and second):
        return first if first != "map" else what
    return f"guide/{first}" if first in available_roles(content) else "standards"


def _show_overview(what: str, content: Path | None, *, as_json: bool) -> None:
    parts = {"maps": ("map",), "instruments": available_instruments(content)}.get(what, ())
    library = load_library(content, None if what == "maps" else [], parts)
    page = page_on_stdout()
    if as_json:
        output.print_output(overview_output(library, cast("ShownKind", what)))
    elif what == "standards":
        showing.print_standards(page, library.framework)
    elif what == "roles":
        showing.print_roles(page, library.framework, available_roles(content), available_maps(content))
    elif what == "maps":
        showing_rows.print_maps(page, library)
    else:
        showing.print_instruments(page, library)


def _show_glossary(word: str | None, content: Path | None, *, as_json: bool) -> None:
    kit = load_kit(content, GLOSSARY)
    term = showing_kit.needed_term(kit, word) if word else None
    if as_json:
        output.print_output(showing_kit.glossary_output(kit, term))
    elif term:
        showing_kit.print_term(page_on_stdout(), term)
    else:
        showing_kit.print_glossary(page_on_stdout(), kit.terms)


def _show_origin(what: str, content: Path | None, *, as_json: bool) -> None:
    read, _ = read_with_kit(content)
    read.library()  # content with a fault in it is told as such
    origins = origins_of(read, what)
    if not origins:
        raise _nothing_called(what, content)
    if as_json:
        output.print_output(origins_output(what, origins))
    else:
        print_origins(page_on_stdout(), origins)


def _show_one(what: str, content: Path | None, *, as_json: bool) -> None:
    library = _library_for(what, content)
    things = showing.everything(library)
    found = things.get(what)
    when = getattr(found, "when", None)
    if when and any(one.id not in things for _, one in when.single()):
        library = load_library(content, parts=ALL_PARTS)
    if found is None:
        raise _nothing_called(what, content)
    kit = load_kit(content, EVIDENCE_KITS).evidence_kit(what) if isinstance(found, Standard) else None
    if as_json:
        output.print_output(show_output(library, what, found, kit))
        return
    console = ForeignSafeConsole()
    showing.print_item(Page(console), console, library, found, available_maps(content))
    if kit:
        showing_kit.print_what_it_rests_on(Page(console), kit)


def _library_for(what: str, content: Path | None) -> "Library":
    """Load no more than it takes to show one thing; all of it where its id does not tell where it stands."""
    first, _, second = what.partition("/")
    if first == "map" and second in available_maps(content):
        return load_library(content, [second], ["map"])
    if what in available_roles(content):
        return load_library(content, [what])
    if first in {*available_roles(content), *available_maps(content)}:
        return load_library(content, [first], ["guide", "map"])
    if first in available_instruments(content):
        return load_library(content, [], [first])
    return load_library(content, parts=ALL_PARTS)


def _nothing_called(what: str, content: Path | None) -> Exception:
    """Say that an id names nothing, and which are near: those that begin or end with it, then those spelled alike."""
    known = [*OVERVIEWS, GLOSSARY, *everything(load_library(content, parts=ALL_PARTS))]
    alike = difflib.get_close_matches(what[:130], known, n=MOST_NEAR, cutoff=0.5)
    near = [one for one in known if one.startswith(what) or one.endswith(f"/{what}")] or alike
    instead = f"There are {', '.join(OVERVIEWS)}, {GLOSSARY}, and all ids that these list."
    hint = ask_whether(" or ".join(near[:MOST_NEAR]), instead)
    return UsageError(f"There is nothing called {visible(what, 80)}. {hint}")
