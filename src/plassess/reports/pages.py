"""A whole report: page one, what stands behind it, and the foot."""

from datetime import date

from msgspec import Struct

from plassess.reports.blocks import Block, Section
from plassess.reports.lines import Line


class Foot(Struct, frozen=True):
    """Where it all comes from; ``heading`` is for formats whose pages have no foot."""

    heading: str
    paragraphs: tuple[Line, ...]
    made: Line
    unaffiliated: Line


class GoalLine(Struct, frozen=True):
    """A goal as a row of a table to filter; ``by`` is a day as 2027-03-11, and what is missing is empty."""

    id: str
    will_be_seen: str
    by: str
    marker: str
    now: str
    evidence: tuple[str, ...]
    stands: str
    steps: tuple[str, ...]


class Document(Struct, frozen=True):
    """A whole report.

    ``title`` is the document's, ``file_title`` a browser's, ``name`` stands above it all. ``crowded``: page one needs
    the smaller print to stay one page. ``brief``: it is to fit on half a page, ``crowded`` with the smaller print.
    ``flows``: what stands behind page one begins on it.
    ``goals`` stand in its blocks, too; they are for programs that filter.
    """

    title: str
    file_title: str
    subject: str
    kind: str
    name: str
    opened: date
    version: str
    crowded: bool
    page_one: tuple[Block, ...]
    rest: tuple[Section, ...]
    foot: Foot
    brief: bool = False
    flows: bool = False
    goals: tuple[GoalLine, ...] = ()
