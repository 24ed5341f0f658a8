"""What content refers to: ids that resolve to nothing, that name two things, or that lie where they do not belong."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from plassess.content.fault_places import FRAMEWORK, Place, ReferenceFault, Steps, unknown_id
from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import Instrument, OpenPrompt
from plassess.content.library import GUIDE, MAP
from plassess.content.nested.groups import MOST_NESTED, Nesting
from plassess.content.prompt_faults import choice_faults, misdirected, parts_of
from plassess.problems import rules

__all__ = ["FRAMEWORK", "Place", "ReferenceFault", "reference_faults"]


class _Named(Struct, frozen=True):
    """An id where it is given; ``within`` is what it must begin with, ``""`` where anything goes.

    ``was`` are the ids that the same thing had before.
    """

    id: str
    place: Place
    within: str = ""
    was: tuple[str, ...] = ()


def reference_faults(
    framework: Framework,
    guides: Sequence[ActionGuide],
    maps: Sequence[InnovationMap] = (),
    instruments: Sequence[Instrument] = (),
) -> tuple[ReferenceFault, ...]:
    """Check a framework and what builds on it together; faults come in the order of the content."""
    known, parts = _Known.of(framework), tuple(parts_of(guides, maps, instruments))
    named = [
        *_named_in_framework(framework),
        *(named for guide in guides for named in _named_in_guide(guide)),
        *(named for one in maps for named in _named_in_map(one)),
        *(named for one in instruments for named in _named_in_instrument(one)),
    ]
    return (
        *_misplaced(named),
        *_equal(named),
        *_former(named),
        *_unknown_in_framework(framework, known),
        *(fault for guide in guides for fault in _unknown_in_guide(known, guide)),
        *(fault for one in maps for fault in _unknown_in_map(known, one)),
        *(fault for one in instruments for fault in _unknown_in_instrument(known, one)),
        *(fault for one in instruments for fault in choice_faults(one)),
        *misdirected(parts),
    )


def _named_in_framework(framework: Framework) -> Iterator[_Named]:
    for f, frame in enumerate(framework.frames):
        yield _Named(frame.id, Place(FRAMEWORK, ("frames", f, "id")), was=frame.was)
        for s, standard in enumerate(frame.standards):
            path: Steps = ("frames", f, "standards", s)
            yield _Named(standard.id, Place(FRAMEWORK, (*path, "id")), f"{frame.id}.", standard.was)
            for c, construct in enumerate(standard.constructs):
                place = Place(FRAMEWORK, (*path, "constructs", c, "id"))
                yield _Named(construct.id, place, f"{standard.id}.", construct.was)
    for key in ("foundations", "chain", "roles", "label_sets"):
        for i, part in enumerate(getattr(framework, key)):
            yield _Named(part.id, Place(FRAMEWORK, (key, i, "id")), was=getattr(part, "was", ()))


def _named_in_guide(guide: ActionGuide) -> Iterator[_Named]:
    for key in ("responsibilities", "questions"):
        for i, part in enumerate(getattr(guide, key)):
            yield _Named(part.id, Place(f"{GUIDE}/{guide.role}", (key, i, "id")), f"{guide.role}/", part.was)


def _named_in_map(of: InnovationMap) -> Iterator[_Named]:
    for i, row in enumerate(of.outcomes):
        yield _Named(row.id, Place(f"{MAP}/{of.role}", ("outcomes", i, "id")), f"{of.role}/", row.was)


def _named_in_instrument(of: Instrument) -> Iterator[_Named]:
    yield _Named(of.id, Place(of.id, ("id",)), was=of.was)
    for key in ("groups", "items"):
        for i, part in enumerate(getattr(of, key)):
            yield _Named(part.id, Place(of.id, (key, i, "id")), f"{of.id}/", part.was)


def _misplaced(named: Iterable[_Named]) -> Iterator[ReferenceFault]:
    for it in named:
        if not it.id.startswith(it.within):
            message = f'"{it.id}" does not begin with "{it.within}", as every id there must.'
            remedy = f'Write "{it.within}…", or move it to where it belongs.'
            yield ReferenceFault(rules.WRONG_PLACE, it.place, message, remedy)


def _equal(named: Iterable[_Named]) -> Iterator[ReferenceFault]:
    first: dict[str, Place] = {}  # by ids in small letters: two that differ in case alone are one to people
    for it in named:
        if it.id.lower() in first:
            message = f'"{it.id}" names something else already.'
            yield ReferenceFault(
                rules.EQUAL_IDS, it.place, message, "Give one of them another id.", first=first[it.id.lower()]
            )
        else:
            first[it.id.lower()] = it.place


def _former(named: Sequence[_Named]) -> Iterator[ReferenceFault]:
    """Find former ids that would lead answers to two places: in use again, or claimed twice."""
    used = {it.id: it.place for it in named}
    claimed: dict[str, Place] = {}
    for it in named:
        for at, former in enumerate(it.was):
            place = Place(it.place.file, (*it.place.path[:-1], "was", at))
            first = used.get(former) or claimed.get(former)
            claimed.setdefault(former, place)
            if first is not None:
                message = f'"{former}" {"is in use" if former in used else "is named as a former id already"}.'
                remedy = "Name it once, where its answers belong, and give no other thing that id."
                yield ReferenceFault(rules.FORMER_ID_TAKEN, place, message, remedy, first=first)


def _unknown_in_framework(framework: Framework, known: "_Known") -> Iterator[ReferenceFault]:
    """Check what standards lean on, and that titles belong to frames, standards or constructs."""
    for f, frame in enumerate(framework.frames):
        for s, standard in enumerate(frame.standards):
            path: Steps = ("frames", f, "standards", s, "related")
            yield from _unknown_standards(known, standard.related, FRAMEWORK, path)
            for r, related in enumerate(standard.related):
                if related == standard.id:
                    message = f'"{related}" is the standard itself.'
                    yield ReferenceFault(
                        rules.WRONG_PLACE, Place(FRAMEWORK, (*path, r)), message, "Name the others it leans on."
                    )
    titled = {**known.frames, **known.standards, **known.constructs}
    for i, labels in enumerate(framework.label_sets):
        for id_ in labels.titles:
            if id_ not in titled:
                place = Place(FRAMEWORK, ("label_sets", i, "titles", id_))
                yield unknown_id(id_, "frame or standard", titled, place, at="key")


def _unknown_in_guide(known: "_Known", guide: ActionGuide) -> Iterator[ReferenceFault]:
    file = f"{GUIDE}/{guide.role}"
    if guide.role not in known.roles:
        yield unknown_id(guide.role, "role", known.roles, Place(file, ("role",)))
    for i, responsibility in enumerate(guide.responsibilities):
        if responsibility.frame not in known.frames:
            place = Place(file, ("responsibilities", i, "frame"))
            yield unknown_id(responsibility.frame, "frame", known.frames, place)
    for key in ("responsibilities", "questions"):
        for i, part in enumerate(getattr(guide, key)):
            yield from _unknown_standards(known, part.standards, file, (key, i, "standards"))


def _unknown_in_map(known: "_Known", of: InnovationMap) -> Iterator[ReferenceFault]:
    """Find rows about no construct; that a construct has only one row follows from equal ids."""
    file = f"{MAP}/{of.role}"
    if of.role not in known.roles:
        yield unknown_id(of.role, "role", known.roles, Place(file, ("role",)))
    for i, row in enumerate(of.outcomes):
        if row.construct_id not in known.constructs and row.id.startswith(f"{of.role}/"):
            place = Place(file, ("outcomes", i, "id"))
            yield unknown_id(row.construct_id, "construct", known.constructs, place)


def _unknown_in_instrument(known: "_Known", of: Instrument) -> Iterator[ReferenceFault]:
    groups = {group.id: group.title for group in of.groups}
    yield from _misnested(of, groups)
    for i, item in enumerate(of.items):
        if item.group not in groups:
            yield unknown_id(item.group, "group", groups, Place(of.id, ("items", i, "group")), defined_in="this file")
        yield from _unknown_standards(known, item.standards, of.id, ("items", i, "standards"))
        if isinstance(item, OpenPrompt) and item.link and item.link not in known.links:
            yield unknown_id(item.link, "link of the chain", known.links, Place(of.id, ("items", i, "link")))


def _misnested(of: Instrument, groups: Mapping[str, str]) -> Iterator[ReferenceFault]:
    """Find groups that lie in what is not there, in themselves, or too deep."""
    for i, group in enumerate(of.groups):
        if group.within is None:
            continue
        place = Place(of.id, ("groups", i, "within"))
        above = of.nesting.above(group.id)
        if group.within not in groups:
            yield unknown_id(group.within, "group", groups, place, defined_in="this file")
        elif message := _why_not_within(of.nesting, group.id, group.within):
            remedy = "Name the group around it; the outermost one has no  within."
            yield ReferenceFault(rules.NOT_ALLOWED, place, message, remedy)
        elif len(above) >= MOST_NESTED:
            message = f"{len(above) + 1} groups would lie in one another here; {MOST_NESTED} may."
            remedy = f"Let it lie in {above[MOST_NESTED - 2]}, or take one of those between away."
            yield ReferenceFault(rules.NOT_ALLOWED, place, message, remedy)


def _why_not_within(nesting: Nesting, group: str, outer: str) -> str:
    """Say how a group would lie in itself; empty where it does not."""
    if group == outer:
        return f'"{group}" is the group itself.'
    return f'"{outer}" lies in {group} itself.' if nesting.holds(group, outer) else ""


def _unknown_standards(known: "_Known", named: Sequence[str], file: str, path: Steps) -> Iterator[ReferenceFault]:
    for s, standard in enumerate(named):
        if standard not in known.standards:
            yield unknown_id(standard, "standard", known.standards, Place(file, (*path, s)))


class _Known(Struct, frozen=True):
    """The framework's ids with their titles, in the published order."""

    frames: Mapping[str, str]
    standards: Mapping[str, str]
    constructs: Mapping[str, str]
    roles: Mapping[str, str]
    links: Mapping[str, str]

    @classmethod
    def of(cls, framework: Framework) -> "_Known":
        return cls(
            frames={frame.id: frame.title for frame in framework.frames},
            standards={standard.id: standard.title for standard in framework.standards},
            constructs={c.id: c.title for standard in framework.standards for c in standard.constructs},
            roles={role.id: role.title for role in framework.roles},
            links={link.id: link.title for link in framework.chain},
        )
