"""The kit as things with ids, held against those of another content. No answer hangs on any of them."""

from collections.abc import Iterator

from plassess.content.changes import Changed, compare
from plassess.content.former_ids import renaming
from plassess.content.kit.kit import EVIDENCE_KITS, FACILITATION, GLOSSARY, LENSES, SIDE_FILES, Kit
from plassess.content.things import Thing
from plassess.content.values import Published


def kit_changes(old: Kit, new: Kit) -> tuple[Changed, ...]:
    """List everything that changed, in the order of the files; all answers are kept."""
    before, now = tuple(_things_in(old)), tuple(_things_in(new))
    return compare(before, now, renaming(before, now))


def _things_in(kit: Kit) -> Iterator[Thing]:
    """List all of it; an id has the name of its file before it, for a kit goes by its standard's id."""
    for term in kit.terms:
        yield _thing("term", GLOSSARY, term, term.term, "term")
    for lens in kit.all_lenses:
        yield _thing("lens", LENSES, lens, lens.title, "title")
    for one in kit.evidence_kits.kits if kit.evidence_kits else ():
        yield _thing("evidence kit", EVIDENCE_KITS, one, one.id)
    for page in kit.facilitation.pages if kit.facilitation else ():
        yield _thing("facilitation page", FACILITATION, page, page.title, "title")


def _thing(kind: str, key: str, of: Published, title: str, *own: str) -> Thing:
    dumped = of.model_dump(mode="json", exclude={"id", *own})
    return Thing(f"{key}/{dict(of)['id']}", kind, title, SIDE_FILES[key], rest=dumped)
