"""What a translation lacks: the texts that would still be read in the language they were written in."""

from collections.abc import Collection, Iterator, Sequence

from plassess.checks.readable_text import prose_in
from plassess.content.prose import NAMED_IN_WORDS, NO_PROSE, SOURCES
from plassess.files.content.library import ContentRead
from plassess.files.yaml.source import Steps, YamlSource, shown_path
from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.problem import Problem
from plassess.problems.sentences import counted

_NAMES = NO_PROSE - NAMED_IN_WORDS
_LEFT_OUT = SOURCES | {"label_sets"}


def untranslated(content: ContentRead, named: Collection[str] = ()) -> Iterator[Problem]:
    """Find that the topmost layer, a translation, does not give every text that it covers: one finding for all of it.

    What a translation below it gives is not missed. Of the files that were ``named`` each text is told, for whoever
    translates them.
    """
    top = content.layers[-1]
    translated = [file for file in content.files if file.layer.lang is not None]
    own = {file.key: file.source for file in translated if file.layer is top}
    broken = {problem.file for problem in content.problems}
    given = {key: one for key, one in own.items() if key in content.sources and one.name not in broken}
    homes = {id(file.source) for file in translated}
    texts = {one.name: list(_lacking(content.sources[key], one, homes)) for key, one in given.items()}
    for name in sorted(texts.keys() & set(named)):
        yield from texts.pop(name)
    there = {file.key for file in translated}
    files = [key for key in content.sources if key not in there and (top.covers is None or key in top.covers)]
    lacking = [name for name, those in texts.items() if those]
    if files or lacking:
        whole = [f"{_some(files)} not at all"] if files else []
        parts = [f"{counted(len(texts[name]), 'text')} of {name}" for name in lacking]
        message = f"not all is translated into {top.lang}: {'; '.join([*whole, *([_some(parts)] if parts else [])])}."
        add = "Add the same files here." if files else ""
        remedy = f"{add} To list the texts of a file:  plassess check {lacking[0]}" if lacking else add
        yield Problem(rules.UNTRANSLATED, message, shown_name(top.folder), remedy=remedy.strip())


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:4]) + (f" and {len(names) - 4} more" if len(names) > 4 else "")


def _lacking(source: YamlSource, translation: YamlSource, homes: Collection[int]) -> Iterator[Problem]:
    """Find the texts that no translation gives; ``homes`` are their files, by ``id()``."""
    for text in prose_in(source, _NAMES, _LEFT_OUT):
        if id(text.home) not in homes:
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
