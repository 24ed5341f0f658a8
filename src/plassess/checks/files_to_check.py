"""What a check looks at: content folders, assessments, loose files, found below the paths it was given; and reads."""

import os
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, field

from plassess.checks.excluded import Excluded
from plassess.files.assessments.file_names import DECISIONS, MARKS, PLAN, RECORD, RESPONSES, WHERE
from plassess.files.assessments.folder_tree import is_looked_into, may_hold_some
from plassess.files.content.folder import GUIDES, INSTRUMENTS, MAPS
from plassess.files.content.layers import TRANSLATIONS, is_content_folder
from plassess.files.content.search import HERE
from plassess.files.content.settings_place import SETTINGS
from plassess.files.disk.format_line import kind_said
from plassess.files.disk.regular_files import (
    is_folder,
    is_plain_file,
    leads_elsewhere,
    real_path,
    stands,
    unreadable_folder,
)
from plassess.files.district.offered_file import offered_above, offered_otherwise
from plassess.files.yaml.source import YamlSource, read_source
from plassess.foreign_text import shown_name
from plassess.problems.errors import ProblemsError, UsageError
from plassess.problems.problem import Problem

_STDIN = Path("-")
ENDINGS = (".yaml", ".yml", ".json")
_KINDS = {
    ".md": "Markdown", ".html": "a web page", ".htm": "a web page", ".txt": "plain text", ".pdf": "a PDF",
    ".docx": "a Word document", ".doc": "a Word document", ".xlsx": "an Excel workbook", ".csv": "a table",
    ".eml": "a mail", ".ics": "a calendar", ".py": "a program", ".toml": "TOML",
}  # fmt: skip
"""What a file is whose name ends so, in the words of whoever named it."""


class Found(Struct):
    """What was found, each once; ``only`` are the files that were named one by one, where nothing else was named.

    ``only`` holds the folders of such a file too: what is wrong with one of them is why the file is not read.
    ``links`` are folders of ours that are links, so that no command reads what is in them; ``unreadable`` are
    folders of ours that this user may not read. ``named`` are all files
    that were named, so that none is passed over in silence; ``passed_over`` is what is excluded.
    A folder of content or of an assessment is always checked whole, because its files speak of each other.
    """

    content: dict[Path, None] = field(default_factory=dict)
    assessments: dict[Path, None] = field(default_factory=dict)
    settings: dict[Path, None] = field(default_factory=dict)
    links: dict[Path, None] = field(default_factory=dict)
    unreadable: dict[Path, None] = field(default_factory=dict)
    loose: dict[Path, None] = field(default_factory=dict)
    named: dict[Path, None] = field(default_factory=dict)
    only: set[str] | None = None
    passed_over: dict[Path, None] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(
            self.content
            or self.assessments
            or self.settings
            or self.links
            or self.unreadable
            or self.loose
            or self.named
        )


class CheckedFiles(Struct, frozen=True):
    """Files that were read, with all that was found in them; ``uid`` is the record's, ``None`` where it has none."""

    sources: tuple[YamlSource, ...]
    problems: tuple[Problem, ...]
    names: tuple[str, ...]
    uid: str | None = None


class Checked(Struct):
    """What was read so far, and all that was found in it."""

    sources: list[YamlSource] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    def read(self, path: Path) -> YamlSource | None:
        """Read a file; ``None`` where it cannot be read, which is noted."""
        self.names.add(shown_name(path))
        try:
            source = read_source(path, for_places=True)
        except ProblemsError as error:
            self.problems += error.problems
            return None
        self.sources.append(source)
        return source

    def add(self, files: CheckedFiles) -> None:
        """Take in what was found in some files."""
        self.sources += files.sources
        self.problems += files.problems
        self.names.update(files.names)


def find(paths: Sequence[Path], excluded: Excluded | None = None) -> Found:
    """Find all there is to check, but what is excluded.

    Raises UsageError where a path is not there, or nothing of ours lies below it.
    """
    found = Found(only=set())
    for path in paths:
        here = Found(only=set())
        if not stands(path):
            raise _not_there(path)
        if unreadable_folder(path):
            here.unreadable[path] = None
        elif leads_elsewhere(path) and _holds_assessments(path):
            here.links[path] = None
        elif is_folder(path):
            _look_below(path, here, excluded or Excluded())
        else:
            _take_file(path, here)
        if not here and not here.passed_over:
            raise _nothing_in(path)
        _join(found, here, whole=is_folder(path))
    return found


def _not_there(path: Path) -> UsageError:
    if path == _STDIN:
        return UsageError(
            "A check reads files and folders, and nothing that is piped in, because its rules reach across files."
            " Save it in a file, in its place beside the others, and name that."
        )
    pattern = " No name fits this pattern." if set("*?[") & set(str(path)) else ""
    return UsageError(
        f"{shown_name(path)}: there is no such file or folder, so nothing was checked.{pattern} Correct the name, or"
        " leave it out to check everything below here."
    )


def _nothing_in(path: Path) -> UsageError:
    return UsageError(
        f"{shown_name(path)} holds nothing of plassess. A check looks at content folders, at self-assessments, and "
        "at files that open with a format, such as  format: plassess/responses/2"
    )


def _other_kind(path: Path) -> UsageError:
    ending = path.suffix.lower()
    other = f"a file that ends with {shown_name(Path(ending))}" if ending else "no YAML and no JSON"
    kind = _KINDS.get(ending, other)
    return UsageError(
        f"{shown_name(path)} is {kind}. A check reads YAML and JSON ({', '.join(ENDINGS)}), or a file that opens "
        "with its format, such as  format: plassess/responses/2"
    )


def _join(found: Found, here: Found, *, whole: bool) -> None:
    for name in ("content", "assessments", "settings", "links", "unreadable", "loose", "named", "passed_over"):
        there = set(map(_in_full, getattr(found, name)))
        getattr(found, name).update((path, None) for path in getattr(here, name) if _in_full(path) not in there)
    if whole:
        found.only = None
    elif found.only is not None and here.only is not None:
        found.only |= here.only


def _holds_assessments(folder: Path) -> bool:
    """Tell whether a folder is an assessment, a part of one or holds some, by names alone."""
    return (
        folder.name in (WHERE.name, RESPONSES, MARKS)
        or stands(folder / RECORD)
        or any(stands(one / RECORD) for one in folder.glob("*"))
    )


def _look_below(folder: Path, found: Found, excluded: Excluded) -> None:
    """Look through a folder and those below it, but through no hidden one, no link and none that is excluded."""
    if part_of := _whole_of(folder):
        whole = found.content if is_content_folder(part_of) else found.assessments
        whole[part_of] = None
        return
    for place, folders, files in os.walk(folder):
        here = Path(place)
        folders[:] = sorted(name for name in folders if is_looked_into(name))
        _pass_over(here, folders, files, found, excluded)
        closed = [name for name in folders if _may_be_ours(here / name) and unreadable_folder(here / name)]
        found.unreadable.update((here / name, None) for name in closed)
        folders[:] = [name for name in folders if name not in closed]
        is_assessment = RECORD in (*files, *folders)
        if is_content_folder(here):
            found.content[here] = None
            folders[:] = [name for name in folders if name not in (GUIDES, MAPS, INSTRUMENTS, TRANSLATIONS)]
        elif is_assessment:
            found.assessments[here] = None
            folders[:] = [name for name in folders if name not in (RESPONSES, MARKS)]
        _take_links(here, (*folders, *files), found)
        _take_loose(here, sorted(files), found)
    _take_offered(folder, found, excluded)


def _take_offered(folder: Path, found: Found, excluded: Excluded) -> None:
    """Take what a summary of the self-assessments here would read as offered, whatever stands in it."""
    top = folder.resolve()  # as the file above is found; both may be reached by a link
    for above in dict.fromkeys(one.resolve().parent for one in found.assessments):
        files = (offered_above(above), *offered_otherwise(above))
        for file in filter(None, files):
            if file.is_relative_to(top) and not excluded.holds(real_path(file), is_folder=False):
                found.loose[folder / file.relative_to(top)] = None


def _whole_of(folder: Path) -> Path | None:
    """Find what a folder is only a part of, content or an assessment; a whole one may hold more than its own."""
    content = _content_above(folder)
    return content if content and content != _in_full(folder) else _assessment_above(folder)


def _pass_over(here: Path, folders: list[str], files: list[str], found: Found, excluded: Excluded) -> None:
    """Take what is excluded out of both lists; a file only where it would have been looked at."""
    if not excluded.patterns:
        return
    whole = here.resolve()  # as the folder of the settings is; both may be reached by a link
    left_out = [name for name in folders if excluded.holds(whole / name, is_folder=True)]
    left_out += [name for name in files if excluded.holds(whole / name, is_folder=False)]
    folders[:] = [name for name in folders if name not in left_out]
    files[:] = [name for name in files if name not in left_out]
    found.passed_over |= dict.fromkeys(here / name for name in left_out)


def _may_be_ours(folder: Path) -> bool:
    """Tell by names alone whether a folder would be one of ours, if it could be read."""
    return may_hold_some(folder) or folder.name == HERE.name


def _take_links(here: Path, names: Sequence[str], found: Found) -> None:
    """Take the linked folders of ours, which are not walked into, so that they are told and not passed over."""
    for path in (here / name for name in sorted(names)):
        if leads_elsewhere(path) and (path.name == WHERE.name or stands(path / RECORD) or is_content_folder(path)):
            found.links[path] = None


def _take_loose(here: Path, files: Sequence[str], found: Found) -> None:
    if here in found.content:
        return
    ours = (RECORD, DECISIONS, PLAN) if here in found.assessments else (RECORD,)
    for name in files:
        path = here / name
        if name == SETTINGS and (is_ours(path) or not is_plain_file(path)):
            found.settings[path] = None
        elif name not in ours and name.lower().endswith(ENDINGS) and is_ours(path):
            found.loose[path] = None


def _take_file(path: Path, found: Found) -> None:
    """Take one named file with the folder that it belongs to. Raises UsageError for one of another kind."""
    found.named[path] = None
    if found.only is not None:
        found.only |= {shown_name(one) for one in (path, path.parent, path.parent.parent)}
    folder = path.parent
    if path.name == SETTINGS:
        found.settings[path] = None
    elif above := _content_above(folder):
        found.content[above] = None
    elif path.name == RECORD or (path.name in (DECISIONS, PLAN) and stands(folder / RECORD)):
        found.assessments[folder] = None
    elif within := _assessment_above(folder):
        found.assessments[within] = None
    elif path.suffix.lower() in ENDINGS or is_ours(path) or not is_plain_file(path):
        found.loose[path] = None
    else:
        raise _other_kind(path)


def _content_above(folder: Path) -> Path | None:
    """Find the content folder that a folder is, or is a part of; a translation is a part of what it translates."""
    folder = _in_full(folder)
    above = folder.parent if folder.name in (GUIDES, MAPS, INSTRUMENTS) else folder
    if folder.name == TRANSLATIONS and is_content_folder(folder.parent):
        return folder.parent
    if above.parent.name == TRANSLATIONS and is_content_folder(above.parent.parent):
        return above.parent.parent
    return above if is_content_folder(above) else None


def _assessment_above(folder: Path) -> Path | None:
    """Find the assessment that a folder holds the answers or the marks of."""
    folder = _in_full(folder)
    return folder.parent if folder.name in (RESPONSES, MARKS) and stands(folder.parent / RECORD) else None


def _in_full(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


def is_ours(path: Path) -> bool:
    """Tell by its first lines whether a file says that it is one of plassess's."""
    return kind_said(path) is not None
