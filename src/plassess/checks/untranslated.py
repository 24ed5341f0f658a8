"""What a translation lacks: every text that would still be read in the language it was written in."""

from collections.abc import Iterator

from plassess.checks.readable_text import prose_in
from plassess.content.prose import NO_PROSE, SOURCES
from plassess.files.content.library import ContentRead
from plassess.files.yaml.source import Steps, YamlSource, shown_path
from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.problem import Problem

_NAMES = NO_PROSE - {"title", "tells"}
_LEFT_OUT = SOURCES | {"label_sets"}


def untranslated(content: ContentRead) -> Iterator[Problem]:
    """Find the texts that the topmost layer, a translation, does not give; the files it lacks are told at once."""
    top = content.layers[-1]
    own = {file.key: file.source for file in content.files if file.layer is top}
    broken = {problem.file for problem in content.problems}
    for key, source in content.sources.items():
        if key in own and own[key].name not in broken:
            yield from _lacking(source, own[key])
    if lacking := [key for key in content.sources if key not in own]:
        named = ", ".join(lacking[:4]) + (f" and {len(lacking) - 4} more" if len(lacking) > 4 else "")
        message = f"nothing of {named} is translated into {top.lang}."
        yield Problem(rules.UNTRANSLATED, message, shown_name(top.folder), remedy="Add the same files here.")


def _lacking(source: YamlSource, translation: YamlSource) -> Iterator[Problem]:
    for text in prose_in(source, _NAMES, _LEFT_OUT):
        if text.home is not translation:
            named, path = _named(source, text.path)
            message = f'{shown_path((*named, *path))} is not translated: "{visible(text.text, 50)}"'
            remedy = f"It stands in {text.home.name}:{text.node.line}."
            yield translation.problem(rules.UNTRANSLATED, (), message, remedy)


def _named(source: YamlSource, path: Steps) -> tuple[Steps, Steps]:
    """Return the nearest id above a text, and the way from there; a translation's list is in no fixed order."""
    for at in range(len(path), 0, -1):
        entry = source.entry(path[:at])
        if entry is not None and entry.node.kind == "map" and isinstance(named := entry.node.data.get("id"), str):
            return (named,), path[at:]
    return (), path
