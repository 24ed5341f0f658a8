"""Words of the glossary in texts: whole words, any case, every form, and whatever signs they hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plassess.content.guide import Question
from plassess.content.kit.glossary import Term
from plassess.content.kit.mentions import term_called, terms_in, texts_of
from tests.examples import example_library
from tests.speed import examples

quickly = settings(max_examples=examples(60))
words = st.text(st.sampled_from("abcXYZéß.*+?()[]|\\^$'-"), min_size=1, max_size=8).filter(
    lambda word: word[0].isalnum() and word[-1].isalnum()
)
around = st.sampled_from(["", " ", "“", "(", ", ", ".\n", "; ", "/"])


def term(id_: str, word: str, *also: str) -> Term:
    return Term(id=id_, term=word, also=also, meaning=f"What {id_} means.")


PROTOCOL = term("protocol", "protocol", "protocols")
COMMUNITY = term("community", "community")
TEAM = term("team", "professional learning community", "PLC", "teacher's circle")
TERMS = (PROTOCOL, COMMUNITY, TEAM)


@quickly
@given(word=words, before=around, after=around, cased=st.sampled_from([str, str.upper, str.lower, str.title]))
def test_any_form_is_found_as_a_whole_word_in_letters_of_either_case(word, before, after, cased) -> None:  # type: ignore[no-untyped-def]
    one = term("one", "a word nobody types", word)

    assert terms_in([one], [f"{before}{cased(word)}{after}"]) == (one,)


@quickly
@given(word=words, letter=st.sampled_from("aé_7"))
def test_a_part_of_a_word_is_no_word(word: str, letter: str) -> None:
    assert terms_in([term("one", word)], [f"{letter}{word}", f"{word}{letter}"]) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Which Protocols do you use?", ["protocol"]),
        ("What does our professional\n  learning community read?", ["team"]),
        ("The community of a PLC.", ["community", "team"]),
        ("A teacher’s circle meets.", ["team"]),
        ("Nothing of that.", []),
        ("PLC, PLC and a protocol", ["team", "protocol"]),
    ],
)
def test_terms_come_in_the_order_they_are_met_and_the_longest_form_counts(text: str, found: list[str]) -> None:
    assert [one.id for one in terms_in(TERMS, [text])] == found


@pytest.mark.parametrize("word", ["PLC", "plc", " Professional  learning community", "team", "TEACHER’S CIRCLE"])
def test_a_term_is_called_by_any_form_or_by_its_id(word: str) -> None:
    assert term_called(TERMS, word) == TEAM


def test_no_id_and_no_source_of_a_prompt_is_a_text_of_it() -> None:
    library = example_library()
    items = [item for one in library.instruments for item in one.items]
    items += [question for guide in library.guides for question in guide.questions]

    for item in items:
        texts = list(texts_of(item))
        assert item.ask in texts
        assert item.title in texts
        assert item.id not in texts
        assert not set(item.standards) & set(texts)
        assert not isinstance(item, Question) or set(item.probes) <= set(texts)


def test_a_word_that_no_term_has_calls_none() -> None:
    assert term_called(TERMS, "PLCs") is None
    assert term_called((), "PLC") is None
    assert terms_in((), ["PLC"]) == ()
