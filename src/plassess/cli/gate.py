"""``plassess gate``: says what must hold of an assessment and does not."""

from pathlib import Path
from typing import Annotated, Any

import typer

from plassess.assessment.gates.result import Held
from plassess.assessment.gates.scope import Scope
from plassess.cli import gate_options, options
from plassess.files.assessments.store import WHERE
from plassess.files.content.settings import Settings
from plassess.files.content.settings_place import find_settings
from plassess.files.disk import clock
from plassess.files.disk.repo import common_folder
from plassess.problems.errors import ExitCode
from plassess.tasks.folders_named import named_or_newest
from plassess.tasks.gate import Asking, gate_all
from plassess.tasks.gate_places import GatePlaces
from plassess.tasks.gates_told import asked, told_of
from plassess.tasks.one_assessment import opened_of, tell_strays, telling_of_misnamed
from plassess.views import messages, output
from plassess.views.gates_formats import FORMATS

DIRS_HELP = "Self-assessments, or folders that hold some; without any, the newest one."
ONLY_HELP = "Ask only what is asked here, and none of the gates of plassess.yaml."
WARN_HELP = "Report what fails, and exit with 0 all the same."
ROLE_HELP = "Ask only self-assessments of this role. This and the next three may be given several times."
PART_HELP = "Ask only of this part: guide, map or an instrument's id."
GROUP_HELP = "Ask only of this group of an instrument with all that lies in it, or this standard or frame of the map."
TAG_HELP = "Ask only of what has this tag."


@gate_options.added
def gate(
    directories: Annotated[
        list[Path] | None, typer.Argument(metavar="[DIR]…", show_default=False, help=DIRS_HELP)
    ] = None,
    role: Annotated[list[str] | None, typer.Option("--role", metavar="ROLE", help=ROLE_HELP)] = None,
    part: Annotated[list[str] | None, typer.Option("--part", metavar="PART", help=PART_HELP)] = None,
    group: Annotated[list[str] | None, typer.Option("--group", metavar="ID", help=GROUP_HELP)] = None,
    tag: Annotated[list[str] | None, typer.Option("--tag", metavar="TAG", help=TAG_HELP)] = None,
    form: Annotated[str | None, options.format_of(FORMATS, "How to print")] = None,
    as_json: options.Json = False,
    warn: Annotated[bool, typer.Option("--warn", help=WARN_HELP)] = False,
    only: Annotated[bool, typer.Option("--only", help=ONLY_HELP)] = False,
    content: options.Content = None,
    **told: Any,  # noqa: ANN401 - a gate's own option
) -> int:
    """Say what must hold of a self-assessment and does not.

    What is asked here replaces the same gate of plassess.yaml; its others stand. --role, --part, --group and --tag
    narrow all gates of the run. Of several, one whose answers are not here is told and left out, and fails nothing.

    \b
    Examples:
      plassess gate --owners --dates
      plassess gate --answered 90% --unknown-at-most 3
      plassess gate --evidence-for tp.evidence --level cs.resources=3
      plassess gate assessments --overdue-at-most 0 --only --warn
      plassess gate assessments --role principal --part map --answered 80%
    """  # noqa: D301
    to_print = output.format_chosen(FORMATS, form, as_json=as_json)
    settings = Settings() if only else find_settings(common_folder(directories or [])) or Settings()
    gates = asked(told, settings)
    if not gates.asks:
        messages.say("plassess.yaml asks for no gate, so there is nothing to hold.")
        return int(ExitCode.DONE)
    today = clock.today()
    with telling_of_misnamed(*(directories or [WHERE])):
        opened = opened_of(named_or_newest(directories or []))
    tell_strays(opened.folders)
    narrowing = {"role": role, "part": part, "group": group, "tag": tag}
    within = Scope(**{key: tuple(ids) for key, ids in narrowing.items() if ids})
    root = settings.file.parent if settings.file else Path.cwd()
    asking = Asking(gates, within, root, today, GatePlaces(settings.file, told_of(told)))
    gated = gate_all(opened.folders, asking, content)
    left_out = tuple(map(str, (*opened.failed, *gated.failed)))
    held = Held(gated.each, today, warn, told_of(told), within.shown, left_out, tuple(map(str, gated.elsewhere)))
    to_print.load()(held)
    if left_out:
        return int(ExitCode.REFUSED)
    return int(ExitCode.DONE if warn or held.holds else ExitCode.FINDINGS)
