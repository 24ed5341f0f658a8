"""The files of a district's own repo, made from the templates that come with plassess."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from plassess.assessment.gates.gate import Takes
from plassess.assessment.gates.registry import GATES
from plassess.files.content.layers import SHIPPED
from plassess.files.content.shipped import shipped_templates
from plassess.files.yaml.layout import as_yaml
from plassess.rendering.environment import render_shipped

_FOLDER = "district"
_TEMPLATE = ".j2"
_HIDDEN = "dot-"
"""How a name begins that has a dot in the repo: here it would be read as a rule for our own."""
_LONGEST_ID = 48
ASKED_FROM_THE_START = ("owners", "dates")
"""The gates that a new repo asks for."""
_NAMING_A_CHOICE = (Takes.INDEXES, Takes.OPTIONS)
_SCOPED = "gates for some self-assessments alone, by role, part, path, group or tag"


def district_files(name: str, requirement: str, *, is_told: bool = True, is_named: bool = True) -> dict[str, str]:
    """Make each file's text, by its path in the repo.

    ``name`` is the district's, in one line; where it is not ``is_named``, it is the folder's, which no report shows.
    ``requirement`` is what pip installs plassess from; it is to be filled in where nobody ``is_told`` it.
    """
    data: dict[str, object] = {
        "name": name,
        "id_and_title": as_yaml({"id": id_of(name), "title": name}).rstrip("\n"),
        "district": as_yaml({"district": name}).rstrip("\n") if is_named else "",
        "requirement": requirement,
        "is_told": is_told,
        "gates_to_choose": _to_choose(),
    }
    return {_in_repo(path): _text(path, data) for path in _templates()}


def id_of(name: str) -> str:
    """Make a district's id from its name: ``St. Mary’s USD 7`` is ``st-marys-usd-7``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_ID].strip("-")
    return made if made not in ("", SHIPPED) else "district"


def _to_choose() -> list[str]:
    """Write the gates that a new repo can ask for, each as its key with what it is for, to be read as it stands.

    Those that name a choice are left out: the content that a new repo has knows none. So are those of honesty: a red
    build for a more honest rating teaches lying.
    """
    left_out = (*ASKED_FROM_THE_START, *(gate.name for gate in GATES if gate.of_honesty))
    gates = [gate for gate in GATES if gate.name not in left_out and gate.takes not in _NAMING_A_CHOICE]
    told = [*((gate.as_key, gate.says) for gate in gates), ("scoped:", _SCOPED)]
    return [f"{f'{key}  ':26}# {says}" for key, says in told]


def _templates() -> Iterator[Path]:
    folder = shipped_templates() / _FOLDER
    return (path.relative_to(folder) for path in sorted(folder.rglob("*")) if path.is_file())


def _in_repo(path: Path) -> str:
    parts = (f".{part.removeprefix(_HIDDEN)}" if part.startswith(_HIDDEN) else part for part in path.parts)
    return "/".join(parts).removesuffix(_TEMPLATE)


def _text(path: Path, data: dict[str, object]) -> str:
    name = f"{_FOLDER}/{path.as_posix()}"
    if path.suffix == _TEMPLATE:
        return render_shipped(name, data)
    return (shipped_templates() / name).read_text(encoding="utf-8")
