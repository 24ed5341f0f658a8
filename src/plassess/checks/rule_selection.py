"""Which rules a check looks at: all of them, those that are selected, without those that are ignored."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct, field

from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import UsageError
from plassess.problems.near import ask_whether, closest_rule
from plassess.problems.path_pattern import is_meant
from plassess.problems.rule import GROUPS, Rule, Severity

OF_WORDING = GROUPS["5"].tag
"""What the rules are about that say how content is worded. Nobody may reword what stands under a license."""


class OfFiles(Struct, frozen=True):
    """Rules that are left out in some files: those that a pattern means, seen from the folder ``root``."""

    root: Path
    pattern: str
    ignore: tuple[str, ...]

    def leaves_out(self, rule: Rule, path: Path) -> bool:
        """Tell whether findings of a rule in this file are left out; the path is without links, as ``root`` is."""
        if not _named(rule, self.ignore):
            return False
        return is_meant(Path(os.path.relpath(path, self.root)).as_posix(), self.pattern)


class Choice(Struct, frozen=True):
    """Rules by the beginnings of their codes (``PLA5``) or by their names; no selection means all.

    Errors are always told: a file that cannot be used is not made usable by looking away. ``paths`` are the files by
    the names that findings tell of them.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    of_files: tuple[OfFiles, ...] = ()
    paths: Mapping[str, Path] = field(default_factory=dict)

    def takes(self, rule: Rule, file: str = "") -> bool:
        """Tell whether findings of a rule are told, in this file or anywhere."""
        if rule.severity is Severity.ERROR:
            return True
        path = (self.paths.get(file) or Path(file).resolve()) if file and self.of_files else None
        left_out = path is not None and any(one.leaves_out(rule, path) for one in self.of_files)
        return (not self.select or _named(rule, self.select)) and not _named(rule, self.ignore) and not left_out


def choice_of(select: Sequence[str], ignore: Sequence[str]) -> Choice:
    """Make a choice of what was asked for. Raises UsageError for what names no rule."""
    for wanted in (*select, *ignore):
        if not any(_named(rule, (wanted,)) for rule in rules.every_rule()):
            message, hint = no_such_rule(wanted)
            raise UsageError(f"{message[:1].upper()}{message[1:]} {hint}")
    return Choice(tuple(select), tuple(ignore))


def in_files(ignores: Mapping[str, Sequence[str]], root: Path) -> tuple[OfFiles, ...]:
    """Take what is left out in some files, by patterns that begin in a folder."""
    return tuple(OfFiles(root.resolve(), pattern, tuple(ignore)) for pattern, ignore in ignores.items())


def no_such_rule(word: str) -> tuple[str, str]:
    """Say that a word names no rule, and which one it may have meant."""
    near = closest_rule(word)
    hint = ask_whether(f"{near.code} ({near.name})" if near else None, "plassess explain  lists them all.")
    return f"there is no rule {visible(word, 40)}.", hint


def _named(rule: Rule, wanted: Sequence[str]) -> bool:
    return any(rule.goes_by(one) for one in wanted)


def is_licensed(source: YamlSource) -> bool:
    """Tell whether a file says that its words are the publisher's."""
    return isinstance(source.data, dict) and source.data.get("wording") == "licensed"
