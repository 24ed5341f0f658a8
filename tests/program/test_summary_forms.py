"""Forms of staff, families and students in ``plassess summary``: beside what teams decided, for all and for one school."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from bench.schools import lay_out, name_of

from .program import Outcome, a_folder_until_the_end, environment, run

SCHOOLS = 6
SENT = (14, 12, 11, 4, 3, 2)


def _lay_out(folder: Path) -> Path:
    lay_out(folder / "assessments", SCHOOLS, cycles=1)
    forms = next((folder / "assessments").glob("*-principal-001")) / "forms"
    forms.mkdir()
    _count(forms, SENT)
    return folder


def _count(forms: Path, sent: tuple[int, ...]) -> None:
    schools = [
        {"school": name_of(at), "sent": n, "counts": {"family-form/what-helps": {"yes": n - 1, "no": 1}}}
        for at, n in enumerate(sent)
    ]
    sheets = " ".join(f"{at:016x}" for at in range(sum(sent)))
    told = {"format": "plassess/form-counts/1", "form": "family-form", "edition": "2022", "schools": schools}
    (forms / "family-form.yaml").write_text(yaml.safe_dump({**told, "sheets": sheets}), "utf-8")


@cache
def _laid_out() -> Path:
    return _lay_out(a_folder_until_the_end())


def _summary(folder: Path, *options: str) -> Outcome:
    return run(folder, "summary", "assessments", *options, env=environment(folder))


def test_what_families_said_stands_beside_what_teams_decided_and_names_no_school() -> None:
    told = _summary(_laid_out(), "--no-cache", "--role", "principal")

    assert told.code == 0, told.err
    said = told.out[told.out.index("What staff, families and students said") :]
    assert f"{sum(SENT)} people sent it" in said
    assert said.index("What teams decided") < said.index("Has someone at school asked you")
    assert not [name for at in range(SCHOOLS) if (name := name_of(at)) in told.out]


def test_what_is_narrowed_to_standards_is_so_for_forms_too() -> None:
    told = _summary(_laid_out(), "--no-cache", "--role", "principal", "--standards", "tp.evidence")

    assert "Has someone at school asked you" in told.out
    assert "what your child is good at" not in told.out
    assert {
        tuple(it["standards"]) for it in _json(_laid_out(), "--no-cache", "--standards", "rc.practices")["forms"]
    } == {("rc.practices",)}


def test_json_has_each_answer_with_its_words() -> None:
    (one,) = [it for it in _json(_laid_out(), "--no-cache")["forms"] if it["id"] == "family-form/what-helps"]

    assert (one["sent"], one["standards"]) == (sum(SENT), ["tp.evidence"])
    assert [(it["text"], it["n"]) for it in one["options"]][:3] == [("Yes", 40), ("Partly", 0), ("No", 6)]


def _json(folder: Path, *options: str) -> Any:
    return json.loads(_summary(folder, "--json", *options).out)


def test_the_page_of_a_school_has_its_own_answers_only_where_no_small_group_is_left(tmp_path: Path) -> None:
    done = _summary(_laid_out(), "--no-cache", "--pages", "--to", "md", "--out", str(tmp_path))

    assert done.code == 0, done.err
    pages = [path.read_text("utf-8") for path in sorted(tmp_path.glob("*principal*.md"))]
    own = [("Our school: of" in page, f"of {sent} people" in page) for page, sent in zip(pages, SENT, strict=True)]
    # nine are left beside the three schools, so the smallest of these is told with them
    assert own == [(True, True), (True, True), *[(False, False)] * 4]
    assert all(
        ("Not shown for your school alone" in page) == (not has) for page, (has, _) in zip(pages, own, strict=True)
    )


def test_what_was_remembered_never_hides_forms_that_came_in(tmp_path: Path) -> None:
    folder = _lay_out(tmp_path)
    before = {one["sent"] for one in _json(folder)["forms"]}
    _count(next((folder / "assessments").glob("*-principal-001")) / "forms", (*SENT[:-1], 30))

    assert (before, {one["sent"] for one in _json(folder)["forms"]}) == ({sum(SENT)}, {sum(SENT) + 28})


def test_sheets_that_were_collected_twice_are_told(tmp_path: Path) -> None:
    folder = _lay_out(tmp_path)
    other = next((folder / "assessments").glob("*-principal-002")) / "forms"
    other.mkdir()
    _count(other, SENT[:2])

    told = _summary(folder, "--no-cache")

    assert told.code == 1
    assert "counts sheets that another self-assessment counts too" in told.said
    assert f"{sum(SENT)} people sent it" in told.out
