"""Names as people type them: who is in the room, and who is meant."""

import re
from collections.abc import Iterable, Sequence

from plassess.assessment.plain_text import plain
from plassess.problems.near import nearest

_BETWEEN = re.compile(r"[,;،、，；؛\n]|\s+(?:and|&|/)\s+")
_BEHIND_A_NAME = re.compile(
    r"(?:Jr|Sr|II|III|IV|Esq|Ed\.?\s?D|Ph\.?\s?D|Psy\.?\s?D|Ed\.?\s?S|M\.?Ed|M\.?A\.?T|M\.?B\.?A|M\.?S\.?W|M\.A|M\.S|B\.A|"
    r"B\.S|D\.?N\.?P|D\.Ed|M\.?S\.?Ed|Ed\.?M|M\.?P\.?A|M\.?P\.?H|M\.?F\.?A|LPC|LMFT|LMHC|NCSP|NCC|ABD|CAGS|SLP|OTR/L|MA|MS|BA|BS|MD|JD|RN|NBCT|CPA|LCSW|CCC-SLP|BCBA)\.?"
)
"""What follows a name after a comma and is no name itself."""
_DEGREES = re.compile(rf"(?:,?\s+{_BEHIND_A_NAME.pattern})+$", re.IGNORECASE)
_AMID_OWNERS = re.compile(r"\s*[/+]\s*|\s+with\s+")
"""What stands between several owners, beside what stands between names; each of them has to be in the room."""
_TITLE = re.compile(r"^(?:(?:dr|mr|mrs|ms|mx|prof|professor|principal|coach|superintendent|sr|sra)\b\.?\s+)+(?=\S)")
_HYPHENS = re.compile("[-‐‑‒–]")
_ONESELF = frozenset({"me", "i", "myself", "i myself", "my self", "me myself"})
_NEAR_ENOUGH = 0.75
_SHORTEST_WITH_A_SLIP = 2
"""Characters; a word no longer than that is near to too many others."""
_SEVERAL = re.compile(
    r"\b(?:of us|everyone|everybody|all of|the whole|whole team)\b|"
    r"^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|some|several|many|all)\b|^(?:we|us)$",
    re.IGNORECASE,
)


def full_name(typed: str, people: Iterable[str]) -> str:
    """Complete ``Rosa`` to ``Rosa Ortiz`` where exactly one person in the room is meant; otherwise as typed.

    Names compare without case, accents and quotes. Of several owners each is completed, where all are in the room.
    """
    people = tuple(people)
    meant = _meant(typed, people)
    if meant:
        return meant
    several = [_meant(one, people) for one in read_people(_AMID_OWNERS.sub(",", typed))]
    if len(several) > 1 and all(several):
        return joined(tuple(dict.fromkeys(several)))
    return typed if typed.strip() else ""


def is_oneself(name: str) -> bool:
    """Tell ``me``, which names nobody to whoever reads it later."""
    return plain(name).strip(" .!") in _ONESELF


def near_person(name: str, people: Sequence[str]) -> str | None:
    """Find the person in the room whose name is nearly the one that was typed; ``None``: none, or several."""
    typed = _without_title(plain(name))
    if len(_begun(_spaced(name), people)) > 1:
        return None
    if not typed or plain(full_name(name, people)) in {plain(one) for one in people} or is_named_in(name, people):
        return None
    spelled = {word: one for one in people for word in (plain(one), _without_title(plain(one)), *_long_words(one))}
    found = nearest(typed, spelled, _NEAR_ENOUGH)
    others = {one for word, one in spelled.items() if word == found} | {
        one for one in people if found in _long_words(one)
    }
    return spelled[found] if found and len(others) == 1 else None


def _long_words(name: str) -> list[str]:
    return [word for word in plain(name).split() if len(word) > _SHORTEST_WITH_A_SLIP]


def _without_title(name: str) -> str:
    """Take ``dr.`` and the like off a plain name."""
    return _TITLE.sub("", name)


def joined(names: Sequence[str]) -> str:
    """Write several names as one text: ``Rosa Ortiz, Dan Webb and Mei Tan``."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _meant(typed: str, people: Sequence[str]) -> str:
    wanted = _spaced(typed)
    if not wanted:
        return ""
    bare = _bare_name(typed)
    for found in (
        [person for person in people if _spaced(person) == wanted],
        [person for person in people if bare and _bare_name(person) == bare],
        [person for person in people if wanted in _spaced(person).split()],
        [person for person in people if bare and bare in _bare_name(person).split()],
        _begun(wanted, people),
        _begun(bare, people),
        [person for person in people if _begin_its_words(bare, _bare_name(person))],
    ):
        if found:
            return found[0] if len(found) == 1 else ""
    return ""


def _spaced(name: str) -> str:
    """Write a name plainly, with gaps for its hyphens: Anne Marie is Anne-Marie."""
    return plain(_HYPHENS.sub(" ", name))


def _bare_name(name: str) -> str:
    """Leave out titles in front and degrees behind, and write a last name that came first at the end."""
    last, comma, first = _DEGREES.sub("", name).partition(",")
    return _without_title(_spaced(f"{first} {last}" if comma else last))


def _begun(wanted: str, people: Sequence[str]) -> list[str]:
    """List whose name, with or without a title, or one word of it, begins so."""
    spelled = {one: (_spaced(one), _without_title(_spaced(one)), *_spaced(one).split()) for one in people}
    return [one for one, ways in spelled.items() if wanted and any(way.startswith(wanted) for way in ways)]


def _begin_its_words(typed: str, name: str) -> bool:
    """Tell ``R. Ortiz`` and ``Rosa O.``, a word for each of the name's, of which one at least is whole."""
    words, whole = [word.rstrip(".") for word in typed.split()], name.split()
    is_short = 1 < len(words) == len(whole) and any(word in whole for word in words)
    return is_short and all(one and other.startswith(one) for one, other in zip(words, whole, strict=True))


def is_named_in(typed: str, people: Iterable[str]) -> bool:
    """Tell whether a text is the name, or one whole word of the name, of somebody in the room."""
    return any(plain(typed) in (plain(one), *plain(one).split()) for one in people)


def read_people(line: str) -> tuple[str, ...]:
    """Read ``Rosa Ortiz, Jr., Dan Webb and Mei Tan`` as three people; one named twice counts once."""
    people: list[str] = []
    for part in (" ".join(part.split()) for part in _BETWEEN.split(line)):
        if people and _BEHIND_A_NAME.fullmatch(part):
            people[-1] = f"{people[-1]}, {part}"
        elif part:
            people.append(part)
    return tuple({plain(one): one for one in reversed(people)}.values())[::-1]


def told_back(people: Sequence[str]) -> tuple[str, ...]:
    """Return what to say of names that were typed: who they are, and which of them is hardly one name."""
    if not people:
        return ()
    many = [one for one in people if _SEVERAL.search(one)]
    oneself = [
        f"“{one}” names nobody. To change it, type all names behind /people." for one in people if is_oneself(one)
    ]
    counts = [f"“{one}” counts as one name. To name each of them, put commas between their names." for one in many]
    return (f"→ {' · '.join(people)}", *oneself, *counts)


def strangers(owner: str | None, people: Sequence[str]) -> tuple[str, ...]:
    """Return the owners of a step who are not in the room; none where nobody said who is there."""
    if not owner or not people or is_named_in(owner, people):
        return ()
    known = {plain(one) for one in people}
    return tuple(one for one in read_people(owner) if plain(full_name(one, people)) not in known)


def remark_on(owner: str | None, people: Sequence[str], told: set[str]) -> str:
    """Remark on an owner who is not in the room, once for each name; ``told`` keeps those that were remarked on."""
    new = [one for one in strangers(owner, people) if plain(one) not in told]
    told.update(map(plain, new))
    if not new:
        return ""
    return (
        f"{' and '.join(f'“{one}”' for one in new)} {'is' if len(new) == 1 else 'are'} not among those in the room."
    )
