"""Whether conditions can be met: they look back within their own file, and ask for an answer that there can be."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from plassess.content.by_kind import ByKind, Prompted
from plassess.content.conditions import ANSWERED, NOT_APPLICABLE, NOT_BEGUN, STATES, UNKNOWN, Wanted, When
from plassess.content.fault_places import Place, ReferenceFault, Steps
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import PLACES, Choice, Instrument
from plassess.content.library import GUIDE, MAP
from plassess.problems import rules
from plassess.problems.near import nearest


class PartPrompts(Struct, frozen=True):
    """The prompts of one file in the order they are asked; ``key`` is the list they stand in."""

    file: str
    key: str
    prompts: Sequence[Prompted]

    def place(self, at: int, *below: str | int) -> Place:
        """Name a place within a prompt's condition."""
        path: Steps = (self.key, at, "when", *below)
        return Place(self.file, path)


def parts_of(
    guides: Iterable[ActionGuide], maps: Iterable[InnovationMap], instruments: Iterable[Instrument]
) -> Iterator[PartPrompts]:
    """List the prompts of every file."""
    yield from (PartPrompts(f"{GUIDE}/{one.role}", "questions", one.questions) for one in guides)
    yield from (PartPrompts(f"{MAP}/{one.role}", "outcomes", one.outcomes) for one in maps)
    yield from (PartPrompts(one.id, "items", one.items) for one in instruments)


_VALUES: ByKind[[], tuple[Wanted, ...]] = ByKind(
    question=lambda _: (),
    row=lambda row: (*(level.level for level in row.levels), NOT_BEGUN),
    place=lambda _: tuple(range(1, PLACES + 1)),
    share=lambda _: (),
    choice=lambda item: tuple(option.id for option in item.options),
)


def values_of(prompt: Prompted) -> tuple[Wanted, ...]:
    """List what an answer to a prompt can be, as conditions call it."""
    return (*_VALUES(prompt), ANSWERED, UNKNOWN, NOT_APPLICABLE)


_STANDING = {
    ANSWERED: "answered",
    UNKNOWN: "we don’t know yet",
    NOT_APPLICABLE: "does not apply",
    NOT_BEGUN: "not begun",
}


def wanted_in_words(when: When, earlier: Prompted | None) -> tuple[str, ...]:
    """Say which answers a condition takes: ``Each office has its own``, ``level 2``; ids where nothing is known."""
    return tuple(_in_words(wanted, earlier) for wanted in when.any_of)


def _option_in_words(item: Choice, wanted: Wanted) -> str:
    option = item.option(str(wanted))
    return f"“{option.text}”" if option else str(wanted)


_VALUE_IN_WORDS: ByKind[[Wanted], str] = ByKind(
    question=lambda _, wanted: str(wanted),
    row=lambda _, wanted: f"level {wanted}",
    place=lambda _, wanted: f"{wanted} of {PLACES}",
    share=lambda _, wanted: str(wanted),
    choice=_option_in_words,
)


def _in_words(wanted: Wanted, earlier: Prompted | None) -> str:
    if isinstance(wanted, str) and wanted in _STANDING:
        return _STANDING[wanted]
    return _VALUE_IN_WORDS(earlier, wanted) if earlier else str(wanted)


def misdirected(part: PartPrompts) -> Iterator[ReferenceFault]:
    """Find conditions that do not look back: to the prompt itself, to a later one, or to one of another file."""
    ids = [prompt.id for prompt in part.prompts]
    for at, prompt in enumerate(part.prompts):
        if prompt.when is None or prompt.when.id in ids[:at]:
            continue
        message, remedy = _why_not(prompt.when.id, at, ids)
        yield ReferenceFault(rules.CONDITION_NOT_BEFORE, part.place(at, "id"), message, remedy)


def _why_not(wanted: str, at: int, ids: Sequence[str]) -> tuple[str, str]:
    if wanted == ids[at]:
        return "hangs on its own answer.", "Name a prompt that stands before it."
    if wanted in ids:
        return f"hangs on {wanted}, which is asked after it.", "Move the one it hangs on before it."
    near = nearest(wanted, ids[:at])
    remedy = f"Did you mean {near}?" if near else "Name a prompt that stands before it in the same file."
    return f"hangs on {wanted}, which this file does not ask.", remedy


def never_met(part: PartPrompts) -> Iterator[ReferenceFault]:
    """Find values that no answer can have, and prompts that hang on one that is never asked."""
    before: dict[str, Prompted] = {}
    never: set[str] = set()
    for at, prompt in enumerate(part.prompts):
        if prompt.when is not None and prompt.when.id in before:
            impossible = list(_impossible(part, at, prompt.when, before[prompt.when.id]))
            yield from impossible
            if prompt.when.id in never:
                message = f"hangs on {prompt.when.id}, which is never asked."
                yield ReferenceFault(rules.NEVER_ASKED, part.place(at, "id"), message, "Mend that condition first.")
            if prompt.when.id in never or len(impossible) == len(prompt.when.any_of):
                never.add(prompt.id)
        before[prompt.id] = prompt


def _impossible(part: PartPrompts, at: int, when: When, earlier: Prompted) -> Iterator[ReferenceFault]:
    possible = values_of(earlier)
    for number, wanted in enumerate(when.any_of):
        if wanted not in possible:
            written = f'"{wanted}"' if isinstance(wanted, str) else str(wanted)
            near = nearest(str(wanted), map(str, possible))
            meant = f"Did you mean {near}? " if near else ""
            remedy = f"{meant}It can be: {', '.join(map(str, possible))}."
            message = f"an answer to {earlier.id} is never {written}."
            below = ("is", number) if len(when.any_of) > 1 else ("is",)
            yield ReferenceFault(rules.NEVER_ASKED, part.place(at, *below), message, remedy)


def choice_faults(of: Instrument) -> Iterator[ReferenceFault]:
    """Check every item with options."""
    for at, item in enumerate(of.items):
        if isinstance(item, Choice):
            yield from _ids(of.id, ("items", at), item)
            yield from _worths(of.id, ("items", at), item)


def _ids(file: str, path: Steps, item: Choice) -> Iterator[ReferenceFault]:
    first: dict[str, Place] = {}
    for at, option in enumerate(item.options):
        place = Place(file, (*path, "options", at, "id"))
        if option.id in STATES:
            message = f'"{option.id}" is how an answer can stand, so no option can go by it.'
            yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Give the option another id.")
        elif option.id in first:
            message = f'"{option.id}" is another option of this item already.'
            yield ReferenceFault(
                rules.EQUAL_IDS, place, message, "Give one of them another id.", first=first[option.id]
            )
        first.setdefault(option.id, place)
        yield from _former(file, (*path, "options", at), item, at)
        if option.alone and not item.several:
            place, message = Place(file, (*path, "options", at, "alone")), "says nothing where one option is chosen."
            yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Add  several: true  to the item, or delete it.")


def _former(file: str, path: Steps, item: Choice, at: int) -> Iterator[ReferenceFault]:
    """Find former ids of an option that another option has, or claims as well."""
    others = item.options[:at] + item.options[at + 1 :]
    for i, former in enumerate(item.options[at].was):
        if former in {item.options[at].id, *(o.id for o in others), *(one for o in others for one in o.was)}:
            message = f'"{former}" is, or was, the id of another option here.'
            remedy = "Name it once, where its answers belong."
            yield ReferenceFault(rules.FORMER_ID_TAKEN, Place(file, (*path, "was", i)), message, remedy)


def _worths(file: str, path: Steps, item: Choice) -> Iterator[ReferenceFault]:
    """See that an index can be made: its items have one worth for each answer, or none at all."""
    if item.worth_of and item.counts_by is None:
        message, remedy = "says nothing here.", "Delete it, or let several be chosen, and give them worths."
        yield ReferenceFault(rules.NOT_ALLOWED, Place(file, (*path, "worth_of")), message, remedy)
    if not item.has_worths:
        return
    for at, option in enumerate(item.options):
        place = Place(file, (*path, "options", at))
        if option.alone and option.worth:
            message = "goes with no other option, and is worth something all the same."
            yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Give it  worth: 0, or take its worth out.")
        elif option.worth is None and not option.alone:
            message = "has no worth, and others here have one."
            yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Add  worth: 0  to  worth: 1, or take all out.")
    if item.several and not any(option.worth for option in item.options if not option.alone):
        place, message = Place(file, (*path, "options")), "none of these is worth more than 0."
        yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Give one of them more, or take all worths out.")
