"""First steps as people name them on a command line: by id, by words that only one has, or by its owner."""

import re
from collections.abc import Callable, Iterable, Sequence

from plassess.assessment.plain_text import plain
from plassess.assessment.responses import FirstStep, Responses
from plassess.assessment.step_ids import steps_in
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.sentences import counted

MOST_TOLD = 12
SHORTEST_PART = 3
_NUMBERS = re.compile(r"\s*#?\d+[.)]?(?:\s*[,;]\s*#?\d+[.)]?)*\s*[,;]?\s*", re.ASCII)
_INITIAL = re.compile(r"[^\W\d_]\.?")
_NO_STEP = frozenset(
    {
        "all",
        "and",
        "both",
        "done",
        "each",
        "every",
        "everything",
        "for",
        "from",
        "of all",
        "step",
        "steps",
        "the",
        "with",
    }
)
"""Words that many steps have, and that are meant for no one step: ``done all``, ``done step 2``."""


ToChoose = Callable[[FirstStep], bool]


def steps_named(
    names: Iterable[str], responses: Responses, to_choose: ToChoose = lambda _: True
) -> tuple[FirstStep, ...]:
    """Find what each name means, committed to or not, each step once.

    Raises UsageError where a name fits no step or several, with those there are; where it fits none, with those that
    are ``to_choose`` from.
    """
    steps = tuple(step for _, step in steps_in(responses))
    each = (one for name in names for one in one_by_one(name))
    return tuple({step.id: step for one in each for step in (_named(one, steps, to_choose),)}.values())


def one_by_one(name: str) -> tuple[str, ...]:
    """Take ``2,3`` and ``#2`` as numbers; words stay whole, commas and all."""
    return tuple(re.findall(r"\d+", name)) if _NUMBERS.fullmatch(name) else (name,)


def _named(name: str, steps: Sequence[FirstStep], to_choose: ToChoose) -> FirstStep:
    fitting = _fitting(name, steps)
    if len(fitting) == 1:
        return fitting[0]
    shown, name_shown = _listed(fitting or list(filter(to_choose, steps)) or steps), visible(name, 80)
    if not steps:
        raise UsageError("The team has not written any first steps yet.")
    if fitting:
        fits = f"“{name_shown}” fits {counted(len(fitting), 'first step')}"
        raise UsageError(f"{fits}. Name one by its number, or by more words:\n{shown}")
    raise UsageError(f"{_not_found(name, name_shown)} Name one by its number, or by words of it:\n{shown}")


def _not_found(name: str, shown: str) -> str:
    if name.isdecimal():
        return f"There is no first step {shown}."
    return f"“{shown}” names no step by itself." if plain(name) in _NO_STEP else f"No first step says “{shown}”."


def _fitting(name: str, steps: Sequence[FirstStep]) -> list[FirstStep]:
    """Return the step of an id, or those with a part of their words; one that is named in full goes before others.

    A part begins where a word does and has three letters at least, so that a slip of a key marks nothing. A step is
    also named by the whole name of its owner, or by whole words of it.
    """
    if name.strip().isdecimal():
        return [step for step in steps if str(step.id) == name.strip()]
    part = plain(name)
    if part in _NO_STEP:
        return []
    whole = [step for step in steps if part and plain(step.what) == part]
    begins = re.compile(rf"(?<!\w){re.escape(part)}")
    in_words = [step for step in steps if len(part) >= SHORTEST_PART and begins.search(plain(step.what))]
    return whole or [step for step in steps if step in in_words or is_owned_by(part, step)]


def is_owned_by(name: str, step: FirstStep) -> bool:
    """Tell whether a step's owner has this name, or these whole words of it; ``R. Ortiz`` is Rosa Ortiz too."""
    first, *rest = plain(name).split() or [""]
    begins = rf"{re.escape(first[0])}\w*" if rest and _INITIAL.fullmatch(first) else re.escape(first)
    named = rf"(?<!\w)(?:{re.escape(first)}|{begins})" + "".join(rf"\s+{re.escape(word)}" for word in rest)
    return bool(first and re.search(rf"{named}(?!\w)", plain(step.who or "")))


def _owner(step: FirstStep) -> str:
    return f" · {visible(step.who, 40)}" if step.who else ""


def _listed(steps: Sequence[FirstStep]) -> str:
    in_order = sorted(steps, key=lambda step: (not step.committed, step.id))
    lines = [f"{step.id:>4}  {visible(step.what, 90)}{_owner(step)}" for step in in_order[:MOST_TOLD]]
    more = [f"      … and {len(steps) - MOST_TOLD} more"] if len(steps) > MOST_TOLD else []
    return "\n".join([*lines, *more])
