"""How the shipped content is written: in plain American English, in our own words, and nothing said twice."""

from __future__ import annotations

import difflib
import math
import re
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.content.shipped import (
    FILES,
    WITH_MAP,
    Piece,
    listed,
    prose,
    rows,
    sentences,
    shipped,
    source_of,
    strings_in,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_SENTENCE = 24
VAGUE = listed(
    "ensure ensures ensured ensuring leverage leverages leveraged leveraging robust holistic holistically foster "
    "fosters fostered fostering fully effective effectively regularly impactful stakeholder stakeholders utilize "
    "utilizes utilized utilizing facilitate facilitates facilitated facilitating empower empowers empowered "
    "empowering synergy optimize meaningful meaningfully appropriate appropriately various deliverable deliverables "
    "intentional intentionally strategically transformative actionable purposefully authentic authentically seamless "
    "seamlessly streamline unpack buy-in deep-dive world-class best-in-class cutting-edge"
)
BRITISH = listed(
    "behaviour behaviours centre centres centred colour colours favour favours neighbour neighbours neighbourhoods "
    "programme programmes organise organised organisation prioritise prioritised recognise recognised realise realised "
    "analyse analysed summarise summarised emphasise practise practised practises learnt enrol enrolment fulfil "
    "judgement licence modelling labelled travelled whilst amongst towards afterwards timetable timetables rota "
    "fortnight headteacher"
)

ROLE_WORDS = listed(
    "commissioner commissioners superintendent superintendents principal principals coach coaches coaching coached "
    "teacher teachers partner partners office offices central district districts state department departments school "
    "schools team teams staff leader leaders director directors consultant consultants facilitator facilitators "
    "provider organization client educator educators assistant board coordinator colleague colleagues "
    "they their them he she the a an and of to in for with that it is are on who what by or from this its at as be "
    "not each one has have"
)
"""Who acts, where, and the words that any sentence has: masked before texts of different roles are compared."""

TEXTS_ALIKE = 0.6
"""Between two texts of five masked words and more, 0.60 is the highest left (two entries of lists of evidence, five
words each, three of them shared). Above it an editor saw the same text twice; with fewer words nothing can be told."""
ROWS_ALIKE = 0.35
"""Whole rows (outcome and levels, masked) are at 0.22 at most; a row with its nouns exchanged is near 1."""

RUN = 8
SOURCES = Path(__file__).resolve().parents[2].parent / "shared" / "sources"
"""The publications stand beside a founder's checkout, and in no repository."""


def test_no_sentence_is_longer_than_a_tired_reader_can_hold() -> None:
    long = [(one.where, one.text) for one in sentences() if len(one.text.split()) > LONGEST_SENTENCE]

    assert long == []


def test_no_sentence_stands_twice_in_all_of_the_content() -> None:
    places = defaultdict(list)
    for one in sentences():
        places[" ".join(words_of(one.text))].append(one.where)

    assert {said: where for said, where in places.items() if len(where) > 1} == {}


def strings_and_words() -> Iterator[tuple[str, str, str]]:
    for name in FILES:
        for text in strings_in(shipped(name)):
            yield from ((name, word, text) for word in words_of(text))


def test_no_vague_word_stands_where_a_plain_one_serves() -> None:
    assert [found for found in strings_and_words() if found[1] in VAGUE] == []


def test_the_spelling_is_american() -> None:
    assert [found for found in strings_and_words() if found[1] in BRITISH] == []


@pytest.mark.parametrize("file", FILES)
def test_quotes_and_dashes_are_plain(file: str) -> None:
    assert re.findall(r"[“”‘’—–…\t]", source_of(file)) == []


def masked(text: str) -> list[str]:
    bare = (word.removesuffix("'s").rstrip("'") for word in words_of(text))
    return [word for word in bare if word not in ROLE_WORDS]


WORDS_SHARED = 0.3
"""Of all words of two texts; with fewer, their order need not be looked at."""


def share_words(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two texts share enough of their words for their order to be looked at."""
    shared = len(one & other)
    return shared >= WORDS_SHARED * (len(one) + len(other) - shared)


def pairs_that_may_share_words(told: list[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Find the places of texts that have one of their rarer words in common: no others can share enough of all."""
    seen = Counter(word for words in told for word in words)
    holding: dict[str, list[int]] = defaultdict(list)
    for at, words in enumerate(told):
        rarest = sorted(words, key=lambda word: (seen[word], word))
        rarer = rarest[: len(words) - math.ceil(WORDS_SHARED * len(words)) + 1]
        yield from ((before, at) for before in {before for word in rarer for before in holding[word]})
        for word in rarer:
            holding[word].append(at)


def test_every_pair_that_shares_enough_words_is_looked_at() -> None:
    some = [frozenset(masked(piece.text)) for piece in prose()][::12]

    pairs = {(one, other) for one, other in pairs_that_may_share_words(some) if share_words(some[one], some[other])}

    assert pairs == {pair for pair in combinations(range(len(some)), 2) if share_words(*(some[at] for at in pair))}
    assert pairs


def alike(one: list[str], other: list[str]) -> float:
    """Compare the order of words."""
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def test_no_text_is_another_with_the_role_exchanged() -> None:
    told: list[tuple[Piece, list[str]]] = [(piece, masked(piece.text)) for piece in prose()]
    long_enough = [(piece, words) for piece, words in told if len(words) >= 5]
    sets = [frozenset(words) for _, words in long_enough]

    found = [
        (long_enough[one][0], long_enough[other][0])
        for one, other in pairs_that_may_share_words(sets)
        if share_words(sets[one], sets[other]) and alike(long_enough[one][1], long_enough[other][1]) > TEXTS_ALIKE
    ]

    assert found == []


def test_no_row_is_another_roles_row_with_its_nouns_exchanged() -> None:
    said = {
        row["id"]: masked(" ".join([row["outcome"], *(level["text"] for level in row["levels"])]))
        for role in WITH_MAP
        for row in rows(role)
    }

    found = [
        (one, other)
        for one, other in combinations(said, 2)
        if difflib.SequenceMatcher(None, said[one], said[other], autojunk=False).quick_ratio() > ROWS_ALIKE
        and difflib.SequenceMatcher(None, said[one], said[other], autojunk=False).ratio() > ROWS_ALIKE
    ]

    assert found == []


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the sources stand beside a founder's checkout only")
@pytest.mark.parametrize("file", FILES)
def test_no_run_of_words_is_shared_with_a_source(file: str) -> None:
    allowed = allowed_runs()
    published = {run for path in SOURCES.glob("*.txt") for run in runs(path.read_text(encoding="utf-8"))}

    shared = [" ".join(run) for run in runs(source_of(file)) if run in published]

    assert [run for run in shared if not any(run in title or title in run for title in allowed)] == []


def allowed_runs() -> list[str]:
    """Titles and names that may be quoted whole."""
    listed = SOURCES.parent / "tools" / "own_words.allow"
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    return [" ".join(folded(line)) for line in lines if line.strip() and not line.startswith("#")]


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = folded(text)
    return (tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def folded(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+(?:'[a-z]+)?", text.lower().replace("’", "'"))


def test_words_that_a_writer_leans_on_are_not_leaned_on() -> None:
    """A pet phrase that opens a sentence again and again makes the whole sound written by a machine."""
    openings = Counter(tuple(words_of(one.text)[:4]) for one in sentences() if len(one.text.split()) > 6)

    assert [(" ".join(opening), count) for opening, count in openings.items() if count > 12] == []
