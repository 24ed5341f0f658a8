"""An assessment moved to other content: its record and every respondent's answers, and what becomes of each."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.chosen_words import words_chosen
from plassess.assessment.content_used import content_used
from plassess.assessment.migration.answer import Rescaling
from plassess.assessment.migration.kept_choices import choices_then
from plassess.assessment.migration.respondent import Fate, Moving, Undecided, going_on
from plassess.assessment.migration.unasked import with_unasked
from plassess.assessment.prompts import prompts_of
from plassess.assessment.record import Assessment, Migrated
from plassess.assessment.responses import Responses
from plassess.content.former_ids import Renaming, renaming
from plassess.content.library import GUIDE, MAP, Library
from plassess.content.things import Thing, things_in
from plassess.problems.errors import UsageError

Kept = TypeVar("Kept")


class Migration(Struct, frozen=True):
    """An assessment as it will be; ``responses`` are by the names of their files.

    ``names`` leads from ids as they were to those of today. ``gone`` are parts and standards that were in use.
    Where anything is ``undecided``, none of it must be written.
    """

    record: Assessment
    responses: Mapping[str, Responses]
    names: Renaming
    fates: tuple[Fate, ...]
    undecided: tuple[Undecided, ...]
    gone: tuple[str, ...]


def migrate(
    record: Assessment,
    responses: Mapping[str, Responses],
    old: Library | None,
    new: Library,
    rescaling: Rescaling,
    today: date,
) -> Migration:
    """Move an assessment to ``new``; ``old`` is what it was answered against, ``None`` where nobody has it any more.

    Without it, the record itself tells: what was asked, and what could be chosen. Both libraries hold everything.
    Raises UsageError where the content lacks the assessment's role.
    """
    now = {thing.id: thing for thing in things_in(new)}
    before = {thing.id: thing for thing in _before(record, old, new, now)}
    names = renaming(before.values(), now.values())
    renamed = _renamed(record, new, names, going_on(responses.values(), names))
    moving = Moving(
        renamed, _goes_back(record, new), before, now, names, rescaling, stays=_is_held_against(record, new)
    )
    moved = {name: moving.move(name, one) for name, one in sorted(responses.items())}
    gone = tuple(one for one in (*record.using, *record.standards) if _now(one, names) not in _in_use(renamed))
    wordings = {now: record.asked[then] for now, then in moving.taken.items() if then in record.asked}
    renamed = renamed.model_copy(update={"asked": {**renamed.asked, **wordings}})
    after = renamed
    if not _is_held_against(record, new):
        after = _held_against(
            renamed,
            record,
            new,
            moving,
            tuple(moved.values()),
            Migrated(
                day=today,
                content=record.content,
                gone=gone,
                levels=moving.levels,
            ),
        )
    was = new if _is_held_against(record, new) else old
    fates = with_unasked(moving.fates, (record, responses, was), (after, moved, new), names)
    return Migration(after, moved, names, fates, tuple(moving.undecided), gone)


def _is_held_against(record: Assessment, library: Library) -> bool:
    return record.content.digest == library.digest(record.role, record.using)


def _goes_back(record: Assessment, new: Library) -> bool:
    """Tell whether it goes to the content it came from, and has been nowhere else but where it stands."""
    there = new.digest(record.role, record.using)
    been = {one.content.digest for one in record.migrated}
    return there in been and been <= {there, record.content.digest}


def _before(record: Assessment, old: Library | None, new: Library, now: Mapping[str, Thing]) -> Iterator[Thing]:
    """List what the answers were given to; what the record kept goes before what a folder says.

    Where the content is the one that the record names already, nothing in it can have changed.
    """
    if _is_held_against(record, new):
        yield from now.values()
        late = things_in(old) if old else ()
        yield from (one for one in late if one.id not in now and one.holds)
        return
    known = {thing.id: thing for thing in things_in(old)} if old else {}
    yield from (one for one in known.values() if one.id not in record.asked)
    for id_, ask in record.asked.items():
        thing = known.get(id_, Thing(id_, "prompt", whole=False))
        choices = choices_then(thing.choices, record, id_)
        as_published = choices is None or (thing.choices is not None and choices.labels == thing.choices.labels)
        yield replace(thing, ask=ask, choices=choices, whole=thing.whole and as_published)


def _now(id_: str, names: Renaming) -> str:
    return id_ if id_ in (GUIDE, MAP) else names.now(id_) or id_


def _in_use(record: Assessment) -> tuple[str, ...]:
    return (*record.using, *record.standards)


def _renamed(record: Assessment, new: Library, names: Renaming, goes_on: Collection[str]) -> Assessment:
    """Name all by its id of today, and leave out the parts and standards that are gone.

    ``goes_on`` are the ids whose answers go on; where two prompts become one, the other answer is set aside.
    """
    role = names.now(record.role)
    if role is None or new.role(role) is None:
        raise UsageError(
            f"{record.id} is about the role {record.role}, which this content does not have. Where that goes by"
            f" another id now, write below it:  was: [{record.role}]"
        )
    there = {GUIDE: new.guide(role), MAP: new.map(role)} | {one.id: one for one in new.instruments}
    known = {standard.id for standard in new.framework.standards}
    using = tuple(one for one in (_now(part, names) for part in record.using) if there.get(one))
    standards = tuple(one for one in (_now(standard, names) for standard in record.standards) if one in known)
    changes = {
        "chosen": _with_their_answers(record.chosen, names, goes_on),
        "role": role,
        "using": using,
        "alone": tuple(one for one in (_now(part, names) for part in record.alone) if there.get(one)),
        "standards": standards,
        "asked": _by_ids_of_today(record.asked, names),
        "scales": _by_ids_of_today(record.scales, names),
    }
    return record.model_copy(update=changes)


def _with_their_answers(kept: Mapping[str, Kept], names: Renaming, goes_on: Collection[str]) -> dict[str, Kept]:
    """Name the words that were chosen by the ids of today, as far as the answer that chose them goes on there."""
    taken = {_now(id_, names) for id_ in goes_on}
    aside = {id_: one for id_, one in kept.items() if id_ not in goes_on and _now(id_, names) in taken - {id_}}
    return aside | _by_ids_of_today({id_: one for id_, one in kept.items() if id_ not in aside}, names)


def _by_ids_of_today(kept: Mapping[str, Kept], names: Renaming) -> dict[str, Kept]:
    """Name what was kept by today's ids; where two become one, what has the id already goes before."""
    own_first = sorted(kept, key=lambda id_: _now(id_, names) != id_)
    found: dict[str, Kept] = {}
    for id_ in own_first:
        found.setdefault(_now(id_, names), kept[id_])
    return {_now(id_, names): found[_now(id_, names)] for id_ in kept}


def _held_against(
    renamed: Assessment,
    record: Assessment,
    new: Library,
    moving: Moving,
    responses: Sequence[Responses],
    migrated: Migrated,
) -> Assessment:
    """Note the new content, and what is asked of it; the wording that an answer was given to stays."""
    prompts = prompts_of(new, renamed.role, renamed.using, renamed.standards, renamed.scope)
    guide = new.guide(renamed.role) if GUIDE in renamed.using else None
    asked = {prompt.id: prompt.ask for prompt in prompts}
    asked |= {one.id: one.text for one in guide.offered} if guide else {}
    answered = {
        id_ for one in responses for id_, answer in one.answers.items() if answer.has_content or answer.is_given
    }
    answered |= {id_ for one in responses for answer in one.answers.values() for id_ in answer.marked}
    kept = {id_: wording for id_, wording in renamed.asked.items() if id_ in answered or id_ not in asked}
    asked = {**renamed.asked, **asked, **kept}
    choices = {id_: thing.choices for id_ in asked if (thing := moving.now.get(id_))}
    chosen = {id_: words for id_, words in renamed.chosen.items() if id_ not in moving.relabeled}
    for one in responses:
        for id_, words in words_chosen(prompts, one.answers).items():
            chosen[id_] = {**words, **chosen.get(id_, {})}
    content = content_used(new, renamed.role, renamed.using)
    return renamed.model_copy(
        update={
            "content": content,
            "asked": asked,
            "scales": {id_: one.labels for id_, one in choices.items() if one},
            "chosen": chosen,
            "migrated": (*record.migrated, migrated),
        }
    )
