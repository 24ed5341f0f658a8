"""``plassess resume``: goes on at the first open question."""

from typing import Annotated

import typer

from plassess.cli import options
from plassess.tasks.check_ins.check_in_table import check_in_at_the_keyboard, due_check_in
from plassess.tasks.kit.lenses_chosen import lenses_told
from plassess.tasks.meet import resume_meeting
from plassess.tasks.meetings.one_to_resume import one_to_resume
from plassess.tasks.told_lists import listed
from plassess.views import messages
from plassess.views.commands import command

LENS_HELP = "Show under ? what this lens asks; several times for several lenses."
USING_HELP = "What to take on as well: guide, map, instruments by their ids, with commas between."


def resume(
    directory: options.Directory = None,
    using: Annotated[list[str] | None, typer.Option("--using", metavar="PARTS", help=USING_HELP)] = None,
    lens: Annotated[list[str] | None, typer.Option("--lens", metavar="ID", help=LENS_HELP)] = None,
    plain: options.Plain = False,
    content: options.Content = None,
) -> int:
    """Go on where you stopped, at the first open question, or with what you take on as well.

    On and after the day of a check-in it opens with that. Where self-assessments of several teams lie side by
    side, it lists them to choose from.
    """
    lenses, parts = lenses_told(lens, content), listed(using)
    chosen = one_to_resume(directory, parts, content, plain=plain)
    folder = chosen.folder
    if folder is None:
        return chosen.code
    if due := due_check_in(folder, content):
        code = check_in_at_the_keyboard(folder, content, plain=plain, due=due)
        if code is not None:
            if parts:
                messages.say(f"To take on more:  {command('resume --using ' + ','.join(parts), folder)}")
            return code
    return resume_meeting(folder, content, parts, plain=plain, lenses=lenses)
