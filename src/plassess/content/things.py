"""Everything in content that has an id, as one flat list that can be held against another."""

from collections.abc import Iterator, Mapping
from typing import Literal, assert_never

from msgspec import Struct, field

from plassess.content.conditions import When
from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide, Question, Responsibility
from plassess.content.innovation_map import DesiredOutcome, InnovationMap
from plassess.content.instrument import (
    AnyItem,
    Choice,
    Continuum,
    Instrument,
    OpenPrompt,
    Quantity,
    ScaleItem,
    TimeShare,
)
from plassess.content.library import Library
from plassess.content.scale import Scale
from plassess.content.values import Bounds, Lasting, Published

Label = int | str
"""A level's number, or an option's id."""
Holds = Literal["text", "level", "place", "share", "number", "choice", "words", "mark"]
"""What an answer holds: text a question's, words an open prompt's; a responsibility is marked."""


CRITERIA = "what has to hold"
"""What the criteria of an item are called among the texts that an answer hangs on."""


class Choices(Struct, frozen=True):
    """What can be chosen: levels, the ideal one first, or the options of a choice, which have no order.

    ``texts`` lacks what is not known, and ``was`` holds the ids an option had before. ``several``: more than one may
    be chosen.
    """

    labels: tuple[Label, ...]
    texts: Mapping[Label, str] = field(default_factory=dict)
    was: Mapping[Label, tuple[str, ...]] = field(default_factory=dict)
    ordered: bool = True
    several: bool = False

    @property
    def one(self) -> str:
        """What one of them is called."""
        return "level" if self.ordered else "option"


class Thing(Struct, frozen=True):
    """One thing with an id, as far as it is known.

    ``kind`` names it in a word. ``within`` is what it belongs to, ``standards`` are those it bears on. ``ask`` is the
    text that is answered, ``texts`` are others that an answer hangs on, ``when`` is the earlier answer it is asked
    after (``None``: always, or unknown where it is not ``whole``), ``bounds`` is the range of a number, and ``rest``
    all else that is published of it. ``holds`` is ``None`` for what nobody answers. ``whole`` is false where a record
    alone tells of it, which keeps ``ask`` and the labels of ``choices``.
    """

    id: str
    kind: str
    title: str = ""
    within: str = ""
    standards: tuple[str, ...] = ()
    holds: Holds | None = None
    ask: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    choices: Choices | None = None
    when: When | None = None
    bounds: Bounds | None = None
    rest: Mapping[str, object] = field(default_factory=dict)
    was: tuple[str, ...] = ()
    retired: str | None = None
    whole: bool = True


def things_in(library: Library) -> tuple[Thing, ...]:
    """List everything, in the order of the files; each id stands there once."""
    return (
        *_of_framework(library.framework),
        *(thing for guide in library.guides for thing in _of_guide(guide)),
        *(thing for one in library.maps for thing in _of_map(one, library.framework)),
        *(thing for one in library.instruments for thing in _of_instrument(one)),
    )


def _of_framework(framework: Framework) -> Iterator[Thing]:
    frames = ("frames", "foundations", "chain", "roles", "label_sets")
    yield Thing("standards.yaml", "file", rest=_rest(framework, *frames))
    for frame in framework.frames:
        yield _plain("frame", frame, "", "standards")
        for standard in frame.standards:
            yield _plain("standard", standard, frame.id, "constructs")
            yield from (_plain("construct", construct, standard.id) for construct in standard.constructs)
    for kind, parts in (
        ("foundation", framework.foundations),
        ("link of the chain", framework.chain),
        ("role", framework.roles),
        ("label set", framework.label_sets),
    ):
        yield from (_plain(kind, part, "") for part in parts)


def _of_guide(guide: ActionGuide) -> Iterator[Thing]:
    file = f"action_guides/{guide.role}.yaml"
    yield Thing(file, "file", rest=_rest(guide, "responsibilities", "questions"))
    yield from map(_responsibility, guide.responsibilities)
    yield from (_question(question, file) for question in guide.questions)


def _responsibility(one: Responsibility) -> Thing:
    return Thing(
        one.id, "responsibility", "", one.frame, one.standards, "mark", one.text,
        rest=_rest(one, "frame", "standards", "text"), was=one.was, retired=one.retired,
    )  # fmt: skip


def _question(one: Question, file: str) -> Thing:
    return Thing(
        one.id, "question", one.title, file, one.standards, "text", one.ask,
        when=one.when, rest=_rest(one, "title", "ask", "standards", "when"), was=one.was, retired=one.retired,
    )  # fmt: skip


def _of_map(of: InnovationMap, framework: Framework) -> Iterator[Thing]:
    file = f"innovation_maps/{of.role}.yaml"
    titles = {c.id: c.title for standard in framework.standards for c in standard.constructs}
    yield Thing(file, "file", rest=_rest(of, "direction", "outcomes"))
    for row in of.outcomes:
        yield _row(row, file, titles.get(row.construct_id, ""), of.scale(row))


def _row(row: DesiredOutcome, file: str, title: str, scale: Scale) -> Thing:
    return Thing(
        row.id, "row", title, file, (row.standard,), "level", row.outcome,
        choices=_levels(scale), when=row.when, rest=_rest(row, "outcome", "levels", "when"),
        was=row.was, retired=row.retired,
    )  # fmt: skip


def _of_instrument(of: Instrument) -> Iterator[Thing]:
    yield _plain("instrument", of, "", "groups", "items", "answer_sets")
    yield from (_plain("group", group, group.within or of.id, "within") for group in of.groups)
    yield from (_item(item) for item in of.items)


def _item(item: AnyItem) -> Thing:
    """Keep what an answer hangs on apart: levels, options, the ends of a continuum."""
    choices: Choices | None = None
    texts = {CRITERIA: "\n".join(item.criteria)}
    settings: dict[str, object] = {}
    bounds: Bounds | None = None
    own: tuple[str, ...] = ("group", "title", "ask", "standards", "criteria", "when")
    holds: Holds
    match item:
        case TimeShare():
            holds = "share"
        case ScaleItem():
            holds, choices, own = "level", _levels(item.scale), (*own, "direction", "levels", "answers")
        case Continuum():
            holds, texts, own = "place", {"from": item.start, "to": item.to} | texts, (*own, "start", "to")
        case Quantity():
            holds, bounds, texts, own = "number", item.bounds, {"unit": item.unit} | texts, (*own, "unit")
        case OpenPrompt():
            holds = "words"
        case Choice():
            holds, choices, own = "choice", _options(item), (*own, "options", "several", "answers")
            settings = {"options": [_rest(option, "text") for option in item.options]}
        case _:
            assert_never(item)
    return Thing(
        item.id, "prompt", item.title, item.group, item.standards, holds, item.ask, texts, choices,
        item.when, bounds, _rest(item, *own) | settings, item.was, item.retired,
    )  # fmt: skip


def _levels(scale: Scale) -> Choices:
    return Choices(scale.labels, {level.level: level.text for level in scale.levels})


def _options(item: Choice) -> Choices:
    return Choices(
        tuple(option.id for option in item.options),
        {option.id: option.text for option in item.options},
        {option.id: option.was for option in item.options},
        ordered=False,
        several=item.several,
    )


def _plain(kind: str, of: Published, within: str, *below: str) -> Thing:
    """Make a thing of what nobody answers; ``below`` are the keys of things that stand for themselves."""
    lasting = (of.was, of.retired) if isinstance(of, Lasting) else ((), None)
    about = {key: str(getattr(of, key, "")) for key in ("id", "title")}
    return Thing(
        about["id"], kind, about["title"], within, rest=_rest(of, "title", *below), was=lasting[0], retired=lasting[1]
    )


def _rest(of: Published, *own: str) -> dict[str, object]:
    """Return what is published of it besides its id and the fields that were taken already."""
    return of.model_dump(mode="json", by_alias=True, exclude={"id", "format", "was", "retired", *own})
