"""What is remembered between runs: a file for each state of a self-assessment, the owner's alone.

A file goes by the digest of all that it was made from, so what has changed is never found again; it carries a digest
of itself, so that a torn one is not taken either.
"""

import contextlib
import os
import tempfile
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from platformdirs import user_cache_path

from plassess.files.disk.regular_files import first_bytes_of

_MOST = 8 * 1024 * 1024
_KEPT_SECONDS = 400 * 24 * 3600
_DIGEST_BYTES = 32


class Memory:
    """A folder of remembered pieces; a disk that does not allow it makes every run read anew, and no more."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or user_cache_path("plassess", appauthor=False) / "summary"

    def recall(self, key: str) -> bytes | None:
        """Return what was remembered under a key; ``None`` where there is nothing, or not as it was written."""
        data = first_bytes_of(self._folder / key, _MOST)
        digest, piece = data[:_DIGEST_BYTES], data[_DIGEST_BYTES:]
        return piece if digest and sha256(piece).digest() == digest else None

    def keep(self, key: str, piece: bytes) -> None:
        """Remember a piece under a key."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=".tmp")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(sha256(piece).digest() + piece)
                os.replace(name, self._folder / key)  # noqa: PTH105 - of a name
            except BaseException:
                os.unlink(name)  # noqa: PTH108 - as it was made
                raise

    def forget_old(self) -> None:
        """Remove what was remembered more than 400 days ago."""
        with contextlib.suppress(OSError):
            for path in self._old():
                path.unlink()

    def _old(self) -> Iterator[Path]:
        now = time.time()
        for path in self._folder.iterdir():
            if now - path.lstat().st_mtime > _KEPT_SECONDS:
                yield path
