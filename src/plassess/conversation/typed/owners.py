"""Owners of steps and of needs, who keep what is theirs when their name is changed."""

from collections.abc import Mapping, Sequence

from plassess.assessment.plain_text import plain
from plassess.assessment.responses import Answer
from plassess.conversation.typed.people import joined, read_people
from plassess.problems.near import nearest


def renamed_people(before: Sequence[str], after: Sequence[str]) -> dict[str, str]:
    """Find who has another name now, by the old one: ``Rosa`` is ``Rosa Ortiz``, while Bo in Rosa's place is not she.

    The new name shares a word with the old one, or nearly all letters, and nobody else's does.
    """
    new = [one for one in after if one not in before]
    gone = [one for one in before if one not in after]
    fits = {old: [one for one in new if _is_like(old, one)] for old in gone}
    taken = [one for those in fits.values() for one in those]
    return {old: those[0] for old, those in fits.items() if len(those) == 1 and taken.count(those[0]) == 1}


def _is_like(old: str, new: str) -> bool:
    words, others = plain(old).split(), plain(new).split()
    return bool(set(words) & set(others)) or nearest(plain(old), [plain(new)]) is not None


def with_renamed(answers: Mapping[str, Answer], names: Mapping[str, str]) -> dict[str, Answer]:
    """Return the answers that change where people are renamed: owners of steps, and whose a need is."""
    changed = {prompt_id: _renamed(answer, names) for prompt_id, answer in answers.items()}
    return {prompt_id: answer for prompt_id, answer in changed.items() if answer != answers[prompt_id]}


def _renamed(answer: Answer, names: Mapping[str, str]) -> Answer:
    steps = tuple(one.model_copy(update={"who": _name(one.who, names)}) for one in answer.first_steps)
    needs = tuple(one.model_copy(update={"who": _name(one.who, names)}) for one in answer.individually)
    return answer.model_copy(update={"first_steps": steps, "individually": needs})


def _name(who: str | None, names: Mapping[str, str]) -> str | None:
    """Rename an owner, or one of several; whoever is not renamed stays as written."""
    if who is None:
        return None
    now = {plain(old): new for old, new in names.items()}
    if plain(who) in now:
        return now[plain(who)]
    several = read_people(who)
    if not any(plain(one) in now for one in several):
        return who
    return joined([now.get(plain(one), one) for one in several])
