"""Who takes part where each marks alone: shown, added to and changed until the marks are opened."""

from plassess.assessment.alone.roster import Keeper, Person, shown
from plassess.assessment.plain_text import plain
from plassess.assessment.record import Assessment
from plassess.conversation.alone.who_marks import read_roster, with_lead
from plassess.conversation.exits import NotTaken
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.store import AssessmentFolder
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.alone.opened_alone import refuse_rated_together

Roster = dict[str, Person]


def add_people(folder: AssessmentFolder, said: str) -> Roster:
    """Add codes, for a number, or names. Raises UsageError for neither, and once the marks are open."""
    roster = _roster(folder)
    try:
        new = read_roster(said, tuple(roster))
    except NotTaken as why:
        raise UsageError(str(why)) from why
    there = {plain(one.name) for one in roster.values() if one.name}
    return _save(
        folder, roster, {**roster, **{c: p for c, p in new.items() if not (p.name and plain(p.name) in there)}}
    )


def remove_person(folder: AssessmentFolder, said: str) -> Roster:
    """Take somebody off, with what this person marked. Raises UsageError for nobody there."""
    roster = _roster(folder)
    code = _meant(roster, said)
    left = {one: person for one, person in roster.items() if one != code}
    MarksFolder(folder).take_off([code], lambda: _save(folder, roster, left, exact=True))
    return dict(folder.assessment().roster)


def mark_together(folder: AssessmentFolder) -> None:
    """Let the team rate together; what anyone marked is deleted unseen. Raises UsageError once it is open."""
    _roster(folder)
    record, marks = folder.assessment(), MarksFolder(folder)
    marks.take_off(marks.codes, lambda: folder.save_detail("alone", record.alone, ()))


def let_lead(folder: AssessmentFolder, name: str) -> Roster:
    """Let one person lead the meeting, who then neither marks nor votes."""
    roster = _roster(folder)
    code = name.casefold()
    if code not in roster:
        return _save(folder, roster, with_lead(roster, name))
    led = {one: person.model_copy(update={"leads": one == code}) for one, person in roster.items()}
    return _save(folder, roster, led)


def name_keeper(folder: AssessmentFolder, name: str, backup: str | None) -> None:
    """Name who keeps the file, and who has it otherwise. Raises UsageError for nobody."""
    if not name.strip():
        raise UsageError("Name who keeps the file.")
    record = _marking_alone(folder)
    keeper = Keeper(name=name, backup=backup or (record.keeper.backup if record.keeper else None))
    folder.save_detail("keeper", record.keeper, keeper)


def choose(folder: AssessmentFolder, key: str, value: str) -> None:
    """Set how the team decides, or what stays of marks. Raises UsageError for that after the first mark."""
    record = _marking_alone(folder)
    late = record.opened_marks or MarksFolder(folder).codes
    if key == "individual_marks" and value != record.individual_marks and late:
        raise UsageError("Somebody has marked already, and was told what stays of marks. It is not changed now.")
    folder.save_detail(key, getattr(record, key), value)


def _marking_alone(folder: AssessmentFolder) -> Assessment:
    record = folder.assessment()
    refuse_rated_together(record)
    return record


def _roster(folder: AssessmentFolder) -> Roster:
    record = _marking_alone(folder)
    if record.opened_marks:
        raise UsageError("The marks are open, so who took part stays as it is. Who comes late votes in the room.")
    return dict(record.roster)


def _meant(roster: Roster, said: str) -> str:
    named = [code for code, one in roster.items() if one.name and plain(one.name) == plain(said)]
    code = said.strip().casefold()
    if code in roster:
        return code
    if len(named) > 1:
        raise UsageError(f"{visible(said, 60)} are several. Name the code: {', '.join(map(shown, named))}.")
    if not named:
        there = ", ".join(map(shown, roster)) or "nobody"
        raise UsageError(f"Nobody here is {visible(said, 60)}. There is: {there}.")
    return named[0]


def _save(folder: AssessmentFolder, before: Roster, after: Roster, *, exact: bool = False) -> Roster:
    if after != before:
        folder.save_detail("roster", before, after)
    now = folder.assessment().roster
    if exact and now != after:
        raise UsageError(
            "Somebody changed who takes part just now. Look at it with plassess people, and say it again."
        )
    return dict(now)
