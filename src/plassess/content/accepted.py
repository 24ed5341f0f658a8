"""What a district's texts were written over, so that a change below them is noticed."""

from typing import Literal

from pydantic import Field

from plassess.content.values import Published, Text


class Accepted(Published):
    """The texts that a layer of content replaces, as they stood when that was accepted (``accepted.yaml``)."""

    format: Literal["plassess/accepted/1"]
    """What kind of file this is: plassess/accepted/1. plassess content accept writes it."""
    texts: dict[Text, dict[Text, str]] = Field(default_factory=dict)
    """By file (guide/coach), and by id and key in it, the text below that yours replaces."""
