"""The districts that self-assessments name: one by its name, several by how many they are."""

from collections.abc import Collection

from msgspec import Struct

from plassess.problems.sentences import counted


class Districts(Struct, frozen=True):
    """How many there are; ``name`` is that of the only one, empty where there are several, or none is named."""

    count: int = 0
    name: str = ""

    @property
    def title(self) -> str:
        """What a summary of them is called; empty where none is named."""
        return counted(self.count, "district") if self.count > 1 else self.name


def districts_of(named: Collection[str], told: str = "") -> Districts:
    """Name the district as the settings tell it, or as all name it that name one."""
    if told:
        return Districts(1, told)
    return Districts(len(named), next(iter(named)) if len(named) == 1 else "")
