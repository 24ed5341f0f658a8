"""``plassess start``: opens an assessment and conducts the interview, or takes the answers from a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plassess.assessment.record import Team
from plassess.cli import options
from plassess.conversation.typed.room_line import read_room
from plassess.files.assessments.store import WHERE
from plassess.files.content.layers import translated
from plassess.files.content.library import load_library
from plassess.files.disk import clock
from plassess.files.disk.regular_files import is_folder
from plassess.foreign_text import readable_input, shown_name
from plassess.problems.errors import UsageError
from plassess.tasks import start_from_file as from_file
from plassess.tasks.cycles.next_wishes import wishes_of_the_next
from plassess.tasks.folders_named import where_to_open
from plassess.tasks.kit.lenses_chosen import lenses_told
from plassess.tasks.load import needed_role
from plassess.tasks.meet import start_meeting
from plassess.tasks.meetings.place_told import EXAMPLE, place_told
from plassess.tasks.told_lists import listed
from plassess.tasks.wanted import Wishes, day_told, name_told, standards_told
from plassess.views import messages

if TYPE_CHECKING:
    from plassess.tasks.cycles.last_one import LastOne

ROLE_HELP = "Whose work you look at, such as central-office. Asked where it is not given."
OUT_HELP = "Keep assessments in this folder instead of assessments, here or where this repo has them."
USING_HELP = (
    "What to work through: guide, map, and instruments by their ids (plassess show instruments), with commas"
    " between. Without it: the guide, then an offer of the rest."
)
STANDARDS_HELP = (
    "Which standards' rows of the map to look at, such as tp.evidence,cs.resources. Asked where not given."
)
SCOPE_HELP = "Ask only what has one of these tags, such as tier-1, with commas between."
SYMPTOMS_HELP = "Begin with what goes wrong here; it proposes which standards of the map to look at."
NAME_HELP = "What stands in the folder's name behind the day, such as lincoln-hs; without it, the role."
OPENED_HELP = "The day it was opened, as 2026-05-12; without it, today."
ANSWERS_HELP = (
    "Begin with the answers in this file. With --no-input also - for the input, or a folder: one self-assessment"
    " from each of its files, named after it: Lincoln HS.yaml makes lincoln-hs."
)
DRY_RUN_HELP = "Only check --answers against what is asked, and say which folders would be made. Asks nothing."
AGAIN_HELP = "Of a folder of answers, open also what an earlier run has opened."
LENS_HELP = "Show under ? what this lens asks, such as multilingual-learners; several times for several lenses."
ALONE_HELP = "Let each mark the rated rows alone first, and then decide together; asks who takes part."
FROM_HELP = (
    "Begin the next self-assessment of the team whose last one lies in this folder: with the same parts, the people"
    " who are still there, and what was said last time beside each prompt. Nothing is answered beforehand."
)
PLACE_HELP = (
    f"Where the team works, such as “{EXAMPLE}”; also district and network. A district’s summary groups by it, and"
    " the next self-assessment of the team takes it over."
)
BLANK_HELP = "Print an answers file to fill in an editor, or write it to --answers FILE, and do nothing else."


def start(
    role: Annotated[str | None, typer.Option("--role", metavar="ROLE", help=ROLE_HELP)] = None,
    last: Annotated[Path | None, typer.Option("--from", metavar="DIR", help=FROM_HELP, show_default=False)] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help=OUT_HELP, show_default=False)] = None,
    using: Annotated[list[str] | None, typer.Option("--using", metavar="PARTS", help=USING_HELP)] = None,
    standards: Annotated[list[str] | None, typer.Option("--standards", metavar="IDS", help=STANDARDS_HELP)] = None,
    frames: Annotated[
        list[str] | None, typer.Option("--frames", metavar="IDS", help="The same by frame: rc, tp, cs.")
    ] = None,
    from_symptoms: Annotated[bool, typer.Option("--from-symptoms", help=SYMPTOMS_HELP)] = False,
    scope: Annotated[list[str] | None, typer.Option("--scope", metavar="TAGS", help=SCOPE_HELP)] = None,
    lens: Annotated[list[str] | None, typer.Option("--lens", metavar="ID", help=LENS_HELP)] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help=NAME_HELP)] = None,
    opened: Annotated[str | None, typer.Option("--opened", metavar="DAY", help=OPENED_HELP)] = None,
    team: Annotated[str | None, typer.Option("--team", metavar="NAME", help="The team's name.")] = None,
    people: Annotated[
        list[str] | None,
        typer.Option("--people", metavar="NAMES", help="Who is in the room, with commas between names."),
    ] = None,
    place: Annotated[list[str] | None, typer.Option("--place", metavar="KEY=VALUE", help=PLACE_HELP)] = None,
    answers: Annotated[
        Path | None,
        typer.Option("--answers", metavar="FILE|DIR|-", help=ANSWERS_HELP),
    ] = None,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="Ask nothing: all answers come from --answers.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=DRY_RUN_HELP)] = False,
    alone: Annotated[bool, typer.Option("--alone", help=ALONE_HELP)] = False,
    again: Annotated[bool, typer.Option("--again", help=AGAIN_HELP)] = False,
    blank: Annotated[bool, typer.Option("--blank", help=BLANK_HELP)] = False,
    as_json: options.Json = False,
    plain: options.Plain = False,
    lang: options.Lang = None,
    content: options.Content = None,
) -> int:
    """Begin a self-assessment with the team in the room.

    \b
    Examples:
      plassess start --role central-office
      plassess start --role principal --using map --place "school=Lincoln HS, level=high"
      plassess start --role central-office --using map --alone
      plassess start --from assessments/2026-10-01-coach
      plassess start --role central-office --blank --answers answers.yaml
      plassess start --role central-office --answers answers.yaml --no-input
      plassess start --role principal --answers answers --dry-run
      plassess start --role principal --answers answers --opened 2026-05-12 --no-input
    """  # noqa: D301 - \b keeps the lines of the examples apart
    no_input = no_input or dry_run
    there = read_room(readable_input(", ".join(people or ())))
    who = Team(name=readable_input(team or "").strip() or None, people=there)
    before = _last_one(last, content, lang) if last else None
    content = before.content if before else translated(content, lang)
    told = standards_told(load_library(content, []).framework, standards, frames) if standards or frames else ()
    parts = listed(using) or (("map",) if told or from_symptoms else ())
    if (told or from_symptoms) and "map" not in parts:
        raise UsageError("--standards, --frames and --from-symptoms choose rows of a map: add it, --using guide,map")
    wishes = Wishes(
        role=role,
        out=out or (before.folder.path.parent if before else where_to_open()),
        team=who,
        answers=answers,
        using=parts,
        standards=told,
        from_symptoms=from_symptoms,
        scope=listed(scope),
        as_json=as_json,
        name=name_told(name),
        opened=day_told(opened, clock.today()),
        dry_run=dry_run,
        again=again,
        lenses=lenses_told(lens, content),
        alone=alone,
        place=place_told(place),
    )
    if before:
        wishes = wishes_of_the_next(wishes, before.carried, before.folder, asks=not (no_input or blank))
    if blank and out is not None:
        raise UsageError("--out says where self-assessments are kept. A blank file is named with  --answers FILE")
    _refuse_contradictions(wishes, no_input=no_input, blank=blank)
    if out is None and wishes.out != WHERE and not blank:
        messages.say(f"It is opened in {shown_name(wishes.out)}, where every command here looks.")
    if blank or no_input:
        conduct = from_file.make_blank if blank else from_file.start_without_asking
        return conduct(needed_role(wishes.role, content), wishes, content)

    return start_meeting(wishes, content, plain=plain)


def _last_one(directory: Path, content: Path | None, lang: str | None) -> "LastOne":
    from plassess.tasks.cycles.last_one import last_one  # most are begun from none

    return last_one(directory, content, lang)


def _refuse_contradictions(wishes: Wishes, *, no_input: bool, blank: bool) -> None:
    """Raise UsageError for options that do not go together."""
    answers, several = wishes.answers, wishes.answers is not None and is_folder(wishes.answers)
    if blank and wishes.dry_run:
        raise UsageError("--blank lays out an answers file, and --dry-run checks one. Leave one of them out.")
    if wishes.as_json and not (no_input or blank):
        raise UsageError("--json tells what was opened without asking: add --no-input and --answers FILE.")
    if answers is not None and not no_input and (str(answers) == "-" or several):
        raise UsageError("--answers takes a file here. From the input, or a folder of files: add --no-input.")
    if wishes.carried and several:
        raise UsageError("--from names one team's last one, and --answers a folder of several. Name a file.")
    if wishes.place.school and several:
        raise UsageError("--place names one school, and --answers a folder of several teams. Leave school out.")
    if wishes.lenses and (no_input or blank):
        raise UsageError("--lens helps a team that talks, and nothing is asked here. Leave it out.")
    if wishes.alone and (no_input or blank):
        raise UsageError("--alone asks who takes part, so it goes with neither --no-input nor --blank.")
    if wishes.alone and not wishes.using:
        raise UsageError("--alone is for rows with levels. Say which: --using map, or an instrument that has some.")
