"""``plassess content migrate``: moves self-assessments to other content, and loses no answer."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options
from plassess.files.disk import clock
from plassess.problems.errors import ExitCode, PlassessError
from plassess.tasks.folders_named import to_change
from plassess.tasks.migrate import (
    Contents,
    plan_all,
    print_all,
    refuse_undecided,
    rescaling_of,
    settle_all,
    without_closed,
    write_all,
)
from plassess.tasks.one_assessment import opened_of, tell_copies
from plassess.views import output
from plassess.views.changes_output import migrate_output

DIRS_HELP = "Self-assessments, or folders that hold some; without any, the newest one."
FROM_HELP = "The content they were answered against. Without it, what each of them kept of it has to do."
RESCALE_HELP = (
    "What becomes of an answer where the levels of its row or the options of its choice changed. clamp: it stays"
    " where its level or option is still there; else a level goes to the nearest one farther from ideal, never"
    " nearer, and an option is asked again. ask: it is noted and asked again."
    " map: as --map says."
)
MAP_HELP = (
    "The same for one row, level by level, or one choice, option by option: coach/tp.evidence.plan=1:1,2:1,3:2. May"
    " be given several times."
)
YES_HELP = "Go on without asking."


def migrate(
    directories: Annotated[
        list[Path] | None, typer.Argument(metavar="[DIR]…", show_default=False, help=DIRS_HELP)
    ] = None,
    old: Annotated[str | None, typer.Option("--from", metavar="OLD", help=FROM_HELP)] = None,
    rescale: Annotated[str | None, typer.Option("--rescale", metavar="clamp|map|ask", help=RESCALE_HELP)] = None,
    pairs: Annotated[list[str] | None, typer.Option("--map", metavar="ID=OLD:NEW,…", help=MAP_HELP)] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    as_json: options.Json = False,
    yes: Annotated[bool, typer.Option("--yes", help=YES_HELP)] = False,
    content: options.Content = None,
) -> int:
    """Move self-assessments to the content as it is now.

    It says first what becomes of every answer, and asks. A copy of each folder goes to .before-migration beside it.
    What has to be looked at again is marked, and plassess resume asks exactly that; what cannot be kept is set aside
    in the same file, under retired.

    \b
    Examples:
      plassess content migrate assessments --dry-run
      plassess content migrate assessments --from content-2022 --rescale clamp
      plassess content migrate assessments --map coach/tp.evidence.plan=1:1,2:1,3:2
    """  # noqa: D301
    rescaling = rescaling_of(rescale, pairs or [])
    opened = opened_of(to_change(directories or []))
    folders = opened.folders
    tell_copies(folders)
    settle_all(folders, dry_run=dry_run)
    found = plan_all(folders, Contents(old, content), rescaling, clock.today())
    planned, closed = without_closed(found.each)
    failed = (*opened.failed, *found.failed, *closed)
    if not as_json:
        print_all(planned)
    refuse_undecided(planned)
    copies: dict[Path, Path | None] = {}
    try:
        copies.update(() if dry_run else write_all(planned, yes=yes, told=not as_json))
    except PlassessError:
        if as_json and copies:
            output.print_output(migrate_output(planned, copies, failed, dry_run=dry_run))
        raise
    if as_json:
        output.print_output(migrate_output(planned, copies, failed, dry_run=dry_run))
    return int(ExitCode.REFUSED if failed else ExitCode.DONE)
