"""What content refers to: ids that resolve to nothing, that name two things, or that lie where they do not belong."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.problems.rules import Rule

FRAMEWORK = "framework"

Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in content: ``file`` is ``FRAMEWORK`` or the role of a guide, ``path`` leads through its keys."""

    file: str
    path: Steps


@dataclass(frozen=True, slots=True)
class ReferenceFault:
    """One fault; ``at`` tells whether the key itself is wrong, ``first`` where an id was used before."""

    rule: Rule
    place: Place
    message: str
    remedy: str = ""
    at: Literal["value", "key"] = "value"
    first: Place | None = None


@dataclass(frozen=True, slots=True)
class _Named:
    """An id where it is given; ``within`` is what it must begin with, ``""`` where anything goes."""

    id: str
    place: Place
    within: str = ""


def reference_faults(framework: Framework, guides: Sequence[ActionGuide]) -> tuple[ReferenceFault, ...]:
    """Check a framework and its guides together; faults come in the order of the content."""
    named = [*_named_in_framework(framework), *(named for guide in guides for named in _named_in_guide(guide))]
    return (
        *_misplaced(named),
        *_equal(named),
        *_unknown_in_label_sets(framework),
        *(fault for guide in guides for fault in _unknown_in_guide(framework, guide)),
    )


def _named_in_framework(framework: Framework) -> Iterator[_Named]:
    for f, frame in enumerate(framework.frames):
        yield _Named(frame.id, Place(FRAMEWORK, ("frames", f, "id")))
        for s, standard in enumerate(frame.standards):
            path: Steps = ("frames", f, "standards", s)
            yield _Named(standard.id, Place(FRAMEWORK, (*path, "id")), f"{frame.id}.")
            for c, construct in enumerate(standard.constructs):
                yield _Named(construct.id, Place(FRAMEWORK, (*path, "constructs", c, "id")), f"{standard.id}.")
    for key in ("foundations", "chain", "roles", "label_sets"):
        for i, part in enumerate(getattr(framework, key)):
            yield _Named(part.id, Place(FRAMEWORK, (key, i, "id")))


def _named_in_guide(guide: ActionGuide) -> Iterator[_Named]:
    for key in ("responsibilities", "questions"):
        for i, part in enumerate(getattr(guide, key)):
            yield _Named(part.id, Place(guide.role, (key, i, "id")), f"{guide.role}/")


def _misplaced(named: Iterable[_Named]) -> Iterator[ReferenceFault]:
    for it in named:
        if not it.id.startswith(it.within):
            message = f'"{it.id}" does not begin with "{it.within}", as every id there must.'
            remedy = f'Write "{it.within}…", or move it to where it belongs.'
            yield ReferenceFault(Rule.WRONG_PLACE, it.place, message, remedy)


def _equal(named: Iterable[_Named]) -> Iterator[ReferenceFault]:
    first: dict[str, Place] = {}
    for it in named:
        if it.id in first:
            message = f'"{it.id}" names something else already.'
            yield ReferenceFault(
                Rule.EQUAL_IDS, it.place, message, "Give one of them another id.", first=first[it.id]
            )
        else:
            first[it.id] = it.place


def _unknown_in_label_sets(framework: Framework) -> Iterator[ReferenceFault]:
    """Titles belong to frames and standards (and may name constructs)."""
    known = _Known.of(framework)
    titled = {**known.frames, **known.standards, **known.constructs}
    for i, labels in enumerate(framework.label_sets):
        for id_ in labels.titles:
            if id_ not in titled:
                place = Place(FRAMEWORK, ("label_sets", i, "titles", id_))
                yield _unknown(id_, "frame or standard", titled, place, at="key")


def _unknown_in_guide(framework: Framework, guide: ActionGuide) -> Iterator[ReferenceFault]:
    known = _Known.of(framework)
    if guide.role not in known.roles:
        yield _unknown(guide.role, "role", known.roles, Place(guide.role, ("role",)))
    for i, responsibility in enumerate(guide.responsibilities):
        if responsibility.frame not in known.frames:
            place = Place(guide.role, ("responsibilities", i, "frame"))
            yield _unknown(responsibility.frame, "frame", known.frames, place)
    for key in ("responsibilities", "questions"):
        for i, part in enumerate(getattr(guide, key)):
            for s, standard in enumerate(part.standards):
                if standard not in known.standards:
                    place = Place(guide.role, (key, i, "standards", s))
                    yield _unknown(standard, "standard", known.standards, place)


@dataclass(frozen=True, slots=True)
class _Known:
    """The framework's ids with their titles, in the published order."""

    frames: Mapping[str, str]
    standards: Mapping[str, str]
    constructs: Mapping[str, str]
    roles: Mapping[str, str]

    @classmethod
    def of(cls, framework: Framework) -> "_Known":
        return cls(
            frames={frame.id: frame.title for frame in framework.frames},
            standards={standard.id: standard.title for standard in framework.standards},
            constructs={c.id: c.title for standard in framework.standards for c in standard.constructs},
            roles={role.id: role.title for role in framework.roles},
        )


def _unknown(
    id_: str, what: str, known: Mapping[str, str], place: Place, at: Literal["value", "key"] = "value"
) -> ReferenceFault:
    near = difflib.get_close_matches(id_, list(known), 1, 0.6)
    listed = ", ".join(list(known)[:16]) + (" …" if len(known) > 16 else "")
    remedy = f"Did you mean {near[0]}?" if near else f"Known are: {listed}." if known else "None is defined."
    return ReferenceFault(Rule.UNKNOWN_ID, place, f'there is no {what} "{id_}" in standards.yaml.', remedy, at)
