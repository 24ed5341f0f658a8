"""Where a plan's questions and rows come from, and whether the content is still what the team saw."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from plassess import __version__
from plassess.assessment.record import Assessment
from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import Instrument
from plassess.content.library import GUIDE, MAP, Library
from plassess.content.values import Source, Wording

GUIDE_TITLE, MAP_TITLE = "Action guide", "Innovation map"
NO_LONGER_HERE = "No longer here"
"""In the place of the title of a group, or of a row, that the content in force does not have."""
Part = ActionGuide | InnovationMap | Instrument
Basis = Literal["published-guide", "published-map", "published-framework", "standards", "own"]


class PartOrigin(Struct, frozen=True):
    """What one part is made from: ``part`` is ``guide``, ``map`` or an instrument's id."""

    part: str
    title: str
    basis: Basis
    wording: Wording


class Origin(Struct, frozen=True):
    """Where the content comes from.

    ``parts`` are those that were used and are here, ``missing`` the titles of those that are not (``now`` is then
    "missing").
    ``digest`` is that of the content the assessment was opened against.
    """

    sources: tuple[str, ...]
    publishers: tuple[str, ...]
    edition: str
    digest: str
    now: Literal["same", "changed", "missing"]
    parts: tuple[PartOrigin, ...]
    missing: tuple[str, ...]
    version: str


def origin_of(assessment: Assessment, library: Library) -> Origin:
    """Name the sources of all that was used, and compare the content with what it was."""
    found = dict(_used(assessment, library))
    sources = sources_of(found.values(), library.framework)
    missing = tuple(title_of(part, library) for part in assessment.using if part not in found)
    same = library.digest(assessment.role, assessment.using) == assessment.content.digest
    return Origin(
        sources=tuple(dict.fromkeys(map(str, sources))),
        publishers=tuple(dict.fromkeys(source.publisher for source in sources)),
        edition=assessment.content.edition,
        digest=assessment.content.digest,
        now="missing" if missing else "same" if same else "changed",
        parts=tuple(PartOrigin(part, title_of(part, library), one.basis, one.wording) for part, one in found.items()),
        missing=missing,
        version=__version__,
    )


def sources_of(parts: Iterable[Part], framework: Framework) -> tuple[Source, ...]:
    """Name what parts rest on, each once: their own sources, and the standards.

    What the framework's file drew on besides is that of other roles' guides, and ``show standards`` tells it.
    """
    of_parts = [source for one in parts for source in (one.source, *one.draws_on)]
    return tuple(dict.fromkeys((*of_parts, framework.source)))


def title_of(part: str, library: Library) -> str:
    """Name a part of an assessment in words; an instrument that is not here goes by its id."""
    if part in (GUIDE, MAP):
        return GUIDE_TITLE if part == GUIDE else MAP_TITLE
    instrument = library.instrument(part)
    return instrument.title if instrument else part.replace("-", " ").capitalize()


def _used(assessment: Assessment, library: Library) -> Iterator[tuple[str, Part]]:
    for part in assessment.using:
        found = (
            library.guide(assessment.role)
            if part == GUIDE
            else library.map(assessment.role)
            if part == MAP
            else library.instrument(part)
        )
        if found is not None:
            yield part, found
