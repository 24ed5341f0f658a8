"""Printing where the values of content come from."""

from collections.abc import Sequence

from msgspec.structs import asdict

from plassess.files.content.origins import Origin
from plassess.foreign_text import visible
from plassess.views.outputs.of_content import OriginOutput, OriginsOutput
from plassess.views.page import Page

LONGEST_VALUE = 60


def print_origins(page: Page, origins: Sequence[Origin]) -> None:
    """Print each value with its layer, file and line."""
    for one in origins:
        page.verbatim(f"{one.path}: {visible(one.value, LONGEST_VALUE)}")
        page.verbatim(f"{one.layer} · {one.file}:{one.line}", indent=4)


def origins_output(wanted: str, origins: Sequence[Origin]) -> OriginsOutput:
    """Tell the same for ``--json``."""
    return OriginsOutput(wanted, tuple(OriginOutput(**asdict(one)) for one in origins))
