"""The opening of a meeting: what this is, who is there, how long there is, and today's questions."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from plassess.assessment.alone.rows import not_decided
from plassess.assessment.interview import Interview
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Team
from plassess.assessment.words import coverage_in_words
from plassess.content.framework import Role
from plassess.content.guide import Question
from plassess.content.library import GUIDE, Library
from plassess.conversation.exits import ANYWHERE, AT_THE_END, Command, Move, NotTaken
from plassess.conversation.face import Face
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import MINUTES_OF_THE_END, for_minutes
from plassess.conversation.prompt_help import Also, unless_stands
from plassess.conversation.typed.lengths import read_minutes
from plassess.conversation.typed.numbers import as_number, numbers_to
from plassess.conversation.typed.people import is_oneself, read_people, told_back
from plassess.conversation.typed.room_line import read_room
from plassess.conversation.typed.yes_or_no import said_yes
from plassess.problems.sentences import counted
from plassess.views.commands import command, program
from plassess.views.status import MOST_LISTED


def greet(face: Face) -> None:
    """Say which program this is."""
    face.title("plassess · self-assessment for professional learning")


def ask_role(face: Face, roles: Sequence[Role]) -> str:
    """Ask which role the team has, by its number or its name; each is shown with what it is."""

    def again() -> None:
        for number, role in enumerate(roles, start=1):
            face.say(f"{role.title}: {role.about}", mark=f"{number:>2}  ", indent=1)

    again()
    face.title("Whose work do you look at?  Type a number")
    while (role := face.take("welcome#role", partial(_role_meant, roles), listed=again)) is None:
        face.say(f"Type a number from 1 to {len(roles)}.")
    return role


def _role_meant(roles: Sequence[Role], line: str) -> str:
    chosen, wanted = as_number(line), line.casefold()
    if chosen is not None and 1 <= chosen <= len(roles):
        return roles[chosen - 1].id
    named = [r.id for r in roles if wanted in {r.id, r.title.casefold()}]
    named = named or [r.id for r in roles if wanted in r.title.casefold() or wanted in r.id]
    if len(named) != 1:
        raise NotTaken(f"Type a number from 1 to {len(roles)}.")
    return named[0]


def ask_parts(face: Face, parts: Sequence[str], in_words: Sequence[str]) -> tuple[str, ...]:
    """Ask what to work through; each part is shown with what it holds."""

    def again() -> None:
        for number, words in enumerate(in_words, start=1):
            face.say(words, mark=f"{number:>2}  ", indent=1)

    again()
    face.title("What do you want to work through?  Type numbers, such as 1, 2")
    while not (numbers := face.take("welcome#parts", numbers_to(len(parts)), listed=again)):
        face.say(f"Type numbers from 1 to {len(parts)}.")
    return tuple(parts[number - 1] for number in numbers)


def ask_earlier(face: Face, name: str) -> bool:
    """Ask whether to go on with an unfinished assessment; True: go on with it."""
    face.title(f"You have an unfinished self-assessment here: {name}")
    face.say("Enter goes on with it; type new to begin another one.")
    return face.take("welcome#earlier", _goes_on) is not False


def _goes_on(line: str) -> bool:
    if line.casefold() != "new" and not said_yes(line):
        raise NotTaken("Press Enter to go on with it, or type new to begin another one. /quit leaves.")
    return line.casefold() != "new"


def ask_which_one(face: Face, in_words: Sequence[str], older: int = 0) -> int:
    """Ask which self-assessment is gone on with, the newest first; returns its place, from 0.

    ``older``: so many are not listed, and have to be named.
    """

    def again() -> None:
        for number, words in enumerate(in_words, start=1):
            face.say(words, mark=f"{number:>2}  ", indent=1)
        if older:
            face.say(f"… and {older} more. To go on with one of those:  /quit, then  {program()} resume DIR")

    again()
    face.title("Which self-assessment do you go on with?  Type its number")
    read = partial(_number_to, len(in_words))
    while (chosen := face.take("welcome#which", read, listed=again)) is None:
        face.say(f"Type a number from 1 to {len(in_words)}. /quit leaves.")
    return chosen - 1


def _number_to(highest: int, line: str) -> int:
    number = as_number(line)
    if number is None or not 1 <= number <= highest:
        raise NotTaken(f"Type a number from 1 to {highest}. /quit leaves.")
    return number


def introduce(face: Face, role: Role, parts: Sequence[str], folder: str, sheets: str) -> None:
    """Say what this is, that it is saved as it goes, where, and who may read it.

    ``sheets``: the command that writes the worksheet; empty where nothing is marked on paper.
    """
    for part in parts:
        face.say()
        face.say(f"{role.title} · {part}", indent=2)
    face.say()
    if sheets:
        face.say("Everyone marks on paper first. To print the worksheet, in another window:", indent=2)
        face.verbatim(sheets, indent=2)
        face.say()
    face.say("Stop whenever you like: every answer is saved as you go, in", indent=2)
    face.say(folder, indent=2)
    face.say("Nothing leaves this computer. In many states, files like these are public records.", indent=2)


def ask_team(face: Face, team: Team, before: Sequence[str] = ()) -> Iterator[Team]:
    """Ask for the team's name and who is in the room, where that is not known; yields what is known so far.

    ``before``: who was there last time, for the team to say who still is.
    """
    asks_name = team.name is None
    if asks_name:
        team = _with_name(face, team)
        yield team
    while not team.people:
        try:
            team = _with_people(face, team, before, (*ANYWHERE, Command.BACK) if asks_name else ANYWHERE)
        except Move as move:
            if move.command is not Command.BACK:
                raise
            team = _with_name(face, team)
            yield team
        else:
            yield team
            return


def _with_name(face: Face, team: Team) -> Team:
    face.title(f"What is your team called?{unless_stands(team.name, '  Enter to skip')}")
    return team.model_copy(
        update={"name": face.ask("team#name", default=team.name or "", words=True, also=Also.LETTER) or None}
    )


def _with_people(face: Face, team: Team, before: Sequence[str], commands: Sequence[Command]) -> Team:
    more = "; these were here last time" if before else ", or Enter to skip"
    face.title(f"Who is in the room?  names with commas between them{more}")
    line = face.ask("team#people", default=", ".join(before), commands=commands, words=True)
    team = team.model_copy(update={"people": _people(face, line)})
    for told in told_back(team.people):
        face.say(told, indent=2)
    return team


def _people(face: Face, line: str) -> tuple[str, ...]:
    """Read who is in the room, and ask who is meant by ``me``."""
    people = []
    for name in read_room(line):
        if is_oneself(name):
            face.question(f"Who is “{name}”?  Type the name, or Enter to leave it so")
            try:
                people.append(face.ask("team#me", words=True) or name)
            except BaseException:
                face.drafts.keep("team#people", line)
                raise
        else:
            people.append(name)
    return read_people("; ".join(people))


def drafts_of_the_team(face: Face) -> dict[str, str]:
    """Return what was typed about the team and not submitted, by its place."""
    return {place: face.drafts.take(place) for place in face.drafts.places if place.startswith("team#")}


def say_where_we_are(meeting: Meeting) -> None:
    """Say what is answered and what is open, where a team goes on."""
    face, coverage = meeting.face, meeting.interview.coverage
    asked, waiting = coverage.prompts, coverage.open
    face.title(f"Going on with {meeting.folder.path.name}")
    face.say(coverage_in_words(coverage))
    if waiting:
        face.say("Open:")
    for number, question in [(at, one) for at, one in enumerate(asked, start=1) if one in waiting][:MOST_LISTED]:
        face.say(question.short, mark=f"{number:>2}  ", indent=2)
    if len(waiting) > MOST_LISTED:
        face.say(f"… and {len(waiting) - MOST_LISTED} more", indent=2)
    _say_what_waits_for_a_decision(meeting)


def _say_what_waits_for_a_decision(meeting: Meeting) -> None:
    """Say how many rows this meeting does not ask, for they were marked alone and the team has not decided them."""
    count = len(not_decided(meeting.record, meeting.interview.answers, meeting.library))
    if count and meeting.record.opened_marks:
        rows = counted(count, "row that was marked alone is", "rows that were marked alone are")
        meeting.face.say(f"{rows} not decided:  {command('decide', meeting.folder)}")


def pick_questions(meeting: Meeting) -> None:
    """Ask how many minutes there are, propose what fits beside the end, and take on what the team picks."""
    face = meeting.face
    minutes = _ask_minutes(face)
    proposed = meeting.interview.propose(None if minutes is None else minutes - MINUTES_OF_THE_END, GUIDE)
    again = partial(_show_choice, face, meeting.interview, proposed, minutes)
    again()
    questions = meeting.interview.part(GUIDE)
    with face.amid("welcome#minutes", "" if minutes is None else str(minutes)):
        chosen = _ask_choice(face, meeting.interview, proposed, again)
    meeting.advance(meeting.interview.pick(chosen, questions), quietly=True)


def _ask_minutes(face: Face) -> int | None:
    def read(line: str) -> int:
        minutes = read_minutes(line)
        if minutes is None:
            raise NotTaken(f"“{line}” is not a time I can read. Type minutes, such as 75.")
        return minutes

    face.title("How many minutes do you have?  Enter for no limit")
    return face.take("welcome#minutes", read, commands=AT_THE_END, or_none=True)


def _show_choice(face: Face, interview: Interview, proposed: Sequence[str], minutes: int | None) -> None:
    face.title(f"{for_minutes(minutes)}, this fits:" if minutes else "These are the questions:")
    face.say()
    waiting = [prompt for prompt in interview.open if prompt.part == GUIDE]
    for question in waiting:
        sign = "●" if question.id in proposed else "○"
        face.say(
            f"{question.short}  {question.minutes} min", mark=f"{sign} {interview.number(question.id):>2}  ", indent=2
        )
    numbers = [interview.number(q) for q in proposed]
    total = sum(q.minutes for q in waiting if q.id in proposed)
    face.say()
    face.say(f"● today: {_listed(numbers)}, about {total} min. ○ next time; nothing is lost.")
    face.question("Enter to go on, or type the numbers you want, such as 1, 2, 5")


def _ask_choice(
    face: Face, interview: Interview, proposed: Sequence[str], again: Callable[[], None]
) -> tuple[str, ...]:
    questions = interview.part(GUIDE)
    numbers = face.take("welcome#picks", numbers_to(len(questions)), commands=AT_THE_END, listed=again)
    if numbers is None:
        return tuple(proposed)
    chosen = [questions[number - 1] for number in numbers]
    return tuple(q.id for q in _with_the_first(face, interview, chosen))


def _with_the_first(face: Face, interview: Interview, chosen: list[Prompt]) -> list[Prompt]:
    """Keep the question that words the learning need in, while it is open: the others build on it."""
    first = next((p for p in interview.open if isinstance(p.item, Question) and p.item.reviews), None)
    if first is None or first in chosen:
        return chosen
    face.say(f"Question {interview.number(first.id)} comes first all the same: the others build on it.")
    return [first, *chosen]


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(str(number) for number in numbers)


def role_of(library: Library, role_id: str) -> Role:
    """Return the role's title and description; a guide's role that the framework does not list speaks for itself."""
    return library.role(role_id) or Role(id=role_id, title=role_id, about=role_id)
