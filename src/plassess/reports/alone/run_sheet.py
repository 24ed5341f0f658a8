"""The run sheet: two pages by which to lead a meeting, minute by minute, from the opening to the message."""

from collections.abc import Callable
from itertools import accumulate

from msgspec import Struct

from plassess.assessment.alone.decision_words import RULES
from plassess.assessment.alone.decisions import MINUTES_A_DECISION, MINUTES_WHERE_ALL_AGREE
from plassess.assessment.alone.roster import FEWEST_UNGUESSED
from plassess.assessment.alone.rows import MOST_ROWS, minutes_for
from plassess.assessment.alone.words import WHAT_IT_MEANS, guessed_beforehand
from plassess.problems.sentences import counted
from plassess.rendering.environment import render_shipped
from plassess.reports.alone.page_facts import (
    MarkedAlone,
    are_named,
    backup_named,
    ideal_told,
    keeper_named,
    keeps_marks,
    leader_named,
    team_named,
    whose_in,
)
from plassess.reports.data.plan import Plain

OPEN, KEY_IN, PLAN, MESSAGE = 10, 10, 25, 10
"""Minutes of the stages that take as long however many rows there are."""
DECIDE_A_ROW = 5
"""Minutes for a row on average: many are agreed on at once, and others take longer than that."""

_NAMED = "Hand each person the sheet that bears the name, all pages of it."
_NAMELESS = "Deal the sheets out shuffled, all pages of one code to a person. Nobody writes a name on them."

Command = Callable[[str], str]
"""Writes a command with what it needs to mean this self-assessment."""


class Stage(Struct, frozen=True):
    """A stage of the meeting: what is done, what is said, and which commands are typed in it."""

    title: str
    minutes: int
    do: tuple[str, ...]
    say: str
    type: tuple[str, ...] = ()


def render_run_sheet(alone: MarkedAlone, command: Command) -> str:
    """Return the HTML of two pages."""
    stages = stages_of(alone, command)
    ends = list(accumulate(stage.minutes for stage in stages))
    sheet: Plain = {
        "team": team_named(alone),
        "minutes": counted(ends[-1], "minute"),
        "people": counted(len(alone.codes), "person", "people"),
        "rows": counted(len(alone.rows), "row"),
        "leader": leader_named(alone),
        "before": _before(alone, command),
        "stages": [_stage(stage, end) for stage, end in zip(stages, ends, strict=True)],
        "cases": [{"title": title, "text": text} for title, text in _cases(alone)],
    }
    return render_shipped("run-sheet.html.j2", {"sheet": sheet})


def _stage(stage: Stage, end: int) -> Plain:
    return {
        "title": stage.title,
        "minutes": counted(stage.minutes, "minute"),
        "at": f"{end - stage.minutes} to {end}",
        "do": list(stage.do),
        "say": stage.say,
        "type": list(stage.type),
    }


def _before(alone: MarkedAlone, command: Command) -> list[str]:
    many = len(alone.rows) > MOST_ROWS
    few = guessed_beforehand(len(alone.codes))
    tired = [f"{counted(len(alone.rows), 'row')} are many: beyond {MOST_ROWS}, people tire. Choose fewer."]
    return [
        *(tired if many else []),
        *([few] if few else []),
        f"Print the sheets, on one side of the paper:  {command('worksheet --marks')}",
        f"Print the cards, one set a person, and cut them:  {command('worksheet --cards')}",
        f"Give the notices to who should have them:  {command('worksheet --notice staff')} and  --notice records",
        "Bring pens, an envelope for the sheets, and a projector that shows no sheet and no file.",
    ]


def stages_of(alone: MarkedAlone, command: Command) -> tuple[Stage, ...]:
    """Lay the stages out; marking and deciding take longer where there are more rows."""
    decide = max(MINUTES_A_DECISION, DECIDE_A_ROW * len(alone.rows))
    return (
        _opening(alone),
        _marking(alone),
        Stage(
            "Key in",
            KEY_IN,
            (
                "The keeper types a line for each sheet, away from the projector, and reads it back. The others have"
                " a break.",
                "Look at nothing that was typed before all of it is in.",
            ),
            "Fold your sheet and hand it to the keeper. Nobody looks at the marks before all of us do.",
            (command("collect --paper"),),
        ),
        _deciding(decide, command),
        Stage(
            "Plan",
            PLAN,
            (
                "One goal. Three to five steps, each with who and by when, and the day on which you look again.",
                "Take a step for what nobody could tell: somebody goes and looks.",
            ),
            "Which one row, if it moved, would help our schools most this year?",
            (command("resume"),),
        ),
        Stage(
            "Message",
            MESSAGE,
            (
                "Put into two sentences what you tell others: the decisions, and not who saw what. Read them aloud.",
                "Say what happens to the sheets now, and do it.",
            ),
            "What do we tell outside of this room, in which words? Who marked what stays here.",
            (command("report"),),
        ),
    )


def _opening(alone: MarkedAlone) -> Stage:
    keeper = keeper_named(alone)
    return Stage(
        "Open",
        OPEN,
        (
            _NAMED if are_named(alone) else _NAMELESS,
            f"Say who keeps the file{f': {keeper}' if keeper else ''}, who could see marks, and what is kept.",
            "Read row 1 aloud, from its last level up, so that all have seen how it is done.",
        ),
        f"We look at the work of {whose_in(alone)}, and at no person. {ideal_told(alone)} is where we want to be, and"
        " nobody is there in every row. I lead, so I mark nothing and have no vote.",
    )


def _marking(alone: MarkedAlone) -> Stage:
    return Stage(
        "Mark",
        minutes_for(alone.rows),
        (
            "Silence. No talk, no looks, no phone. Say when half of the time is over, and when two minutes are left.",
            "Who is done fills the strip at the end of the sheet, and checks it against the rows.",
        ),
        "Read from the last level up. If you cannot tell from your job, say so: that is an answer, and helps us.",
    )


def _deciding(minutes: int, command: Command) -> Stage:
    return Stage(
        "Decide",
        minutes,
        (
            "All see the counts at once. The first row is one that all see alike, as practice; then the widest.",
            f"{counted(MINUTES_WHERE_ALL_AGREE, 'minute')} for a row that all marked alike, {MINUTES_A_DECISION} for"
            " any other: hear both ends first, then show cards, then propose a level and take it by thumbs.",
            "Ask of every decision what it rests on. “None yet” is an answer. Write down another view, with its"
            " reason.",
            "What is not decided in its time is “not decided today”: who takes it on, and by when?",
        ),
        "What might someone at another level be seeing? Where, and when? You do not have to say what you marked.",
        (command("reveal --to html"), command(f"decide --minutes {minutes}")),
    )


def _cases(alone: MarkedAlone) -> list[tuple[str, str]]:
    keeper, backup = keeper_named(alone), backup_named(alone)
    kept = (
        "each person’s marks stay with the file" if keeps_marks(alone) else "single marks are deleted at the opening"
    )
    return [
        (
            "Somebody comes late",
            "Before the opening: give a sheet, as long as there is time to mark. After it: no sheet is added. Say so,"
            " give a set of cards, and this person votes with all others from the next row on.",
        ),
        (
            f"Fewer than {FEWEST_UNGUESSED} sent a sheet",
            "Others can guess who marked what. Say that aloud before you open, and offer to mark together instead:"
            " read each row, show cards, decide. Nothing of a single person is kept.",
        ),
        (
            "A boss is in the room",
            "Bosses mark like all others, show their card at the same moment, and speak last. Who supervises anyone"
            " here"
            " does not keep the file. If people look at one face before they show a card, count with eyes closed.",
        ),
        (
            "You disagree",
            "Ask each end for the day, the place, and the thing seen. Both can be right, of other schools. One more"
            " round of cards, then decide by the rule that was chosen: "
            + RULES[alone.record.rule]
            + ". The level farther from ideal can be the more honest one. Never take the middle.",
        ),
        (
            "“Can’t tell” is what many marked",
            "It is no low mark, and no fault. Do not decide by the few who could tell: make it a step that looks.",
        ),
        (
            "Who keeps the file",
            f"{keeper or 'Nobody is named yet: name somebody who supervises no one here'}"
            f"{f'; where that fails, {backup}' if backup else ''}. The keeper could see marks: plassess keeps them"
            f" closed as a courtesy, and it is no lock. With this self-assessment, {kept}. Paper sheets go where your"
            " records officer says.",
        ),
        ("How marks lie", WHAT_IT_MEANS),
    ]
