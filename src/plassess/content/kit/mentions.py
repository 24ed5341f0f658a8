"""Where words of the glossary stand in texts: as whole words, in letters of either case, in any of their forms."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from plassess.content.prose import NO_TEXT
from plassess.content.values import Published

if TYPE_CHECKING:
    from plassess.content.kit.glossary import Term


MOST_WORDS = 12
"""Terms that are named in one place; of more, nobody reads the rest."""


def terms_in(terms: "Sequence[Term]", texts: Iterable[str]) -> "tuple[Term, ...]":
    """Find the terms that stand in texts, in the order they are met; each once.

    Where one form holds another one, as learning community holds community, the longer one alone stands there.
    """
    of_form = {_plain(form): term for term in reversed(terms) for form in reversed(term.forms)}
    found: dict[str, Term] = {}
    pattern = _pattern(tuple(sorted(of_form, key=len, reverse=True)))
    for text in texts if of_form else ():
        for match in pattern.finditer(_plain(text)):
            term = of_form[match[0]]
            found.setdefault(term.id, term)
    return tuple(found.values())


def term_called(terms: "Sequence[Term]", word: str) -> "Term | None":
    """Find a term by one of its forms, or by its id; ``None`` where there is none."""
    wanted = _plain(word)
    by_form = (term for term in terms if wanted in map(_plain, term.forms))
    return next(by_form, next((term for term in terms if wanted == term.id), None))


def texts_of(item: Published) -> Iterator[str]:
    """Give every text of a prompt that people read, and no id, date or source."""
    return _texts("", item.model_dump(mode="json", by_alias=True))


def _texts(key: str, value: Any) -> Iterator[str]:  # noqa: ANN401 - any plain value
    match value:
        case str() if key not in NO_TEXT:
            yield value
        case list():
            for one in value:
                yield from _texts(key, one)
        case dict():
            for below, one in value.items():
                yield from _texts(below, one)


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")


def _plain(text: str) -> str:
    """Take all spaces for one, the two apostrophes for one, and letters of either case for small ones."""
    return " ".join(text.casefold().replace("’", "'").split())
