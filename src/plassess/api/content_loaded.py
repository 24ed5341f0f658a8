"""Content as a notebook reads it: standards, roles, guides, maps and instruments as they are published."""

from msgspec import Struct

from plassess.api.one_read import PathLikeText, content_for, one_read
from plassess.content.framework import Frame, Role, Standard
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import Instrument
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.models.short_repr import shown_as


class Content(Struct, frozen=True):
    """All that is published: each thing has the keys of its file, as docs/keys.md lists them."""

    name: str
    """What the content is called: plassess for what came with it."""
    edition: str
    """The edition of the standards."""
    lang: str | None
    """The language it is translated into; None where it is as it was written."""
    frames: tuple[Frame, ...]
    """The groups of standards, in the published order."""
    standards: tuple[Standard, ...]
    """All standards, in the published order."""
    roles: tuple[Role, ...]
    """The roles that can have a guide or a map."""
    guides: tuple[ActionGuide, ...]
    """The action guides, a role each."""
    maps: tuple[InnovationMap, ...]
    """The innovation maps, a role each; numbers of levels are labels, and the map says which one is ideal."""
    instruments: tuple[Instrument, ...]
    """The instruments, forms for others than the team among them."""

    __repr__ = shown_as("Content")


def load_content(folder: PathLikeText | None = None, *, lang: str | None = None) -> Content:
    """Read all content; without a folder the one in force here, as plassess content list says.

    Raises PlassessError with the problems of all its files, and where it is not translated into ``lang``.
    """
    with one_read():
        library = load_library(content_for(folder, []), parts=ALL_PARTS, lang=lang)
        return Content(
            name=library.name,
            edition=library.framework.edition,
            lang=library.lang,
            frames=library.framework.frames,
            standards=library.framework.standards,
            roles=library.framework.roles,
            guides=library.guides,
            maps=library.maps,
            instruments=library.instruments,
        )
