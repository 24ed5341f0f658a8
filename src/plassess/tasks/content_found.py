"""One place where content was found, as ``plassess content list`` shows it."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from plassess.content.library import GUIDE, MAP
from plassess.files.content.accepted import replaced_texts
from plassess.files.content.folder import INSTRUMENT, available
from plassess.files.content.layers import translations_in
from plassess.files.content.library import ContentRead, read_content
from plassess.files.content.search import Candidate, candidates
from plassess.foreign_text import shown_name
from plassess.problems.errors import PlassessError
from plassess.problems.sentences import counted
from plassess.views.outputs.of_content import ContentListOutput, ContentOutput, ContentState

_WHERE = {"your own": "own"}


class Found(Struct, frozen=True):
    """What is shown of it: where it was found, its title, and lines about it.

    ``name`` is what others extend it by, ``below`` names what it builds on, the nearest first. ``problem`` is why it
    cannot be read; its title is that of its folder then.
    """

    where: str
    folder: Path
    title: str
    lines: tuple[str, ...]
    name: str = ""
    below: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    problem: str | None = None


def found(candidate: Candidate) -> Found:
    """Look at content that was found; where it cannot be read, say so."""
    folder, where = candidate.folder, candidate.where
    try:
        content = read_content(folder)
    except PlassessError as error:
        reason = str(error).splitlines()[0]
        return Found(where, folder, shown_name(folder), (reason,), problem=reason)
    layers = content.layers
    top = layers[-1]
    title = top.manifest.title if top.manifest else content.framework.source.title if content.framework else top.name
    lines = [shown_name(folder), _counts(content)]
    if below := [layer.name for layer in reversed(layers[:-1])]:
        replaced = len(replaced_texts(content, top))
        lines.append(f"over {', over '.join(below)}; it replaces {counted(replaced, 'text')} there")
    if langs := translations_in(folder):
        lines.append(f"translated into {', '.join(langs)}")
    if content.problems:
        lines.append(f"with {len(content.problems)} problems; to see them: plassess check {shown_name(folder)}")
    return Found(where, folder, title, tuple(lines), top.name, tuple(below), tuple(langs))


def folder_of(name: str) -> str | None:
    """Find content by what others extend it by, among all that would be in force if nothing else were."""
    there = (found(candidate) for candidate in candidates(None))
    return next((shown_name(one.folder) for one in there if one.name == name and one.problem is None), None)


def states_of(each: Sequence[Found]) -> list[ContentState]:
    """Tell which is in force, which that builds on, and which is hidden; the one in force comes first."""
    rest: list[ContentState] = ["below" if one.name in each[0].below else "hidden" for one in each[1:]]
    return ["in-force", *rest]


def content_output(each: Sequence[Found], states: Sequence[ContentState]) -> ContentListOutput:
    """Tell the same for ``--json``."""
    return ContentListOutput(tuple(map(_content_output, each, states)))


def _content_output(one: Found, state: ContentState) -> ContentOutput:
    return ContentOutput(
        where=_WHERE.get(one.where, "package" if one.where.startswith("the package ") else one.where),
        folder=str(one.folder),
        state=state,
        title=None if one.problem else one.title,
        extends=one.below,
        languages=one.languages,
        problem=one.problem,
    )


def _counts(content: ContentRead) -> str:
    counts = [(GUIDE, "guide"), (MAP, "map"), (INSTRUMENT, "instrument")]
    numbers = [(len(available(content.layers, kind)), name) for kind, name in counts]
    return ", ".join(counted(number, name) for number, name in numbers)
