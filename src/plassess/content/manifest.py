"""What a folder of content says of itself: its name, what it builds on, what it takes away; and a translation."""

from typing import Annotated, Literal

from pydantic import Field

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


class Translation(Published):
    """What a translation says of itself (``translation.yaml``); one without it is held to everything."""

    format: Literal["plassess/translation/1"]
    """What kind of file this is: plassess/translation/1."""
    lang: Text
    """Its language, which its folder is named after, such as es."""
    covers: Annotated[tuple[Text, ...], Field(min_length=1)]
    """The files that it is held to: standards, guide/coach, map/coach, or an instrument's id. Nothing else is asked
    in its language."""
