"""Two notices of one page each: for those who represent staff, and on records. Neither is legal advice."""

from collections.abc import Callable, Mapping
from typing import Literal

from msgspec import Struct

from plassess.assessment.alone.roster import FEWEST_OUTSIDE, FEWEST_UNGUESSED
from plassess.assessment.alone.rows import minutes_for
from plassess.problems.sentences import counted
from plassess.rendering.environment import render_shipped
from plassess.reports.alone.page_facts import (
    MarkedAlone,
    are_named,
    backup_named,
    keeper_named,
    keeps_marks,
    leader_named,
    team_named,
    whose_in,
)

Notice = Literal["staff", "records"]


class _Section(Struct, frozen=True):
    title: str
    lines: tuple[str, ...]


class _Page(Struct, frozen=True):
    title: str
    opens: str
    sections: tuple[_Section, ...]


def render_notice(alone: MarkedAlone, which: Notice) -> str:
    """Return the HTML of one page."""
    page = _PAGES[which](alone)
    sheet = {
        "team": team_named(alone),
        "title": page.title,
        "opens": page.opens,
        "sections": [{"title": one.title, "lines": list(one.lines)} for one in page.sections],
        "keeper": " · ".join(one for one in (keeper_named(alone), backup_named(alone)) if one),
        "leader": leader_named(alone),
    }
    return render_shipped("notice.html.j2", {"sheet": sheet})


def _for_staff(alone: MarkedAlone) -> _Page:
    opens = (
        f"{counted(len(alone.codes), 'person', 'people')} of this team each mark {counted(len(alone.rows), 'row')}"
        f" that describe the work of {whose_in(alone)}. Then the team opens the counts, talks, and decides together"
        " where it stands and what it will do."
    )
    return _Page("For those who represent staff", opens, (_asked(alone), _seen(alone), _lock(), _not_done()))


def _asked(alone: MarkedAlone) -> _Section:
    return _Section(
        "What is asked",
        (
            f"In about {counted(minutes_for(alone.rows), 'minute')}, each chooses for every row the level that fits"
            " what"
            " the person has seen this year. “Can’t tell from my job” and leaving a row open are always possible.",
            f"It is about the work of {whose_in(alone)}, and never about a person. It is no evaluation of anyone: no"
            " person is marked, and no person’s marks are judged.",
            "One line, “What did you see?”, may be left empty. It is shown only where “may be read aloud” is ticked.",
            "Nothing else is asked: no age, no years of service, no school, no job.",
        ),
    )


def _seen(alone: MarkedAlone) -> _Section:
    keeper = keeper_named(alone)
    stays = "Each person’s marks are kept with the file, as every sheet says." if keeps_marks(alone) else _COUNTS_ONLY
    tied = "Names stand beside codes in the team’s file." if are_named(alone) else "Sheets bear a code, and no name."
    return _Section(
        "Who sees what",
        (
            "Until the meeting: nobody is shown a mark. Then all counts are opened at once, and the team sees how"
            " many marked each level: no names, no codes, no jobs.",
            f"{tied} Who keeps the file{f', {keeper},' if keeper else ''} types sheets in and could see marks. It"
            " should be nobody who supervises anyone in the team.",
            f"Outside of the meeting: the decided level and its reason. Counts leave the meeting only where"
            f" {FEWEST_OUTSIDE} or more people sent a sheet.",
            f"{stays} Where fewer than {FEWEST_UNGUESSED} sent a sheet, others can guess who marked what; the team is"
            " told so, and nothing of a single person is kept.",
        ),
    )


def _lock() -> _Section:
    return _Section(
        "How far that reaches",
        (
            "That marks stay closed is a courtesy that the program keeps, and no lock: whoever can open the"
            " computer’s"
            " files can read them. In a small team, people can also recognize a handwriting or a way to put things.",
            "Such files and sheets may be public records. The notice on records says more.",
        ),
    )


def _not_done() -> _Section:
    return _Section(
        "What may not be done with it",
        (
            "No use in anyone’s evaluation, discipline, assignment, or pay.",
            "No search for who marked what, and nobody is asked to explain a mark.",
            "No ranking of people, teams, or schools by their levels.",
            "No change, after marking began, to what is kept or to who sees it.",
        ),
    )


_COUNTS_ONLY = (
    "At the opening single marks are deleted: what stays are the counts, and the lines that were ticked to be read"
    " aloud."
)


def _on_records(alone: MarkedAlone) -> _Page:
    opens = (
        "What people mark and what a team decides may be public records: subject to requests, and to rules on how"
        " long they are kept and how they are destroyed. Ask the district’s records officer before anyone marks. This"
        " page says what there is, and where."
    )
    return _Page("On records", opens, (_files(alone), _kept(alone), _git(), _to_settle()))


def _files(alone: MarkedAlone) -> _Section:
    names = "codes with the names beside them" if are_named(alone) else "codes, and names where they are given"
    return _Section(
        "What there is, in the self-assessment’s folder",
        (
            f"assessment.yaml: what is marked, who takes part ({names}), who keeps the file, whose sheets were in,"
            " and the day of the opening.",
            "marks/: a file for each person with what was marked and seen. After the opening, marks/opened.yaml, and"
            " marks/reveal.html for the projector: the counts, and the lines that may be read aloud, without codes.",
            "decisions.yaml: each decision, its reason, its evidence, other views, and names only where that person"
            f" wanted it. Counts of votes stand there only where {FEWEST_OUTSIDE} or more sent sheets and voted.",
            "responses/, and reports: the team’s answers, notes, and plan, and what is written from them.",
            "On paper: the sheets, with handwriting; cards, which say nothing; printed reports.",
        ),
    )


def _kept(alone: MarkedAlone) -> _Section:
    chosen = "keep" if alone.record.individual_marks == "keep" else "counts-only"
    return _Section(
        f"What stays of single marks: “{chosen}” is chosen here",
        (
            "“counts-only” deletes each person’s file at the opening, so that no individual marks are left to ask"
            " for. Whether a file may be deleted is for the records officer to say, beforehand.",
            f"“keep” leaves each person’s file, but where fewer than {FEWEST_UNGUESSED} sent a sheet.",
            "It is chosen before the first mark, told on every sheet, and not changed afterward. Backups and synced"
            " folders may hold a file that was deleted. The paper sheets are not deleted by any program.",
        ),
    )


def _git() -> _Section:
    return _Section(
        "What goes into git, and what never does",
        (
            "May go: assessment.yaml, decisions.yaml and the plan. Look at the names in them first: what was once in"
            " git stays in its history.",
            "Never: marks/, before the opening or after it. The folder tells git to leave it out: do not force it in,"
            " do not mail it, and do not put it on a shared drive.",
        ),
    )


def _to_settle() -> _Section:
    return _Section(
        "To settle with the records officer",
        (
            "Are sheets and files of this kind records here, of which class, and kept for how long?",
            "May single marks be deleted at the opening? Who destroys the paper, and when?",
            "Who answers a request, and what is taken out before?",
        ),
    )


_PAGES: Mapping[Notice, Callable[[MarkedAlone], _Page]] = {"staff": _for_staff, "records": _on_records}
