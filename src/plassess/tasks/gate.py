"""Gates held of assessments: what comes of each gate in each."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import Struct

from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.gates.evaluate import at_its_place, evaluated
from plassess.assessment.gates.gate import Takes
from plassess.assessment.gates.measured_prompts import MEASURED, by_id, has_nothing
from plassess.assessment.gates.named_prompts import ids_of, nothing_in_words, scope_ids
from plassess.assessment.gates.result import (
    Asked,
    GatedAssessment,
    GateResult,
    NotAsked,
    Occasion,
    Place,
    Standing,
)
from plassess.assessment.gates.scope import Scope
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.checks.pattern_findings import said_of_nothing, scopes_of_nothing
from plassess.content.library import MAP, Library
from plassess.files.assessments.answers_elsewhere import AnswersElsewhereError
from plassess.files.assessments.store import AssessmentFolder, open_assessment
from plassess.files.content.layers import translated
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.content.search import content_of
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError, ProblemsError, UsageError
from plassess.problems.near import did_you_mean
from plassess.tasks.gate_places import GatePlaces
from plassess.tasks.load import library_for, tell_what_is_gone
from plassess.tasks.one_assessment import tell_left_out

MOST_NAMED = 12


class Asking(Struct, frozen=True):
    """What a run asks: its gates, what narrows all of them, and the folder from which patterns of paths begin.

    ``places`` tells where in the settings each gate is asked.
    """

    gates: Gates
    within: Scope
    root: Path
    today: date
    places: GatePlaces = GatePlaces()

    def place_of(self, asked: Asked, scope: Scope | None) -> Place | None:
        """Tell where a gate of a scope is asked; ``None`` for the command line."""
        return self.places.of(asked, scope, self.gates)


class Gated(Struct, frozen=True):
    """What came of the gates in those that could be read, and the folders of the others, which were told.

    ``elsewhere`` are those whose answers are not here, which says nothing against them.
    """

    each: tuple[GatedAssessment, ...]
    failed: tuple[Path, ...]
    elsewhere: tuple[Path, ...]


def gate_all(folders: Sequence[AssessmentFolder], asking: Asking, content: Path | None) -> Gated:
    """Measure every gate over every assessment; of several, one that cannot be read is told, and the others go on.

    Raises UsageError for a scope that names nothing there is, and for a gate on what no role is asked, ProblemsError
    where the only one cannot be read, or the answers of none are here.
    """
    refuse_unknown_scopes(asking, content)
    each: list[GatedAssessment] = []
    failed: list[Path] = []
    elsewhere: list[Path] = []
    for folder in folders:
        try:
            read = _Read.of(folder)
        except (ProblemsError, FileError) as error:
            if len(folders) == 1:
                raise
            (elsewhere if isinstance(error, AnswersElsewhereError) else failed).append(folder.path)
            if len(elsewhere) == len(folders):
                raise
            tell_left_out(folder.path, error)
        else:
            each.append(_gated(read, asking, content))
    _refuse_what_nothing_has(asking, each, content)
    return Gated(tuple(each), tuple(failed), tuple(elsewhere))


def _refuse_what_nothing_has(asking: Asking, each: Iterable[GatedAssessment], content: Path | None) -> None:
    """Look at the gates that no self-assessment was asked: all content is read for these alone, as it takes long."""
    measured = {(result.gate, result.asked) for one in each for result in one.results}
    for asked, id_, scope in by_id(asking.gates):
        roles = scope.role if scope else ()
        if (asked.name, asked.shown) not in measured and has_nothing(id_, asked.gate.takes, _library(content), roles):
            message = f"{asked.label}: {nothing_in_words(id_, MEASURED[asked.gate.takes], roles)}"
            raise UsageError(at_its_place(message, asking.place_of(asked, scope)))


def _compared(asking: Asking) -> Iterator[tuple[str, AssessmentFolder]]:
    """Open each self-assessment that a gate compares with, by what names it."""
    for one in asking.gates.sets():
        for gate, named in one.asked():
            if gate.takes is Takes.FOLDER:
                yield named, _earlier(Asked(gate, named), asking.place_of(Asked(gate, named), one.scope))


class _Read(Struct, frozen=True):
    folder: AssessmentFolder
    record: Assessment
    source: YamlSource
    responses: Responses

    @classmethod
    def of(cls, folder: AssessmentFolder) -> "_Read":
        """Read one. Raises ProblemsError or FileError where it cannot be read."""
        record, source = folder.assessment(), folder.responses_source()
        return cls(folder, record, source, folder.responses_in(source))


def _gated(read: _Read, asking: Asking, content: Path | None) -> GatedAssessment:
    gates = asking.gates
    compared = dict(_compared(asking))
    folder, record, source = read.folder, read.record, read.source
    before = {named: one.assessment() for named, one in compared.items()}
    used = (*record.using, *(part for one in before.values() for part in one.using))
    library = _library_for(record, content, used, gates)
    now = Standing.of(record, read.responses, library)
    tell_what_is_gone(record, now.responses, now.plan, library)
    then = {named: Standing.of(one, compared[named].responses(), library) for named, one in before.items()}
    entries = {prompt: source.entry(("answers", prompt)) for prompt in now.responses.answers}
    path = Path(os.path.relpath(folder.path.resolve(), asking.root.resolve())).as_posix()
    itself = frozenset(named for named, one in compared.items() if one.path.resolve() == folder.path.resolve())
    found = evaluated(gates, Occasion(now, asking.today, then, path, itself), asking.within, asking.place_of)
    return GatedAssessment(
        folder=shown_name(folder.path),
        file=source.name,
        plan=now.plan,
        results=tuple(one for one in found if isinstance(one, GateResult)),
        lines={prompt: entry.key_line for prompt, entry in entries.items() if entry},
        not_asked=tuple(one for one in found if isinstance(one, NotAsked)),
    )


def _earlier(asked: Asked, place: Place | None) -> AssessmentFolder:
    try:
        return open_assessment(Path(asked.given))
    except UsageError as error:
        raise UsageError(at_its_place(f"{asked.name}: {error}", place)) from error


def _library_for(record: Assessment, content: Path | None, used: Sequence[str], gates: Gates) -> Library:
    """Load what a self-assessment uses and what the ids of gates may mean; by a tag, anything."""
    named = [id_ for gate, given in gates.all_asked() if gate.takes.several for id_ in given]
    parts = (*used, *((MAP, *(id_.partition("/")[0] for id_ in named)) if named else ()))
    library = library_for(record, content, tuple(dict.fromkeys(parts)))
    if set(named) <= ids_of(library.framework) | {id_ for id_ in named if "/" in id_}:
        return library
    return _library(translated(content_of(record.content.id, content), record.lang))


@cache
def _library(content: Path | None) -> Library:
    """Load all there is, for every role."""
    return load_library(content, None, ALL_PARTS)


def refuse_unknown_scopes(asking: Asking, content: Path | None) -> None:
    """Raise UsageError for a scope that speaks of a role, a part, a group or a tag that is nowhere.

    It would leave out every self-assessment, and so hold whatever they say. So would a pattern that fits none.
    """
    for pattern in scopes_of_nothing(asking.gates, asking.root):
        raise UsageError(
            at_its_place(said_of_nothing(pattern), asking.places.of_scope("path", pattern, asking.gates))
        )
    of_settings = (one.scope for one in asking.gates.scoped)
    for scope in filter(None, (asking.within, *of_settings)):
        library = _library(content)
        for key, ids in scope_ids(library).items():
            for one in getattr(scope, key):
                if one not in ids:
                    told_here = one in getattr(asking.within, key)
                    place = None if told_here else asking.places.of_scope(key, one, asking.gates)
                    raise UsageError(at_its_place(_no_such(key, one, ids), place))


def _no_such(key: str, one: str, ids: Iterable[str]) -> str:
    there = ", ".join(sorted(ids)[:MOST_NAMED]) or "none in this content"
    hint = did_you_mean(one, sorted(ids), f"There is: {there}.")
    return f"Gates are narrowed to the {key} {visible(one, 60)}, and there is none. {hint}"
