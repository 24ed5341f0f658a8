"""What a team that marks alone settles first: who marks, who leads and does not vote, who keeps the file."""

import re
from collections.abc import Sequence
from functools import partial

from plassess.assessment.alone.roster import FEWEST_UNGUESSED, RESERVED, Keeper, Person, new_codes, shown
from plassess.assessment.alone.rows import MOST_ROWS, minutes_for, rows_marked_alone
from plassess.assessment.plain_text import plain
from plassess.assessment.prompts import prompts_of
from plassess.conversation.exits import ANYWHERE, NotTaken
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.typed.numbers import as_number
from plassess.conversation.typed.people import full_name, told_back
from plassess.conversation.typed.room_line import read_room
from plassess.problems.errors import UsageError
from plassess.problems.sentences import counted

_MOST_PEOPLE = 100


def can_be_marked_alone(meeting: Meeting, part: str) -> bool:
    """Tell whether a part has rated rows, so that each can mark them first."""
    every = [standard.id for standard in meeting.library.framework.standards]
    prompts = prompts_of(meeting.library, meeting.record.role, (part,), every, meeting.record.scope)
    return any(prompt.scale for prompt in prompts)


def ask_how_to_rate(meeting: Meeting, part: str) -> bool:
    """Ask whether the team rates a part together now or each marks it alone first; True: alone.

    It is not asked where one could guess who marked what, nor where something of the part was rated already.
    """
    few = 0 < len(meeting.people) < FEWEST_UNGUESSED
    rated = any(prompt.id in meeting.interview.answers for prompt in meeting.interview.part(part))
    settled = part in meeting.together or meeting.record.opened_marks is not None
    if few or rated or settled or not can_be_marked_alone(meeting, part):
        return False
    face = meeting.face
    face.title("Together now, or each alone first?  Enter for together, alone for each alone")
    face.keys("Alone: each marks on paper or at this computer, all marks are opened at once, then you decide.")

    return bool(face.take("alone#how", _says_alone, commands=ANYWHERE))


def settle_who_marks(meeting: Meeting, parts: Sequence[str]) -> bool:
    """Ask what marking alone needs, and keep it in the record; False: the team marks together after all."""
    face = meeting.face
    alone = tuple(dict.fromkeys((*meeting.record.alone, *parts)))
    _tell_how_long(meeting, alone)
    roster = _ask_who(meeting)
    if roster is None:
        meeting.together.update(parts)
        return False
    meeting.save_detail("roster", roster, quietly=True)
    meeting.save_detail("alone", alone, quietly=True)
    _ask_who_leads(meeting)
    _ask_who_keeps(meeting)
    face.saved("who marks")
    return True


def _tell_how_long(meeting: Meeting, alone: Sequence[str]) -> None:
    record = meeting.record.model_copy(update={"alone": alone})
    rows = rows_marked_alone(record, meeting.interview.answers, meeting.library)
    meeting.face.title(f"{counted(len(rows), 'row')} to mark: about {minutes_for(rows)} min for each person")
    if len(rows) > MOST_ROWS:
        meeting.face.say(
            f"More than {MOST_ROWS} rows tire people, and tired people mark what they marked above. Fewer standards"
            " tell you more: begin again with  --standards  or go on."
        )


def _ask_who(meeting: Meeting) -> dict[str, Person] | None:
    """Ask who marks; ``None``: fewer than five, and they mark together after all."""
    face, people = meeting.face, meeting.people
    enter = f"Enter for the {len(people)} in the room" if people else "such as 11, or their names"
    face.title(f"Who marks?  {enter}")
    face.keys("A number gives codes for the sheets, and nobody can tie one to a name. Names show who is done.")
    while True:
        roster = face.take("alone#who", partial(read_roster, taken=()), commands=ANYWHERE)
        if roster is None and people:
            roster = roster_of(people)
        if roster is None:
            face.say("Type how many people mark, such as 11, or their names.")
            continue
        for line in told_back([one.name or shown(code) for code, one in roster.items()]):
            face.say(line, indent=2)
        if len(roster) >= FEWEST_UNGUESSED or _goes_on_with_few(meeting, len(roster)):
            return roster
        return None


def _goes_on_with_few(meeting: Meeting, count: int) -> bool:
    face = meeting.face
    few = counted(count, "person", "people")
    face.say(f"With {few}, others can guess who marked what, and nothing of any one person is kept.")
    face.title("Mark together instead?  Enter for together, alone to go on all the same")

    return bool(face.take("alone#few", _says_alone, commands=ANYWHERE))


def _says_alone(line: str) -> bool:
    word = line.casefold().strip(" .").removesuffix(" now").removesuffix(" first").removeprefix("each ")
    if word not in {"alone", "a", "together", "t"}:
        raise NotTaken("Press Enter to mark together, or type alone.")
    return word.startswith("a")


def _ask_who_leads(meeting: Meeting) -> None:
    face = meeting.face
    face.title("Who leads the meeting, and neither marks nor votes?  a name, or Enter for nobody yet")
    names = [one.name for one in meeting.record.roster.values() if one.name] or list(meeting.people)
    name = face.ask("alone#leads", names=names, commands=ANYWHERE, words=True)
    if name:
        meeting.save_detail("roster", with_lead(meeting.record.roster, full_name(name, names)), quietly=True)


def _ask_who_keeps(meeting: Meeting) -> None:
    face = meeting.face
    face.title("Who keeps the file?  a name; not someone who supervises anyone here")
    name = face.ask("alone#keeper", names=meeting.people, commands=ANYWHERE, words=True)
    if not name:
        face.say("Nobody yet. To name somebody later:  plassess people keeper NAME", indent=2)
        return
    face.title("And who has it where the keeper cannot?  a name, or Enter for nobody yet")
    backup = face.ask("alone#backup", names=meeting.people, commands=ANYWHERE, words=True)
    people = meeting.people
    keeper = Keeper(name=full_name(name, people), backup=full_name(backup, people) or None)
    meeting.save_detail("keeper", keeper, quietly=True)


def read_roster(line: str, taken: Sequence[str]) -> dict[str, Person]:
    """Read how many mark, as codes, or their names. Raises NotTaken for what is neither."""
    number = as_number(line.strip(" ."))
    if number is not None:
        if not 1 <= number <= _MOST_PEOPLE:
            raise NotTaken(f"Type a number from 1 to {_MOST_PEOPLE}, or names with commas between them.")
        try:
            return {code: Person() for code in new_codes(number, taken)}
        except ValueError as error:
            raise NotTaken("There are not that many codes left. Take people off, or name them.") from error
    return roster_of(read_room(line), taken)


def roster_of(names: Sequence[str], taken: Sequence[str] = ()) -> dict[str, Person]:
    """Give each name a code of its own, such as rosa-ortiz."""
    roster: dict[str, Person] = {}
    for name in names:
        base = re.sub(r"[^a-z0-9]+", "-", plain(name)).strip("-")[:28].strip("-") or "person"
        code, number = base, 2
        while code in roster or code in taken or code in RESERVED:
            code, number = f"{base}-{number}", number + 1
        roster[code] = Person(name=name)
    return roster


def with_lead(roster: dict[str, Person], name: str) -> dict[str, Person]:
    """Let one person lead, who is added where the roster has no such name. Raises UsageError for an empty name."""
    if not any(letter.isalnum() for letter in name):
        raise UsageError("Name who leads.")
    others = {code: one.model_copy(update={"leads": False}) for code, one in roster.items()}
    code = next((code for code, one in others.items() if one.name and plain(one.name) == plain(name)), None)
    if code is None:
        return {
            **others,
            **{c: one.model_copy(update={"leads": True}) for c, one in roster_of([name], list(others)).items()},
        }
    return {**others, code: others[code].model_copy(update={"leads": True})}
