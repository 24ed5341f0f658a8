"""The forms in Spanish: every text that somebody reads, in plain words, and spoken to as one speaks to them."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.content.shipped import FORMS, TRANSLATION, instrument, listed, shipped
from tests.content.test_forms import sentences_in, words_in

LONGEST_ASK, WORDS_A_SENTENCE, LETTERS_A_WORD = 20, 14, 5.2
TEXTS = ("title", "about", "ask", "why", "say_before", "text")
"""The keys that hold what people read."""
NOT_PLAIN = listed(
    "implementación currículo pedagogía equidad andragogía estrategias competencias marco fortalecer implementar "
    "retroalimentación monitorear facilitar vosotros vuestro vuestra ordenador"
)
ENGLISH = listed("the and your school teacher class classes staff training coach")


def spanish(name: str) -> Any:
    return shipped(f"lang/es/instruments/{name}.yaml")


def texts_of(value: Any, where: str = "") -> dict[str, str]:
    """Every text by where it stands: by the ids above it, and its key."""
    if isinstance(value, list):
        return {key: text for one in value for key, text in texts_of(one, where).items()}
    if not isinstance(value, dict):
        return {}
    here = f"{where} {value.get('id', '')}"
    found = {f"{here} {key}": text for key, text in value.items() if key in TEXTS and isinstance(text, str)}
    for key, one in value.items():
        found |= texts_of(one, f"{here} {key}") if key != "source" else {}
    return found


def said_on(name: str) -> list[str]:
    options = [option["text"] for one in spanish(name)["answer_sets"].values() for option in one["options"]]
    return [spanish(name)["say_before"], *(item["ask"] for item in spanish(name)["items"]), *options]


def test_the_translation_covers_the_forms_and_nothing_else() -> None:
    assert shipped(TRANSLATION)["covers"] == list(FORMS)


@pytest.mark.parametrize("name", FORMS)
def test_every_text_has_its_translation_and_none_is_the_english_one(name: str) -> None:
    english, translated = texts_of(instrument(name)), texts_of(spanish(name))

    assert set(translated) == set(english)
    assert [where for where, text in translated.items() if text == english[where] and text != "No"] == []
    assert {word for text in translated.values() for word in words_in(text)} & ENGLISH == set()


@pytest.mark.parametrize("name", FORMS)
def test_it_is_written_in_plain_words(name: str) -> None:
    said = said_on(name)
    words = [word for text in said for word in words_in(text)]
    lengths = [len(words_in(one)) for text in said[: 1 + len(spanish(name)["items"])] for one in sentences_in(text)]

    assert max(len(words_in(item["ask"])) for item in spanish(name)["items"]) <= LONGEST_ASK
    assert sum(lengths) / len(lengths) <= WORDS_A_SENTENCE
    assert sum(map(len, words)) / len(words) <= LETTERS_A_WORD
    assert {word for text in texts_of(spanish(name)).values() for word in words_in(text)} & NOT_PLAIN == set()


@pytest.mark.parametrize("name", FORMS)
def test_a_question_opens_and_closes_as_one_in_spanish_and_asks_one_thing(name: str) -> None:
    for item in spanish(name)["items"]:
        assert item["ask"].count("¿") == item["ask"].count("?") == 1, item["id"]
        assert item["ask"].endswith("?"), item["id"]


@pytest.mark.parametrize("name", FORMS)
def test_it_says_before_what_the_english_form_says(name: str) -> None:
    english, said = instrument(name)["say_before"], spanish(name)["say_before"]

    assert len(re.split(r"\n\s*\n", said.strip())) == len(re.split(r"\n\s*\n", english.strip()))
    assert re.findall(r"\d+", said) == re.findall(r"\d+", english)
    assert re.search(r"particular|un solo maestro", said)
    assert re.search(r"\bnombres?\b", said)


def test_students_are_spoken_to_as_tu_and_grown_people_as_usted() -> None:
    to_students, to_others = (
        " ".join(said_on("student-form")),
        " ".join([*said_on("family-form"), *said_on("staff-form")]),
    )

    assert re.search(r"\btus?\b", to_students)
    assert not re.search(r"\b(usted|su hijo|escriba)\b", to_students)
    assert not re.search(r"\b(tus?|ti|escribes|haces)\b", to_others)
