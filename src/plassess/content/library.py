"""The library: all content that one run works from."""

import hashlib
from collections.abc import Iterable, Mapping

from msgspec import Struct

from plassess.content.framework import Framework, Role
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import Instrument

GUIDE, MAP = "guide", "map"
"""What ``using`` calls a role's guide and its map; an instrument goes by its own id."""


class Library(Struct, frozen=True, eq=False):
    """The framework with the guides, maps and instruments that were loaded; equal to itself alone.

    ``digests`` holds a hex SHA-256 over what each loaded file says (not how it is laid out), under ``standards``,
    ``guide/<role>``, ``map/<role>`` and the instruments' ids. ``lang`` is the language of a translation, ``name``
    what the content is called.
    """

    framework: Framework
    guides: tuple[ActionGuide, ...]
    digests: Mapping[str, str]
    maps: tuple[InnovationMap, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    lang: str | None = None
    name: str = ""

    def guide(self, role_id: str) -> ActionGuide | None:
        """Find a role's guide; ``None`` where there is none."""
        return next((guide for guide in self.guides if guide.role == role_id), None)

    def map(self, role_id: str) -> InnovationMap | None:
        """Find a role's innovation map; ``None`` where there is none."""
        return next((one for one in self.maps if one.role == role_id), None)

    def instrument(self, instrument_id: str) -> Instrument | None:
        """Find an instrument; ``None`` where there is none."""
        return next((one for one in self.instruments if one.id == instrument_id), None)

    def rating_rule(self, role_id: str, part: str) -> str | None:
        """Find how the level one is at is found in a part, as ``using`` calls it; ``None`` where nothing says so."""
        found = self.map(role_id) if part == MAP else self.instrument(part)
        return found.rating_rule if found else None

    @property
    def team_instruments(self) -> tuple[Instrument, ...]:
        """The instruments that a team answers itself; forms are asked of others."""
        return tuple(one for one in self.instruments if not one.is_form)

    def role(self, role_id: str) -> Role | None:
        """Find a role of the framework; ``None`` where there is none."""
        return next((role for role in self.framework.roles if role.id == role_id), None)

    def editions(self, role_id: str, using: Iterable[str]) -> dict[str, str]:
        """Return the edition of each part that an assessment uses, as far as it was loaded, in their order."""
        there = {GUIDE: self.guide(role_id), MAP: self.map(role_id)}
        found = ((part, there[part] if part in there else self.instrument(part)) for part in using)
        return {part: one.edition for part, one in found if one}

    def digest(self, role_id: str, using: Iterable[str]) -> str:
        """Return ``sha256:`` and a digest of all that an assessment uses; it differs once that content changed."""
        named = {GUIDE: f"guide/{role_id}", MAP: f"map/{role_id}"}
        files = ["standards", *(named.get(one, one) for one in using)]
        said = "\n".join(f"{file} {self.digests.get(file, '')}" for file in files)
        return f"sha256:{hashlib.sha256(said.encode()).hexdigest()}"
