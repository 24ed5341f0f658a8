"""What became of the levels of a row, or the options of a choice and their worths, that answers were given on."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from plassess.content.things import Choices, Label, Thing

_WORDS = re.compile(r"\w+")


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts differ in spacing, capitals and punctuation alone."""
    return one == other or plain_words(one) == plain_words(other)


def matched(old: Choices, new: Choices) -> dict[Label, Label]:
    """Say which of the new levels or options each of the old ones is; those that are gone are left out.

    It is the one with the same words where both texts are known, else the one with the same label; an option is also
    the one that says it had its id.
    """
    by_words = {words: label for label, text in new.texts.items() if (words := plain_words(text))}
    found = {
        label: by_words[words] for label in old.labels if (words := plain_words(old.texts.get(label, ""))) in by_words
    }
    if len(set(found.values())) < len(found):  # two levels with the same words tell nothing
        found = {}
    former = {one: label for label, ones in new.was.items() for one in ones}
    back = {label: one for label, ones in old.was.items() for one in ones if one in new.labels}
    for label in old.labels:
        same = label if label in new.labels else former.get(str(label), back.get(label))
        if label not in found and same is not None and same not in found.values():
            found[label] = same
    return found


@lru_cache(maxsize=4096)  # a district's self-assessments are held against the same levels again and again
def plain_words(text: str) -> tuple[str, ...]:
    """Leave the words of a text, without its spacing, capitals and punctuation."""
    return tuple(_WORDS.findall(text.casefold()))


def keeps_order(old: Choices, new: Choices, match: Mapping[Label, Label]) -> bool:
    """Tell whether the levels that are still there stand in the order they stood in; options have none."""
    order = [new.labels.index(match[label]) for label in old.labels if label in match]
    return not old.ordered or order == sorted(order)


def renamed_options(old: Choices, new: Choices) -> dict[Label, Label]:
    """Say what options are called now, where nothing but ids changed and ``was`` says so of each; else nothing."""
    match = matched(old, new)
    others = {label: now for label, now in match.items() if label != now}
    said = all(
        now not in old.labels and (str(label) in new.was.get(now, ()) or str(now) in old.was.get(label, ()))
        for label, now in others.items()
    )
    whole = len(match) == len(old.labels) == len(new.labels) and (new.several or not old.several)
    return others if whole and said else {}


def is_rescaled(old: Choices, new: Choices) -> bool:
    """Tell whether something else can be chosen than before, whatever its words are now."""
    if renamed_options(old, new):
        return False
    if set(old.labels) != set(new.labels) or (old.several and not new.several):
        return True
    if old.ordered and old.labels != new.labels:
        return True
    return any(label != now for label, now in matched(old, new).items())


def clamped(old: Choices, new: Choices, label: Label) -> Label | None:
    """Return what a choice is on the new scale: itself, or the nearest level farther from ideal that is still there.

    ``None`` where nothing farther is left, for a nearer one would flatter, and where an option is gone.
    """
    match = matched(old, new)
    farther = old.labels[old.labels.index(label) :] if old.ordered else (label,)
    return next((match[one] for one in farther if one in match), None)


def what_changed(old: Choices, new: Choices) -> str:
    """Say it in a clause of our own words, ids and numbers."""
    match = matched(old, new)
    gone = [f"{label}" for label in old.labels if label not in match]
    came = [f"{label}" for label in new.labels if label not in match.values()]
    moved = [f"{label} is now {now}" for label, now in match.items() if label != now]
    parts = [
        f"{old.one} {', '.join(gone)} removed" if gone else "",
        f"{old.one} {', '.join(came)} added" if came else "",
        f"{old.one} {', '.join(moved)}" if moved else "",
        "" if keeps_order(old, new, match) else f"the order changed, {new.labels[0]} is ideal",
        "one is chosen, and no longer several" if old.several and not new.several else "",
    ]
    return "; ".join(part for part in parts if part)


def worth_changes(before: Thing, now: Thing) -> list[str]:
    """Say of each option that is still there what it is worth now, where that changed; then of several together.

    Indexes hang on both.
    """
    if not before.choices or not now.choices:
        return []
    old, new = _worths(before), _worths(now)
    match = matched(before.choices, now.choices)
    said = [
        f"option {label} is worth {_shown(new.get(label))}, until now {_shown(old.get(one))}"
        for one, label in match.items()
        if old.get(one) != new.get(label)
    ]
    now_by, then_by = (thing.rest.get("worth_of") or "sum" for thing in (now, before))
    return [*said, f"several count as {now_by}, until now as {then_by}"] if now_by != then_by else said


def beside_worths(thing: Thing) -> Mapping[str, object]:
    """Return all else that is published of a thing, without what indexes hang on."""
    rest = {key: value for key, value in thing.rest.items() if key != "worth_of"}
    options: Any = rest.get("options")
    if thing.choices and isinstance(options, list):
        rest["options"] = [{key: value for key, value in one.items() if key != "worth"} for one in options]
    return rest


def _worths(thing: Thing) -> dict[Label, float | None]:
    options: Any = thing.rest.get("options")
    labels = thing.choices.labels if thing.choices else ()
    return {label: one.get("worth") for label, one in zip(labels, options or (), strict=False)}


def _shown(worth: float | None) -> str:
    return "nothing" if worth is None else f"{worth:g}"
