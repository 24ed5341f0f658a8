"""Names as people type them: who is in the room, and who is meant."""

from collections.abc import Iterable


def full_name(typed: str, people: Iterable[str]) -> str:
    """Complete ``Rosa`` to ``Rosa Ortiz`` where exactly one person in the room is meant; otherwise as typed."""
    wanted = typed.strip().casefold()
    if not wanted:
        return ""
    people = tuple(people)
    whole = [person for person in people if person.casefold() == wanted]
    begins = [p for p in people if any(word.startswith(wanted) for word in (p.casefold(), *p.casefold().split()))]
    meant = whole or begins
    return meant[0] if len(meant) == 1 else typed


def read_people(line: str) -> tuple[str, ...]:
    """Read ``Rosa Ortiz, Dan Webb and Mei Tan`` as three people; one named twice counts once."""
    parts = line.replace(";", ",").replace("\n", ",").replace(" and ", ",").split(",")
    return tuple(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))
