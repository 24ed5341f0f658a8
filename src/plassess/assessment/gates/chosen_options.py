"""Gates over prompts with options: what those that were chosen are worth, and which of them were."""

from collections.abc import Sequence
from fractions import Fraction

from msgspec.structs import replace

from plassess.assessment.coverage import Stands
from plassess.assessment.gates.named_prompts import Wanted, asked_about, not_asked, published
from plassess.assessment.gates.result import Asked, GateResult, NotAsked, Occasion, Standing, ToDo
from plassess.assessment.prompts import Prompt
from plassess.assessment.ratings.decimals import beside, exactly, in_decimals
from plassess.assessment.ratings.indexes import worth_of
from plassess.assessment.words import capital, stands_in_words
from plassess.content.instrument import Choice
from plassess.content.scale_changes import same_words
from plassess.problems.errors import UsageError
from plassess.problems.sentences import counted

WITH_WORTHS = Wanted(lambda it: isinstance(it.item, Choice) and it.item.has_worths, "prompt with worths")
WITH_OPTIONS = Wanted(lambda it: isinstance(it.item, Choice), "prompt with options")


def index(asked: Asked, on: Occasion) -> GateResult | NotAsked:
    """See that the mean of what was chosen there is worth is at least so much, and nothing that applies is left out.

    Else leaving a prompt open would be the way around. Worths are added as they are written; nothing is rounded.
    """
    id_, least = asked.given
    those = _those(id_, WITH_WORTHS, asked, on.now)
    if not isinstance(those, tuple):
        return those
    worths = {prompt.id: worth for prompt in those if (worth := _worth(prompt, on.now)) is not None}
    if not worths:
        return _nothing(asked, those, on.now)
    mean, wanted = sum(worths.values(), Fraction()) / len(worths), exactly(least)
    below = [] if mean >= wanted else [it for it in those if it.id in worths and worths[it.id] < wanted]
    lacking = [it for it in those if it.id not in worths]
    to_do = (
        *(_to_do(it, f"Worth {in_decimals(worths[it.id], 2)}") for it in below),
        *(_open(it, on.now) for it in lacking),
    )
    measured = f"the index is {beside(wanted, mean, 2)}, from {len(worths)} of {_that_apply(those)}"
    measured += f"; {len(lacking)} without an answer" if lacking else ""
    return _result(asked, measured, len(worths), len(those), to_do, "Answer what is open, and plan for more.")


def chosen(asked: Asked, on: Occasion) -> GateResult | NotAsked:
    """See that at every prompt there that applies one of these options is chosen.

    Raises UsageError where one of the prompts has none of them.
    """
    id_, options = asked.given
    those = _those(id_, WITH_OPTIONS, asked, on.now)
    if not isinstance(those, tuple):
        return those
    answered = [it for it in those if on.now.plan.coverage.stands[it.id] is Stands.ANSWERED]
    if not answered:
        return _nothing(asked, those, on.now)
    right = {it.id for it in answered if not _in_their_words(it, on.now).isdisjoint(options)}
    others = (it for it in those if it.id not in right)
    to_do = tuple(_to_do(it, "Another option is chosen") if it in answered else _open(it, on.now) for it in others)
    measured = f"it is chosen at {len(right)} of {_that_apply(those)}"
    return _result(asked, measured, len(right), len(those), to_do, "Look at these again with the team.")


def _those(id_: str, wanted: Wanted, asked: Asked, one: Standing) -> tuple[Prompt, ...] | NotAsked:
    """Find the prompts that are asked there and apply, or say that the gate is not asked here."""
    found = published(id_, wanted, asked, one)
    if asked.name == "chosen":
        _need_options(found, asked)
    elsewhere = not_asked(asked, found, one)
    if elsewhere:
        return elsewhere
    stands = one.plan.coverage.stands
    return tuple(it for it in asked_about(id_, wanted, one) if stands[it.id] is not Stands.NOT_APPLICABLE)


def _that_apply(those: Sequence[Prompt]) -> str:
    return counted(len(those), "prompt that applies", "prompts that apply")


def _need_options(found: Sequence[Prompt], asked: Asked) -> None:
    for prompt in found:
        if set(prompt.labels).isdisjoint(asked.given[1]):
            listed = ", ".join(map(str, prompt.labels))
            raise UsageError(f"{asked.label}: {prompt.id} has no such option. Its options: {listed}.")


def _in_their_words(prompt: Prompt, one: Standing) -> set[str]:
    """Return what was chosen, but for options that read otherwise now than when they were chosen."""
    kept = one.record.chosen.get(prompt.id, {})
    now = {option.id: option.text for option in prompt.item.options} if isinstance(prompt.item, Choice) else {}
    ids = one.responses.answers[prompt.id].chosen
    return {id_ for id_ in ids if same_words(kept.get(id_, now.get(id_, "")), now.get(id_, ""))}


def _worth(prompt: Prompt, one: Standing) -> Fraction | None:
    """Return what was chosen is worth; ``None`` where nothing is, or what is no longer there."""
    if one.plan.coverage.stands[prompt.id] is not Stands.ANSWERED or not isinstance(prompt.item, Choice):
        return None
    ids = one.responses.answers[prompt.id].chosen
    worth = worth_of(prompt.item, ids, one.record.chosen.get(prompt.id))
    return None if worth is None else worth.value


def _to_do(prompt: Prompt, why: str) -> ToDo:
    return ToDo(prompt.id, prompt.title, why)


def _open(prompt: Prompt, one: Standing) -> ToDo:
    stands = one.plan.coverage.stands[prompt.id]
    gone = stands is Stands.ANSWERED
    return _to_do(prompt, "What was chosen counts no longer" if gone else capital(stands_in_words(stands)))


def _result(asked: Asked, measured: str, count: int, among: int, to_do: tuple[ToDo, ...], remedy: str) -> GateResult:
    short = len(to_do)
    return GateResult(asked.name, asked.shown, measured, count, among, short, to_do, remedy if short else "")


def _nothing(asked: Asked, those: Sequence[Prompt], one: Standing) -> GateResult:
    """Fail a gate that found nothing answered."""
    measured = (
        f"none of {counted(len(those), 'prompt')} there is answered"
        if those
        else "nothing there is asked and applies"
    )
    to_do = tuple(_open(it, one) for it in those)
    found = _result(asked, measured, 0, len(those), to_do, "")
    return replace(found, short=None, remedy="Answer these." if those else "Ask for something that does.")
