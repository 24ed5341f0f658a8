"""The shapes of charts as pictures for Word: drawn of the page's own, without a word in them, everywhere the same."""

from functools import cache

from msgspec import Struct

from plassess.rendering.environment import render_shipped
from plassess.reports.blocks import Share, Side

_ZOOM = 3
_BARS, _PLACES = (300, 28), (140, 22)


class Picture(Struct, frozen=True):
    """A picture as a PNG file; ``about`` is read in its place, and ``width`` is in inches."""

    png: bytes
    about: str
    width: float
    height: float


def picture_of_bars(row: Share) -> Picture | None:
    """Draw both bars of a share; ``None`` where there is none."""
    bars = (row.today.bar, row.wished.bar)
    if row.standing or bars == (None, None):
        return None
    about = f"{row.heading}: today {row.today.words}, wished {row.wished.words}"
    return _picture(_drawn(_BARS, None, *bars), about, _BARS, 1.9)


def picture_of_place(side: Side) -> Picture | None:
    """Draw a place between two ends; ``None`` where nobody placed anything."""
    if side.place is None:
        return None
    return _picture(_drawn(_PLACES, side.place, None, None), side.stands, _PLACES, 1.0)


def _picture(png: bytes, about: str, size: tuple[int, int], width: float) -> Picture:
    return Picture(png, about, width, width * size[1] / size[0])


@cache
def _drawn(size: tuple[int, int], place: int | None, today: int | None, wished: int | None) -> bytes:
    """Draw it, each once; no font of the machine is looked at."""
    from resvg_py import svg_to_bytes

    data = {"width": size[0], "height": size[1], "place": place, "today": today, "wished": wished}
    return bytes(svg_to_bytes(render_shipped("picture.svg.j2", data), skip_system_fonts=True, zoom=_ZOOM))
