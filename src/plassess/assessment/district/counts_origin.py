"""Where a summary comes from that no self-assessment was read for: tables of counts, file by file."""

from hashlib import sha256
from typing import Literal

from msgspec import Struct


class CountsFile(Struct, frozen=True):
    """A file that was read: its path as users see it, the digest of its bytes, and the format that it says it has.

    ``said`` is empty where it says none: CSV, and what another program wrote.
    """

    path: str
    digest: str
    said: str


class CountsOrigin(Struct, frozen=True):
    """The files; ``of``: whether they hold tables of counts, or what the statement made of one elsewhere."""

    of: Literal["table", "statement"] = "table"
    files: tuple[CountsFile, ...] = ()

    @property
    def digest(self) -> str:
        """One digest of all files, whatever they are called."""
        if len(self.files) == 1:
            return self.files[0].digest
        return f"sha256:{sha256(' '.join(sorted(one.digest for one in self.files)).encode()).hexdigest()}"

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats that the files say they have, each once."""
        return tuple(dict.fromkeys(one.said for one in self.files if one.said))
