"""What changed between two libraries, thing by thing, and what that does to answers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from msgspec import Struct

from plassess.content.conditions import Wanted, When
from plassess.content.former_ids import Renaming, renaming
from plassess.content.library import Library
from plassess.content.scale_changes import (
    beside_worths,
    is_rescaled,
    matched,
    renamed_options,
    same_words,
    what_changed,
    worth_changes,
)
from plassess.content.things import Label, Thing, things_in

_USED_BY_RECORDS = frozenset({"standard", "role", "instrument"})


class Effect(StrEnum):
    """What a change does to answers, the worst first."""

    CANNOT = "cannot be kept"
    AGAIN = "to be looked at again"
    UNASKED = "no longer asked, by a condition"
    KEPT = "kept"


class What(StrEnum):
    """What happened to a thing."""

    REMOVED = "removed"
    RECAST = "answered otherwise"
    REWORDED = "reworded"
    RESCALED = "rescaled"
    CONDITION = "when it is asked"
    COUNTED = "counted otherwise"
    RENAMED = "renamed"
    MOVED = "moved"
    RETITLED = "retitled"
    RETIRED = "retired"
    ASKED_AGAIN = "asked again"
    EDITED = "edited"
    ADDED = "added"


BESIDE_ANSWERS = frozenset({What.MOVED, What.RETITLED, What.EDITED})
"""What changes nothing for an answer: places, titles and other texts."""


class TextChange(Struct, frozen=True):
    """A text before and now; ``of`` says which one: ``ask``, ``level 2``."""

    of: str
    before: str
    now: str


class Change(Struct, frozen=True):
    """One thing that happened; ``note`` says more in our own words, ids and numbers, and may be empty."""

    what: What
    effect: Effect
    note: str = ""
    texts: tuple[TextChange, ...] = ()

    @property
    def again(self) -> tuple[str, ...]:
        """The texts that answers hang on and that say something else now, as ``note`` names them."""
        reworded = self.what is What.REWORDED
        return tuple(one.of for one in self.texts if reworded and not same_words(one.before, one.now))


class Changed(Struct, frozen=True):
    """All that happened to one thing; ``before`` or ``now`` is ``None`` where it was not, or no longer is, there."""

    before: Thing | None
    now: Thing | None
    changes: tuple[Change, ...]

    @property
    def thing(self) -> Thing:
        """The thing as it is now, or as it was where it is gone."""
        thing = self.now or self.before
        assert thing is not None, "a change is of something"  # noqa: S101 - a bug of ours
        return thing

    @property
    def effect(self) -> Effect:
        """The worst that any of the changes does."""
        return min((change.effect for change in self.changes), key=list(Effect).index)

    def find(self, what: What) -> Change | None:
        """Find a change by what happened."""
        return next((change for change in self.changes if change.what is what), None)


def changes_between(old: Library, new: Library) -> tuple[Changed, ...]:
    """List everything that changed, the worst for answers first, then in the order of the content."""
    before, now = things_in(old), things_in(new)
    return compare(before, now, renaming(before, now))


def compare(before: Sequence[Thing], now: Sequence[Thing], names: Renaming) -> tuple[Changed, ...]:
    """Hold things against each other; of those that are not known whole, what is known."""
    there = {thing.id: thing for thing in now}
    found: list[Changed] = []
    met: set[str] = set()
    today = _Today.of(before, there, names)
    shifted = _shifted(before, now, names)
    for thing in before:
        successor = there.get(names.now(thing.id) or "")
        if successor is None or successor.id in met:
            note = f"{successor.id} goes on from another" if successor else ""
            found.append(Changed(thing, None, (Change(What.REMOVED, _effect_of_loss(thing), note),)))
            continue
        met.add(successor.id)
        if changes := tuple(_changes(thing, successor, today, shifted=successor.id in shifted)):
            found.append(Changed(thing, successor, changes))
    found += [Changed(None, one, (Change(What.ADDED, Effect.KEPT),)) for one in now if one.id not in met]
    return tuple(sorted(found, key=lambda one: list(Effect).index(one.effect)))


def _effect_of_loss(thing: Thing) -> Effect:
    lost = thing.holds or not thing.whole or thing.kind in _USED_BY_RECORDS
    return Effect.CANNOT if lost else Effect.KEPT


class _Today(Struct, frozen=True):
    """What ids, and the levels and options of each prompt, are called today; ``labels`` are by the former ids."""

    names: Renaming
    labels: Mapping[str, Mapping[Label, Label]]

    @classmethod
    def of(cls, before: Sequence[Thing], there: Mapping[str, Thing], names: Renaming) -> "_Today":
        """Hold what could be chosen against what can be."""
        pairs = ((one, there.get(names.now(one.id) or "")) for one in before)
        choices = ((one.id, one.choices, now.choices) for one, now in pairs if now)
        return cls(names, {id_: matched(old, new) for id_, old, new in choices if old and new})

    def id(self, id_: str) -> str:
        """Return an id of today; one that is gone stays as it is."""
        return self.names.now(id_) or id_

    def wanted(self, when: When) -> frozenset[Wanted]:
        """Return what a former condition on one answer wants, as that is called today."""
        labels = self.labels.get(when.id, {})
        return frozenset(labels.get(one, one) for one in when.any_of)


def _changes(before: Thing, now: Thing, today: _Today, *, shifted: bool) -> Iterator[Change]:
    if before.id != now.id:
        yield Change(What.RENAMED, Effect.KEPT, f"was {before.id}")
    if before.holds and before.holds != now.holds:
        yield Change(What.RECAST, Effect.CANNOT, f"it took {_taken(before)}, and takes {_taken(now)}")
        return
    yield from _reworded(before, now)
    if before.choices and now.choices and is_rescaled(before.choices, now.choices):
        yield Change(What.RESCALED, Effect.AGAIN, what_changed(before.choices, now.choices))
    elif before.choices and now.choices and renamed_options(before.choices, now.choices):
        yield Change(What.RENAMED, Effect.KEPT, what_changed(before.choices, now.choices))
    if not before.whole:
        return
    yield from _conditions(before, now, today)
    if notes := list(_moves(before, now, today.names, shifted=shifted)):
        yield Change(What.MOVED, Effect.KEPT, "; ".join(notes))
    if before.title != now.title:
        yield Change(What.RETITLED, Effect.KEPT, "", (TextChange("title", before.title, now.title),))
    yield from _retired(before, now)
    if worths := worth_changes(before, now):
        yield Change(What.COUNTED, Effect.KEPT, f"indexes change: {'; '.join(worths)}")
    old, new = beside_worths(before), beside_worths(now)
    if rest := [key for key in {**old, **new} if old.get(key) != new.get(key)]:
        yield Change(What.EDITED, Effect.KEPT, ", ".join(rest))


_TAKEN: Mapping[str, str] = {
    "text": "a text",
    "level": "a level",
    "place": "a place",
    "share": "a share of time",
    "number": "a number",
    "choice": "a choice",
    "words": "words",
    "mark": "marks",
}


def _taken(thing: Thing) -> str:
    return _TAKEN[thing.holds] if thing.holds else "no answer"


def _reworded(before: Thing, now: Thing) -> Iterator[Change]:
    """Compare the texts that answers hang on; those that keep their words keep their answers."""
    texts = [TextChange("ask", before.ask, now.ask)] if before.ask else []
    texts += [TextChange(key, text, now.texts.get(key, "")) for key, text in before.texts.items()]
    if before.choices and now.choices:
        match, old, new = matched(before.choices, now.choices), before.choices, now.choices
        texts += [
            TextChange(f"{old.one} {one}", old.texts[one], new.texts[match[one]]) for one in match if one in old.texts
        ]
    if before.bounds and now.bounds and not now.bounds.takes_all_of(before.bounds):
        texts.append(TextChange("range", before.bounds.said, now.bounds.said))
    changed = tuple(text for text in texts if text.before != text.now)
    if not changed:
        return
    again = [text.of for text in changed if not same_words(text.before, text.now)]
    note = ", ".join(again) if again else "in spacing, capitals or punctuation alone"
    yield Change(What.REWORDED, Effect.AGAIN if again else Effect.KEPT, note, changed)


def _conditions(before: Thing, now: Thing, today: _Today) -> Iterator[Change]:
    """Tell of a condition that came, went or changed; one that follows former ids, and options, is the same."""
    if _meant(before.when, lambda one: (today.id(one.id), today.wanted(one))) != _meant(now.when, _as_it_stands):
        note = f"{condition_in_words(now.when)}; until now {condition_in_words(before.when)}"
        if _is_looser(before.when, now.when, today):
            yield Change(What.CONDITION, Effect.KEPT, f"{note}; so it is asked, and counted, more often")
        else:
            yield Change(What.CONDITION, Effect.UNASKED, note)


def _is_looser(before: When | None, now: When | None, today: _Today) -> bool:
    """Tell whether a prompt is asked wherever it was, for one condition on one prompt; of others nobody can tell."""
    if now is None or before is None or now.parts or before.parts:
        return now is None
    return today.id(before.id) == now.id and today.wanted(before) <= set(now.any_of)


def _as_it_stands(one: When) -> object:
    return one.id, frozenset(one.any_of)


def _meant(when: When | None, one: Callable[[When], object]) -> object:
    """Return what tells a condition from others, whatever order it is written in; ``one`` of one earlier answer."""
    if when is None or not when.parts:
        return when and one(when)
    return bool(when.each), frozenset(_meant(part, one) for part in when.parts)


def condition_in_words(when: When | None) -> str:
    """Write ``always`` or ``only where core-roles/plan is yes or 3``."""
    return "always" if when is None else f"only where {when.said(_one_in_words)}"


def _one_in_words(when: When) -> str:
    *others, last = map(str, when.any_of)
    wanted = f"{', '.join(others)} or {last}" if others else last
    return f"{when.id} is {wanted}"


def _moves(before: Thing, now: Thing, names: Renaming, *, shifted: bool) -> Iterator[str]:
    if before.within != now.within and names.now(before.within) != now.within:
        yield f"from {before.within} to {now.within}"
    if [names.now(one) for one in before.standards] != list(now.standards):
        yield f"bears on {', '.join(now.standards) or 'no standard'}"
    if shifted:
        yield "to another place in the order"


def _retired(before: Thing, now: Thing) -> Iterator[Change]:
    if now.retired and not before.retired:
        yield Change(What.RETIRED, Effect.KEPT, "no longer asked", (TextChange("retired", "", now.retired),))
    elif before.retired and not now.retired:
        yield Change(What.ASKED_AGAIN, Effect.KEPT)


def _shifted(before: Sequence[Thing], now: Sequence[Thing], names: Renaming) -> set[str]:
    """Find the things that stand elsewhere among those they stood among."""
    old, new = _in_families(before, names), _in_families(now, names)
    shifted: set[str] = set()
    for family, members in new.items():
        was = [one for one in old.get(family, []) if one in members]
        still = [one for one in members if one in was]
        blocks = SequenceMatcher(None, was, still, autojunk=False).get_matching_blocks()
        shifted.update(still)
        shifted.difference_update(one for block in blocks for one in was[block.a : block.a + block.size])
    return shifted


def _in_families(things: Sequence[Thing], names: Renaming) -> dict[tuple[str, str], list[str]]:
    """List the present ids by what they belong to, in order."""
    families: dict[tuple[str, str], list[str]] = {}
    for thing in things:
        if thing.whole:
            families.setdefault((thing.kind, names.now(thing.within) or thing.within), []).append(
                names.now(thing.id) or thing.id
            )
    return families
