"""What a translation lacks: every text that would still be read in the language it was written in."""

from collections.abc import Iterator

from plassess.checks.words import NO_PROSE, prose_in
from plassess.files.loading import ContentRead
from plassess.files.reading import shown_name
from plassess.files.yaml_source import YamlSource, shown_path
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.problem import Problem

_NOT_TRANSLATED = NO_PROSE - {"title", "titles"} | {"label_sets"}


def untranslated(content: ContentRead) -> Iterator[Problem]:
    """Find the texts that the topmost layer, a translation, does not give; a file it lacks is told once."""
    top = content.layers[-1]
    own = {file.key: file.source for file in content.files if file.layer is top}
    for key, source in content.sources.items():
        if key in own:
            yield from _lacking(source, own[key])
        else:
            message = f"{source.name} is not translated into {top.lang}."
            yield Problem(rules.UNTRANSLATED, message, shown_name(top.folder), remedy="Add the same file here.")


def _lacking(source: YamlSource, translation: YamlSource) -> Iterator[Problem]:
    for text in prose_in(source, _NOT_TRANSLATED):
        if text.home is not translation:
            message = f'{shown_path(text.path)} is not translated: "{visible(text.text, 50)}"'
            remedy = f"It stands in {text.home.name}:{text.node.line}."
            yield translation.problem(rules.UNTRANSLATED, (), message, remedy)
