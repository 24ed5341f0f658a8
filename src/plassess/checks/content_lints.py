"""What is valid in content and misleads: levels that say too little, missing titles, prompts never asked."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plassess.checks.readable_text import QUANTITY, words_of
from plassess.content.fault_places import FRAMEWORK
from plassess.content.framework import Framework
from plassess.content.library import MAP
from plassess.content.prompt_faults import never_met, parts_of
from plassess.content.scale import Level, Rated
from plassess.files.content.accepted import ACCEPTED, accepted_in, replaced_texts
from plassess.files.content.library import ContentRead
from plassess.files.yaml.source import Steps, YamlSource
from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem


def content_findings(content: ContentRead) -> Iterator[Problem]:
    """Find what misleads in the content that could be read."""
    if content.framework is not None:
        yield from _labels_with_gaps(content.sources[FRAMEWORK], content.framework)
    for one in content.maps:
        for at, row in enumerate(one.outcomes):
            yield from _levels(content.sources[f"{MAP}/{one.role}"], ("outcomes", at), row)
    for instrument in content.instruments:
        for at, item in enumerate(instrument.items):
            if isinstance(item, Rated):
                yield from _levels(content.sources[instrument.id], ("items", at), item)
    for fault in never_met(parts_of(content.guides, content.maps, content.instruments)):
        yield content.sources[fault.place.file].problem(fault.rule, fault.place.path, fault.message, fault.remedy)


def _labels_with_gaps(source: YamlSource, framework: Framework) -> Iterator[Problem]:
    wanted = [id_ for frame in framework.frames for id_ in (frame.id, *(one.id for one in frame.standards))]
    for at, labels in enumerate(framework.label_sets):
        missing = [one for one in wanted if one not in labels.titles]
        if missing:
            message = f"this set has no title for {', '.join(missing[:6])}{' …' if len(missing) > 6 else ''}."
            yield source.problem(
                rules.LABELS_WITH_GAPS, ("label_sets", at, "titles"), message, "Add a line for each.", at="key"
            )


def _levels(source: YamlSource, row: Steps, rated: Rated) -> Iterator[Problem]:
    levels = rated.levels
    said = [words_of(level.text) for level in levels]
    practice = [[word for word in words if word not in QUANTITY] for words in said]
    for at, (before, level) in enumerate(pairwise(levels), start=1):
        path = (*row, "levels", at)
        first = said.index(said[at])
        if first < at:
            message = f"level {level.level} says what level {levels[first].level} says."
            yield source.problem(
                rules.LEVELS_REPEAT, (*path, "text"), message, "Say what one sees at this level alone."
            )
        elif practice[at - 1] == practice[at]:
            message = f"level {level.level} is level {before.level} in another amount."
            remedy = "Say what is done otherwise: who does it, for whom, on what evidence, what happens next."
            yield source.problem(rules.LEVELS_BY_QUANTITY, (*path, "text"), message, remedy)
        if abs(level.level - before.level) != 1 or not _same_way(levels, at):
            message = f"after level {before.level} comes level {level.level}."
            yield source.problem(rules.LEVELS_WITH_A_GAP, (*path, "level"), message, "Number the levels in order.")


def _same_way(levels: Sequence[Level], at: int) -> bool:
    """Tell whether the numbers go on up or down as they began."""
    return (levels[at].level > levels[at - 1].level) == (levels[1].level > levels[0].level)


HOW = "Read both, then run:  plassess content accept"


def base_findings(content: ContentRead) -> Iterator[Problem]:
    """Find texts below the topmost layer that have changed, or were never accepted."""
    layer = content.layers[-1]
    try:
        accepted = accepted_in(layer.folder).texts
    except ProblemsError as error:
        yield from error.problems
        return
    new = 0
    for one in replaced_texts(content, layer):
        before = accepted.get(one.key, {}).get(one.place)
        if before is None:
            new += 1
        elif before != one.below:
            message = f'the text below has changed: it was "{visible(before, 60)}" and is "{visible(one.below, 60)}".'
            yield one.file.problem(rules.BASE_CHANGED, one.path, message, HOW)
    if new:
        file = shown_name(layer.folder / ACCEPTED)
        texts = "text replaces another one" if new == 1 else "texts replace others"
        message = f"{new} {texts}, and this file does not say which."
        yield Problem(rules.NOT_ACCEPTED, message, file, remedy="Run:  plassess content accept")
