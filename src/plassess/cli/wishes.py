"""What ``start`` was told beforehand."""

from dataclasses import dataclass
from pathlib import Path

from plassess.assessment.record import Team
from plassess.content.framework import Framework
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was told on the command line; what is empty or ``None`` is asked, or offered, on the way.

    ``using`` names the parts, ``standards`` those whose rows of the map are looked at, in the framework's order, and
    ``scope`` the tags of what is asked.
    """

    role: str | None
    out: Path
    team: Team
    answers: Path | None = None
    using: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    from_symptoms: bool = False
    scope: tuple[str, ...] = ()


def listed(text: str | None) -> tuple[str, ...]:
    """Read ``guide, map`` as a list; each once, in the order given."""
    return tuple(dict.fromkeys(part.strip() for part in (text or "").split(",") if part.strip()))


def standards_told(framework: Framework, standards: str | None, frames: str | None) -> tuple[str, ...]:
    """Return the standards named, alone or by their frames. Raises UsageError for one that does not exist."""
    known = [standard.id for standard in framework.standards]
    wanted = set(_known(listed(standards), known, "standard"))
    for frame_id in _known(listed(frames), [frame.id for frame in framework.frames], "frame"):
        wanted |= {s.id for frame in framework.frames if frame.id == frame_id for s in frame.standards}
    return tuple(standard for standard in known if standard in wanted)


def _known(named: tuple[str, ...], known: list[str], kind: str) -> tuple[str, ...]:
    for one in named:
        if one not in known:
            raise UsageError(f"There is no {kind} {visible(one, 60)}. There is: {', '.join(known)}.")
    return named
