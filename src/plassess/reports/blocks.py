"""The blocks that a report is made of: what stands in it, in order, before any format lays it out."""

from typing import Literal

from msgspec import Struct

from plassess.reports.lines import Line


class Block(Struct, frozen=True):
    """Something that every format knows how to lay out."""

    @property
    def kind(self) -> str:
        """The name that a template finds the block's layout by."""
        return type(self).__name__.lower()


class Heading(Struct, frozen=True):
    """``of``: what it is a part of. ``apart`` tells it from others, for formats in which no two may be the same."""

    text: Line
    of: Line = ()
    apart: str = ""


class Section(Block, frozen=True):
    """Blocks under a heading; ``id`` is empty where nothing refers to it.

    ``depth`` is how many others it lies in that have headings of the same look; they stand before it. ``sheet`` is
    what a program calls it that has room for a short name only; empty: by its heading.
    """

    heading: Heading
    blocks: tuple[Block, ...]
    look: Literal["lead", "settle", "questions", "question", "after", "part"]
    id: str = ""
    depth: int = 0
    sheet: str = ""

    @property
    def level(self) -> int:
        """The heading's level in a document whose title has level 1."""
        return (3 if self.look in {"settle", "question", "part"} else 2) + self.depth


class Paragraph(Block, frozen=True):
    """One paragraph. ``lead`` stays with what it leads into, ``missing`` says that something is."""

    line: Line
    look: Literal["", "who", "quiet", "missing", "more", "states", "ask", "lead", "quiet-lead"] = ""


class Said(Block, frozen=True):
    """What people wrote, in paragraphs that may hold line breaks."""

    paragraphs: tuple[str, ...]
    look: Literal["", "telling", "need"] = ""


class Fact(Struct, frozen=True):
    """``between`` stands between the two where they make a sentence."""

    label: str
    value: str
    between: str = " "


class Facts(Block, frozen=True):
    """Labels and values side by side."""

    facts: tuple[Fact, ...]


class Item(Struct, frozen=True):
    """An entry of a list; ``label`` is empty where it has none."""

    text: Line
    label: Line = ()


class Items(Block, frozen=True):
    """A list. ``title`` stands above it where the list has no heading of its own."""

    items: tuple[Item, ...]
    look: Literal["", "needs", "asked", "evidence"] = ""
    title: str = ""


class Task(Struct, frozen=True):
    """A step that is committed to, or could be. ``day`` and ``done_on`` are year-month-day, empty where it has none.

    ``beside`` says in words what will show it, and that it is done.
    """

    number: int
    done: bool
    day: str
    by: str
    who: Line
    what: str
    beside: tuple[Line, ...]
    shown_by: str
    done_on: str


class Checklist(Block, frozen=True):
    """Steps to do: the committed ones in the order they are due; ``head`` names what each of them tells."""

    about: str
    head: tuple[str, ...]
    tasks: tuple[Task, ...]


class Standing(Block, frozen=True):
    """How something stands that is not answered; ``because`` may be empty."""

    label: str
    words: str
    because: Line


class Facet(Block, frozen=True):
    """One side of what is told, under its label."""

    label: str
    blocks: tuple[Block, ...]


class Step(Struct, frozen=True):
    """A first step. ``promise`` says whether it is committed to, ``terms`` whose it is and by when."""

    what: str
    promise: str
    terms: Line
    committed: bool

    @property
    def promised(self) -> str:
        """The promise, with a colon where terms follow."""
        return f"{self.promise}:" if self.terms else self.promise


class Steps(Block, frozen=True):
    """First steps under what they belong to."""

    steps: tuple[Step, ...]
    title: str = ""


class Entry(Block, frozen=True):
    """One prompt: how it stands and what was written beside it.

    ``stands`` is the answer or the standing, ``text`` what a level means; ``listed`` holds several answers instead.
    An entry without ``stands`` and ``listed`` only adds to a chart or a table above it. ``level`` is its heading's.
    """

    heading: Line
    beside: tuple[Block, ...]
    ask: str = ""
    stands: Line = ()
    text: str = ""
    listed: tuple[str, ...] = ()
    level: int = 4


class Column(Struct, frozen=True):
    """A column's head; ``right``: its cells are figures."""

    title: str
    right: bool = False


class Cell(Struct, frozen=True):
    """``small`` stands below; ``shade`` is from 0 to 4, ``None`` for a cell that is no count of a distance."""

    line: Line
    small: tuple[str, ...] = ()
    shade: int | None = None


class Row(Struct, frozen=True):
    """The first cell names the row. ``kind`` is that of a profile's line, ``depth`` how many lines it lies in."""

    cells: tuple[Cell, ...]
    kind: Literal["", "frame", "standard", "group"] = ""
    depth: int = 0

    @property
    def dashes(self) -> str:
        """What shows in plain text how deep a group lies; a frame is told from its standards by its look."""
        return "– " * self.depth if self.kind == "group" else ""


class Table(Block, frozen=True):
    """A table; ``about`` describes it, ``labelled_by`` is the id of its heading."""

    about: str
    labelled_by: str
    head: tuple[Column, ...]
    rows: tuple[Row, ...]
    look: Literal["counts", "heat", "index", "spread"]


class Side(Struct, frozen=True):
    """A cell of a comparison; ``missing`` stands where there is no text.

    ``place`` is drawn as one of five, in a picture with an ``id``. ``bar`` is drawn of blocks before all else.
    """

    label: str = ""
    stands: str = ""
    text: str = ""
    missing: str = ""
    place: int | None = None
    id: str = ""
    shows: Items | None = None
    bar: str = ""


class Compared(Struct, frozen=True):
    """A row of a comparison: its name, what group it is of, three sides, and what was written beside it."""

    name: Line
    group: str
    sides: tuple[Side, Side, Side]
    beside: tuple[Block, ...]


class Legend(Block, frozen=True):
    """What the shades of a table stand for: words for each, from the lightest, 1, to the darkest."""

    title: str
    shades: tuple[str, ...]


class Comparison(Block, frozen=True):
    """Rows that are compared in three columns; ``names`` is the head of a column of names, where there is one."""

    about: str
    labelled_by: str
    names: str
    head: tuple[str, str, str]
    rows: tuple[Compared, ...]


class Amount(Struct, frozen=True):
    """A figure in words. ``percent`` and ``bar``, in hundredths of the longest, are ``None`` where there is none."""

    words: str
    percent: int | None
    bar: int | None


class Share(Struct, frozen=True):
    """A row of a chart of shares; ``standing`` stands for all figures where there are none."""

    heading: str
    standing: str
    today: Amount
    wished: Amount
    change: str


class Shares(Block, frozen=True):
    """A chart of two bars a row, with its figures; ``title`` is the picture's, the ids name picture and heading."""

    about: str
    title: str
    id: str
    labelled_by: str
    head: tuple[str, str, str, str]
    rows: tuple[Share, ...]


class Talk(Struct, frozen=True):
    """Something worth talking about, what it rests on, and a question."""

    text: str
    inputs: tuple[str, ...]
    ask: str


class Talks(Block, frozen=True):
    """Things worth talking about."""

    talks: tuple[Talk, ...]


class Voice(Block, frozen=True):
    """What one part says on a standard; ``figures`` may be empty."""

    title: Line
    figures: str
    items: tuple[Item, ...]
