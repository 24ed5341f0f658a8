"""A folder of tables of counts, a file for each edition and district, in folders named as other engines name them.

What the folders say stands in no file, as other engines have it: their readers refuse a column that is in both.
"""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

from plassess.files.disk.whole_folder import write_folder_whole

MISSING = "__HIVE_DEFAULT_PARTITION__"
"""How engines name the folder of rows that have no value."""
_NOT_BARE = re.compile(r"(?![A-Za-z0-9_.-])[\x00-\x7f]|\.$")
"""Signs that a disk, a shell or an engine could take for something; other alphabets stay, as engines read them."""
_LONGEST, _KEPT = 240, 220
"""In bytes: what is longer is cut, and a digest keeps it apart. A name on a disk has at most 255."""
_PART = re.compile(r"edition=[^/]+/district=[^/]+/part-[0-9]+\.parquet")


def parts_of(keys: Iterable[tuple[str | None, str | None]]) -> list[str]:
    """Return the path of the file for each edition and district.

    Names that differ by capitals alone are one folder on many disks, so their files have numbers of their own.
    """
    paths: list[str] = []
    taken: dict[str, int] = {}
    for edition, district in keys:
        folder = f"edition={folder_name(edition)}/district={folder_name(district)}"
        alike = normalize("NFC", normalize("NFC", folder).casefold())
        paths.append(f"{folder}/part-{taken.get(alike, 0)}.parquet")
        taken[alike] = taken.get(alike, 0) + 1
    return paths


def folder_name(value: str | None) -> str:
    """Write a value as a part of a folder's name, percent-encoded where need be."""
    if not value:
        return MISSING
    name = _NOT_BARE.sub(lambda sign: f"%{ord(sign[0]):02X}", value)
    if len(name.encode()) <= _LONGEST:
        return name
    kept = re.sub("%.?$", "", name.encode()[:_KEPT].decode(errors="ignore"))
    return f"{kept}-{sha256(value.encode()).hexdigest()[:12]}"


def write_parts(folder: Path, parts: Mapping[str, bytes]) -> None:
    """Put the folder in the place of one that was written before.

    Raises UsageError where it holds anything else, and FileError where the machine does not allow it.
    """
    write_folder_whole(folder, parts, _PART)
