"""``plassess collect``: takes in what was marked on paper."""

from typing import Annotated

import typer

from plassess.cli import options
from plassess.cli.respond import taken_output
from plassess.problems.errors import UsageError
from plassess.tasks.alone.at_the_keyboard import face_for, lead
from plassess.tasks.alone.marks_taken import collect_from_paper, who_is_missing
from plassess.tasks.alone.opened_alone import opened_alone
from plassess.views import output
from plassess.views.commands import command

PAPER_HELP = "From sheets of paper, a line a sheet: K7: 2 3 3 ? 0 2"


def collect(
    directory: options.Directory = None,
    paper: Annotated[bool, typer.Option("--paper", help=PAPER_HELP)] = False,
    as_json: options.Json = False,
    plain: options.Plain = False,
    content: options.Content = None,
) -> int:
    """Take in what people marked alone on paper: a line a sheet, read back and counted; any of them corrected.

    \b
    Example:
      plassess collect --paper
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if not paper:
        raise UsageError("Say where the marks come from: --paper, for sheets that were marked on paper.")
    alone = opened_alone(directory, content)
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
