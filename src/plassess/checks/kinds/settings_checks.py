"""What the gates of a repo's settings name: prompts, levels, options and scopes, and earlier self-assessments."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, TypeAlias

from plassess.assessment.gates.asked_for import AskedTogether, Gates
from plassess.assessment.gates.gate import Gate, Takes
from plassess.assessment.gates.measured_prompts import MEASURED
from plassess.assessment.gates.named_prompts import all_prompts, ids_of, names_of, nothing_in_words, scope_ids
from plassess.assessment.prompts import Prompt
from plassess.checks.files_to_check import Checked
from plassess.checks.pattern_findings import pattern_findings
from plassess.content.kit.kit import LENSES
from plassess.content.library import Library
from plassess.files.assessments.file_names import RECORD
from plassess.files.content.kit import load_kit
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.content.settings import NamedFolder, no_such_folder, settings_in
from plassess.files.disk.regular_files import stands
from plassess.files.yaml.source import Steps, YamlSource
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.near import did_you_mean
from plassess.problems.problem import Problem

Given: TypeAlias = Any
"""What a gate is given, of one id or of several: an id, a level, an index, options."""


def check_settings(path: Path, content: Path | None, checked: Checked, *, was_named: bool) -> None:
    """Check settings, and what their gates name against ``content`` where it was named, else against their own."""
    source = checked.read(path)
    if source is None:
        return
    settings, problems = settings_in(source, path)
    checked.problems += problems
    if settings is None:
        return
    checked.problems += _gate_folder_findings(source, path, settings.gates)
    checked.problems += pattern_findings(source, settings, path.parent) if not problems else ()
    own = None if was_named else settings.content_folder
    if settings.lenses and not problems:
        checked.problems += _lens_findings(source, settings.lenses, own or content)
    if _names_content(settings.gates) and not problems:
        with contextlib.suppress(ProblemsError):  # what is wrong with the content is told of the content
            library = load_library(own or content, parts=ALL_PARTS)
            checked.problems += _gate_id_findings(source, settings.gates, library)


def _lens_findings(source: YamlSource, named: Sequence[str], content: Path | None) -> Iterator[Problem]:
    """Find lenses that the content lacks; nothing where its lenses cannot be read, which is told of the content."""
    with contextlib.suppress(ProblemsError):
        there = [lens.id for lens in load_kit(content, LENSES).all_lenses]
        for at, one in enumerate(named):
            if one not in there:
                remedy = did_you_mean(one, there, f"There is: {', '.join(there) or 'none'}.")
                message = f'there is no lens "{visible(one, 80)}" in the content.'
                yield source.problem(rules.UNKNOWN_ID, ("lenses", at), message, remedy)


def _names_content(gates: Gates) -> bool:
    """Tell whether gates name prompts or scopes, so that it takes the content to say whether they are there."""
    return bool(gates.scoped) or any(gate.takes.several for gate, _ in gates.all_asked())


def _gate_folder_findings(source: YamlSource, file: Path, gates: Gates) -> Iterator[Problem]:
    """Find folders that gates compare with and that hold no self-assessment."""
    for path, together in _sets(gates):
        for gate, given in together.asked():
            if gate.takes is Takes.FOLDER:
                wanted = NamedFolder("self-assessment", lambda folder: stands(folder / RECORD), f"--{gate.name}")
                folder = given.removesuffix(f"/{RECORD}")  # a record may be named as well, as on the command line
                fault = no_such_folder(source, file, (*path, gate.name), folder, wanted)
                yield from (fault,) if fault else ()


def _gate_id_findings(source: YamlSource, gates: Gates, library: Library) -> Iterator[Problem]:
    """Find ids, levels, options and scopes in gates that no role's content has; ``library`` holds all of it."""
    scopes = scope_ids(library) if gates.scoped else {}
    for path, together in _sets(gates):
        for key, ids in scopes.items():
            for at, one in enumerate(getattr(together.scope, key, ())):
                if one not in ids:
                    yield _no_such(
                        source, (*path, "for", key, at), f'there is no {key} "{visible(one, 80)}".', one, ids
                    )
        for gate, given in together.asked():
            if gate.takes.several:
                roles = together.scope.role if together.scope else ()
                yield from _of_gate(source, (*path, gate.name), gate, given, roles, library)


def _sets(gates: Gates) -> Iterator[tuple[Steps, AskedTogether]]:
    """Go through the gates of each scope, with the place they stand at."""
    for at, together in enumerate(gates.sets()):
        yield ("gates", "scoped", at - 1) if together.scope is not None else ("gates",), together


def _of_gate(
    source: YamlSource,
    path: Steps,
    gate: Gate,
    given: Given,
    roles: Sequence[str],
    library: Library,
) -> Iterator[Problem]:
    wanted = MEASURED[gate.takes]
    prompts = all_prompts(library, roles)
    those = [prompt for prompt in prompts if wanted.is_one(prompt)]
    known = ids_of(library.framework).union(*map(names_of, prompts))
    for at, id_ in enumerate(given):
        here = (*path, id_ if isinstance(given, dict) else at)
        meant = [prompt for prompt in those if id_ in names_of(prompt)]
        if meant and isinstance(given, dict):
            yield from _no_such_answer(source, here, gate, given[id_], meant)
        elif not meant and (id_ in known or _is_of_a_role(id_, library)):
            message = nothing_in_words(id_, wanted, roles)
            yield source.problem(rules.UNKNOWN_ID, here, message, "Name what has one.", _at(here))
        elif not meant:
            called = f"no frame, standard, construct, group, tag or {wanted.called}"
            there = ids_of(library.framework).union(*map(names_of, those))
            yield _no_such(source, here, f'there is {called} "{visible(id_, 80)}" in the content.', id_, there)


def _at(path: Steps) -> Literal["key", "value"]:
    return "value" if isinstance(path[-1], int) else "key"


def _is_of_a_role(id_: str, library: Library) -> bool:
    """Tell whether an id is that of a construct as a role would rate it, whether or not it has a map."""
    role, _, construct = id_.partition("/")
    return library.role(role) is not None and construct in ids_of(library.framework)


def _no_such(source: YamlSource, path: Steps, message: str, word: str, known: Iterable[str]) -> Problem:
    remedy = did_you_mean(word, sorted(known), "See the ids with:  plassess show standards")
    return source.problem(rules.UNKNOWN_ID, path, message, remedy, _at(path))


def _no_such_answer(
    source: YamlSource, path: Steps, gate: Gate, asked: Given, meant: Sequence[Prompt]
) -> Iterator[Problem]:
    """Find a prompt that has none of the levels or options asked of it: there the gate could not be held."""
    if gate.takes not in (Takes.LEVELS, Takes.OPTIONS):
        return
    wanted, called = ({asked}, "level") if gate.takes is Takes.LEVELS else (set(asked), "option")
    lacking = next((one for one in meant if wanted.isdisjoint(one.labels)), None)
    if lacking is not None:
        message = f"{lacking.id} has no {called} {visible(', '.join(map(str, sorted(wanted))), 80)}."
        its = f"Its {called}s: {', '.join(map(str, lacking.labels))}."
        remedy = f"{its} Name rows that have it, or narrow the gate to a role."
        yield source.problem(rules.UNKNOWN_ID, path, message, remedy)
