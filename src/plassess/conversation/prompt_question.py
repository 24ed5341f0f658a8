"""A question of the guide: why it matters, what the team puts down, and its first steps."""

from collections.abc import Sequence
from functools import partial

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import IndividualNeed, State
from plassess.assessment.words import STANDING
from plassess.content.guide import ActionGuide, Question
from plassess.conversation.exits import Command, Move
from plassess.conversation.face import IN_A_QUESTION, KEYS
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_steps import show_example, take_first_steps
from plassess.conversation.typed.numbers import as_number, read_tally
from plassess.conversation.typed.people import full_name


def ask_question(question: Question, meeting: Meeting, prompt: Prompt) -> None:
    """Ask a question of the guide: the tally where it has one, the reflection, and first steps."""
    face = meeting.face
    face.say()
    face.say(prompt.ask, indent=2, style="bold")
    face.say()
    face.say(f"Why: {question.why}", indent=2)
    face.say()
    face.say(KEYS, style="dim")
    if question.reviews == "responsibilities":
        _mark(meeting, question)
    _reflect(meeting, question)
    if question.reviews == "responsibilities":
        _individually(meeting, question)
    take_first_steps(meeting, question.id, lambda: show_example(meeting, question))


def _more(meeting: Meeting, question: Question) -> None:
    """Print what a facilitator can ask on, what to look at, and an example of a first step."""
    face = meeting.face
    steps = [f"{example.what} / {example.who} / in 3 weeks" for example in question.examples]
    for title, lines in (
        ("More to ask", question.probes),
        ("Look at", question.look_at),
        ("A first step could be", steps),
    ):
        if lines:
            face.title(title)
        for line in lines:
            face.say(line, mark="- ", indent=2)
    if not (question.probes or question.look_at or steps):
        face.say(f"Why: {question.why}")
    face.say()


def _mark(meeting: Meeting, question: Question) -> None:
    """Show the responsibilities, and take the tally of what people marked on paper."""
    face, guide = meeting.face, meeting.guide
    if guide is None or not guide.offered:
        return
    _list_responsibilities(meeting, guide)
    face.title("What do we most need to learn about?")
    face.say("Each person marks up to three on paper, in silence. Then type how many marked each number, such as")
    face.say("9x5, 2x3, 14   (number 9 marked by five people)", indent=2)
    face.say("Type list to see the lines above again.")
    marked = meeting.answer().marked
    _show_tally(meeting, guide, marked)
    while True:
        face.say(
            "Enter if that is right, or type the whole tally again" if marked else "Enter to go on without a tally"
        )
        line = face.ask(f"{question.id}#marked", commands=IN_A_QUESTION, helped=lambda: _more(meeting, question))
        if not line:
            return
        if line.casefold() == "list":
            _list_responsibilities(meeting, guide)
            continue
        tally = read_tally(line, len(guide.offered))
        if tally.wrong:
            face.say(tally.wrong)
            continue
        no_longer_listed = {one.id for one in guide.responsibilities if one.retired}
        marked = {one: count for one, count in marked.items() if one in no_longer_listed}
        marked |= {guide.offered[number - 1].id: count for number, count in tally.counts.items()}
        meeting.save(meeting.answer().model_copy(update={"marked": marked}))
        _show_tally(meeting, guide, marked)
        if meeting.people and max(marked.values(), default=0) > len(meeting.people):
            face.say(f"That is more people than are named in the room, who are {len(meeting.people)}.")


def _list_responsibilities(meeting: Meeting, guide: ActionGuide) -> None:
    titles = {frame.id: frame.title for frame in meeting.library.framework.frames}
    frame_id = ""
    for number, responsibility in enumerate(guide.offered, start=1):
        if responsibility.frame != frame_id:
            frame_id = responsibility.frame
            meeting.face.title(titles.get(frame_id, frame_id))
        meeting.face.say(responsibility.text, mark=f"{number:>2}  ", indent=2)


def _show_tally(meeting: Meeting, guide: ActionGuide, marked: dict[str, int]) -> None:
    """Print the marked responsibilities, the one that most people marked first."""
    texts = {r.id: (number, r.text) for number, r in enumerate(guide.offered, start=1)}
    known = [(count, *texts[rid]) for rid, count in marked.items() if rid in texts]
    for count, number, text in sorted(known, key=lambda row: (-row[0], row[1])):
        people = "person " if count == 1 else "people "
        meeting.face.say(text, mark=f"{count:>3} {people}{number:>3}  ", indent=1)


def _reflect(meeting: Meeting, question: Question) -> None:
    """Take the team's reflection, or what it adds to the one that stands there."""
    face, before = meeting.face, meeting.answer()
    label = "Our highest learning need, in our words" if question.reviews else "Your reflection"
    if before.because:
        face.say(f"So far: {STANDING[State.NOT_APPLICABLE]}, because {before.because}")
    if before.state is State.UNKNOWN:
        face.say(f"So far: {STANDING[State.UNKNOWN]}.")
    if before.text:
        face.title(f"{label} stands so:")
        face.say(before.text, indent=2)
        face.say("Enter keeps it · type to add below it · /edit changes it line by line", style="dim")
    else:
        face.title(f"{label}  (several lines are fine; an empty line ends it)")
    place = f"{question.id}#text"
    more = partial(_more, meeting, question)
    try:
        text = face.ask_text(place, before=before.text, commands=IN_A_QUESTION, helped=more)
    except Move as move:
        if move.command not in {Command.QUIT, Command.REVIEW} and (typed := face.drafts.take(place)):
            _put_down(meeting, place, typed, before.state)
        raise
    _put_down(meeting, place, text, State.ANSWERED if text else before.state)


def _put_down(meeting: Meeting, place: str, text: str, state: State) -> None:
    """Save the reflection; one that was left in the middle keeps the state that the question had."""
    before = meeting.answer()
    with meeting.keeping(place, text):
        if text != before.text:
            meeting.save(before.model_copy(update={"text": text, "state": state, "because": None}))


def _individually(meeting: Meeting, question: Question) -> None:
    """Take what single people say they need to learn themselves, where they want to."""
    face, place = meeting.face, f"{question.id}#individually"
    face.title("Does anyone want to add a learning need of their own?  name: need, one a line; Enter to go on")
    _list_needs(meeting)
    more = partial(_more, meeting, question)
    while line := face.ask(place, names=meeting.people, commands=IN_A_QUESTION, helped=more):
        needs = list(meeting.answer().individually)
        number = as_number(line)
        at = len(needs) if number is None else number - 1
        if number is not None and not 0 <= at < len(needs):
            face.say(f"There is no need {line}. A need begins with a name, such as  Rosa: how to read a budget")
            continue
        if at < len(needs):
            face.say("Change it and press Enter; a single - takes it out.")
            line = face.ask("", default=_need_in_words(needs[at]), names=meeting.people)
        needs[at : at + 1] = [_need_from(line, meeting.people)] if line else []
        update = {"individually": tuple(needs), "state": State.ANSWERED, "because": None}
        with meeting.keeping(place, line):
            meeting.save(meeting.answer().model_copy(update=update))
        if at < len(meeting.answer().individually) - 1 or not line:
            _list_needs(meeting)


def _list_needs(meeting: Meeting) -> None:
    needs = meeting.answer().individually
    for number, need in enumerate(needs, start=1):
        meeting.face.say(_need_in_words(need), mark=f"{number:>2}  ", indent=1)
    if needs:
        meeting.face.say("Type a number to change that one, or add another.", style="dim")


def _need_in_words(need: IndividualNeed) -> str:
    return f"{need.who}: {need.text}" if need.who else need.text


def _need_from(line: str, people: Sequence[str]) -> IndividualNeed:
    """Read ``Rosa: how to read a budget``; without a name the need is nobody's in particular."""
    who, separator, text = line.partition(":")
    if not separator and full_name(line.partition(" - ")[0], people) in people:
        who, separator, text = line.partition(" - ")
    if separator and who.strip() and text.strip():
        return IndividualNeed(who=full_name(who.strip(), people), text=text)
    return IndividualNeed(text=line)
