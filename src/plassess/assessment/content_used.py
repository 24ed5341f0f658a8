"""Which content a self-assessment was made from, and whether other content knows anything of what it asked."""

from collections.abc import Sequence

from plassess.assessment.prompts import known_prompts
from plassess.assessment.record import Assessment, ContentUsed
from plassess.content.former_ids import renaming
from plassess.content.library import Library
from plassess.content.things import things_in
from plassess.foreign_text import visible

REMEDY = "Name the content that it was made from: --content DIR"


def content_used(library: Library, role: str, using: Sequence[str]) -> ContentUsed:
    """Note the content that a self-assessment is held against from now on."""
    name = visible(library.name, 80) or None
    return ContentUsed(id=name, edition=library.framework.edition, digest=library.digest(role, using))


def asks_of(record: Assessment, library: Library) -> bool:
    """Tell whether the parts that a record uses still hold anything it asked; true where it asked nothing yet."""
    guide = library.guide(record.role)
    there = {prompt.id for prompt in known_prompts(library, record.role, record.using)}
    there |= {one.id for one in guide.responsibilities} if guide else set()
    return not record.asked or not there.isdisjoint(record.asked)


def knows_by_any_name(record: Assessment, everything: Library, old: Library | None = None) -> bool:
    """Tell whether content holds anything that a record asked, wherever it is now and whatever it was called.

    ``old`` is content that the record was made from, where it was named: it knows former ids, too.
    """
    names = renaming(things_in(old) if old else (), things_in(everything))
    return any(names.now(id_) is not None for id_ in record.asked)


def made_from_other_content(record: Assessment, library: Library) -> str:
    """Say that content in force is none that a self-assessment could be read by, and what it was made from."""
    made_from = f"the content {visible(record.content.id, 80)}" if record.content.id else "other content"
    edition = f"edition {visible(record.content.edition, 40)}"
    in_force = f" ({visible(library.name, 80)})" if library.name else ""
    return f"{record.id} was made from {made_from}, {edition}; the content in force{in_force} has nothing it asks."
