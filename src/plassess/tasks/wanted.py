"""Which parts a self-assessment uses and what it is narrowed to, as it was told or as is usual."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from plassess.assessment.cycles.carried_over import CarriedOver
from plassess.assessment.prompts import Prompt, in_scope, prompts_of
from plassess.assessment.record import Assessment, Place, Team
from plassess.content.framework import Framework
from plassess.content.library import GUIDE, MAP, Library
from plassess.conversation.typed.dates.found_day import FoundDay
from plassess.conversation.typed.dates.readings import judged
from plassess.files.content.folder import available_maps, available_roles
from plassess.files.content.forms import forms_asked, is_for_teams, team_instruments
from plassess.files.content.library import load_library
from plassess.files.disk import clock
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean
from plassess.problems.sentences import ended
from plassess.tasks.told_lists import can_be_a_name, listed
from plassess.views import messages

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def parts_there(role: str, content: Path | None) -> tuple[str, ...]:
    """Name what there is for a role: its guide, its map, every instrument that a team answers."""
    guide = (GUIDE,) if role in available_roles(content) else ()
    found = (MAP,) if role in available_maps(content) else ()
    return (*guide, *found, *team_instruments(content))


def usual_parts(role: str, content: Path | None) -> tuple[str, ...]:
    """Return what a role works through where nobody says: its guide, or all there is where that is one thing.

    Empty where there are several to choose from, and where there is none.
    """
    if role in available_roles(content):
        return (GUIDE,)
    there = parts_there(role, content)
    return there if len(there) == 1 else ()


def needed_parts(role: str, content: Path | None, told: Sequence[str]) -> tuple[str, ...]:
    """Return the parts to use without asking. Raises UsageError where that is left open, or no such role is there."""
    parts = tuple(told) or usual_parts(role, content)
    if parts:
        return parts
    refuse_unknown_role(role, load_library(content, []).framework)
    there = parts_there(role, content)
    if not there:
        raise UsageError(f"This content holds nothing to work through for {visible(role, 60)}: no guide, no map.")
    raise UsageError(f"Say what to work through, such as: --using {there[0]}. There is: {', '.join(there)}.")


def refuse_unknown_role(role: str, framework: Framework) -> None:
    """Raise UsageError for a role that the framework does not name, with those it does."""
    roles = [one.id for one in framework.roles]
    if role not in roles:
        meant = did_you_mean(role, roles, after=" ")
        raise UsageError(f"There is no role {visible(role, 60)}. {meant}There is: {', '.join(roles)}.")


def is_part(part: str, role: str, content: Path | None) -> bool:
    """Tell whether there is a part that a role can work through."""
    if part == GUIDE:
        return role in available_roles(content)
    return role in available_maps(content) if part == MAP else is_for_teams(content, part)


def refuse_unknown_parts(role: str, content: Path | None, using: Sequence[str]) -> None:
    """Raise UsageError for a part that there is not, naming those there are, and for a form, which others answer."""
    for part in (one for one in using if not is_part(one, role, content)):
        if part == MAP:
            maps = available_maps(content)
            held = f"There is one for: {', '.join(maps)}." if maps else "This content holds no map."
            raise UsageError(f"There is no innovation map for {role}. {held}")
        if part in forms_asked(content):
            raise UsageError(
                f"{part} is a form that others answer: no meeting takes it up, and it is set beside what the team"
                f" rates. To print it:  plassess worksheet --form {part}"
            )
        there = parts_there(role, content)
        meant = did_you_mean(part, there, after=" ")
        listed = ", ".join(there) or "nothing"
        raise UsageError(f"There is no {visible(part, 60)} to use. {meant}There is: {listed}.")


def refuse_unknown_tags(scope: Sequence[str], library: Library, role: str, using: Sequence[str]) -> None:
    """Raise UsageError for a tag that no prompt has, naming those there are with how many prompts have them."""
    counts = Counter(tag for prompt in _everything(library, role, using) for tag in prompt.tags)
    for tag in scope:
        if tag not in counts:
            listed = ", ".join(f"{one} ({count})" for one, count in counts.items())
            there = f"There is: {listed}." if counts else "Nothing that is used here has tags."
            raise UsageError(f"--scope: no prompt has the tag {visible(tag, 60)}. {there}")


def cut_off(scope: Sequence[str], library: Library, role: str, using: Sequence[str]) -> tuple[Prompt, ...]:
    """List what is never asked: it hangs on a prompt that is not in scope, or of a part not in use or asked later."""
    scoped = [prompt for prompt in _everything(library, role, using) if in_scope(prompt, scope)]
    asked: set[str] = set()
    cut = []
    for prompt in scoped:
        if prompt.when is None or prompt.when.holds(lambda one: one.id in asked):
            asked.add(prompt.id)
        else:
            cut.append(prompt)
    return tuple(cut)


def cut_off_in_words(cut: Sequence[Prompt], scope: Sequence[str]) -> str:
    """Say what is cut off by a scope, or by what is in use."""
    titles = "; ".join(prompt.short for prompt in cut)
    if not scope:
        why = "they hang on prompts of a part that is not in use, or that is asked later"
        return f"{ended(f'Not asked, for {why}: {titles}')} To ask them, name that part first, in --using."
    said = ended(f"In this scope, and not asked, for the prompts they hang on are outside of it: {titles}")
    return f"{said} To ask them, add the tags of those prompts."


def _everything(library: Library, role: str, using: Sequence[str]) -> tuple[Prompt, ...]:
    return prompts_of(library, role, using, [standard.id for standard in library.framework.standards])


class Wishes(Struct, frozen=True):
    """What was told on the command line; what is empty or ``None`` is asked, or offered, on the way.

    ``using`` names the parts, ``standards`` those whose rows of the map are looked at, in the framework's order,
    ``scope`` the tags of what is asked, and ``lenses`` those whose probes are shown. ``name`` stands behind the day
    in the folder's name, in place of the role. ``alone``: each marks rated rows alone first. ``carried`` is what
    comes from the last self-assessment; ``None`` where this is the first. ``place`` is where the team works, as far
    as that was told.
    """

    role: str | None
    out: Path
    team: Team
    answers: Path | None = None
    using: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    from_symptoms: bool = False
    scope: tuple[str, ...] = ()
    as_json: bool = False
    name: str | None = None
    opened: date | None = None
    dry_run: bool = False
    again: bool = False
    lenses: tuple[str, ...] = ()
    alone: bool = False
    carried: CarriedOver | None = None
    place: Place = Place()

    def begun_from_last(self, record: Assessment) -> Assessment:
        """Return a new record with where the team works, and with the one that it was begun from."""
        told = self.place.model_dump(exclude_none=True)
        if self.carried is None:
            return record.model_copy(update={"place": self.place})
        place = self.carried.place.model_copy(update=told)
        return record.model_copy(update={"last": self.carried.last, "place": place})

    def named(self, role: str) -> str:
        """Say what stands behind the day in the folder's name."""
        return self.name or role

    @property
    def day(self) -> date:
        """The day it is opened: the one that was told, or today."""
        return self.opened or clock.today()


def name_told(name: str | None) -> str | None:
    """Read ``--name``. Raises UsageError for what cannot stand in an id."""
    if name is not None and not can_be_a_name(name):
        raise UsageError(
            f"--name takes small letters, digits, dots, hyphens and underscores, up to 64 and no dot last, such as"
            f" lincoln-hs, and no name of a device as con or nul; not {visible(name, 80)}."
        )
    return name


def day_told(told: str | None, today: date) -> date | None:
    """Read ``--opened``. Raises UsageError for what is no day, and for one that is still to come."""
    if told is None:
        return None
    day = day_of("--opened", told)
    if day > today:
        raise UsageError(f"--opened {told} is still to come. Name the day it was opened.")
    return day


def day_of(option: str, told: str) -> date:
    """Read a day that was told in an option. Raises UsageError for what is no day."""
    try:
        day = date.fromisoformat(told) if _DAY.fullmatch(told) else None
    except ValueError:
        day = None
    if day is None:
        raise UsageError(f"{option} takes a day as 2026-05-12; not {visible(told, 40)}.")
    return day


def due_day_of(option: str, told: str) -> date:
    """Read the day by which something is due, and say where it is an odd one, which is asked about at the keyboard.

    Raises UsageError for what is no day.
    """
    day = day_of(option, told)
    if odd := judged(FoundDay(day), clock.today()).asks:
        messages.say(f"{option}: {odd}. It is kept as told.")
    return day


def standards_told(
    framework: Framework, standards: Sequence[str] | None, frames: Sequence[str] | None
) -> tuple[str, ...]:
    """Return the standards named, alone or by their frames. Raises UsageError for one that does not exist."""
    known = [standard.id for standard in framework.standards]
    wanted = set(_known(listed(standards), known, "standard"))
    for frame_id in _known(listed(frames), [frame.id for frame in framework.frames], "frame"):
        wanted |= {s.id for frame in framework.frames if frame.id == frame_id for s in frame.standards}
    return tuple(standard for standard in known if standard in wanted)


def _known(named: tuple[str, ...], known: list[str], kind: str) -> tuple[str, ...]:
    for one in named:
        if one not in known:
            raise UsageError(f"There is no {kind} {visible(one, 60)}. There is: {', '.join(known)}.")
    return named
