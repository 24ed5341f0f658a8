"""What is wrong within a prompt with options: ids that are taken, worths that cannot make an index."""

from collections.abc import Iterator

from plassess.content.conditions import STATES
from plassess.content.fault_places import Place, ReferenceFault, Steps
from plassess.content.instrument import Choice, Instrument
from plassess.problems import rules


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
    worths = [option.worth is not None for option in item.options]
    if not any(worths):
        return
    if item.several:
        place, message = Place(file, (*path, "several")), "several options have no one worth."
        yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Let one be chosen, or take the worths out.")
    for at, option in enumerate(item.options):
        if option.worth is None:
            message = "has no worth, and others here have one."
            place = Place(file, (*path, "options", at))
            yield ReferenceFault(rules.NOT_ALLOWED, place, message, "Add  worth: 0  to  worth: 1, or take all out.")
