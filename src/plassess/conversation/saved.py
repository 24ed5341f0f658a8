"""What was saved in a meeting, so that it can be taken back."""

from msgspec import Struct

TYPED_DETAILS = frozenset({"team", "check_in", "check_ins", "message", "asks", "using"})
"""Entries of the record that a team types itself."""


class Saved(Struct, frozen=True):
    """Something that was saved: ``what`` is a prompt's id or a key of the record.

    ``after`` is what was to stand; where somebody else changed it at the same time something else does, and stays.
    ``line``: by which line that was typed, counted; what one line saved is taken back together.
    ``at``: the prompt that was on the table then, ``None`` before the first one and at the end of the meeting.
    """

    line: int
    at: str | None
    what: str
    before: object
    after: object
