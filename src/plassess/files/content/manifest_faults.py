"""What is wrong with a manifest beside its shape: it takes away, asks for or covers what is not there."""

from collections.abc import Iterator, Sequence

from plassess.content.fault_places import FRAMEWORK
from plassess.content.framework import Framework
from plassess.content.manifest import Manifest
from plassess.files.content.folder import FOLDERS, available, available_side_files, key_of
from plassess.files.content.layers import STANDARDS, Layer
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.problem import Problem


def manifest_problems(layer: Layer, layers: Sequence[Layer], framework: Framework | None) -> Iterator[Problem]:
    """Find a manifest that takes away or asks for what is not there, and a translation that covers it.

    ``layers`` are all of the stack.
    """
    if layer.source is None:
        return
    if layer.covers is not None:
        yield from _covered(layer.source, [FRAMEWORK, *_files_of(layers)])
    if layer.manifest is not None:
        yield from _removed(layer.manifest, layer.source, _files_of(layers[: layers.index(layer)]))
        yield from _labels(layer.manifest, layer.source, framework)


def _files_of(layers: Sequence[Layer]) -> list[str]:
    parts = [key_of(kind, name) for kind in FOLDERS for name in available(layers, kind)]
    return [*parts, *available_side_files(layers)]


def _removed(manifest: Manifest, source: YamlSource, there: Sequence[str]) -> Iterator[Problem]:
    for at, one in enumerate(manifest.remove):
        if one not in there:
            message = f'the content below has no "{visible(one, 80)}" to remove.'
            yield source.problem(rules.UNKNOWN_ID, ("remove", at), message, _listed(there))


def _labels(manifest: Manifest, source: YamlSource, framework: Framework | None) -> Iterator[Problem]:
    sets = [labels.id for labels in framework.label_sets] if framework else []
    if manifest.labels and framework and manifest.labels not in sets:
        message = f'there is no label set "{visible(manifest.labels, 80)}" in {STANDARDS}.'
        yield source.problem(rules.UNKNOWN_ID, ("labels",), message, f"There is: {', '.join(sets) or 'none'}.")


def _covered(source: YamlSource, there: Sequence[str]) -> Iterator[Problem]:
    said = source.data["covers"]
    for at, one in enumerate(said):
        if one not in there:
            message = f'there is no "{visible(one, 80)}" to translate.'
            yield source.problem(rules.UNKNOWN_ID, ("covers", at), message, _listed(there))


def _listed(there: Sequence[str]) -> str:
    return f"There is: {', '.join(there[:12])}."
