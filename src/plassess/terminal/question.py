"""One question on the table: why it matters, what the team puts down, and where it wants to go next."""

from collections.abc import Sequence
from functools import partial

from plassess.assessment.first_steps import full_name, read_tally
from plassess.assessment.responses import IndividualNeed, State
from plassess.content.guide import ActionGuide, Question
from plassess.terminal.face import ANYWHERE, IN_A_QUESTION
from plassess.terminal.leaving import Command, Move
from plassess.terminal.meeting import Meeting
from plassess.terminal.steps import take_first_steps

KEYS = "? more to ask · /skip /unknown /na /later · /back /jump 5 · /review · /quit"


def hold_question(meeting: Meeting) -> None:
    """Ask the question on the table, save what comes, and go where the team wants to go next.

    Raises Move for the commands that lead out of the questions: ``/review`` and ``/quit``.
    """
    question = meeting.interview.current
    if question is None:
        return
    _show(meeting, question)
    try:
        if question.reviews == "responsibilities":
            _mark(meeting, question)
        _reflect(meeting, question)
        if question.reviews == "responsibilities":
            _individually(meeting, question)
        take_first_steps(meeting, question)
        meeting.interview = meeting.interview.forward()
    except Move as move:
        _go(meeting, move)


def _go(meeting: Meeting, move: Move) -> None:
    """Do what a command at a question asks for."""
    match move.command:
        case Command.SKIP:
            meeting.interview = meeting.interview.forward()
        case Command.BACK:
            meeting.interview = meeting.interview.back()
        case Command.JUMP:
            go_to(meeting, move.number)
        case Command.UNKNOWN:
            meeting.advance(meeting.interview.unknown())
            meeting.interview = meeting.interview.forward()
        case Command.NEXT_TIME:
            meeting.advance(meeting.interview.next_time())
            meeting.interview = meeting.interview.forward()
        case Command.NOT_APPLICABLE:
            _does_not_apply(meeting)
        case _:
            raise move


def go_to(meeting: Meeting, number: int) -> None:
    """Put the question with this number of the guide on the table."""
    questions = meeting.interview.guide.questions
    if 1 <= number <= len(questions):
        meeting.interview = meeting.interview.jump(questions[number - 1].id)
    else:
        meeting.face.say(f"The questions run from 1 to {len(questions)}.")


def _does_not_apply(meeting: Meeting) -> None:
    """Take the reason; without one the question stays on the table."""
    meeting.face.say("It does not apply here, because …  (one line; Enter to go back to the question)")
    because = meeting.face.ask(f"{meeting.interview.at}#because", commands=ANYWHERE)
    if because:
        meeting.advance(meeting.interview.not_applicable(because))
        meeting.interview = meeting.interview.forward()


def _show(meeting: Meeting, question: Question) -> None:
    """Print where we are, the question, and why it matters."""
    face, interview = meeting.face, meeting.interview
    place = f"Question {interview.today.index(question.id) + 1} of {len(interview.today)} today"
    face.rule()
    face.say(
        f"{place} · about {interview.minutes_left} min left · number {interview.number(question.id)} of the guide"
    )
    face.say()
    face.say(question.ask, indent=2, style="bold")
    face.say()
    face.say(f"Why: {question.why}", indent=2)
    face.say()
    face.say(KEYS, style="dim")


def _more(meeting: Meeting, question: Question) -> None:
    """Print what a facilitator can ask on, what to look at, and an example of a first step."""
    face = meeting.face
    face.title("More to ask")
    for probe in question.probes:
        face.say(probe, mark="- ", indent=2)
    face.title("Look at")
    for thing in question.look_at:
        face.say(thing, mark="- ", indent=2)
    face.title("A first step could be")
    for example in question.examples:
        face.say(f"{example.what} / {example.who} / {example.by}", mark="- ", indent=2)
    face.say()


def _mark(meeting: Meeting, question: Question) -> None:
    """Show the responsibilities, and take the tally of what people marked on paper."""
    face, guide = meeting.face, meeting.interview.guide
    _list_responsibilities(meeting, guide)
    face.title("What do we most need to learn about?")
    face.say("Each person marks up to three on paper, in silence. Then type how many marked each number, such as")
    face.say("9x5, 2x3, 14   (number 9 marked by five people)", indent=2)
    marked = meeting.answer().marked
    _show_tally(meeting, marked)
    while True:
        face.say(
            "Enter if that is right, or type the whole tally again" if marked else "Enter to go on without a tally"
        )
        line = face.ask(f"{question.id}#marked", commands=IN_A_QUESTION, helped=lambda: _more(meeting, question))
        if not line:
            return
        tally = read_tally(line, len(guide.responsibilities))
        if tally.wrong:
            face.say(tally.wrong)
            continue
        marked = {guide.responsibilities[number - 1].id: count for number, count in tally.counts.items()}
        meeting.save(meeting.answer().model_copy(update={"marked": marked}))
        _show_tally(meeting, marked)


def _list_responsibilities(meeting: Meeting, guide: ActionGuide) -> None:
    titles = {frame.id: frame.title for frame in meeting.framework.frames}
    frame_id = ""
    for number, responsibility in enumerate(guide.responsibilities, start=1):
        if responsibility.frame != frame_id:
            frame_id = responsibility.frame
            meeting.face.title(titles.get(frame_id, frame_id))
        meeting.face.say(responsibility.text, mark=f"{number:>2}  ", indent=2)


def _show_tally(meeting: Meeting, marked: dict[str, int]) -> None:
    """Print the marked responsibilities, the one that most people marked first."""
    guide = meeting.interview.guide
    texts = {r.id: (number, r.text) for number, r in enumerate(guide.responsibilities, start=1)}
    known = [(count, *texts[rid]) for rid, count in marked.items() if rid in texts]
    for count, number, text in sorted(known, key=lambda row: (-row[0], row[1])):
        people = "person " if count == 1 else "people "
        meeting.face.say(text, mark=f"{count:>3} {people}{number:>3}  ", indent=1)


def _reflect(meeting: Meeting, question: Question) -> None:
    """Take the team's reflection, or what it adds to the one that stands there."""
    face, before = meeting.face, meeting.answer()
    label = "Our highest learning need, in our words" if question.reviews else "Your reflection"
    if before.because:
        face.say(f"So far: does not apply here, because {before.because}")
    if before.text:
        face.title(f"{label} stands so:")
        face.say(before.text, indent=2)
        face.say("Enter keeps it · type to add below it · /edit changes it line by line", style="dim")
    else:
        face.title(f"{label}  (several lines are fine; an empty line ends it)")
    place = f"{question.id}#text"
    more = partial(_more, meeting, question)
    text = face.ask_text(place, before=before.text, commands=IN_A_QUESTION, helped=more)
    with meeting.keeping(place, text):
        if text != before.text:
            state = State.ANSWERED if text else before.state
            meeting.save(before.model_copy(update={"text": text, "state": state, "because": None}))


def _individually(meeting: Meeting, question: Question) -> None:
    """Take what single people say they need to learn themselves, where they want to."""
    face, before = meeting.face, meeting.answer()
    face.title("Does anyone want to add a learning need of their own?  name: need, one a line; Enter to go on")
    for need in before.individually:
        face.say(f"{need.who or 'Someone'}: {need.text}", mark="- ", indent=2)
    place = f"{question.id}#individually"
    while line := face.ask(
        place, names=meeting.people, commands=IN_A_QUESTION, helped=lambda: _more(meeting, question)
    ):
        before = meeting.answer()
        needs = (*before.individually, _need_from(line, meeting.people))
        update = {"individually": needs, "state": State.ANSWERED, "because": None}
        with meeting.keeping(place, line):
            meeting.save(before.model_copy(update=update))


def _need_from(line: str, people: Sequence[str]) -> IndividualNeed:
    """Read ``Rosa: how to read a budget``; without a name the need is nobody's in particular."""
    who, colon, text = line.partition(":")
    if colon and who.strip() and text.strip():
        return IndividualNeed(who=full_name(who.strip(), people), text=text)
    return IndividualNeed(text=line)
