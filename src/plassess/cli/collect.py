"""``plassess collect``: takes in what came back, on paper, as files, or as a text that was pasted."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from plassess.assessment.alone.roster import shown
from plassess.assessment.forms.came_back import FileTold, is_refused
from plassess.assessment.forms.last_sent import Take
from plassess.cli import options
from plassess.cli.respond import taken_output
from plassess.problems.errors import ExitCode, UsageError
from plassess.tasks.alone.at_the_keyboard import face_for, lead
from plassess.tasks.alone.marks_taken import collect_from_paper, who_is_missing
from plassess.tasks.alone.opened_alone import OpenedAlone, opened_alone
from plassess.tasks.collected.collection import collected, collecting_into
from plassess.tasks.collected.named_sources import named_sources
from plassess.tasks.collected.withdrawal import withdraw_sheet
from plassess.views import messages, output
from plassess.views.alone.sheets_collected import collected_output, print_collected
from plassess.views.commands import command
from plassess.views.page import page_on_stdout

FILES_HELP = (
    "What came back: CSV or Excel (.xlsx) from Google or Microsoft, texts, mails, or folders of these; - reads the"
    " input. A self-assessment's folder says where all of it goes; without one, into the newest."
)
PAPER_HELP = "From sheets of paper, a line a sheet: K7: 2 3 3 ? 0 2"
TAKE_HELP = "Where nobody can tell which sheet of a person came last: the first (what is in), or the last named."
FORM_HELP = "Which form of the content a table is of, where its titles lost their signs: family-form."
WITHDRAW_HELP = "Set a person's sheet aside: it counts no more until this person sends again."
SAVED = "What was taken in so far is saved."
HOW = (
    "Say what came back: files or folders (plassess collect answers.csv), a text from the input (plassess collect -),"
    " or --paper, for sheets that were marked on paper."
)


def collect(
    sources: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILE|DIR]…", show_default=False, help=FILES_HELP)
    ] = None,
    paper: Annotated[bool, typer.Option("--paper", help=PAPER_HELP)] = False,
    take: Annotated[Take | None, typer.Option("--take", help=TAKE_HELP)] = None,
    form: Annotated[str | None, typer.Option("--form", metavar="ID", help=FORM_HELP)] = None,
    withdraw: Annotated[str | None, typer.Option("--withdraw", metavar="CODE", help=WITHDRAW_HELP)] = None,
    as_json: options.Json = False,
    plain: options.Plain = False,
    content: options.Content = None,
) -> int:
    """Take in what came back: on paper, from a form, or by mail.

    Says of each file what was taken, what not, and why. The same file twice changes nothing, and of a person the last
    one sent stands. Nothing shows what anybody marked. Where something was not taken, the exit code is 3.

    \b
    Examples:
      plassess collect --paper
      plassess collect "Marks (Responses).csv" from-mail/
      plassess collect --withdraw K7
    """  # noqa: D301 - \b keeps the lines of the examples apart
    named = named_sources(sources or [])
    if (paper or withdraw) and (named.files or form or take or (paper and withdraw)):
        raise UsageError("--paper and --withdraw stand alone, with the self-assessment's folder at most.")
    if withdraw:
        return _withdrawn(opened_alone(named.into, content), withdraw, as_json=as_json)
    if paper:
        return _from_paper(opened_alone(named.into, content), as_json=as_json, plain=plain)
    if not named.files and (as_json or not sys.stdin.isatty()):
        raise UsageError(HOW)
    into = collecting_into(named.into, content, form)
    face = face_for(plain=plain)
    told: list[FileTold] = []
    asks = face if sys.stdin.isatty() and not as_json else None
    ended = lead(face, SAVED, lambda: told.extend(collected(into, named.files, face, asks, take)))
    if as_json:
        output.print_output(collected_output(into.folder, into.record, into.standing, told))
    else:
        print_collected(page_on_stdout(), told, into.standing, into.folder)
    return ended or int(ExitCode.REFUSED if is_refused(told) else ExitCode.DONE)


def _from_paper(alone: OpenedAlone, *, as_json: bool, plain: bool) -> int:
    alone.marks.prepare()
    closed = alone.record.opened_marks is None
    # what comes after the opening is nobody's to keep, half a line of it neither
    face = face_for(alone.marks.path / "paper.yaml" if closed else None, plain=plain)
    ended = lead(face, "What was keyed in is saved.", lambda: collect_from_paper(face, alone))
    if closed and alone.folder.assessment().opened_marks:
        alone.marks.forget_drafts()
        closed = False
    if as_json:
        output.print_output(taken_output(alone))
    elif closed:
        for line in who_is_missing(alone):
            face.say(line)
        face.say("In the meeting, open all of them at once:")
        face.verbatim(command("reveal", alone.folder), indent=2)
    return ended


def _withdrawn(alone: OpenedAlone, told: str, *, as_json: bool) -> int:
    code = withdraw_sheet(alone, told)
    if as_json:
        output.print_output(taken_output(alone))
    else:
        messages.say(
            f"{shown(code)} is set aside and counts no more. {len(alone.sent)} of {len(alone.codes)} are in."
        )
    return 0
