"""What was typed and not yet submitted, kept beside the answers until it is."""

import contextlib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, Strict

from plassess.assessment.responses import LongText
from plassess.assessment.values import Record
from plassess.content.values import Text
from plassess.files.disk.atomic_write import append_text
from plassess.files.disk.regular_files import MOST_BYTES, stands
from plassess.files.models.validation import validated
from plassess.files.yaml.layout import as_yaml
from plassess.files.yaml.new_files import write_readable
from plassess.files.yaml.source import read_source
from plassess.problems.errors import FileError, PlassessError


class WhereLeft(Record):
    """Where a team left its meeting before the end.

    ``place`` is the prompt where it was, empty where there is none to go back to; ``at`` is the question on the
    table, and ``stage`` counts from 0 what of it was asked. ``amid``: lines whose reading was not through, by the
    prompt they were typed at. ``new_steps``: the ids of first steps that nobody was asked to commit to yet.
    """

    place: LongText = ""
    at: LongText | None = None
    stage: Annotated[int, Strict(), Field(ge=0)] = 0
    amid: dict[Text, LongText] = Field(default_factory=dict)
    new_steps: tuple[Annotated[int, Strict()], ...] = ()


NOT_LEFT = WhereLeft()


class _Kept(Record):
    format: Literal["plassess/draft/2", "plassess/draft/1"]
    left: WhereLeft = NOT_LEFT
    texts: dict[Text, LongText] = Field(default_factory=dict)
    """By the place they were typed at, the oldest first."""
    more: tuple[Annotated[str, Strict()], ...] | None = None
    """Lines that were typed below the last text since; they are added to the file one by one, as they come."""

    @property
    def whole(self) -> dict[str, str]:
        """The texts with what was typed below the last of them."""
        *before, last = self.texts or [""]
        typed = "\n".join([self.texts.get(last, ""), *(self.more or ())])
        return {**{place: self.texts[place] for place in before}, **({last: typed} if last else {})}


_Seen = tuple[int, int, int] | None


class DraftFile:
    """Drafts by the place they were typed at, such as ``central-office/vision-actions#text``.

    Keeping one is done as well as the disk allows: it fails in silence, for nobody was told that a draft is saved.
    """

    def __init__(self, responses_file: Path) -> None:
        self._path = responses_file.with_name(f".{responses_file.stem}.draft.yaml")
        self._usable = True
        self.left = NOT_LEFT
        self._seen: _Seen = None
        self._texts = self._read()
        self._own: set[str] = set()
        """The places that were typed at here; at all others what another window keeps counts."""
        self._last = ""
        """The place whose text stands last in the file as we wrote it, where lines may be added to it."""

    def _read(self) -> dict[str, str]:
        self._seen = self._looks()
        if not stands(self._path):
            return {}
        try:
            kept = validated(read_source(self._path), _Kept)
        except PlassessError:
            self._usable = False
            return {}
        self.left = self.left if self.left != NOT_LEFT else kept.left
        return kept.whole

    def _looks(self) -> _Seen:
        """Tell a file from the one that another window makes of it."""
        try:
            found = self._path.lstat()
        except OSError:
            return None
        return found.st_ino, found.st_size, found.st_mtime_ns

    def _take_in(self) -> None:
        """Take in what another window kept since we last wrote."""
        if self._looks() == self._seen:
            return
        others = {place: text for place, text in self._read().items() if place not in self._own}
        self._texts = others | {place: text for place, text in self._texts.items() if place in self._own}
        self._last = ""

    @property
    def places(self) -> tuple[str, ...]:
        """Where drafts were typed, the oldest first."""
        return tuple(self._texts)

    def take(self, place: str) -> str:
        """Return the text kept for this place, empty where there is none."""
        return self._texts.get(place, "")

    def keep(self, place: str, text: str) -> None:
        """Keep the text for this place; an empty one forgets it."""
        self._take_in()
        before = self.take(place)
        if not self._usable or text == before:
            return
        self._own.add(place)
        self._texts.pop(place, None)
        if text:
            self._texts[place] = text
        with contextlib.suppress(PlassessError):
            if before and place == self._last and text.startswith(f"{before}\n"):
                self._add(text[len(before) + 1 :])
            else:
                self._write()
        self._seen = self._looks()

    def leave(self, left: WhereLeft) -> None:
        """Keep where the team leaves, instead of where it left before."""
        if not self._usable or left == self.left:
            return
        self._take_in()
        self.left = left
        with contextlib.suppress(PlassessError):
            self._write()
        self._seen = self._looks()

    def _add(self, lines: str) -> None:
        """Add lines below the last text. Writing a long one anew for each of its lines would grow with its square."""
        last, self._last = self._last, ""
        line = as_yaml([lines])
        if (self._seen or (0, 0, 0))[1] + len(line.encode("utf-8")) > MOST_BYTES:
            raise FileError("A draft that long could not be read again.")
        append_text(self._path, line)
        self._last = last

    def _write(self) -> None:
        self._last = ""
        if self._texts or self.left != NOT_LEFT:
            left = {"left": self.left.model_dump(mode="json", exclude_defaults=True)} if self.left != NOT_LEFT else {}
            data = {"format": "plassess/draft/2", **left, "texts": self._texts}
            write_readable(self._path, f"{as_yaml(data)}more:\n", {**data, "more": None}, private=True)
            self._last = next(reversed(self._texts), "")
        else:
            with contextlib.suppress(OSError):
                self._path.unlink()


class DraftsInMemory:
    """Before there is a folder: drafts are kept in memory alone."""

    def __init__(self) -> None:
        self.left = NOT_LEFT
        self._texts: dict[str, str] = {}

    @property
    def places(self) -> tuple[str, ...]:
        """Where drafts were typed, the oldest first."""
        return tuple(self._texts)

    def take(self, place: str) -> str:
        """Return the text kept for this place, empty where there is none."""
        return self._texts.get(place, "")

    def keep(self, place: str, text: str) -> None:
        """Keep the text for this place; an empty one forgets it."""
        self._texts.pop(place, None)
        if text:
            self._texts[place] = text

    def leave(self, left: WhereLeft) -> None:
        """Keep where the team leaves, instead of where it left before."""
        self.left = left
