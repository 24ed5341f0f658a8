"""What was typed and not yet submitted."""

from typing import Protocol


class Drafts(Protocol):
    """Keeps what was typed and not yet submitted."""

    @property
    def places(self) -> tuple[str, ...]:
        """Where drafts were typed, the oldest first."""

    def take(self, place: str) -> str:
        """Return the text kept for this place, empty where there is none."""

    def keep(self, place: str, text: str) -> None:
        """Keep the text, instead of any other; an empty one forgets it."""
