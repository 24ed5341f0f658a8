"""``plassess respond``: one person's marks, closed until all are opened."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.assessment.alone.roster import shown
from plassess.cli import options
from plassess.conversation.alone.own_marks import Parting, parting_in_words
from plassess.problems.errors import UsageError
from plassess.tasks.alone.at_the_keyboard import face_for, lead, wipe
from plassess.tasks.alone.marks_taken import refuse_opened, respond_at_the_keyboard, respond_from_file
from plassess.tasks.alone.opened_alone import OpenedAlone, opened_alone
from plassess.views import messages, output
from plassess.views.outputs.of_marks import MarksTakenOutput

AS_HELP = "Whose marks they are: the code on the sheet, such as K7, or the name's, such as rosa-ortiz."
ANSWERS_HELP = "With --no-input: take all marks from this file, format: plassess/marks/1."


def respond(
    directory: options.Directory = None,
    person: Annotated[str | None, typer.Option("--as", metavar="CODE", help=AS_HELP)] = None,
    answers: Annotated[Path | None, typer.Option("--answers", metavar="FILE", help=ANSWERS_HELP)] = None,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing: all marks come from --answers.")] = False,
    as_json: options.Json = False,
    plain: options.Plain = False,
    content: options.Content = None,
) -> int:
    """Mark alone at this computer, closed until all are opened. Until then, change it as often as you like.

    \b
    Examples:
      plassess respond --as K7
      plassess respond --as K7 --answers k7.yaml --no-input
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if person is None:
        raise UsageError("Say whose marks they are: --as CODE, the code on your sheet, such as --as K7")
    if (answers is None) == no_input:
        raise UsageError("--answers FILE and --no-input go together: a file answers all, or you answer here.")
    if as_json and not no_input:
        raise UsageError("--json tells what was taken in without asking: add --no-input and --answers FILE.")
    alone = opened_alone(directory, content)
    code = alone.code(person)
    refuse_opened(alone)
    if answers is not None:
        respond_from_file(alone, code, answers)
        if as_json:
            output.print_output(taken_output(alone))
        else:
            messages.say(f"{shown(code)} is done. {len(alone.sent)} of {len(alone.codes)} are in.")
        return 0
    face, parting = face_for(plain=plain), Parting()  # no draft stands on a line again: the next person could read it
    try:
        ended = lead(face, "", lambda: respond_at_the_keyboard(face, alone, code, parting))
    finally:
        wipe()
    face.say(f"{parting_in_words(parting)} {len(alone.sent)} of {len(alone.codes)} are in.")
    return ended


def taken_output(alone: OpenedAlone) -> MarksTakenOutput:
    """Tell that marks are in, and nothing of them."""
    record = alone.record
    return MarksTakenOutput(str(alone.folder.path), record.id, record.uid, len(alone.sent), len(alone.codes))
