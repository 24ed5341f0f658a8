"""What was typed and not yet submitted, and where."""

from typing import Protocol

from plassess.files.assessments.drafts import WhereLeft


class Drafts(Protocol):
    """Keeps what was typed and not yet submitted, and where the meeting was left."""

    left: WhereLeft
    """Where it was left the last time, until ``leave`` says otherwise."""

    @property
    def places(self) -> tuple[str, ...]:
        """Where drafts were typed, the oldest first."""

    def take(self, place: str) -> str:
        """Return the text kept for this place, empty where there is none."""

    def keep(self, place: str, text: str) -> None:
        """Keep the text, instead of any other; an empty one forgets it."""

    def leave(self, left: WhereLeft) -> None:
        """Keep where the team leaves, instead of where it left before."""
