"""How content is worded: vague words, sentences that stand twice or are too long, two questions in one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from plassess.checks.readable_text import LISTED_IN_LEVELS, VAGUE, VAGUE_IN_LEVELS, Prose, words_of
from plassess.files.yaml.source import shown_path
from plassess.files.yaml.text import Fault, placed
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.problem import Problem
from plassess.problems.rule import Rule

LONGEST_SENTENCE = 24
"""Words; the most that a tired reader holds."""

_SHORTEST_LONG = 2 * LONGEST_SENTENCE
"""Letters; a longer sentence alone can hold more words, each of a letter and what parts it from the next."""

SHORTEST_TOLD_TWICE = 5
"""Words; a shorter one, such as an entry of a list, is no sentence that anyone would miss."""

Words = tuple[str, ...]


def wording_findings(texts: Iterable[Prose]) -> Iterator[Problem]:
    """Find what is worded so that readers stumble; ``texts`` are those of all files that are read together."""
    told: dict[Words, Prose] = {}
    for text in texts:
        sentences = {sentence: tuple(words_of(sentence)) for sentence in text.sentences}
        listed = LISTED_IN_LEVELS if "levels" in text.path else VAGUE
        if not all(map(listed.isdisjoint, sentences.values())):
            yield from _vague_words(text, chain.from_iterable(sentences.values()))
        if any(len(sentence) > _SHORTEST_LONG for sentence in sentences):
            yield from _long_sentences(text, sentences)
        if text.path[-1:] == ("ask",):
            yield from _two_questions(text)
        yield from _told_twice(text, sentences, told)


def _vague_words(text: Prose, words: Iterable[str]) -> Iterator[Problem]:
    in_level = "levels" in text.path
    for word in dict.fromkeys(words):
        if word in VAGUE:
            message, remedy = f'"{word}" sounds like practice and describes none.', "Say what one could see."
        elif in_level and word in VAGUE_IN_LEVELS:
            message, remedy = f'"{word}" leaves a level\'s reach open.', "Name it: who, where, how many times a year."
        else:
            continue
        yield _at(text, rules.VAGUE_WORD, word, message, remedy)


def _long_sentences(text: Prose, sentences: Iterable[str]) -> Iterator[Problem]:
    for sentence in sentences:
        count = len(sentence.split())
        if count > LONGEST_SENTENCE:
            message = f"a sentence of {count} words; {LONGEST_SENTENCE} is the most that a tired reader holds."
            yield _at(text, rules.LONG_SENTENCE, _opening(sentence), message, "Make two of it.")


def _two_questions(text: Prose) -> Iterator[Problem]:
    if text.text.count("?") > 1:
        message = f"{text.text.count('?')} questions stand in one, and a team answers the last."
        yield _at(text, rules.TWO_QUESTIONS, "?", message, "Keep one, and make the others probes.")


def _told_twice(text: Prose, sentences: Mapping[str, Words], told: dict[Words, Prose]) -> Iterator[Problem]:
    for sentence, words in sentences.items():
        if len(words) < SHORTEST_TOLD_TWICE:
            continue
        first = told.setdefault(words, text)
        if first is text or _of_one_row(first, text) or _is_shared(text):
            continue
        line, home = first.node.line, first.home
        where = f"line {line}" if home is text.home else f"{home.name}:{line}"
        message = f'this sentence stands in {where} already: "{visible(sentence, 60)}"'
        yield _at(text, rules.SENTENCE_TWICE, _opening(sentence), message, "Say what is meant here and only here.")


def _of_one_row(first: Prose, text: Prose) -> bool:
    """Tell whether two texts are levels of one row; that they repeat has a rule of its own."""
    return first.source is text.source and "levels" in text.path and first.path[:-2] == text.path[:-2]


def _is_shared(text: Prose) -> bool:
    """Tell whether a text says the same wherever it is used: an answer, or how to find the level one is at."""
    return "options" in text.path or text.path[-1:] == ("rating_rule",)


def _opening(sentence: str) -> str:
    return sentence.split()[0]


def _at(text: Prose, rule: Rule, word: str, message: str, remedy: str) -> Problem:
    """Place a fault at a word of a text, as it stands in the file; at the text where it is written otherwise."""
    home, node = text.home, text.node
    lines = home.lines
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)" if word[0].isalnum() else re.escape(word), re.IGNORECASE)
    for number in range(node.line, min(node.end_line, len(lines)) + 1):
        begin = node.column - 1 if number == node.line else 0
        if found := pattern.search(lines[number - 1], begin):
            fault = Fault(rule, number, found.start() + 1, message, remedy, len(found[0]))
            return placed(home.name, lines, fault, shown_path(text.source.spoken(text.path)))
    return text.source.problem(rule, text.path, message, remedy)
