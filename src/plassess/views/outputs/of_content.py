"""The outputs about content, rules and files: what every key holds."""

from typing import Any, Literal

from msgspec import Struct

from plassess.content.scale import Numbered
from plassess.files.disk.format_line import output_format
from plassess.problems.rule import Severity

ShownKind = Literal[
    "standards", "roles", "maps", "instruments", "frame", "standard", "construct", "foundation", "link", "guide",
    "responsibility", "question", "map", "row", "instrument", "group", "item", "glossary", "term",
]  # fmt: skip
Happened = Literal[
    "removed", "recast", "reworded", "rescaled", "condition", "counted", "renamed", "moved", "retitled", "retired",
    "asked-again", "edited", "added",
]  # fmt: skip

ContentState = Literal["in-force", "below", "hidden"]
Fared = Literal["cannot", "again", "unasked", "kept"]
"""What becomes of an answer: it cannot be kept where it was, is to be looked at again, is not asked, or is kept."""


class FileWritten(Struct, frozen=True):
    """A file that was written."""

    kind: str
    """What it is, in a word: the format of a report, the kind of a schema, and so on."""
    path: str
    """Its path, as it was named."""


class BearingOutput(Struct, frozen=True):
    """A piece of content that bears on a standard, or is about a construct."""

    id: str
    """Its id."""
    within: str
    """The guide, the map or the instrument it stands in, by its title."""
    text: str
    """Its text."""


class LevelOutput(Struct, frozen=True):
    """A level of a row."""

    level: int
    """Its number: a label, not a quantity."""
    distance: int
    """Steps from it to the ideal level: 0 is ideal."""
    name: str | None
    """Two or three words that tell the practice; null where it has no name."""
    text: str
    """What one can see at this level."""


class ScaleOutput(Struct, frozen=True):
    """The levels of a row."""

    direction: Numbered | None
    """Which way the numbers run; null where they run both ways."""
    ideal: int
    """The number of the ideal level."""
    levels: tuple[LevelOutput, ...]
    """The levels, the ideal one first."""


class ShowOutput(Struct, frozen=True, tag_field="format", tag=output_format("show")):
    """One thing of the content, or a list of some: plassess show WHAT --json."""

    kind: ShownKind
    """What it is."""
    id: str
    """Its id, as plassess show takes it."""
    published: dict[str, Any]
    """All that is published of it, with the keys that its file has: keys.md."""
    scale: ScaleOutput | None
    """The levels of a rated row or item; null for all else."""
    bearing_on_it: tuple[BearingOutput, ...]
    """All that bears on a standard, or is about a construct, everywhere in the content; empty for all else."""
    evidence_kit: dict[str, Any] | None
    """The evidence kit of a standard, with the keys that its file has: keys.md; null where it has none."""


class OriginOutput(Struct, frozen=True):
    """One value and where it comes from."""

    path: str
    """The way to it through the keys of the file."""
    value: str
    """What it says."""
    layer: str
    """The content it comes from, by its name."""
    file: str
    """The file it stands in."""
    line: int
    """The line there, from 1."""


class OriginsOutput(Struct, frozen=True, tag_field="format", tag=output_format("origin")):
    """Where the values of an id come from: plassess show ID --origin --json."""

    id: str
    """The id."""
    values: tuple[OriginOutput, ...]
    """Its values, in the order of the file."""


class RuleOutput(Struct, frozen=True):
    """A rule of plassess check."""

    code: str
    """Its code, which never changes."""
    name: str
    """What people call it."""
    severity: Severity
    """How bad it is to break it."""
    summary: str
    """A sentence that holds where the rule is kept."""
    why: str
    """What goes wrong where it is not."""
    file: str | None
    """The file that both examples are pieces of; null where they are said in words."""
    good: str
    """What keeps the rule."""
    bad: str
    """What breaks it."""
    remedy: str
    """What to do."""


class ExplainOutput(Struct, frozen=True, tag_field="format", tag=output_format("explain")):
    """Rules of plassess check: plassess explain --json."""

    rules: tuple[RuleOutput, ...]
    """The rules that were named, or all of them by their codes."""


class ContentOutput(Struct, frozen=True):
    """A place where content was found."""

    where: str
    """How it was found: --content, PLASSESS_CONTENT, plassess.yaml, ./content, own, package, or plassess."""
    folder: str
    """Its folder."""
    state: ContentState
    """in-force: it is used. below: what is used builds on it. hidden: neither."""
    title: str | None
    """Its title; null where it cannot be read."""
    extends: tuple[str, ...]
    """The content it is laid over, by name, the nearest first."""
    languages: tuple[str, ...]
    """The languages it is translated into."""
    problem: str | None
    """Why it cannot be read; null where it can."""


class ContentListOutput(Struct, frozen=True, tag_field="format", tag=output_format("content-list")):
    """Which content is in force, and which it hides: plassess content list --json."""

    content: tuple[ContentOutput, ...]
    """All content that was found, the one in force first."""


class TextChanged(Struct, frozen=True):
    """A text before and now."""

    of: str
    """Which text it is, by its key or its level."""
    before: str | None
    """The text before; null where there was none."""
    now: str | None
    """The text now; null where there is none."""


class ChangeOutput(Struct, frozen=True):
    """One thing that happened."""

    what: Happened
    """What happened."""
    answers: Fared
    """What that does to answers."""
    note: str | None
    """More of it, in words that may change; null where there is none."""
    texts: tuple[TextChanged, ...]
    """The texts that changed."""


class ChangedOutput(Struct, frozen=True):
    """All that happened to one thing."""

    kind: str
    """What it is, such as question, row, standard."""
    before: str | None
    """Its id before; null where it is new."""
    now: str | None
    """Its id now; null where it is gone."""
    title: str
    """Its title; empty where it has none."""
    answers: Fared
    """The worst that this does to answers."""
    what: tuple[ChangeOutput, ...]
    """What happened."""


class EffectCounts(Struct, frozen=True):
    """How many things changed, by what that does to answers."""

    cannot: int
    """They cannot be kept where they were."""
    again: int
    """They are to be looked at again."""
    unasked: int
    """They are kept, and no longer asked, by a condition."""
    kept: int
    """They are kept."""


class Editions(Struct, frozen=True):
    """The editions of two contents."""

    before: str
    """That of the first."""
    now: str
    """That of the second."""


class DiffOutput(Struct, frozen=True, tag_field="format", tag=output_format("content-diff")):
    """What changed between two contents: plassess content diff --json."""

    editions: Editions
    """Their editions."""
    counts: EffectCounts
    """How many things changed."""
    changes: tuple[ChangedOutput, ...]
    """The changes, the worst for answers first."""


class AcceptOutput(Struct, frozen=True, tag_field="format", tag=output_format("content-accept")):
    """Where replaced texts were written down: plassess content accept --json."""

    files: tuple[FileWritten, ...]
    """The files that were written; none where nothing replaces a text."""


class NewOutput(Struct, frozen=True, tag_field="format", tag=output_format("content-new")):
    """What a new repo holds: plassess content new --json."""

    folder: str
    """The folder, as it was named."""
    requirement: str
    """What CI installs plassess from."""
    files: tuple[FileWritten, ...]
    """The files that were written."""


class ExampleOutput(Struct, frozen=True, tag_field="format", tag=output_format("example")):
    """The made-up self-assessment that was laid out: plassess example --json."""

    folder: str
    """The folder of the self-assessment, as report and status take it."""
    files: tuple[FileWritten, ...]
    """The files that were written."""


class SchemaOutput(Struct, frozen=True):
    """A schema that there is."""

    kind: str
    """Its name, as plassess content schema takes it."""
    about: str
    """What it is for, in a sentence."""


class SchemasOutput(Struct, frozen=True, tag_field="format", tag=output_format("content-schema")):
    """Which schemas there are, and which were written: plassess content schema --json."""

    schemas: tuple[SchemaOutput, ...]
    """The schemas there are, or the one that was named."""
    files: tuple[FileWritten, ...]
    """The files that were written; none without --out."""
