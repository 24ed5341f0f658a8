"""From plain values to models: every fault in the shape of a file at once, each at its place and in plain words.

How a wrong value becomes a message: ``problems_in`` lets pydantic look at all of a file; for each fault that it names
``shape_faults.shape_problem`` picks the rule, the words and the remedy from its tables; ``YamlSource.problem`` gives
file, line and column of the node at that path, ``yaml.text.placed`` adds the line itself with a mark below it, and
``Problem.__str__`` prints it. ``validated`` raises them all as one ProblemsError, which ``cli/main`` prints.
YAML that cannot be read at all never comes here: ``files/yaml/source`` says so in the same way.
"""

import re
from typing import Any, Literal, TypeVar, get_args

from msgspec.structs import replace
from pydantic import BaseModel, ValidationError

from plassess import __version__
from plassess.files.yaml.slips import slip_in
from plassess.files.yaml.source import YamlSource
from plassess.files.yaml.text import placed
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.near import nearest
from plassess.problems.problem import Problem

MOST_PROBLEMS = 1000
"""How many problems are told of one file; the reader of the first fifty has enough to do."""

KINDS = (
    "standards",
    "action-guide",
    "innovation-map",
    "instrument",
    "assessment",
    "responses",
    "marks",
    "opened-marks",
    "form-answers",
    "form-counts",
    "decisions",
    "team-plan",
    "settings",
    "content",
    "translation",
    "accepted",
    "glossary",
    "lenses",
    "evidence-kits",
    "facilitation",
    "offered",
)

_FORMAT = r"plassess/([a-z][a-z-]{0,40})/([1-9][0-9]{0,5})"

M = TypeVar("M", bound=BaseModel)


def validated(source: YamlSource, model: type[M]) -> M:
    """Make a model of what a file says; raise ProblemsError with all that is wrong with its shape."""
    value, problems = problems_in(source, model)
    if value is None:
        raise ProblemsError(problems)
    return value


def problems_in(source: YamlSource, model: type[M]) -> tuple[M | None, list[Problem]]:
    """Make a model, or ``None`` and why not; for gathering over several files.

    A ``format`` that is missing, unknown or newer is the only problem told of a file, because all others would
    follow from it.
    """
    if misfit := format_problem(source, model):
        return None, [misfit]
    try:
        return model.model_validate(source.data), []
    except ValidationError as error:
        from plassess.files.models.consequences import worth_telling
        from plassess.files.models.shape_faults import shape_problem

        details: list[Any] = list(error.errors(include_url=False, include_context=True, include_input=False))
        told = worth_telling(source, model, details[:MOST_PROBLEMS])
        problems = [shape_problem(source, model, detail) for detail in told]
        return None, _with_the_rest(problems, len(details) - MOST_PROBLEMS)


def _with_the_rest(problems: list[Problem], untold: int) -> list[Problem]:
    """Let the last problem say how many more were found and are not told."""
    if untold <= 0:
        return problems
    *others, last = problems
    more = f"{untold} more faults of this file are not told: mend these first."
    return [*others, replace(last, remedy=f"{last.remedy} {more}".strip())]


def format_problem(source: YamlSource, model: type[BaseModel]) -> Problem | None:
    """Check the ``format`` before anything else; models without one are parts of files and pass."""
    read = formats(model)
    if not read:
        return None
    wanted = read[0]
    opening = f"Begin the file with: format: {wanted}"
    if source.data is None:
        return source.problem(rules.MISSING_KEY, (), "the file is empty.", opening)
    if not isinstance(source.data, dict):
        if slip := slip_in(source.lines, source.root.line):
            return placed(source.name, source.lines, slip)
        return source.problem(rules.WRONG_TYPE, (), "the file has no keys with values.", opening)
    if "format" not in source.data:
        return source.problem(rules.MISSING_KEY, ("format",), "is missing.", f"{opening}{_instead(source.data)}")
    found = source.data["format"]
    return None if found in read else _other_format(source, str(found), wanted)


def _other_format(source: YamlSource, found: str, wanted: str) -> Problem:
    match, match_wanted = re.fullmatch(_FORMAT, found), re.fullmatch(_FORMAT, wanted)
    if match and match_wanted and match[1] == match_wanted[1] and int(match[2]) > int(match_wanted[2]):
        message = f'"{found}" was written by a newer plassess; this is version {__version__}, which knows "{wanted}".'
        return source.problem(rules.NEWER_FORMAT, ("format",), message, "Update plassess.")
    if match and match[1] in KINDS and match_wanted and match[1] != match_wanted[1]:
        message = f'"{found}" is another kind of file; "{wanted}" is needed here.'
        return source.problem(rules.UNKNOWN_FORMAT, ("format",), message, "Check which file belongs here.")
    message = f'"{visible(found, 80)}" is not a format that plassess {__version__} knows.'
    return source.problem(rules.UNKNOWN_FORMAT, ("format",), message, f"Write: format: {wanted}")


def _instead(data: dict[str, Any]) -> str:
    """Point out a key that may have been meant as ``format``."""
    meant = nearest("format", list(data))
    return f' (did you mean that by "{visible(meant, 40)}"?)' if meant else ""


def formats(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the formats that a model reads, today's first; none for a part of a file."""
    field = model.model_fields.get("format")
    if field is None or getattr(field.annotation, "__origin__", None) is not Literal:
        return ()
    return tuple(map(str, get_args(field.annotation)))
