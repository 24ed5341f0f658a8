"""One answer carried over to other content: as it is, marked to be looked at again, or not at all."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from plassess.assessment.migration.reasons import OUTSIDE, STAYS, UNKNOWN_WORDS, Reasons, reasons_in
from plassess.assessment.prompt_kinds import KINDS, ROW, filled
from plassess.assessment.responses import Answer, State, is_open
from plassess.assessment.words import distance_in_words
from plassess.content.changes import Changed, Effect, What
from plassess.content.scale_changes import clamped, is_rescaled, keeps_order, matched, renamed_options, what_changed
from plassess.content.things import Choices, Label, Thing
from plassess.content.values import as_written
from plassess.problems.sentences import ended


class Strategy(StrEnum):
    """What becomes of a rating where the levels of its row changed."""

    CLAMP = "clamp"
    """It stays where its level is still there; else it goes to the nearest one farther from ideal, never nearer."""
    MAP = "map"
    """It goes where the pairs given for its row say."""
    ASK = "ask"
    """It is taken out, noted, and asked again."""


class Rescaling(Struct, frozen=True):
    """What was said for rows whose levels changed; ``pairs`` go before ``strategy``, and ``None`` decides nothing."""

    strategy: Strategy | None = None
    pairs: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class Carried(Struct, frozen=True):
    """What became of one answer.

    ``answer`` is ``None`` where it cannot be kept. ``because`` says why, or what to look at; empty where it stays.
    ``undecided`` says what nobody decided: the run must not go on. ``levels`` is how its rating was moved, if it was,
    and ``told`` is what to tell of it though nothing has to be looked at.
    """

    answer: Answer | None
    effect: Effect = Effect.KEPT
    because: str = ""
    undecided: str = ""
    levels: str = ""
    told: str = ""


class Past(Struct, frozen=True):
    """What an answer's record knows of the words it was given to.

    ``known`` are the texts whose words it kept, as changes name them, and ``unchanged`` those that read so again.
    ``goes_back``: it goes to the content it came from and has been nowhere else but here, so that what marked it on
    the way is undone by the same.
    """

    known: frozenset[str] = frozenset()
    unchanged: frozenset[str] = frozenset()
    goes_back: bool = False


NO_PAST = Past()
BACK_IN_ITS_WORDS = "It reads again as it did when it was answered."


def fits(answer: Answer, thing: Thing) -> bool:
    """Tell whether a prompt can take an answer, by what the answer holds alone."""
    kind = KINDS.get(thing.holds) if thing.holds else None
    if kind is None or kind.foreign(answer) or (answer.has_not_begun and kind is not ROW):
        return False
    return "text" in kind.says or not answer.text or not set(kind.own).isdisjoint(filled(answer))


class _Way(Struct, frozen=True):
    """How a prompt stood where an answer comes from; ``names`` leads from its levels and options to other labels."""

    was_retired: bool
    names: Mapping[str, str]

    def then(self, of: str) -> str:
        """Name a text as it was called where the answer goes."""
        return self.names.get(of, of)

    def is_undone(self, of: str, past: Past) -> bool:
        """Tell whether a text that changed on the way back is what had changed on the way there."""
        return of in self.names or of not in past.known


def _other_names(before: Thing, now: Thing) -> dict[str, str]:
    if before.choices is None or now.choices is None:
        return {}
    one, same = before.choices.one, matched(before.choices, now.choices)
    return {f"{one} {label}": f"{one} {to}" for label, to in same.items() if to != label}


def carry(
    answer: Answer, before: Thing, now: Thing, changed: Changed | None, rescaling: Rescaling, past: Past = NO_PAST
) -> Carried:
    """Carry an answer over to what its prompt is now; ``changed`` is what happened to that, if anything did."""
    if answer == Answer(state=State.NEXT_TIME):
        return Carried(answer)
    if changed and (recast := changed.find(What.RECAST)):
        return Carried(None, Effect.CANNOT, ended(f"The prompt is answered otherwise: {recast.note}"))
    if not before.whole and not fits(answer, now):
        return Carried(None, Effect.CANNOT, "The prompt is answered otherwise now.")
    rated = _rescaled(answer, before, now, rescaling)
    if rated.undecided or rated.answer is None:
        return rated
    waits = is_open(answer) and not answer.look_again and not rated.because
    fresh = _fresh(changed, rated)
    if now.retired:  # nobody is asked: only what stays true for good is noted
        fresh = Reasons(rest=fresh.rest)
    if waits or (now.retired and not fresh.rest):
        return Carried(rated.answer, levels=rated.levels)
    way = _Way(bool(before.retired), _other_names(before, now))
    return _marked(rated, rated.answer, reasons_in(answer.look_again), fresh, past, way)


def _marked(carried: Carried, kept: Answer, noted: Reasons, fresh: Reasons, past: Past, way: _Way) -> Carried:
    """Mark an answer by fresh reasons, and let those that are none any more go."""
    again, still = fresh, replace(noted.without(past.unchanged), range=())
    if past.goes_back:
        undone = {of for of in fresh.reworded if way.then(of) in noted.reworded and way.is_undone(of, past)}
        again = fresh.without(undone, scale=bool(noted.scale) or way.was_retired)
        still = still.without({way.then(of) for of in undone}, scale=True)
        if way.was_retired:  # nothing was noted on the way, for nobody was asked
            again = again.without(set(again.reworded) - past.known)
    marked = kept.model_copy(update={"look_again": still.and_also(again).said or None})
    if again.said:
        return Carried(marked, Effect.AGAIN, again.said, levels=carried.levels)
    told = BACK_IN_ITS_WORDS if noted.said and not marked.look_again else carried.told
    return Carried(marked, because=told, levels=carried.levels)


def _fresh(changed: Changed | None, rated: Carried) -> Reasons:
    """Say why to look again. A range by itself is no reason: a number either lies in it, or is said not to."""
    reworded = changed.find(What.REWORDED) if changed else None
    parts = tuple(part for part in reworded.again if part != "range") if reworded else ()
    return Reasons(reworded=parts).and_also(reasons_in(rated.because))


def _rescaled(answer: Answer, before: Thing, now: Thing, rescaling: Rescaling) -> Carried:
    """Put a rating or a choice on the scale as it is now."""
    if now.bounds and answer.number is not None and not now.bounds.takes(answer.number):
        return Carried(answer, because=f"{as_written(answer.number)} is not {now.bounds.said}{OUTSIDE}")
    held = [one for one in (answer.level, answer.aim, *answer.chosen) if one is not None]
    if now.choices is None or not held:
        return Carried(answer)
    old = before.choices
    if old is None:
        if set(held) <= set(now.choices.labels):
            return Carried(answer, because=f"Nobody noted which {now.choices.one}s it was chosen from.")
        old = Choices(tuple(dict.fromkeys(held)), ordered=False, several=now.choices.several)
    else:
        crowded = len(answer.chosen) > 1 and not now.choices.several
        if not crowded and not is_rescaled(old, now.choices):
            unknown = not set(held) <= set(old.texts)
            return Carried(_renamed(answer, old, now.choices), because=UNKNOWN_WORDS if unknown else "")
    move = _Move(old, now.choices, rescaling.strategy, _pairs(before, now, rescaling), known=before.whole)
    if undecided := move.undecided(held):
        why = f"What can be chosen has changed{move.what_changed}. Nobody said yet what becomes of it."
        return Carried(answer, Effect.AGAIN, why, undecided)
    return move.on(answer)


def _renamed(answer: Answer, old: Choices, new: Choices) -> Answer:
    """Name what an answer chooses, and aims for, by the ids of today."""
    names = renamed_options(old, new)
    if not names:
        return answer
    chosen = tuple(str(names.get(one, one)) for one in answer.chosen)
    aim = answer.aim if answer.aim is None else names.get(answer.aim, answer.aim)
    return answer.model_copy(update={"chosen": chosen, "aim": aim})


def _pairs(before: Thing, now: Thing, rescaling: Rescaling) -> Mapping[str, Label] | None:
    """Read where the pairs given for a row lead, a level's number or an option's id, by what stood there as text."""
    pairs = rescaling.pairs.get(now.id, rescaling.pairs.get(before.id))
    if pairs is None or now.choices is None:
        return None
    labels = {str(label): label for label in now.choices.labels}
    return {one: labels[other] for one, other in pairs.items() if other in labels}


class _Move(Struct, frozen=True):
    """A rating's way from one scale to another; ``known``: the old one is known whole, with all its words."""

    old: Choices
    new: Choices
    strategy: Strategy | None
    pairs: Mapping[str, Label] | None
    known: bool

    @property
    def what_changed(self) -> str:
        """Say what changed of the scale, in brackets; empty where it cannot be told."""
        changed = what_changed(self.old, self.new)
        return f" ({changed})" if changed else ""

    def undecided(self, held: list[Label]) -> str:
        """Say what keeps these from being moved; empty where nothing does."""
        if self.pairs is not None:
            lacking = [str(one) for one in held if str(one) not in self.pairs]
            return f"the pairs given for it do not say what {', '.join(lacking)} becomes" if lacking else ""
        if self.strategy in (None, Strategy.MAP):
            return "nothing was said for it"
        order = keeps_order(self.old, self.new, matched(self.old, self.new))
        if self.strategy is Strategy.CLAMP and not order:
            return "the order of its levels changed, so that clamp would guess"
        return ""

    def to(self, label: Label) -> Label | None:
        """Return where a level or an option goes; ``None``: it is asked again."""
        if self.pairs is not None:
            return self.pairs[str(label)]
        if self.strategy is Strategy.ASK or label not in self.old.labels:
            return None
        return clamped(self.old, self.new, label)

    def on(self, answer: Answer) -> Carried:
        """Move all that an answer holds."""
        changes: dict[str, Any] = {}
        notes = [*self._level(answer, changes), *self._chosen(answer, changes), *self._aim(answer, changes)]
        levels = " ".join(f"{one}:{two}" for one, two in self.pairs.items()) if self.pairs else str(self.strategy)
        moved = answer.model_copy(update=changes)
        told = f"Put by --map: {levels}." if self.pairs else ""
        said = ""
        if notes:
            said = f"When what can be chosen changed{self.what_changed}, {'; '.join(notes)}."
        elif self._is_nearer(answer, moved):
            other = f"level {moved.level}, and " if moved.level != answer.level else ""
            nearer = f": level {answer.level}, {_away(self.old, answer.level)} then, is {other}nearer to ideal now"
            said = f"What can be chosen has changed{self.what_changed}{nearer}{STAYS}"
        elif not self.known:
            said = f"What can be chosen has changed{self.what_changed}{STAYS}"
        return Carried(moved, because=said, levels=levels, told=told)

    def _is_nearer(self, answer: Answer, moved: Answer) -> bool:
        """Tell whether a rating would come nearer to ideal though nobody said so."""
        if self.pairs is not None or answer.level is None or moved.level is None or not self.old.ordered:
            return False
        return self.new.labels.index(moved.level) < self.old.labels.index(answer.level)

    def _level(self, answer: Answer, changes: dict[str, Any]) -> list[str]:
        if answer.level is None:
            return []
        changes["level"] = level = self.to(answer.level)
        if level is None:
            changes["state"] = State.NEXT_TIME
            return [f"it stood at level {answer.level}"]
        same = matched(self.old, self.new).get(answer.level)
        if level == (answer.level if self.pairs is not None else same) or (self.pairs is not None and self.known):
            return []
        put = "by --map" if self.pairs is not None else "the nearest that is farther from ideal"
        return [f"it stood at level {answer.level}, and was put at {level}, {put}"]

    def _aim(self, answer: Answer, changes: dict[str, Any]) -> list[str]:
        """Keep an aim only where it is nearer to ideal than the level, and an option that was not chosen."""
        if answer.aim is None:
            return []
        aim, level = self.to(answer.aim), changes.get("level", answer.level)
        if self.new.ordered:
            stays = aim is not None and (level is None or self.new.labels.index(aim) < self.new.labels.index(level))
        else:
            stays = aim is not None and aim not in changes.get("chosen", answer.chosen)
        changes["aim"] = aim if stays else None
        aimed = f"it aimed at {self.old.one} {answer.aim}"
        if not stays:
            return [aimed]
        same = matched(self.old, self.new).get(answer.aim)
        return [] if aim == same or self.pairs is not None else [f"{aimed}, and aims at {aim} now"]

    def _chosen(self, answer: Answer, changes: dict[str, Any]) -> list[str]:
        if not answer.chosen:
            return []
        kept = tuple(dict.fromkeys(to for one in answer.chosen if (to := self.to(one)) is not None))
        if len(kept) > 1 and not self.new.several:
            kept = ()
        changes["chosen"] = kept
        if not kept:
            changes["state"] = State.NEXT_TIME
        gone = [one for one in answer.chosen if self.to(one) not in kept]
        return [f"the answer was {', '.join(answer.chosen)}"] if gone else []


def _away(scale: Choices, level: Label | None) -> str:
    steps = scale.labels.index(level) if level is not None else 0
    return distance_in_words(steps)
