"""Letters of another script that look like ours are named, and the word that was meant is proposed."""

from pathlib import Path

import pytest

from plassess.files.models.kinds import MODELS
from plassess.files.models.look_alikes import as_ours, stranger_in
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import parse_source


@pytest.mark.parametrize(
    ("text", "ours", "named"),
    [
        ("visіon", "vision", "the і in it is a Cyrillic letter"),
        ("рlаn", "plan", "the р in it is a Cyrillic letter"),
        ("νision", "vision", "the ν in it is a Greek letter"),
        ("plan٣", "plan3", "the ٣ in it is an Arabic digit"),
        ("plan۴", "plan4", "the ۴ in it is an Extended digit"),
        ("ｐlan", "plan", "the ｐ in it is a Fullwidth letter"),
        ("𝐩lan", "plan", "the 𝐩 in it is a Mathematical letter"),
        ("خطة", "خطة", "the خ in it is an Arabic letter"),
        ("educación", "educación", None),
        ("plan-3", "plan-3", None),
        ("", "", None),
    ],
)
def test_the_first_letter_of_another_script_is_named(text: str, ours: str, named: str | None) -> None:
    assert (as_ours(text), stranger_in(text)) == (ours, named)


def told(answers: str) -> list[str]:
    text = f"format: plassess/responses/2\nrespondent: team\nanswers:\n  {answers}\n"
    problems = problems_in(parse_source(text.encode(), Path("team.yaml").name), MODELS["responses"])[1]
    return [f"{one.message} {one.remedy}" for one in problems]


@pytest.mark.parametrize(
    ("answers", "letter", "meant"),
    [
        ("central-office/visіon: {state: unknown}", "і", "central-office/vision"),
        ("central-office/vision: {stаte: unknown}", "а", "state"),
        ("central-office/vision: {state: unknоwn}", "о", "unknown"),
    ],
)
def test_in_an_id_a_key_and_a_word_it_is_told_with_what_was_meant(answers: str, letter: str, meant: str) -> None:
    (said, *_) = told(answers)

    assert f"the {letter} in it is a Cyrillic letter" in said
    assert f"Did you mean {meant}?" in said


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *((word, "not-applicable") for word in ("n/a", "N/A", "na", "not applicable", "not_applicable", "none")),
        *((word, "unknown") for word in ("?", "don't know", "Don’t know", "not sure", "Unknown")),
        *((word, "next-time") for word in ("later", "next time", "skipped")),
        *((word, "answered") for word in ("done", "yes", "answerd")),
        *((word, "not-begun") for word in ("not started", "not begun")),
    ],
)
def test_a_state_as_people_write_it_is_told_by_its_word_here(written: str, meant: str) -> None:
    (said,) = told(f'central-office/vision: {{state: "{written}"}}')

    assert f"Did you mean {meant}?" in said
