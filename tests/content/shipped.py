"""The shipped content as plain values, for tests about what it says."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

from tests.plain_yaml import plain

DATA = Path(__file__).resolve().parents[2] / "data"
STANDARDS = "standards.yaml"
ROLES = ("commissioner", "superintendent", "central-office", "principal", "coach", "teacher", "external-partner")
WITH_MAP = ("central-office", "coach", "external-partner", "principal")
INSTRUMENTS = ("core-roles", "from-standards-to-students", "learning-community", "learning-system")
FORMS = ("family-form", "staff-form", "student-form")
"""Instruments that others than the team answer."""
GUIDES = tuple(f"action_guides/{role}.yaml" for role in ROLES)
MAPS = tuple(f"innovation_maps/{role}.yaml" for role in WITH_MAP)
FILES = (STANDARDS, *GUIDES, *MAPS, *(f"instruments/{one}.yaml" for one in (*INSTRUMENTS, *FORMS)))
KIT = ("evidence_kits.yaml", "facilitation.yaml", "glossary.yaml", "lenses.yaml")
"""What a team has around the prompts. None of it is answered."""

SMALL_DISTRICT = "../layers/small-district/innovation_maps/central-office.yaml"
"""The rows of the central office's map that the layer for a small district words anew."""

TRANSLATION = "lang/es/translation.yaml"
TRANSLATED = tuple(f"lang/es/instruments/{one}.yaml" for one in FORMS)
ACCEPTED = "lang/es/accepted.yaml"
"""What the translations rest on; a program writes it."""

CONSTRUCTS = {
    "rc.practices": ("context", "strengths", "relationships"),
    "rc.curriculum": ("materials", "assessment", "implementation"),
    "rc.expertise": ("standards", "role", "coherence"),
    "tp.drivers": ("priority", "beliefs", "colleagues"),
    "tp.evidence": ("capacity", "plan", "impact"),
    "tp.designs": ("goals", "theory", "designs"),
    "tp.implementation": ("change", "feedback", "sustain"),
    "cs.foundations": ("expectations", "access", "support"),
    "cs.inquiry": ("improvement", "skills", "responsibility"),
    "cs.leadership": ("vision", "support", "advocacy"),
    "cs.resources": ("allocation", "priority", "monitoring"),
}
CONSTRUCT_IDS = tuple(f"{standard}.{strand}" for standard, strands in CONSTRUCTS.items() for strand in strands)


def listed(words: str) -> frozenset[str]:
    """Make a set of words that stand in a text; a long list reads better without its quotes."""
    return frozenset(words.split())


NO_PROSE = listed(
    "id format role edition basis wording source draws_on title titles frame standards direction kind group by who offered_to "
    "related label_sets reviews tells tags name rating_rule link asked_of answer_sets answers "
    "standard term also authors published_in url"
)
"""Keys under which ids, names, days, titles and answers to tick stand, and not what anyone reads as a sentence; and the rating rule,
which is the same everywhere."""


class Piece(NamedTuple):
    """One text that is read as a sentence, several, or an entry of a list; ``where`` names the id and the key."""

    file: str
    where: str
    text: str


@cache
def source_of(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")


@cache
def shipped(name: str) -> Any:
    """One shipped content file, read as plain values."""
    return plain(source_of(name))


def frames() -> list[Any]:
    return list(shipped(STANDARDS)["frames"])


def standards() -> list[Any]:
    return [standard for frame in frames() for standard in frame["standards"]]


def constructs() -> list[Any]:
    return [construct for standard in standards() for construct in standard["constructs"]]


def guide(role: str) -> Any:
    return shipped(f"action_guides/{role}.yaml")


def questions(role: str) -> list[Any]:
    return list(guide(role)["questions"])


def responsibilities(role: str) -> list[Any]:
    return list(guide(role)["responsibilities"])


def rows(role: str) -> list[Any]:
    return list(shipped(f"innovation_maps/{role}.yaml")["outcomes"])


def small_district_rows() -> list[Any]:
    return list(shipped(SMALL_DISTRICT)["outcomes"])


def instrument(name: str) -> Any:
    return shipped(f"instruments/{name}.yaml")


def items(name: str) -> list[Any]:
    return list(instrument(name)["items"])


def rated() -> list[Any]:
    """Every row of every map and every rated item."""
    return [
        *(row for role in WITH_MAP for row in rows(role)),
        *small_district_rows(),
        *(item for name in INSTRUMENTS for item in items(name) if item["kind"] == "scale"),
    ]


def asked() -> list[Any]:
    """Every question of every guide and every item of every instrument."""
    return [
        *(question for role in ROLES for question in questions(role)),
        *(item for name in INSTRUMENTS for item in items(name)),
    ]


@cache
def prose() -> tuple[Piece, ...]:
    """Every text of every file that is read as language; titles, ids and names of jobs are left out."""
    return tuple(
        Piece(name, where, text) for name in (*FILES, *KIT) for where, text in _prose_in(shipped(name), name)
    )


def _prose_in(value: Any, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, list):
        for one in value:
            yield from _prose_in(one, where)
    elif isinstance(value, dict):
        of = value.get("id", where)
        for key, one in value.items():
            if key not in NO_PROSE or (key in ("standards", "responsibilities") and _holds_maps(one)):
                yield from _prose_in(one, f"{of} {key}")


def _holds_maps(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(one, dict) for one in value)


@cache
def sentences() -> tuple[Piece, ...]:
    return tuple(
        Piece(piece.file, piece.where, sentence)
        for piece in prose()
        for sentence in re.split(r"(?<=[.?!])[\"”’']?\s+", piece.text.strip())
    )


def strings_in(value: Any) -> Iterator[str]:
    """Every string of a value, titles and names of jobs too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings_in(item)


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z][a-z'’-]*", text.lower())


def ids_in(value: Any) -> Iterator[str]:
    """Every id that a value gives to something; those of options hold within their item alone, and are left out."""
    if isinstance(value, dict):
        if isinstance(value.get("id"), str):
            yield value["id"]
        for key, one in value.items():
            if key != "options":
                yield from ids_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from ids_in(one)


def count_of_sentences(text: str) -> int:
    return len(re.findall(r"[.?!](?:\s|$)", text))
