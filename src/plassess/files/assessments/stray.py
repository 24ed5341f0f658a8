"""One stray, and those that are second versions of a file by their names."""

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from plassess.files.assessments.file_names import RECORD, RESPONSES
from plassess.files.disk.format_line import kind_said
from plassess.files.disk.regular_files import MOST_BYTES, first_bytes_of, stands
from plassess.files.disk.second_versions import Form, Left, form_of
from plassess.foreign_text import shown_name
from plassess.problems import rules
from plassess.problems.problem import Problem
from plassess.problems.rule import Rule

ASK_A_CHECK = "plassess check says what differs."
"""How what is said of a second version begins where nobody is checking."""
RECORD_STEM = RECORD.partition(".")[0]
EXPECTED = re.compile(r"\..*\.(?:lock|tmp|migrating|draft\.yaml)|\._.*|.*\.as-it-was|\..*\.~[0-9a-f]+", re.DOTALL)
"""What plassess keeps beside its files, what macOS does, and what Nextcloud has not yet downloaded to its end."""


class Stray(Struct, frozen=True):
    """One stray; ``second_of`` is the file that it is a second version of, ``None`` where it is none.

    ``is_named``: it is a copied folder whose record says the name it has, so that the uid alone is another's.
    """

    path: Path
    problem: Problem
    second_of: Path | None = None
    is_named: bool = False

    @property
    def is_a_mere_copy(self) -> bool:
        """Tell whether it is a copied folder that nobody has named anew: what else is wrong with it follows."""
        return self.problem.rule is rules.COPIED_FOLDER and not self.is_named


def version_of(path: Path, stem: str, own: Path) -> Iterator[Stray]:
    """Tell of a file whose name is made of that of ``own``, which is there or not; ``stem`` is its name."""
    form = form_of(path.name, stem)
    if form is None or path.name == own.name or not (form.surely or path.parent.name == RESPONSES or kind_said(path)):
        return
    if not stands(own) and form.left is not Left.AWAY:
        yield stray_at(rules.WRONG_PLACE, path, f"nothing reads this name; it is read as {own.name}.", _renamed(own))
    elif form.left in (Left.BACKUP, Left.AWAY):
        yield stray_at(rules.BACKUP_LEFT, path, *_set_apart(form, own))
    else:
        yield second_version(path, own, form.by)


def _renamed(own: Path) -> str:
    return f"If it is what you work on, rename it to {own.name}; else delete it."


def _set_apart(form: Form, own: Path) -> tuple[str, str]:
    if form.left is Left.AWAY and stands(own):
        message = (
            f"{form.by} keeps this place holder beside {own.name}, which is on this computer, and nothing reads it."
        )
        return (
            message,
            f"{form.fetch} See whether it holds what {own.name} lacks, then delete it.",
        )
    if form.left is Left.AWAY:
        return (
            f"{own.name} is with {form.by} and not on this computer.",
            form.fetch,
        )
    return (
        f"{form.by} keeps this beside {own.name}, and nothing reads it.",
        f"Close {own.name} in the editor. See whether this holds what {own.name} lacks, then delete it.",
    )


def second_version(path: Path, own: Path, by: str) -> Stray:
    """Tell of a second version; ``by`` names whoever leaves such."""
    message = f"a second version of {own.name}, as {by} leaves it. Nothing reads it: {own.name} alone counts."
    if (said := first_bytes_of(path, MOST_BYTES)) and said == first_bytes_of(own, MOST_BYTES):
        return stray_at(rules.SECOND_VERSION, path, message, f"It is identical with {own.name}: delete it.", own)
    remedy = (
        f"{ASK_A_CHECK} To keep {own.name} as it is, delete this file. To take something over,"
        f" copy it into {own.name} before; to take over all, put this file in its place."
    )
    return stray_at(rules.SECOND_VERSION, path, message, remedy, own)


def stray_at(rule: Rule, path: Path, message: str, remedy: str, second_of: Path | None = None) -> Stray:
    """Make a stray of what is wrong with a file or folder, and what to do."""
    return Stray(path, Problem(rule, message, shown_name(path), remedy=remedy), second_of)
