"""What a folder of content says of itself: its name, what it builds on, and what it takes away."""

from typing import Literal

from plassess.content.values import Id, Published, Text


class Manifest(Published):
    """A content folder's own description (``content.yaml`` in it); a folder without one stands by itself."""

    format: Literal["plassess/content/1"]
    """What kind of file this is: plassess/content/1."""
    id: Id
    """The content's name, such as riverside."""
    title: Text
    """Its title, as people see it."""
    extends: Id | None = None
    """The content that this folder builds on: plassess for the shipped one, or an installed one's name. Left out:
    this folder is a framework of its own."""
    labels: Id | None = None
    """The label set whose titles are used for frames and standards. Left out: the published titles."""
    remove: tuple[Text, ...] = ()
    """Whole files of the base that are not used: guide/coach, map/coach, an instrument's id, or a side
    file: glossary, lenses, evidence-kits, facilitation."""
