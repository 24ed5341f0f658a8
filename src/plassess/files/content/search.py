"""Where content is looked for, and which of it is in force: what lies nearest to the user wins."""

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from plassess.files.content.installed import installed_content
from plassess.files.content.layers import MANIFEST, SHIPPED, STANDARDS
from plassess.files.content.own_folder import own_folder
from plassess.files.content.settings_place import SETTINGS, find_settings
from plassess.files.content.shipped import shipped_data, shipped_layer
from plassess.files.disk.regular_files import first_bytes_of, is_plain_file, is_there, stands

VARIABLE = "PLASSESS_CONTENT"
HERE = Path("content")


class Candidate(Struct, frozen=True):
    """Content that could be used; ``where`` says where it was found. The first of all candidates is in force."""

    where: str
    folder: Path

    @property
    def shipped(self) -> bool:
        """Tell whether this is what came with plassess."""
        return self.where == SHIPPED


def candidates(named: Path | None, start: Path | None = None) -> Iterator[Candidate]:
    """Find all content there is, the one in force first; ``named`` is what ``--content`` says.

    ``start`` is the folder whose repo has the settings; left out, the one where plassess was called.

    The order: ``--content``, ``PLASSESS_CONTENT``, the repo's settings, ``./content``, the user's own data folder,
    installed packages by name, and what came with plassess. Raises ProblemsError where the settings are not valid.
    """
    if named:
        yield Candidate("--content", folder_by_name(named))
    if variable := os.environ.get(VARIABLE):
        yield Candidate(VARIABLE, folder_by_name(Path(variable)))
    first = None
    for of_repo in _of_repo(start or Path.cwd()):
        first = of_repo.folder
        yield of_repo
    if _is_ours(HERE) and not (first and HERE.resolve() == first.resolve()):
        yield Candidate("./content", HERE)
    if _is_ours(own := own_folder() / "content"):
        yield Candidate("your own", own)
    for one in installed_content():
        yield Candidate(f"the package {one.name}", one.folder)
    yield Candidate(SHIPPED, shipped_data())


def content_in_force(named: Path | None, start: Path | None = None) -> Path | None:
    """Return the content to use; ``None`` for what came with plassess. Both are those of ``candidates``."""
    first = next(candidates(named, start))
    return None if first.shipped else first.folder


def folder_by_name(named: Path) -> Path:
    """Return what came with plassess by its name, such as small-district, where no folder of that name is there."""
    if is_there(named):
        return named
    return shipped_data() if str(named) == SHIPPED else shipped_layer(str(named)) or named


def content_of(id_: str | None, content: Path | None) -> Path | None:
    """Return the content to read a self-assessment by, ``id_`` being what it was made from.

    Where what came with plassess is in force, that is the shipped layer that the team chose; nobody has to name it
    again. Any other content in force stays.
    """
    return shipped_layer(id_) if content is None and id_ else content


def _of_repo(start: Path) -> Iterator[Candidate]:
    """Find the content that the repo's settings name; most people have no settings, and no cost of reading them."""
    settings = find_settings(start)
    if settings and settings.content_folder:
        yield Candidate(SETTINGS, settings.content_folder)


def _is_ours(folder: Path) -> bool:
    """Tell whether a folder that nobody named is content of plassess, and not somebody's website.

    A link or a pipe by the name of one of our files is ours, so that it is refused and not passed over.
    """
    found = [path for path in (folder / MANIFEST, folder / STANDARDS) if stands(path)]
    return any(not is_plain_file(path) or b"format: plassess/" in first_bytes_of(path) for path in found)
