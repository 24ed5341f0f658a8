"""What was typed and not yet submitted, kept beside the answers until it is."""

import contextlib
from pathlib import Path
from typing import Literal

from pydantic import Field

from plassess.assessment.responses import LongText
from plassess.assessment.values import Record
from plassess.content.values import Text
from plassess.files.disk.atomic_write import write_atomically
from plassess.files.disk.regular_files import stands
from plassess.files.models.validation import validated
from plassess.files.yaml.layout import as_yaml
from plassess.files.yaml.source import read_source
from plassess.problems.errors import PlassessError


class _Kept(Record):
    format: Literal["plassess/draft/1"]
    texts: dict[Text, LongText] = Field(default_factory=dict)


class DraftFile:
    """Drafts by the place they were typed at, such as ``central-office/vision-actions#text``.

    Keeping one is done as well as the disk allows: it fails in silence, for nobody was told that a draft is saved.
    """

    def __init__(self, responses_file: Path) -> None:
        self._path = responses_file.with_name(f".{responses_file.stem}.draft.yaml")
        self._texts: dict[str, str] = {}
        self._usable = True
        if stands(self._path):
            try:
                self._texts = dict(validated(read_source(self._path), _Kept).texts)
            except PlassessError:
                self._usable = False

    @property
    def places(self) -> tuple[str, ...]:
        """Where drafts were typed, the oldest first."""
        return tuple(self._texts)

    def take(self, place: str) -> str:
        """Return the text kept for this place, empty where there is none."""
        return self._texts.get(place, "")

    def keep(self, place: str, text: str) -> None:
        """Keep the text for this place; an empty one forgets it."""
        if not self._usable or text == self.take(place):
            return
        self._texts.pop(place, None)
        if text:
            self._texts[place] = text
        with contextlib.suppress(PlassessError):
            self._write()

    def _write(self) -> None:
        if self._texts:
            data = {"format": "plassess/draft/1", "texts": self._texts}
            write_atomically(self._path, as_yaml(data), private=True)
        else:
            with contextlib.suppress(OSError):
                self._path.unlink()


class NoDrafts:
    """Before there is a folder: drafts are kept in memory alone."""

    @property
    def places(self) -> tuple[str, ...]:
        """Nowhere."""
        return ()

    def take(self, place: str) -> str:  # noqa: ARG002
        """Return nothing."""
        return ""

    def keep(self, place: str, text: str) -> None:
        """Keep nothing."""
