"""Measuring every gate that is asked for over one assessment; none has a say in another."""

from importlib import import_module

from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.gates.result import Asked, GateResult, Occasion


def evaluated(gates: Gates, on: Occasion) -> tuple[GateResult, ...]:
    """Measure every gate that is asked for; ``on.earlier`` has every assessment that one of them names.

    Raises UsageError for an id that names nothing, a level that a row does not have, and an earlier assessment that
    cannot be compared.
    """
    return tuple(_measured(Asked(gate, one), on) for gate, given in gates.asked() for one in gate.each(given))


def _measured(asked: Asked, on: Occasion) -> GateResult:
    module, _, function = asked.gate.measure.partition(":")
    result: GateResult = getattr(import_module(f"{__package__}.{module}"), function)(asked, on)
    return result
