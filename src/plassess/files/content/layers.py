"""The layers of content: a district's folder, what it builds on, and the translations of both."""

import re
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from plassess.content.manifest import Manifest, Translation
from plassess.files.content.installed import installed_content
from plassess.files.content.overlay import other_language
from plassess.files.content.shipped import shipped_data, shipped_layer, shipped_layers
from plassess.files.disk.regular_files import files_in, is_folder, refuse_link, refuse_outside, stands
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import YamlSource, read_source
from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.errors import FileError, ProblemsError, UsageError

SHIPPED = "plassess"
"""How the shipped content is called in ``extends``."""

MANIFEST, STANDARDS = "content.yaml", "standards.yaml"
TRANSLATIONS, TRANSLATION = "lang", "translation.yaml"
_LANGUAGE = re.compile(r"[A-Za-z0-9]{1,8}(?:-[A-Za-z0-9]{1,8}){0,3}", re.ASCII)


class Layer(Struct, frozen=True):
    """One folder of a stack. ``name`` is what people call it, ``lang`` the language where it is a translation.

    ``covers`` is what a translation is held to, as ``Library.digests`` calls it; ``None`` is everything.
    """

    name: str
    folder: Path
    manifest: Manifest | None = None
    source: YamlSource | None = None
    lang: str | None = None
    covers: frozenset[str] | None = None


def is_content_folder(folder: Path) -> bool:
    """Tell whether a folder holds content, by its files' names alone."""
    return stands(folder / STANDARDS) or stands(folder / MANIFEST)


def translated(content: Path | None, lang: str | None) -> Path | None:
    """Return where content lies in a language; such a path can stand wherever a folder of content can.

    Raises UsageError for what is no name of a language, which is never made a path.
    """
    if lang is None:
        return content
    if not _LANGUAGE.fullmatch(lang):
        raise UsageError(f"{visible(lang, 40)} is no language: write es, or pt-BR.")
    folder, _ = _folder_and_language(content)
    return (folder or shipped_data()) / TRANSLATIONS / lang


def _folder_and_language(content: Path | None) -> tuple[Path | None, str | None]:
    """Take apart what ``translated`` put together."""
    if content is None or content.parent.name != TRANSLATIONS or not is_content_folder(content.parent.parent):
        return content, None
    return content.parent.parent, content.name


def layers_of(content: Path | None, lang: str | None = None) -> tuple[Layer, ...]:
    """Return the folders that content is made of, the one that all others build on first; translations come last.

    ``content`` is ``None`` for the shipped one, ``lang`` for the language it was written in. Raises FileError where
    a folder is no content folder, UsageError where no layer is translated, ProblemsError where a manifest is wrong.
    """
    content, named = _folder_and_language(content)
    lang = lang or named
    layers = [_layer(content)]
    while (base := _base_of(layers[-1], [layer.name for layer in layers])) is not None:
        layers.append(base)
    layers.reverse()
    if lang is None:
        return tuple(layers)
    translations = [_translation(layer, lang) for layer in layers if lang in translations_in(layer.folder)]
    if not translations:
        raise UsageError(_no_translation(layers, lang))
    return (*layers, *translations)


def _layer(content: Path | None) -> Layer:
    folder = shipped_data() if content is None else content
    refuse_link(folder)
    if not is_folder(folder):
        raise FileError(f"{shown_name(folder)}: there is no such content folder.")
    if not is_content_folder(folder):
        raise FileError(
            f"{shown_name(folder)} holds no {STANDARDS} and no {MANIFEST}. A content folder holds {STANDARDS}, or a "
            f"{MANIFEST} that says what it extends; and guides, such as action_guides/central-office.yaml."
        )
    if not stands(folder / MANIFEST):
        return Layer(SHIPPED if folder == shipped_data() else shown_name(folder), folder)
    source = read_source(folder / MANIFEST, folder)
    manifest, problems = problems_in(source, Manifest)
    if manifest is None:
        raise ProblemsError(problems)
    return Layer(manifest.id, folder, manifest, source)


def layers_for(role: str) -> tuple[Manifest, ...]:
    """Describe the layers over the shipped content that come with it and reword a role's map."""
    folders = [folder for name in shipped_layers() if (folder := shipped_layer(name)) is not None]
    found = [_layer(folder) for folder in folders if stands(folder / "innovation_maps" / f"{role}.yaml")]
    return tuple(one.manifest for one in found if one.manifest)


def _base_of(layer: Layer, above: list[str]) -> Layer | None:
    """Find what a layer extends; ``above`` are the layers that build on it, which it cannot extend in turn."""
    manifest, source = layer.manifest, layer.source
    if manifest is None or source is None or manifest.extends is None:
        return None
    if manifest.extends in above:
        message = f'"{manifest.extends}" builds on this content itself.'
        raise ProblemsError([source.problem(rules.UNKNOWN_ID, ("extends",), message, "Name another, or none.")])
    if manifest.extends == SHIPPED:
        return _layer(None)
    if shipped := shipped_layer(manifest.extends):
        return _layer(shipped)
    installed = {one.name: one for one in installed_content()}
    if manifest.extends not in installed:
        message = f'no content called "{visible(manifest.extends, 60)}" is installed.'
        remedy = f"There is: {', '.join([SHIPPED, *shipped_layers(), *installed])}."
        raise ProblemsError([source.problem(rules.UNKNOWN_ID, ("extends",), message, remedy)])
    return _layer(installed[manifest.extends].folder)


def translations_in(folder: Path) -> list[str]:
    """Name the languages that a content folder itself is translated into, sorted.

    Raises ProblemsError where a translation is a link.
    """
    found = [path for path in files_in(folder, folder / TRANSLATIONS) if _LANGUAGE.fullmatch(path.name)]
    for path in found:
        refuse_outside(folder, path)
    return [path.name for path in found if is_folder(path)]


def _translation(layer: Layer, lang: str) -> Layer:
    folder = layer.folder / TRANSLATIONS / lang
    if not stands(folder / TRANSLATION):
        return Layer(f"{layer.name} ({lang})", folder, lang=lang)
    source = read_source(folder / TRANSLATION, layer.folder)
    said, problems = problems_in(source, Translation)
    fault = other_language(source, lang)
    if said is None or fault:
        raise ProblemsError([*problems, *([fault] if fault else [])])
    return Layer(f"{layer.name} ({lang})", folder, source=source, lang=lang, covers=frozenset(said.covers))


def refuse_uncovered(content: Path | None, keys: Iterable[str]) -> None:
    """Raise UsageError where a translation covers some files alone, and not what is asked for in its language.

    ``keys`` are what ``Library.digests`` calls it. Where any layer's translation is meant to be whole, what it lacks
    stays in the language it was written in.
    """
    translations = [layer for layer in layers_of(content) if layer.lang]
    if not translations or any(layer.covers is None for layer in translations):
        return
    covered = sorted({one for layer in translations for one in layer.covers or ()})
    for key in keys:
        if key not in covered:
            lang = visible(translations[0].lang or "", 40)
            raise UsageError(
                f"{visible(key, 80)} is not translated into {lang}. Translated are: {', '.join(covered)}."
                " Without --lang it is read in the language that it was written in."
            )


def _no_translation(layers: list[Layer], lang: str) -> str:
    known = sorted({one for layer in layers for one in translations_in(layer.folder)})
    there = f"There is: {', '.join(known)}." if known else "There is no translation at all."
    return f"This content is not translated into {visible(lang, 40)}. {there}"
