"""What an id that a gate is given means: one prompt, or all of a construct, a standard, a frame, a group, a tag."""

from collections.abc import Callable, Collection, Iterable

from msgspec import Struct

from plassess.assessment.gates.result import Asked, NotAsked, Standing
from plassess.assessment.prompts import Prompt, known_prompts
from plassess.content.framework import Framework
from plassess.content.library import GUIDE, MAP, Library
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean


class Wanted(Struct, frozen=True):
    """The kind of prompt that a gate measures: how to tell one, and what to call it."""

    is_one: Callable[[Prompt], bool]
    called: str


def names_by_id(prompt_id: str, part: str) -> tuple[str, ...]:
    """Name what has this id: by that, and in a map by its construct, its standard and its frame."""
    if part != MAP:
        return (prompt_id, part)
    construct = prompt_id.partition("/")[2]
    standard = construct.rpartition(".")[0]
    return (prompt_id, construct, standard, standard.rpartition(".")[0])


def names_of(prompt: Prompt) -> frozenset[str]:
    """Name a prompt in every way that a gate can: by its id and what that lies in, its groups and its tags."""
    groups = (prompt.group, *prompt.outer_groups)
    return frozenset({*names_by_id(prompt.id, prompt.part), *groups, *prompt.tags} - {""})


def prompts_there(library: Library, role: str) -> tuple[Prompt, ...]:
    """List all that a role can be asked, in use or not, as far as it was loaded."""
    return known_prompts(library, role, (GUIDE, MAP, *(one.id for one in library.team_instruments)))


def ids_of(framework: Framework) -> frozenset[str]:
    """Return the ids of all frames, standards and constructs."""
    standards = [standard for frame in framework.frames for standard in frame.standards]
    constructs = [construct.id for standard in standards for construct in standard.constructs]
    return frozenset((*(frame.id for frame in framework.frames), *(one.id for one in standards), *constructs))


def all_prompts(library: Library, roles: Collection[str] = ()) -> tuple[Prompt, ...]:
    """List all that some roles, or any, can be asked; ``library`` holds every role and part."""
    wanted = (role.id for role in library.framework.roles if not roles or role.id in roles)
    return tuple({one.id: one for role in wanted for one in prompts_there(library, role)}.values())


def scope_ids(library: Library) -> dict[str, frozenset[str]]:
    """Return what each key of a scope can name, but for paths; ``library`` holds every role and part."""
    prompts = all_prompts(library)
    return {
        "role": frozenset(role.id for role in library.framework.roles),
        "part": frozenset((GUIDE, MAP, *(one.id for one in library.team_instruments))),
        "group": ids_of(library.framework).union(*map(names_of, prompts)),
        "tag": frozenset(tag for one in prompts for tag in one.tags),
    }


def asked_about(id_: str, wanted: Wanted, one: Standing) -> tuple[Prompt, ...]:
    """Find the prompts that an id means and that are asked as the answers stand."""
    return tuple(it for it in one.plan.coverage.prompts if wanted.is_one(it) and id_ in names_of(it))


def published(id_: str, wanted: Wanted, asked: Asked, one: Standing, also: Iterable[str] = ()) -> tuple[Prompt, ...]:
    """Find the prompts that an id means in the content, used or not; none for what this role is not asked.

    ``also`` are ids that the answers know. Raises UsageError for an id that means nothing in any role.
    """
    prompts = _of_role(one.library, one.record.role, wanted)
    role, _, rest = id_.partition("/")
    framework = ids_of(one.library.framework)
    known = framework.union(also, *map(names_of, prompts))
    of_another_role = one.library.role(role) is not None and rest in framework
    if id_ not in known and not of_another_role:
        others = (it for other in one.library.framework.roles for it in _of_role(one.library, other.id, wanted))
        known = known.union(*map(names_of, others))
        if any(id_ in names_of(it) for it in prompts_there(one.library, one.record.role)):
            raise UsageError(f"{asked.label}: {nothing_in_words(id_, wanted)}")
        if id_ not in known:
            raise _unknown(id_, wanted, asked, known)
    return tuple(it for it in prompts if id_ in names_of(it))


def nothing_in_words(id_: str, wanted: Wanted, roles: Collection[str] = ()) -> str:
    """Say that an id which is known has nothing that a gate measures, for some roles or any."""
    of = f" for {' or '.join(roles)}" if roles else ""
    return f"{visible(id_, 80)} has no {wanted.called}{of} in the content, so this gate would hold of nothing."


def not_asked(asked: Asked, found: Iterable[Prompt], one: Standing) -> NotAsked | None:
    """Tell where an id speaks of other self-assessments: it means nothing of this role, or of no part in use."""
    parts = dict.fromkeys(prompt.part for prompt in found)
    if any(part in one.record.using for part in parts):
        return None
    why = f"it does not use {' or '.join(parts)}" if parts else f"{one.record.role} is asked nothing like it there"
    return NotAsked(asked.name, asked.shown, why)


def _of_role(library: Library, role: str, wanted: Wanted) -> tuple[Prompt, ...]:
    return tuple(it for it in prompts_there(library, role) if wanted.is_one(it) and it.retired is None)


def _unknown(id_: str, wanted: Wanted, asked: Asked, known: Iterable[str]) -> UsageError:
    hint = did_you_mean(id_, sorted(known), "See the ids with:  plassess show standards")
    return UsageError(
        f"{asked.name} {visible(id_, 80)}: there is no frame, standard, construct, group, tag or {wanted.called}"
        f" of that id. {hint}"
    )
