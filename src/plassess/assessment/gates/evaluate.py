"""Measuring every gate that is asked for over one assessment; none has a say in another."""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module

from msgspec.structs import replace

from plassess.assessment.gates.asked_for import AskedTogether, Gates
from plassess.assessment.gates.gate import Takes
from plassess.assessment.gates.narrowed import left_out, narrowed
from plassess.assessment.gates.result import Asked, GateResult, NotAsked, Occasion, Place
from plassess.assessment.gates.scope import Scope
from plassess.problems.errors import UsageError

Found = GateResult | NotAsked
PlaceOf = Callable[[Asked, Scope | None], Place | None]
"""Tells where a gate of a scope is asked."""


def nowhere(_: Asked, __: Scope | None) -> None:
    """Say of every gate that the command line asks for it."""


def evaluated(
    gates: Gates, on: Occasion, within: Scope | None = None, place_of: PlaceOf = nowhere
) -> tuple[Found, ...]:
    """Measure every gate that is asked for, and say which are not asked of this assessment.

    ``on.earlier`` has every assessment that a gate names; ``within`` narrows all of them. Raises UsageError for an id
    that names nothing, and a level or an option that is not there, with the place where ``place_of`` has one.
    """
    sets = ((one, (within, one.scope)) for one in gates.sets())
    return tuple(
        found for one, scopes in sets for found in _evaluated(one, on, [it for it in scopes if it], place_of)
    )


def _evaluated(one: AskedTogether, on: Occasion, scopes: Sequence[Scope], place_of: PlaceOf) -> Iterator[Found]:
    shown = "; ".join(scope.shown for scope in scopes)
    narrowed_to = tuple(scope.model_dump(exclude_defaults=True) for scope in scopes)
    why = next((why for scope in scopes if (why := left_out(scope, on))), "")
    here = on if why else narrowed(on, scopes)
    for asked in (Asked(gate, each) for gate, given in one.asked() for each in gate.each(given)):
        place = place_of(asked, one.scope)
        try:
            found = NotAsked(asked.name, _shown(asked, on), why) if why else _measured(asked, here)
        except UsageError as error:
            raise UsageError(at_its_place(str(error), place)) from error
        yield replace(found, scope=shown, narrowed_to=narrowed_to, place=place)


def at_its_place(message: str, place: Place | None) -> str:
    """Put before what is wrong with a gate where it is asked, where that is in the settings."""
    return f"{place.shown}: {place.keys}: {message}" if place else message


def _shown(asked: Asked, on: Occasion) -> str:
    """Show what a gate is given; an earlier assessment goes by its id, as where it is measured."""
    return on.earlier[asked.given].record.id if asked.gate.takes is Takes.FOLDER else asked.shown


def _measured(asked: Asked, on: Occasion) -> Found:
    module, _, function = asked.gate.measure.partition(":")
    result: Found = getattr(import_module(f"{__package__}.{module}"), function)(asked, on)
    return result
