"""One place where content was found, as ``plassess content list`` shows it."""

from msgspec import Struct

from plassess.content.library import GUIDE, MAP
from plassess.files.content.accepted import replaced_texts
from plassess.files.content.folder import INSTRUMENT, available
from plassess.files.content.layers import translations_in
from plassess.files.content.library import ContentRead, read_content
from plassess.files.content.search import Candidate
from plassess.foreign_text import shown_name
from plassess.problems.errors import PlassessError


class Found(Struct, frozen=True):
    """What is shown of it: where it was found, its title, and lines about it; ``data`` says the same as data.

    ``name`` is what others extend it by, ``below`` names what it builds on.
    """

    where: str
    title: str
    lines: tuple[str, ...]
    data: dict[str, object]
    name: str = ""
    below: tuple[str, ...] = ()


def found(candidate: Candidate) -> Found:
    """Look at content that was found; where it cannot be read, say so."""
    folder, where = candidate.folder, candidate.where
    try:
        content = read_content(folder)
    except PlassessError as error:
        reason = str(error).splitlines()[0]
        return Found(where, shown_name(folder), (reason,), _data(candidate, problem=reason))
    layers = content.layers
    top = layers[-1]
    title = top.manifest.title if top.manifest else content.framework.source.title if content.framework else top.name
    lines = [shown_name(folder), _counts(content)]
    if below := [layer.name for layer in reversed(layers[:-1])]:
        replaced = len(replaced_texts(content, top))
        lines.append(f"over {', over '.join(below)}; it replaces {replaced} text{'' if replaced == 1 else 's'} there")
    if langs := translations_in(folder):
        lines.append(f"translated into {', '.join(langs)}")
    if content.problems:
        lines.append(f"with {len(content.problems)} problems; to see them: plassess check {shown_name(folder)}")
    return Found(
        where,
        title,
        tuple(lines),
        _data(candidate, title=title, extends=below, languages=langs),
        top.name,
        tuple(below),
    )


def _counts(content: ContentRead) -> str:
    counts = [(GUIDE, "guide"), (MAP, "map"), (INSTRUMENT, "instrument")]
    numbers = [(len(available(content.layers, kind)), name) for kind, name in counts]
    return ", ".join(f"{number} {name}{'' if number == 1 else 's'}" for number, name in numbers)


def _data(candidate: Candidate, **more: object) -> dict[str, object]:
    return {"where": candidate.where, "folder": str(candidate.folder), **more}
