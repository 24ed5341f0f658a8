"""Whether conditions can be met: they look back, in their own file or to another, and ask for what there can be."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from plassess.content.by_kind import ByKind, Prompted
from plassess.content.conditions import ANSWERED, NOT_APPLICABLE, NOT_BEGUN, STATES, UNKNOWN, Wanted, When
from plassess.content.fault_places import Place, ReferenceFault, Steps
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import Choice, Instrument, Option
from plassess.content.library import GUIDE, MAP
from plassess.content.values import PLACES, place_in_words
from plassess.problems import rules
from plassess.problems.near import did_you_mean

CONSTRUCT_DOTS = 2
"""In the id of a construct, such as tp.evidence.plan."""


class PartPrompts(Struct, frozen=True):
    """The prompts of one file in the order they are asked; ``key`` is the list they stand in."""

    file: str
    key: str
    prompts: Sequence[Prompted]

    def place(self, at: int, *below: str | int) -> Place:
        """Name a place within a prompt's condition."""
        path: Steps = (self.key, at, "when", *below)
        return Place(self.file, path)

    @property
    def role(self) -> str:
        """The role of a guide or a map; empty for an instrument, which goes with any."""
        kind, slash, role = self.file.partition("/")
        return role if slash and kind in (GUIDE, MAP) else ""

    def conditions(self) -> Iterator[tuple[int, Steps, When]]:
        """List the conditions on one earlier answer, each with its prompt's place and the way to it below that."""
        for at, prompt in enumerate(self.prompts):
            if prompt.when is not None:
                yield from ((at, way, one) for way, one in prompt.when.single())

    def would_hold(self, prompt_id: str) -> bool:
        """Tell whether a prompt of this id would have to stand in this file; a map's are about constructs."""
        owner, _, name = prompt_id.partition("/")
        if not self.role:
            return owner == self.file
        return owner == self.role and (name.count(".") == CONSTRUCT_DOTS) == self.file.startswith(f"{MAP}/")


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
    number=lambda _: (),
    choice=lambda item: tuple(option.id for option in item.options),
    words=lambda _: (),
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
    place=lambda _, wanted: place_in_words(wanted) if isinstance(wanted, int) else str(wanted),
    share=lambda _, wanted: str(wanted),
    number=lambda _, wanted: str(wanted),
    choice=_option_in_words,
    words=lambda _, wanted: str(wanted),
)


def _in_words(wanted: Wanted, earlier: Prompted | None) -> str:
    if isinstance(wanted, str) and wanted in _STANDING:
        return _STANDING[wanted]
    return _VALUE_IN_WORDS(earlier, wanted) if earlier else str(wanted)


def misdirected(parts: Sequence[PartPrompts]) -> Iterator[ReferenceFault]:
    """Find conditions that do not look back: to the prompt itself, to a later one, or to a file that looks here.

    ``parts`` are all that were read; what none of them has may stand in another file, unless its id says here.
    """
    homes = {prompt.id: part for part in parts for prompt in part.prompts}
    for part in parts:
        ids = [prompt.id for prompt in part.prompts]
        for at, way, one in part.conditions():
            if one.id in ids[:at]:
                continue
            if one.id not in ids and not part.would_hold(one.id):
                if (home := homes.get(one.id)) is None or not _leads_to(home, part, homes):
                    continue
                message = f"hangs on {one.id} of {home.file}, and {home.file} hangs on this file."
                remedy = "One of the two files is asked first: let the other one hang on it."
            else:
                message, remedy = _why_not(one.id, at, ids)
            yield ReferenceFault(rules.CONDITION_NOT_BEFORE, part.place(at, *way, "id"), message, remedy)


def _leads_to(start: PartPrompts, goal: PartPrompts, homes: Mapping[str, PartPrompts]) -> bool:
    """Tell whether a file hangs on another one, over however many between them."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        part = waiting.pop()
        if part.file == goal.file:
            return True
        if part.file not in seen:
            seen.add(part.file)
            waiting += [homes[one.id] for _, _, one in part.conditions() if one.id in homes]
    return False


def _why_not(wanted: str, at: int, ids: Sequence[str]) -> tuple[str, str]:
    if wanted == ids[at]:
        return "hangs on its own answer.", "Name a prompt that stands before it."
    if wanted in ids:
        return f"hangs on {wanted}, which is asked after it.", "Move the one it hangs on before it."
    remedy = did_you_mean(wanted, ids[:at], "Name a prompt that stands before it in the same file.")
    return f"hangs on {wanted}, which this file does not ask.", remedy


class _Files(Struct, frozen=True):
    """All prompts, the files they stand in, and those that were found never to be asked."""

    there: Mapping[str, Prompted]
    homes: Mapping[str, PartPrompts]
    never: set[str]


def never_met(parts: Iterable[PartPrompts]) -> Iterator[ReferenceFault]:
    """Find values that no answer can have, and prompts that hang on what is never asked; over all files."""
    parts = tuple(parts)
    homes = {prompt.id: part for part in parts for prompt in part.prompts}
    files = _Files({prompt.id: prompt for part in parts for prompt in part.prompts}, homes, set())
    for part in _in_order(parts, homes):
        for at, prompt in enumerate(part.prompts):
            yield from _never_met(part, at, prompt, files) if prompt.when else ()


def _never_met(part: PartPrompts, at: int, prompt: Prompted, files: _Files) -> Iterator[ReferenceFault]:
    lost: set[int] = set()
    for way, one in prompt.when.single() if prompt.when else ():
        hopeless = list(_hopeless(part, at, way, one, files))
        impossible = list(_impossible(part, at, way, one, files.there[one.id])) if one.id in files.there else []
        yield from (*hopeless, *impossible)
        if hopeless or len(impossible) == len(one.any_of):
            lost.add(id(one))
    if prompt.when and not prompt.when.holds(lambda one: id(one) not in lost):
        files.never.add(prompt.id)


def _in_order(parts: Sequence[PartPrompts], homes: Mapping[str, PartPrompts]) -> list[PartPrompts]:
    """Put files behind those they hang on; among files that hang on each other, as they come."""
    done: dict[str, PartPrompts] = {}

    def put(part: PartPrompts, above: frozenset[str]) -> None:
        for _, _, one in part.conditions():
            home = homes.get(one.id)
            if home and home.file not in {*done, *above, part.file}:
                put(home, above | {part.file})
        done.setdefault(part.file, part)

    for part in parts:
        put(part, frozenset())
    return list(done.values())


def _hopeless(part: PartPrompts, at: int, way: Steps, one: When, files: _Files) -> Iterator[ReferenceFault]:
    """Find why the prompt that a condition names is never asked before it."""
    home, remedy, rule = files.homes.get(one.id), "", rules.NEVER_ASKED
    if home is None and not part.would_hold(one.id):
        message, rule = "which nothing here asks.", rules.UNKNOWN_ID
        remedy = did_you_mean(one.id, files.there, "Name a prompt that there is.")
    elif home is not None and home.role and part.role and home.role != part.role:
        message, remedy = "which another role is asked.", "Name a prompt of this role, or of an instrument."
    elif one.id in files.never:
        message, remedy = "which is never asked.", "Mend that condition first."
    if remedy:
        yield ReferenceFault(rule, part.place(at, *way, "id"), f"hangs on {one.id}, {message}", remedy)


def _impossible(part: PartPrompts, at: int, way: Steps, when: When, earlier: Prompted) -> Iterator[ReferenceFault]:
    possible = values_of(earlier)
    for number, wanted in enumerate(when.any_of):
        if wanted not in possible:
            written = f'"{wanted}"' if isinstance(wanted, str) else str(wanted)
            meant = did_you_mean(str(wanted), map(str, possible), after=" ")
            remedy = f"{meant}It can be: {', '.join(map(str, possible))}."
            message = f"an answer to {earlier.id} is never {written}."
            below = ("is", number) if len(when.any_of) > 1 else ("is",)
            yield ReferenceFault(rules.NEVER_ASKED, part.place(at, *way, *below), message, remedy)


def choice_faults(of: Instrument) -> Iterator[ReferenceFault]:
    """Check every item with options, and every set of them."""
    for name, shared in of.answer_sets.items():
        yield from _ids(of.id, ("answer_sets", name), shared.options or ())
        yield from _worths(of.id, ("answer_sets", name), shared.options or ())
    for at, item in enumerate(of.items):
        if isinstance(item, Choice):
            yield from _ids(of.id, ("items", at), item.options)
            yield from _worths(of.id, ("items", at), item.options)
            yield from _of_one_or_several(of.id, ("items", at), item)


def _ids(file: str, path: Steps, options: Sequence[Option]) -> Iterator[ReferenceFault]:
    first: dict[str, Place] = {}
    for at, option in enumerate(options):
        place = Place(file, (*path, "options", at, "id"))
        if option.id.lower() in STATES:
            message = f'"{option.id}" is how an answer can stand, so no option can go by it.'
            yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Give the option another id.")
        elif option.id.lower() in first:
            message = f'"{option.id}" is another option of this item already.'
            yield ReferenceFault(
                rules.EQUAL_IDS, place, message, "Give one of them another id.", first=first[option.id.lower()]
            )
        first.setdefault(option.id.lower(), place)
        yield from _former(file, (*path, "options", at), options, at)


def _of_one_or_several(file: str, path: Steps, item: Choice) -> Iterator[ReferenceFault]:
    """Find what says nothing where one option is chosen, or where options have no worth, or none above 0."""
    alone = [at for at, option in enumerate(item.options) if option.alone and not item.several]
    if alone and item.answers:
        place, message = Place(file, (*path, "answers")), "has an option that goes with no other, and one is chosen."
        remedy = "Add  several: true  to the item, or name another set."
        yield ReferenceFault(rules.NOT_ALLOWED, place, message, remedy)
    for at in () if item.answers else alone:
        place, message = Place(file, (*path, "options", at, "alone")), "says nothing where one option is chosen."
        yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Add  several: true  to the item, or delete it.")
    if item.worth_of and item.counts_by is None:
        message, remedy = "says nothing here.", "Delete it, or let several be chosen, and give them worths."
        yield ReferenceFault(rules.NOT_ALLOWED, Place(file, (*path, "worth_of")), message, remedy)
    if item.has_worths and item.several and not any(option.worth for option in item.options if not option.alone):
        place = Place(file, (*path, "answers" if item.answers else "options"))
        message = "none of these is worth more than 0."
        yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Give one of them more, or take all worths out.")


def _former(file: str, path: Steps, options: Sequence[Option], at: int) -> Iterator[ReferenceFault]:
    """Find former ids of an option that another option has, or claims as well."""
    others = (*options[:at], *options[at + 1 :])
    for i, former in enumerate(options[at].was):
        if former in {options[at].id, *(o.id for o in others), *(one for o in others for one in o.was)}:
            message = f'"{former}" is, or was, the id of another option here.'
            remedy = "Name it once, where its answers belong."
            yield ReferenceFault(rules.FORMER_ID_TAKEN, Place(file, (*path, "was", i)), message, remedy)


def _worths(file: str, path: Steps, options: Sequence[Option]) -> Iterator[ReferenceFault]:
    """See that an index can be made: its items have one worth for each answer, or none at all."""
    if all(option.worth is None for option in options):
        return
    for at, option in enumerate(options):
        place = Place(file, (*path, "options", at))
        if option.alone and option.worth:
            message = "goes with no other option, and is worth something all the same."
            yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Give it  worth: 0, or take its worth out.")
        elif option.worth is None and not option.alone:
            message = "has no worth, and others here have one."
            yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Add  worth: 0  to  worth: 1, or take all out.")
