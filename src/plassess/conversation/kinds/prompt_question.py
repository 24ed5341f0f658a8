"""A question of the guide: why it matters, what the team puts down, and its first steps."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import IndividualNeed, State
from plassess.content.guide import ActionGuide, Question
from plassess.conversation.asides.day_asked import Side
from plassess.conversation.asides.owner_asked import owner_meant
from plassess.conversation.exits import BESIDE_A_RATING, IN_A_QUESTION, Command, NotTaken
from plassess.conversation.kinds.numbered_list import changed_by_number, list_numbered
from plassess.conversation.kinds.written_text import take_text
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import put
from plassess.conversation.prompt_help import Also
from plassess.conversation.prompt_steps import show_example, take_first_steps
from plassess.conversation.stages import Stage
from plassess.conversation.typed.numbers import read_tally
from plassess.conversation.typed.people import full_name
from plassess.conversation.typed.step_lines import is_step_line
from plassess.conversation.typed.yes_or_no import said_yes

_WORDS_NEXT = "Your own words are asked for next: empty the line, and press Enter."
_NO_TALLY = (
    "Each person marks up to three on paper, in silence. Then type how many marked each number, such as "
    "9x5, 2x3, 14 (number 9 by five people).\nEnter to go on without one"
)
_TALLY_STANDS = "Enter if that is right, or type the whole tally again"


def ask_question(question: Question, meeting: Meeting, prompt: Prompt) -> Sequence[Stage]:
    """Ask a question of the guide: the tally where it has one, the reflection, and first steps."""
    guide, more = meeting.guide, partial(_more, meeting, question)
    counts = question.reviews == "responsibilities"
    marks = bool(counts and guide and guide.offered)
    if marks and guide and meeting.begins_at == 0:
        _list_responsibilities(meeting, guide)
        meeting.face.say()
    put(meeting, prompt, title=prompt.title, why=question.why, has_list=marks)
    return (
        lambda: counts and _mark(meeting, question, more),
        partial(_reflect, meeting, question, more),
        lambda: counts and _individually(meeting, question, more),
        lambda: take_first_steps(meeting, question.id, lambda: show_example(meeting, question), _beside(meeting)),
    )


def _beside(meeting: Meeting) -> Sequence[Command]:
    """Return what works beside a reflection: once there is one, it is not unknown by a word at its steps."""
    return BESIDE_A_RATING if meeting.answer().is_answered else IN_A_QUESTION


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


def _mark(meeting: Meeting, question: Question, more: Callable[[], None]) -> bool:
    """Take the tally of what people marked on paper."""
    face, guide = meeting.face, meeting.guide
    if guide is None or not guide.offered:
        return False
    face.title("What do we most need to learn about?")
    again = partial(_list_responsibilities, meeting, guide)
    is_taken = False

    def read(line: str) -> dict[int, int]:
        said = said_yes(line)
        if said is not None and (meeting.answer().marked or not said):
            return _told_right(right=said or not meeting.answer().marked)
        if is_taken and not re.match(r"[\s\d,;]*\d\s*[x×*:=,;]|[\s\d,;]+$", line):
            face.pass_on(line)  # it is plainly no tally: the one that stands is right
            return {}
        return _read_tally(len(guide.offered), line)

    _show_tally(meeting, guide, meeting.answer().marked)
    while True:
        marked = meeting.answer().marked
        face.keys(_TALLY_STANDS if marked else _NO_TALLY, shows=partial(_show_tally, meeting, guide, marked))
        counts = face.take(f"{question.id}#marked", read, commands=IN_A_QUESTION, helped=more, listed=again)
        if not counts:
            return True
        is_taken = True
        no_longer_listed = {one.id for one in guide.responsibilities if one.retired}
        kept = {one: count for one, count in marked.items() if one in no_longer_listed}
        marked = kept | {guide.offered[number - 1].id: count for number, count in counts.items()}
        meeting.save(meeting.answer().model_copy(update={"marked": marked}))
        _show_tally(meeting, guide, marked)
        if meeting.people and max(marked.values(), default=0) > len(meeting.people):
            face.say(f"That is more people than are named in the room, who are {len(meeting.people)}.")


def _told_right(*, right: bool) -> dict[int, int]:
    """Go on where the tally that stands is said to be right; raises NotTaken where it is said to be wrong."""
    if not right:
        raise NotTaken("Type the whole tally again, such as 9x5, 2x3. Enter on an empty line leaves it so.")
    return {}


def _read_tally(highest: int, line: str) -> dict[int, int]:
    tally = read_tally(line, highest)
    if tally.wrong:
        raise NotTaken(tally.wrong if re.search(r"\d", line) else f"{tally.wrong} {_WORDS_NEXT}")
    return tally.counts


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


def _reflect(meeting: Meeting, question: Question, more: Callable[[], None]) -> bool:
    """Take the team's reflection, or what it adds to the one that stands there."""
    label = "Our highest learning need, in our words" if question.reviews else "Your reflection"
    is_tally = partial(_is_a_late_tally, meeting, question) if question.reviews == "responsibilities" else None
    return take_text(meeting, question.id, label, more, is_something_else=is_tally)


def _is_a_late_tally(meeting: Meeting, question: Question, text: str) -> bool:
    """Ask where what was typed as the need is a tally: it is saved as that if it was meant so."""
    guide = meeting.guide
    if not (guide and re.fullmatch(r"[\d\s,;x×*:=]+", text)):
        return False
    tally = read_tally(text, len(guide.offered))
    if tally.wrong or not tally.counts:
        return False
    meeting.face.question("Is that the tally of the marks?  Enter for yes; n keeps it as your learning need")
    why = "Press Enter for the tally, or type n to keep it as your learning need. More is asked in a moment."
    if not meeting.face.agrees(f"{question.id}#text+", why, enter=True):
        return False
    marked = {guide.offered[number - 1].id: count for number, count in tally.counts.items()}
    meeting.save(meeting.answer().model_copy(update={"marked": marked}))
    _show_tally(meeting, guide, marked)
    return True


def _individually(meeting: Meeting, question: Question, more: Callable[[], None]) -> bool:
    """Take what single people say they need to learn themselves, where they want to."""
    face, place = meeting.face, f"{question.id}#individually"
    face.title("Does anyone want to add a learning need of their own?  name: need, one a line; Enter to go on")
    _list_needs(meeting)
    again = partial(_list_needs, meeting)
    while line := face.ask(
        place,
        names=meeting.people,
        commands=_beside(meeting),
        helped=more,
        listed=again,
        of_many=True,
        words=True,
        also=Also.STEP,
    ).strip():
        needs, read = meeting.answer().individually, partial(_need_meant, meeting, place)
        try:
            changed = changed_by_number(face, place, line, needs, _need_in_words, read, names=meeting.people)
            needs = (*needs, read(line)) if changed is None else tuple(changed)
        except NotTaken as why:
            such = "A need begins with a name, such as  Rosa: how to read a budget"
            face.hand_back(place, line, f"{why} {such}")
            continue
        update = {"individually": needs, "state": State.ANSWERED, "because": None}
        with meeting.keeping(place, line):
            meeting.save(meeting.answer().model_copy(update=update))
        if changed is not None:
            _list_needs(meeting)
    return True


def _list_needs(meeting: Meeting) -> None:
    list_numbered(meeting.face, [_need_in_words(need) for need in meeting.answer().individually])


def _need_in_words(need: IndividualNeed) -> str:
    return f"{need.who}: {need.text}" if need.who else need.text


def _need_meant(meeting: Meeting, place: str, line: str) -> IndividualNeed:
    """Read a need, and ask whose it is where that may be meant otherwise. NotTaken: it is a step, ``what / who``."""
    need = _need_from(line, meeting.people)
    if need.who is None and is_step_line(line, meeting.people, meeting.date, fewest=2):
        raise NotTaken("That reads like a first step: those are asked for next.")
    with meeting.face.amid(place, line):
        who = owner_meant(meeting, need.who, Side(place, _beside(meeting)))
    return need.model_copy(update={"who": who})


def _need_from(line: str, people: Sequence[str]) -> IndividualNeed:
    """Read ``Rosa: how to read a budget``; without a name the need is nobody's in particular."""
    who, separator, text = line.partition(":")
    for sign in (" - ", " / "):
        if not separator and full_name(line.partition(sign)[0], people) in people:
            who, separator, text = line.partition(sign)
    if separator and who.strip() and text.strip():
        return IndividualNeed(who=full_name(who.strip(), people), text=text)
    return IndividualNeed(text=line)
