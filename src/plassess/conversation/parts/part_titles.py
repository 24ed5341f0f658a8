"""What a part of a self-assessment is called."""

from plassess.content.library import GUIDE, MAP, Library


def part_title(library: Library, part: str) -> str:
    """Name a part as people do."""
    instrument = library.instrument(part)
    return {GUIDE: "Action guide", MAP: "Innovation map"}.get(part) or (instrument.title if instrument else part)
