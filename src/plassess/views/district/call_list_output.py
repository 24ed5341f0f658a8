"""The director's own list for ``--json``: whom to call, and why. It holds no level."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import astuple

from plassess.assessment.district.call_list import ToCall
from plassess.files.disk.format_line import output_format


class ToCallOutput(Struct, frozen=True):
    """One team, and why the director may want to call it."""

    name: str
    """Its school and its name, or its folder."""
    role: str
    """The title of its role."""
    folder: str
    """The folder of its latest self-assessment."""
    missed: date | None
    """The day of a check-in that has passed and was not held; null where there is none."""
    overdue: int
    """How many steps are open whose day has passed."""
    asks: str
    """What it asks for help with; empty where it asks for none."""
    offers: str
    """What others could come and see; empty where it offers nothing."""
    place: tuple[str, ...]
    """The level of its school and its network, as far as it says them."""
    goals: tuple[str, ...]
    """The ids of the standards that its goals bear on."""


class CallListOutput(Struct, frozen=True, tag_field="format", tag=output_format("call-list")):
    """Whom to call, by the alphabet, for the director alone: plassess summary --call-list --json. It has no level."""

    to_call: tuple[ToCallOutput, ...]
    """The teams that have a reason to be called."""


def call_list_output(to_call: Sequence[ToCall]) -> CallListOutput:
    """Tell whom to call."""
    return CallListOutput(tuple(ToCallOutput(*astuple(one)) for one in to_call))
