"""A form that others answer: printed for them, shown as theirs, and no part of any meeting, gate or record."""

import json
from pathlib import Path

import pytest
import yaml

from plassess.conversation.parts.part_course import offer_more
from plassess.files.content.library import ALL_PARTS, load_library
from tests.conversation.scripted import Typed, a_meeting, shown
from tests.program.program import ROLE, lines, opened, run

FORM = """\
format: plassess/instrument/1
id: hall-form
title: The hall form
edition: "2026"
basis: own
wording: own
source: {title: The hall form, publisher: Riverside, year: 2026}
about: Families answer this in the hall.
asked_of: families
say_before: |
  The school asks you this.

  You write no name.
minutes: 2
answer_sets:
  plain:
    options:
      - {id: yes, text: "Yes"}
      - {id: no, text: "No"}
groups:
  - {id: hall-form/all, title: All of it, about: What families see.}
items:
  - id: hall-form/door
    group: hall-form/all
    kind: choice
    answers: plain
    title: The door
    ask: Is the door open when you come?
    why: A shut door tells families to stay away.
    standards: [tp.evidence]
"""
REFUSED = "hall-form is a form that others answer"


def with_the_form(folder: Path, form: str = FORM) -> Path:
    (folder / "content/instruments").mkdir(parents=True)
    manifest = "format: plassess/content/1\nid: riverside\ntitle: Riverside\nextends: plassess\n"
    (folder / "content/content.yaml").write_text(manifest, encoding="utf-8")
    (folder / "content/instruments/hall-form.yaml").write_text(form, encoding="utf-8")
    return folder


@pytest.fixture
def district(tmp_path: Path) -> Path:
    return with_the_form(tmp_path)


@pytest.mark.parametrize(
    "command",
    [
        ("start", "--role", ROLE, "--using", "hall-form"),
        ("start", "--role", ROLE, "--using", "guide,hall-form", "--blank"),
        ("start", "--using", "hall-form"),
        ("worksheet", "--role", ROLE, "--using", "hall-form"),
    ],
)
def test_no_command_takes_it_for_a_part_of_the_team_s(district: Path, command: tuple[str, ...]) -> None:
    refused = run(district, *command)

    assert refused.code == 2
    assert REFUSED in refused.said
    assert "To print it: plassess worksheet --form hall-form" in refused.said
    assert not (district / "assessments").exists()


@pytest.mark.parametrize("said", ["asked_of: families", '"asked_of": "families"'])
def test_however_its_key_is_written_it_is_not_among_what_there_is(tmp_path: Path, said: str) -> None:
    district = with_the_form(tmp_path, FORM.replace("asked_of: families", said))

    listed = run(district, "start", "--role", ROLE, "--using", "nothing-such").said

    assert "core-roles" in listed
    assert "hall-form" not in listed


def test_a_meeting_does_not_offer_it(district: Path) -> None:
    with a_meeting([Typed()], ("guide",)) as (meeting, _):
        meeting.load_everything = lambda: load_library(district / "content", [ROLE], ALL_PARTS)

        offer_more(meeting)

        assert "Core roles of a central-office learning leader" in shown(meeting)
        assert "The hall form" not in shown(meeting)


def test_a_record_that_names_it_is_wrong_and_not_gone_on_with(district: Path) -> None:
    run(district, "start", "--role", ROLE, "--using", "guide", typed=lines("", "", "", ""))
    record = opened(district) / "assessment.yaml"
    data = yaml.safe_load(record.read_text(encoding="utf-8"))
    record.write_text(yaml.safe_dump({**data, "using": ["guide", "hall-form"]}), encoding="utf-8")

    resumed, checked = run(district, "resume"), run(district, "check", str(record.parent))

    assert resumed.code == 2
    assert 'there is no part "hall-form"' in resumed.said.replace("\n", " ")
    assert (checked.code, 'no part "hall-form"' in checked.said) == (1, True)


def test_no_gate_can_ask_for_it(district: Path) -> None:
    run(district, "start", "--role", ROLE, "--using", "guide", typed=lines("", "", "", ""))

    asked = run(district, "gate", "assessments", "--evidence-for", "hall-form/door")

    assert asked.code == 2
    assert "hall-form/door" in asked.said


def test_it_is_shown_as_asked_of_others(district: Path) -> None:
    every = run(district, "show", "instruments").out
    told = json.loads(run(district, "show", "instruments", "--json").out)["published"]["instruments"]
    standard = run(district, "show", "tp.evidence").out

    assert every.index("core-roles") < every.index("Forms are answered by others") < every.index("The hall form")
    assert "plassess worksheet --form family-form" in every
    assert {one["id"]: one["asked_of"] for one in told}.items() >= {
        "hall-form": "families",
        "core-roles": "team",
    }.items()
    assert "In The hall form (hall-form), asked of families" in standard
    for what in ("hall-form", "hall-form/door"):
        assert "asked of families" in run(district, "show", what).out
    assert "You write no name." in run(district, "show", "hall-form").out


def test_what_nobody_can_be_asked_is_wrong(tmp_path: Path) -> None:
    district = with_the_form(tmp_path, FORM.replace("asked_of: families", "asked_of: parents"))

    checked = run(district, "check", "content")

    assert checked.code == 1
    assert "families" in checked.said


def test_it_is_printed_as_a_page_or_as_markdown_before_and_afterward(district: Path) -> None:
    written = run(district, "worksheet", "--form", "hall-form")
    after = run(district, "worksheet", "--form", "hall-form", "--after", "--to", "md")
    printed = run(district, "worksheet", "--form", "hall-form", "--to", "md", "--out", "-")
    named = run(district, "worksheet", "--form", "hall-form", "--out", "paper.md")

    assert (written.out, after.out) == ("hall-form.html\n", "hall-form-after.md\n")
    assert "You write no name." in (district / "hall-form.html").read_text(encoding="utf-8")
    assert (district / "hall-form-after.md").read_text(encoding="utf-8").startswith("# You said, we did\n")
    assert printed.out == (district / "paper.md").read_text(encoding="utf-8")
    assert (named.code, printed.out.startswith("# The hall form\n")) == (0, True)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--form", "hal-form"), "There is no form hal-form. Did you mean hall-form?"),
        (("--form", "nothing"), "There is: family-form, hall-form, staff-form, student-form."),
        (("--form", "core-roles"), "core-roles is answered by the team."),
        (("--form", "hall-form", "--role", ROLE), "--form prints a page of its own."),
        (("--form", "hall-form", "--to", "docx"), "--to is html or md; not docx."),
        (("--role", ROLE, "--after"), "--after is for a form: add --form ID"),
        (("--form", "hall-form", "--json", "--out", "-"), "Leave one of them out."),
    ],
)
def test_what_cannot_be_printed_is_wrong_usage(district: Path, options: tuple[str, ...], said: str) -> None:
    before = sorted(district.rglob("*"))

    refused = run(district, "worksheet", *options)

    assert (refused.code, refused.out) == (2, "")
    assert said in refused.said
    assert sorted(district.rglob("*")) == before
