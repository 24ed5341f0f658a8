"""The library: all content that one run works from."""

from collections.abc import Mapping
from dataclasses import dataclass

from plassess.content.framework import Framework, Role
from plassess.content.guide import ActionGuide


@dataclass(frozen=True, slots=True)
class Library:
    """The framework and the guides that were loaded.

    ``digests`` holds for each loaded guide's role ``sha256:`` and a hex digest over what the framework's and that
    guide's files say (not how they are laid out): a different one means that the content changed. ``shipped`` is
    false for a district's own folder.
    """

    framework: Framework
    guides: tuple[ActionGuide, ...]
    digests: Mapping[str, str]
    shipped: bool

    def guide(self, role_id: str) -> ActionGuide | None:
        """Find a role's guide; ``None`` where there is none."""
        return next((guide for guide in self.guides if guide.role == role_id), None)

    def role(self, role_id: str) -> Role | None:
        """Find a role of the framework; ``None`` where there is none."""
        return next((role for role in self.framework.roles if role.id == role_id), None)
