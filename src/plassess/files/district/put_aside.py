"""Pieces of bytes that one run puts aside: in memory while they are few, then in a file without a name."""

import contextlib
from array import array
from tempfile import SpooledTemporaryFile
from weakref import finalize

from plassess.foreign_text import visible
from plassess.problems.errors import FileError

MOST_IN_MEMORY = 256 * 1024


class PiecesAside:
    """Pieces in the order they came; they are gone with the run."""

    def __init__(self, most_in_memory: int = MOST_IN_MEMORY) -> None:
        self._file = SpooledTemporaryFile(most_in_memory)  # noqa: SIM115 - closed with this
        self._ends = array("Q", [0])
        finalize(self, _close, self._file)

    def append(self, piece: bytes) -> None:
        """Put one more aside. Raises FileError where the disk has no room for it."""
        try:
            self._file.seek(self._ends[-1])
            self._file.write(piece)
            self._file.flush()
        except OSError as error:
            raise FileError(_no_room(error)) from error
        self._ends.append(self._ends[-1] + len(piece))

    def __getitem__(self, place: int) -> bytes:
        """Return the piece at a place from 0."""
        self._file.seek(self._ends[place])
        return self._file.read(self._ends[place + 1] - self._ends[place])


def _close(file: SpooledTemporaryFile[bytes]) -> None:
    with contextlib.suppress(OSError):  # what could not be written was told
        file.close()


def _no_room(error: OSError) -> str:
    why = visible(error.strerror or "", 120)
    return f"The folder for temporary files takes no more: {why}. Make room there, or name another one in TMPDIR."
