"""The output of gates: what every key holds."""

from datetime import date

from msgspec import Struct

from plassess.assessment.plan.listed import PromptState
from plassess.files.disk.format_line import output_format


class ToDoOutput(Struct, frozen=True):
    """One thing that keeps a gate from holding: a prompt, a row or a committed step."""

    id: str
    """The id of the prompt; for a step, of the one it stands under."""
    state: PromptState | None
    """How the prompt stands; null for a step, and for a prompt that is not asked."""
    text: str
    """Its title, or the step in the team's words."""
    why: str
    """What keeps the gate from holding, in words that may change."""
    step: int | None
    """The id of the step; null for a prompt."""
    who: str | None
    """The step's owner; null where there is none."""
    by: date | None
    """The step's day; null where there is none."""


class ScopeOutput(Struct, frozen=True):
    """What gates are narrowed to. Of several in one key one has to fit; an empty key narrows nothing."""

    role: tuple[str, ...]
    """Roles."""
    part: tuple[str, ...]
    """Parts: guide, map, and instruments by their ids."""
    path: tuple[str, ...]
    """Patterns of folders."""
    group: tuple[str, ...]
    """Groups of instruments, standards, frames."""
    tag: tuple[str, ...]
    """Tags."""


class PlaceOutput(Struct, frozen=True):
    """Where in plassess.yaml a gate is asked."""

    file: str
    """The file, from the current folder."""
    line: int
    """The line, from 1."""


class GateOutput(Struct, frozen=True):
    """One gate that was asked."""

    gate: str
    """Its name, as its option has it."""
    asked: str | None
    """What it was given, such as 90%; null where it takes nothing."""
    scope: tuple[ScopeOutput, ...]
    """What it is narrowed to: scopes that all have to fit; empty where it is not."""
    place: PlaceOutput | None
    """Where it is asked; null for what the command line asks."""
    holds: bool
    """Whether it holds."""
    measured: str
    """What was found, in words that may change."""
    count: int
    """How many were counted."""
    among: int
    """Of how many."""
    short: int | None
    """By how many it fails; 0 where it holds, null where there was nothing to measure, which fails it."""
    remedy: str | None
    """What to do, in words that may change; null where it holds."""
    to_do: tuple[ToDoOutput, ...]
    """What keeps it from holding."""


class NotAskedOutput(Struct, frozen=True):
    """One gate that is not asked of a self-assessment, since it speaks of others."""

    gate: str
    """Its name, as its option has it."""
    asked: str | None
    """What it was given; null where it takes nothing."""
    scope: tuple[ScopeOutput, ...]
    """What it is narrowed to: scopes that all have to fit; empty where it is not."""
    place: PlaceOutput | None
    """Where it would be asked; null for what the command line asks."""
    why: str
    """Why it is not asked, in words that may change."""


class AskedOfNoneOutput(Struct, frozen=True):
    """One gate that was asked of no self-assessment at all."""

    gate: str
    """Its name, as its option has it."""
    asked: str | None
    """What it was given; null where it takes nothing."""
    scope: tuple[ScopeOutput, ...]
    """What it is narrowed to: scopes that all have to fit; empty where it is not."""
    fails: bool
    """Whether it fails for that: what the command line asks has to be asked of one."""


class GatedOutput(Struct, frozen=True):
    """One self-assessment with its gates."""

    folder: str
    """Its folder, from the current one."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good; null in a record of the former format that was never saved."""
    role: str
    """The id of the role whose work it looks at."""
    holds: bool
    """Whether all its gates hold."""
    gates: tuple[GateOutput, ...]
    """The gates, in the order that gates.md has."""
    not_asked: tuple[NotAskedOutput, ...]
    """The gates that are not asked of it."""


class GatesOutput(Struct, frozen=True, tag_field="format", tag=output_format("gate")):
    """Whether gates hold: plassess gate --json."""

    holds: bool
    """Whether every gate of every self-assessment holds."""
    warn: bool
    """Whether --warn was given: what fails is only a warning."""
    today: date
    """The day that overdue is counted from."""
    assessments: tuple[GatedOutput, ...]
    """The self-assessments, in the order they were named."""
    asked_of_none: tuple[AskedOfNoneOutput, ...]
    """The gates that were asked of no self-assessment."""
    left_out: tuple[str, ...]
    """The folders of those that could not be read; why is told on stderr. With any, the exit code is 3."""
    elsewhere: tuple[str, ...]
    """The folders of those whose answers are not here, as where git holds them back; with these alone it is 3 too."""
