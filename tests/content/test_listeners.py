"""Whom a team tells what it will do stands in its role, a district's own role too."""

from pathlib import Path

import pytest
import yaml

from plassess.assessment.plan.plan import make_plan
from plassess.assessment.words import heading, listener
from plassess.checks.untranslated import untranslated
from plassess.content.framework import Role
from plassess.files.content.library import load_library, read_content
from plassess.reports.data.plan import plain_data
from tests.examples import DATA, example_assessment, example_library, no_responses
from tests.plain_yaml import plain

OWN = {"id": "library-lead", "title": "Library lead", "about": "Librarians who lead learning in their school."}


def told(tmp_path: Path, **of_the_role: str) -> str:
    """The heading in the plan of a district's role, whose content lies over the shipped one."""
    (tmp_path / "content.yaml").write_text(
        "format: plassess/content/1\nid: riverside\ntitle: Riverside\nextends: plassess\n", encoding="utf-8"
    )
    data = {"format": "plassess/standards/1", "roles": [OWN | of_the_role]}
    (tmp_path / "standards.yaml").write_text(yaml.safe_dump(data), encoding="utf-8")
    library = load_library(tmp_path, ["library-lead"], ())
    plan = plain_data(make_plan(example_assessment(role="library-lead"), no_responses(), library), "team")["plan"]
    assert isinstance(plan, dict)
    return str(plan["telling"])


def test_a_districts_own_role_says_whom_it_tells(tmp_path: Path) -> None:
    assert told(tmp_path, tells="your principal") == "What we will tell our principal"


def test_a_role_that_names_nobody_tells_those_who_need_to_know(tmp_path: Path) -> None:
    assert told(tmp_path) == "What we will tell those who need to know"
    assert listener(None) == "those who need to know"


@pytest.mark.parametrize(
    "role", plain((DATA / "standards.yaml").read_text("utf-8"))["roles"], ids=lambda one: one["id"]
)
def test_every_shipped_role_says_whom_it_tells(role: dict[str, str]) -> None:
    found = example_library().role(role["id"])

    assert isinstance(found, Role)
    assert listener(found) == role["tells"]
    assert "your" not in heading(role["tells"]).split()


def test_a_translation_says_it_in_its_language_and_a_check_tells_where_it_does_not(tmp_path: Path) -> None:
    translation = tmp_path / "lang" / "es"
    translation.mkdir(parents=True)
    told(tmp_path, tells="your principal")
    role = {"id": "library-lead", "title": "Dirige la biblioteca", "about": "Quienes dirigen."}
    file = translation / "standards.yaml"

    def checked(**of_the_role: str) -> str:
        data = {"format": "plassess/standards/1", "lang": "es", "roles": [role | of_the_role]}
        file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        found = untranslated(read_content(tmp_path, lang="es"), [str(file)])
        return "\n".join(problem.message for problem in found if "library-lead" in problem.message)

    assert "tells is not translated" in checked()
    assert checked(tells="su directora") == ""
