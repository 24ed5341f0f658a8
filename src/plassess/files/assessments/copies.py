"""Folders of self-assessments that are copies of another one beside them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from plassess.files.disk.regular_files import first_bytes_of

_MOST = 64 * 1024
_HEAD = re.compile(rb"^(id|uid):[ \t]*[\"']?([a-z0-9][a-z0-9_.-]*)", re.MULTILINE)


class Copy(Struct, frozen=True):
    """A folder that is a copy of another; ``is_named`` where its record says the name it has now.

    Such a one has the uid of the other all the same, and the two count as one.
    """

    folder: Path
    original: Path
    is_named: bool


class _Head(Struct, frozen=True):
    """What a record says it is, by its first lines; ``None`` where it says nothing."""

    folder: Path
    id: str | None
    uid: str | None

    @property
    def likely(self) -> tuple[bool, int, str]:
        """Sort the original before its copies: its folder has the name that was given to it, or the shortest."""
        return self.folder.name != self.id, len(self.folder.name), self.folder.name


def copies_among(records: Sequence[Path]) -> list[Copy]:
    """Find the folders that are copies, each once; ``records`` are the files of folders side by side.

    A copy has the uid of another, or its id while one of the two has no uid.
    """
    heads = [_head(record) for record in records] if len(records) > 1 else []
    alike: dict[tuple[str, str], list[_Head]] = defaultdict(list)
    for head in sorted(heads, key=lambda head: head.likely):
        for key, value in (("uid", head.uid), ("id", head.id)):
            if value:
                alike[key, value].append(head)
    found: dict[Path, Copy] = {}
    for (key, _), (first, *others) in alike.items():
        for head in others:
            if key == "uid" or head.uid is None or first.uid is None:
                found.setdefault(head.folder, Copy(head.folder, first.folder, head.folder.name == head.id))
    return list(found.values())


def _head(record: Path) -> _Head:
    told = {key: value.decode() for key, value in reversed(_HEAD.findall(first_bytes_of(record, _MOST)))}
    return _Head(record.parent, told.get(b"id"), told.get(b"uid"))
