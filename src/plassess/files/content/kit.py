"""The kit of a content folder: side files that are read only where they are shown, through the layers of all else."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from plassess.content.fault_places import FRAMEWORK
from plassess.content.framework import Framework
from plassess.content.kit.kit import EVIDENCE_KITS, FACILITATION, GLOSSARY, LENSES, SIDE_FILES, Kit
from plassess.content.library import GUIDE, MAP
from plassess.content.values import Published
from plassess.files.content.folder import FITS, FOLDERS, INSTRUMENT, available_side_files, named
from plassess.files.content.known_files import KnownFiles
from plassess.files.content.layers import STANDARDS, layers_of, translations_in
from plassess.files.content.library import ContentRead, placed, read_content
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import each_once

_MODELS = {
    GLOSSARY: "glossary:Glossary",
    LENSES: "lenses:Lenses",
    EVIDENCE_KITS: "evidence_kits:EvidenceKits",
    FACILITATION: "facilitation:Facilitation",
}
"""The module of each model in ``content/kit``, imported where the file is read, and its class there."""


def load_kit(content: Path | None, *wanted: str) -> Kit:
    """Read the side files that are wanted, by what ``SIDE_FILES`` calls them; one that is not there is ``None``.

    Raises ProblemsError with all that is wrong with them, and FileError and UsageError as ``load_library`` does.
    """
    reading = ContentRead(layers_of(content))
    if set(wanted) - {GLOSSARY} and _there(reading, wanted):  # all others speak of standards
        reading.framework = reading.read(FRAMEWORK, STANDARDS, Framework)
    kit = read_kit(reading, wanted)
    if reading.problems:
        raise ProblemsError(each_once(reading.problems))
    return kit


def read_with_kit(content: Path | None) -> tuple[ContentRead, Kit]:
    """Read everything of a content folder, and keep what is wrong beside what is right."""
    reading = read_content(content)
    return reading, read_kit(reading)


def read_in_each_language(folder: Path) -> list[ContentRead]:
    """Read everything of a content folder, as it was written first and then in each language; each file once."""
    known = KnownFiles(for_places=True)
    readings = [read_content(folder, lang=lang, known=known) for lang in (None, *translations_in(folder))]
    for reading in readings:
        read_kit(reading)
    return readings


def read_kit(reading: ContentRead, wanted: Sequence[str] = tuple(SIDE_FILES)) -> Kit:
    """Read side files into what was read of a content folder, whose standards they may name."""
    read = {key: reading.read(key, SIDE_FILES[key], _model(key)) for key in _there(reading, wanted)}
    kit = Kit(**{key.replace("-", "_"): value for key, value in read.items()})  # type: ignore[arg-type]
    if read:
        faults = import_module("plassess.content.kit.kit_faults").kit_faults(kit, reading.framework, _parts(reading))
        reading.problems.extend(placed(reading.sources, fault) for fault in faults)
    return kit


def _there(reading: ContentRead, wanted: Sequence[str]) -> list[str]:
    there = available_side_files(reading.layers)
    return [key for key in wanted if key in there]


def _model(key: str) -> type[Published]:
    module, _, name = _MODELS[key].partition(":")
    model: type[Published] = getattr(import_module(f"plassess.content.kit.{module}"), name)
    return model


def _parts(reading: ContentRead) -> tuple[str, ...]:
    """Name what a facilitation page can be for: also an instrument that a layer above takes away."""
    folders = [layer.folder / FOLDERS[INSTRUMENT] for layer in reading.layers if layer.lang is None]
    instruments = [name for folder in folders for name in named(folder, FITS[INSTRUMENT])]
    return (GUIDE, MAP, *dict.fromkeys(instruments))
