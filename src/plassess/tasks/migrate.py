"""What ``content migrate`` works from and does: the strategies it is told, every plan, the question, the writing."""

import contextlib
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from msgspec import Struct, field

from plassess.assessment.content_used import REMEDY, asks_of, knows_by_any_name, made_from_other_content
from plassess.assessment.migration.answer import Rescaling, Strategy
from plassess.content.changes import What
from plassess.content.library import Library
from plassess.content.things import things_in
from plassess.content.values import NAME
from plassess.conversation.line.input_line import PROMPT
from plassess.conversation.typed.yes_or_no import said_yes
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.journal import refuse_unfinished
from plassess.files.assessments.migration import Planned, carry_out, plan_migration, settle_migration
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.content.layers import translated
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.content.search import content_of
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError, PlassessError, ProblemsError, UsageError
from plassess.tasks.content_named import folder_named
from plassess.tasks.one_assessment import tell_left_out
from plassess.views import messages, output
from plassess.views.changes import print_planned, print_total
from plassess.views.commands import command
from plassess.views.page import page_on_stdout

if TYPE_CHECKING:
    from plassess.assessment.record import Assessment

_PAIR = re.compile(rf"({NAME}):({NAME})", re.ASCII)
SAY = """Say what becomes of them:
  --rescale clamp    an answer stays where its {one} is still there; {else_}
  --rescale ask      it is taken out, noted in the file, and asked again
  --map {id}={pairs}    each {one} goes where you say, for this {of}"""

OF_LEVELS = {"one": "level", "of": "row", "else_": "else it goes to the nearest one farther from ideal"}
OF_OPTIONS = {"one": "option", "of": "choice", "else_": "else it is asked again"}


def rescaling_of(strategy: str | None, pairs: Sequence[str]) -> Rescaling:
    """Read what was told. Raises UsageError for what cannot be read."""
    if strategy is not None and strategy not in [*Strategy]:
        raise UsageError(f"--rescale is one of {', '.join(Strategy)}; not {visible(strategy, 40)}.")
    told: dict[str, dict[str, str]] = {}
    for one in pairs:
        id_, _, moves = one.partition("=")
        matches = [_PAIR.fullmatch(move.strip()) for move in moves.split(",")]
        if not id_ or None in matches or id_ in told:
            raise UsageError(
                "--map takes a row and where each of its levels goes, or a choice and its options, each once, such as"
                f" coach/tp.evidence.plan=1:1,2:1,3:2; not {visible(one, 80)}."
            )
        told[id_] = {match[1]: match[2] for match in matches if match}
    return Rescaling(Strategy(strategy) if strategy else None, told)


def settle_all(folders: Sequence[AssessmentFolder], *, dry_run: bool) -> None:
    """Finish or undo what was stopped before; where nothing may be written, say that something was stopped."""
    for folder in folders:
        if dry_run:
            refuse_unfinished(folder.path)
        elif settle_migration(folder):
            messages.say(f"A migration of {visible(str(folder.path), 4096)} had been stopped. It is finished now.")


class Contents(Struct, frozen=True):
    """The content that answers were given to, where it was named, and the content they are to be held against."""

    old: str | None
    new: Path | None

    def libraries(self, lang: str | None, made_from: str | None = None) -> tuple[Library | None, Library]:
        """Load both in the language of an assessment; ``made_from`` is the id of the content it was made from."""
        old = _library(folder_named(self.old), lang) if self.old else None
        return old, _library(content_of(made_from, self.new), lang)


@cache
def _library(content: Path | None, lang: str | None) -> Library:
    return load_library(translated(content, lang), parts=ALL_PARTS)


class AllPlanned(Struct):
    """Those that can be moved, and the folders of those that cannot be read, which were told."""

    each: list[Planned] = field(default_factory=list)
    failed: list[Path] = field(default_factory=list)


def plan_all(
    folders: Sequence[AssessmentFolder], contents: Contents, rescaling: Rescaling, today: date
) -> AllPlanned:
    """Work out every assessment as it will be; of several, one that cannot be read is told, and the others go on.

    Raises UsageError where --map names what is not there, and where the content has nothing of what one of them
    asks, ProblemsError or FileError where none can be read.
    """
    found = AllPlanned()
    old, new = contents.libraries(None)
    records: list[tuple[AssessmentFolder, Assessment]] = []
    for folder in folders:
        with _left_out(folder, found, is_last=folder is folders[-1] and not records):
            records.append((folder, folder.assessment()))
    for _, record in records:
        if not asks_of(record, new) and not knows_by_any_name(record, new, old):
            raise UsageError(f"{made_from_other_content(record, new)} {REMEDY}")
    _refuse_unknown_rows(new, rescaling)
    for folder, record in records:
        both = contents.libraries(record.lang, record.content.id)
        with _left_out(folder, found, is_last=folder is records[-1][0] and not found.each):
            found.each.append(plan_migration(folder, *both, rescaling, today))
    return found


@contextlib.contextmanager
def _left_out(folder: AssessmentFolder, found: AllPlanned, *, is_last: bool) -> Iterator[None]:
    """Tell of an assessment that cannot be read; the last of all where none could be is refused instead."""
    try:
        yield
    except (ProblemsError, FileError) as error:
        if is_last:
            raise
        found.failed.append(folder.path)
        tell_left_out(folder.path, error)


def without_closed(planned: Sequence[Planned]) -> tuple[list[Planned], tuple[Path, ...]]:
    """Leave out those that would change under marks that are closed, each told on stderr; return also their folders.

    Raises UsageError where none is left.
    """
    closed = [one for one in planned if not one.changes_nothing and _has_closed_marks(one)]
    for at, one in enumerate(closed):
        if at + 1 == len(planned):
            raise UsageError(_closed_marks(one.folder))
        tell_left_out(one.folder.path, UsageError(_closed_marks(one.folder)))
    return [one for one in planned if one not in closed], tuple(one.folder.path for one in closed)


def _has_closed_marks(one: Planned) -> bool:
    """Tell whether anybody began to mark rows as they are worded now, and nobody has opened that yet."""
    return one.record.opened_marks is None and bool(MarksFolder(one.folder).codes)


def _closed_marks(folder: AssessmentFolder) -> str:
    return (
        f"{shown_name(folder.path)} is not moved: people have marked its rows alone as they are worded now, and the"
        f" marks are closed. Open them, and then move it. They are opened with:  {command('reveal', folder)}"
    )


def _refuse_unknown_rows(new: Library, rescaling: Rescaling) -> None:
    choices = {thing.id: thing.choices for thing in things_in(new) if thing.choices}
    for id_, pairs in rescaling.pairs.items():
        if id_ not in choices:
            raise UsageError(f"--map {visible(id_, 80)}: the content has no row or choice of this id.")
        unknown = [to for to in pairs.values() if to not in map(str, choices[id_].labels)]
        if unknown:
            known = ", ".join(map(str, choices[id_].labels))
            raise UsageError(f"--map {id_}: there is no {choices[id_].one} {', '.join(unknown)} there, but {known}.")


def print_all(planned: Sequence[Planned]) -> None:
    """Print what will happen to each, and of several the sum."""
    page = page_on_stdout()
    for one in planned:
        print_planned(page, one)
    if len(planned) > 1:
        print_total(page, planned)


def refuse_undecided(planned: Sequence[Planned]) -> None:
    """Raise UsageError where ratings cannot be moved before somebody says how."""
    found = {(one.id, one.why): (one, plan) for plan in planned for one in plan.migration.undecided}
    if not found:
        return
    lines = []
    for one, plan in found.values():
        rescaled = one.changed.find(What.RESCALED) if one.changed else None
        lines.append(
            f"  {one.id}: {rescaled.note if rescaled else 'what can be chosen changed'}; {one.why} ({plan.record.id})"
        )
    first = next(iter(found.values()))[0]
    before = first.changed.before if first.changed else None
    labels = before.choices.labels if before and before.choices else ("OLD",)
    is_choice = bool(before and before.choices and not before.choices.ordered)
    words = OF_OPTIONS if is_choice else OF_LEVELS
    say = SAY.format(id=first.id, pairs=",".join(f"{label}:NEW" for label in labels), **words)
    why = "Nothing was changed. Answers stand on levels or options that changed:"
    raise UsageError("\n".join([why, *lines, say]))


def write_all(planned: Sequence[Planned], *, yes: bool, told: bool = True) -> Iterator[tuple[Path, Path | None]]:
    """Ask, then move one assessment after the other, each whole; yield each folder and its copy as it was, if any.

    ``told``: print them, too. Raises UsageError where nobody is there to ask.
    """
    to_move = [one for one in planned if not one.changes_nothing]
    if not to_move or not (yes or _is_wanted(len(to_move))):
        return
    for number, one in enumerate(to_move):
        try:
            copy = carry_out(one)
        except PlassessError:
            messages.say(f"{number} of {len(to_move)} moved, the others not. Begin again to go on.")
            raise
        if told:
            output.print_path(one.folder.path)
            typer.echo(f"  as it was: {visible(str(copy), 4096)}", err=True)
        yield one.folder.path, copy
    if told and len(planned) > 1:
        messages.say(f"{len(to_move)} moved, {len(planned) - len(to_move)} stood at this content already.")


def _is_wanted(count: int) -> bool:
    """Ask a person; raise UsageError where nobody is there to ask."""
    if not sys.stdin.isatty():
        raise UsageError("Nobody is there to ask, so nothing was changed. Add --yes to go on, or --dry-run to look.")
    what = "it" if count == 1 else f"these {count}"
    messages.say(f"\nMove {what} now? A copy is kept. Type yes to go on; Enter leaves everything as it is.")
    typer.echo(PROMPT, err=True, nl=False)
    is_wanted = bool(said_yes(sys.stdin.readline()))
    if not is_wanted:
        messages.say("Nothing was changed.")
    return is_wanted
