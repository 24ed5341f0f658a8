"""Draws ``architecture.svg`` from the code: its rooms, by the layers of ``lint-imports``, and who imports whom.

``python docs/architecture.py`` writes it anew.
"""

import tomllib
from collections.abc import Iterator
from html import escape
from pathlib import Path

import grimp
from msgspec import Struct

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "architecture.svg"
PACKAGE = "plassess"

WIDTH, ROW, TOP, LEFT, BOX = 980, 46, 16, 16, 640
GAP, GAP_WITHIN = 14, 4
"""Pixels between two floors, and between two rooms of one floor."""

STYLE = """\
  text { font: 13px system-ui, sans-serif; fill: #1f2933 }
  .name { font-weight: 600; font-size: 15px }
  .folders { fill: #52606d; text-anchor: end }
  rect { fill: #f5f7fa; stroke: #9aa5b1 }
  path { fill: none; stroke-width: 1.5; stroke-opacity: .6 }
  path:hover { stroke-width: 4; stroke-opacity: 1 }
"""
COLORS = ("#1d4ed8", "#b45309", "#047857", "#b91c1c", "#6d28d9", "#0e7490", "#4d7c0f", "#be185d", "#334155")


class Room(Struct, frozen=True):
    """One room: what it says of itself, the folders in it, and where it is drawn, in pixels from the top."""

    name: str
    about: str
    folders: tuple[str, ...]
    y: int


def rooms() -> list[Room]:
    """Look at the rooms, those of the highest floor first."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found, y = [], TOP
    for floor in settings["tool"]["importlinter"]["contracts"][0]["layers"]:
        for name in floor.split(" | "):
            found.append(room_of(name, y))
            y += ROW + GAP_WITHIN
        y += GAP - GAP_WITHIN
    return found


def room_of(name: str, y: int) -> Room:
    """Look at one room, a package or a module."""
    package = ROOT / "src" / PACKAGE / name
    module = package / "__init__.py" if package.is_dir() else package.with_suffix(".py")
    about = module.read_text(encoding="utf-8").split('"""')[1].splitlines()[0].rstrip(".")
    folders = sorted(below.parent.name for below in package.glob("*/__init__.py"))
    return Room(name, about, tuple(folders), y)


def imports(names: set[str]) -> set[tuple[str, str]]:
    """Find the pairs of rooms of which the first imports the second."""
    graph = grimp.build_graph(PACKAGE)
    modules = [module for module in graph.modules if module.partition(".")[2]]
    pairs = {
        (module.split(".")[1], other.split(".")[1])
        for module in modules
        for other in graph.find_modules_directly_imported_by(module)
        if "." in other
    }
    return {(one, other) for one, other in pairs if one != other and {one, other} <= names}


def picture() -> str:
    """Draw it: a box for each room, and an arc from it down to each room that it imports."""
    shown = {room.name: room for room in rooms()}
    colors = {name: COLORS[at % len(COLORS)] for at, name in enumerate(shown)}
    order = list(shown)
    pairs = sorted(imports(set(shown)), key=lambda pair: [order.index(name) for name in pair])
    height = max(room.y for room in shown.values()) + ROW + TOP
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
            "<title>The rooms of plassess, the highest first; arcs lead down to what a room imports</title>",
            f"<style>\n{STYLE}</style>",
            f'<rect width="{WIDTH}" height="{height}" style="fill: #fff; stroke: none"/>',
            *(line for room in shown.values() for line in box(room)),
            *(arc(shown[one], shown[other], colors[one]) for one, other in pairs),
            "</svg>",
            "",
        ]
    )


def box(room: Room) -> Iterator[str]:
    """Draw a room."""
    yield f'<rect x="{LEFT}" y="{room.y}" width="{BOX}" height="{ROW}" rx="6"/>'
    yield f'<text class="name" x="{LEFT + 12}" y="{room.y + 19}">{escape(room.name)}</text>'
    yield f'<text class="folders" x="{LEFT + BOX - 12}" y="{room.y + 19}">{" · ".join(room.folders)}</text>'
    yield f'<text x="{LEFT + 12}" y="{room.y + 37}">{escape(room.about)}</text>'


def arc(one: Room, other: Room, color: str) -> str:
    """Draw an arc from a room to one below: it leaves at the foot of the one and ends at the other's top."""
    begin, end, edge = one.y + ROW - 10, other.y + 10, LEFT + BOX
    far = edge + 36 + (end - begin) * 0.5
    curve = f"M{edge} {begin} C{far:.0f} {begin} {far:.0f} {end} {edge} {end}"
    return f'<path d="{curve}" stroke="{color}"><title>{one.name} imports {other.name}</title></path>'


if __name__ == "__main__":
    PICTURE.write_text(picture(), encoding="utf-8")
