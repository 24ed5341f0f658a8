"""One answer carried over to other content: as it is, marked to be looked at again, or not at all."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from plassess.assessment.prompt_kinds import KINDS, QUESTION, ROW, filled
from plassess.assessment.responses import Answer, State, is_open
from plassess.content.changes import Change, Changed, Effect, What
from plassess.content.scale_changes import clamped, is_rescaled, keeps_order, matched, what_changed
from plassess.content.things import Choices, Label, Thing
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
    pairs: Mapping[str, Mapping[Label, Label]] = field(default_factory=dict)


class Carried(Struct, frozen=True):
    """What became of one answer.

    ``answer`` is ``None`` where it cannot be kept. ``because`` says why, or what to look at; empty where it stays.
    ``undecided`` says what nobody decided: the run must not go on. ``levels`` is how its rating was moved, if it was.
    """

    answer: Answer | None
    effect: Effect = Effect.KEPT
    because: str = ""
    undecided: str = ""
    levels: str = ""


def fits(answer: Answer, thing: Thing) -> bool:
    """Tell whether a prompt can take an answer, by what the answer holds alone."""
    kind = KINDS.get(thing.holds) if thing.holds else None
    if kind is None or kind.foreign(answer) or (answer.has_not_begun and kind is not ROW):
        return False
    return kind is QUESTION or not answer.text or not set(kind.own).isdisjoint(filled(answer))


def carry(answer: Answer, before: Thing, now: Thing, changed: Changed | None, rescaling: Rescaling) -> Carried:
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
    reworded = changed.find(What.REWORDED) if changed else None
    reasons = [_worded_otherwise(reworded)] if reworded and reworded.effect is Effect.AGAIN else []
    reasons += [rated.because] if rated.because else []
    waits = is_open(answer) and not answer.look_again and not rated.because
    if not reasons or waits or now.retired:
        return Carried(rated.answer, levels=rated.levels)
    said = " ".join(dict.fromkeys([*([answer.look_again] if answer.look_again else []), *reasons]))
    marked = rated.answer.model_copy(update={"look_again": said})
    return Carried(marked, Effect.AGAIN, " ".join(reasons), levels=rated.levels)


def _worded_otherwise(change: Change) -> str:
    parts = ["the question" if part == "ask" else part for part in change.note.split(", ")]
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]} {'was' if len(parts) == 1 else 'were'} worded otherwise."


def _rescaled(answer: Answer, before: Thing, now: Thing, rescaling: Rescaling) -> Carried:
    """Put a rating or a choice on the scale as it is now."""
    held = [one for one in (answer.level, answer.aim, *answer.chosen) if one is not None]
    if now.choices is None or not held:
        return Carried(answer)
    if before.choices is None:
        if set(held) <= set(now.choices.labels):
            return Carried(answer, because=f"Nobody noted which {now.choices.one}s it was chosen from.")
        before_choices = Choices(tuple(dict.fromkeys(held)), ordered=False, several=now.choices.several)
    else:
        before_choices = before.choices
        crowded = len(answer.chosen) > 1 and not now.choices.several
        if not crowded and not is_rescaled(before_choices, now.choices):
            return Carried(answer)
    move = _Move(before_choices, now.choices, rescaling.strategy, _pairs(before, now, rescaling))
    if undecided := move.undecided(held):
        return Carried(answer, Effect.AGAIN, f"{move.what_changed} Nobody said yet what becomes of it.", undecided)
    return move.on(answer)


def _pairs(before: Thing, now: Thing, rescaling: Rescaling) -> Mapping[Label, Label] | None:
    return rescaling.pairs.get(now.id, rescaling.pairs.get(before.id))


class _Move(Struct, frozen=True):
    """A rating's way from one scale to another."""

    old: Choices
    new: Choices
    strategy: Strategy | None
    pairs: Mapping[Label, Label] | None

    @property
    def what_changed(self) -> str:
        """Say what changed of the scale, as a sentence."""
        changed = what_changed(self.old, self.new)
        return f"What can be chosen has changed{f' ({changed})' if changed else ''}."

    def undecided(self, held: list[Label]) -> str:
        """Say what keeps these from being moved; empty where nothing does."""
        if self.pairs is not None:
            lacking = [str(one) for one in held if one not in self.pairs]
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
            return self.pairs[label]
        if self.strategy is Strategy.ASK or label not in self.old.labels:
            return None
        return clamped(self.old, self.new, label)

    def on(self, answer: Answer) -> Carried:
        """Move all that an answer holds."""
        changes: dict[str, Any] = {}
        notes = [*self._level(answer, changes), *self._chosen(answer, changes), *self._aim(answer, changes)]
        levels = " ".join(f"{one}:{two}" for one, two in self.pairs.items()) if self.pairs else str(self.strategy)
        said = " ".join([self.what_changed, *notes]) if notes else ""
        return Carried(answer.model_copy(update=changes), because=said, levels=levels)

    def _level(self, answer: Answer, changes: dict[str, Any]) -> list[str]:
        if answer.level is None:
            return []
        changes["level"] = level = self.to(answer.level)
        if level is None:
            changes["state"] = State.NEXT_TIME
            return [f"It stood at level {answer.level}."]
        same = matched(self.old, self.new).get(answer.level)
        if self.pairs is not None or level == same:
            return []
        return [f"It stood at level {answer.level}, and is put at {level}, the nearest that is farther from ideal."]

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
        return [] if stays else [f"It aimed at {self.old.one} {answer.aim}."]

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
        return [f"The answer was {', '.join(answer.chosen)}."] if gone else []
