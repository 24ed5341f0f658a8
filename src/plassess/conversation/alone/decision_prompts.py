"""Deciding, row by row: the counts, talk, another round by cards, a proposal and thumbs, and what it rests on."""

from functools import partial

from plassess.assessment.alone.decisions import NotDecided, View
from plassess.assessment.responses import State
from plassess.assessment.words import day_with_weekday, without_because
from plassess.conversation.alone.agreement_prompt import agree_on
from plassess.conversation.alone.proposal_prompt import propose_level
from plassess.conversation.alone.row_shown import title_of
from plassess.conversation.alone.talk import BESIDE, Table, Talk
from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.exits import Command, Move, NotTaken
from plassess.conversation.kinds.numbered_list import changed_by_number, list_numbered
from plassess.conversation.prompt_help import unless_stands
from plassess.conversation.stages import go_through
from plassess.conversation.typed.bullets import lines_said
from plassess.conversation.typed.numbers import as_number
from plassess.conversation.typed.step_lines import read_owner_and_date
from plassess.problems.sentences import counted


def decide(table: Table) -> None:
    """Lead through the rows; ``/end`` comes to the end. Raises Move with ``/quit`` where the team leaves."""
    _ask_how_many(table)
    at, from_behind = 0, False
    while at < len(table.rows):
        try:
            _decide_row(table, at, from_behind=from_behind)
            at, from_behind = at + 1, False
        except Move as move:
            if move.command is Command.END:
                return
            at, from_behind = _moved(table, at, move)


def _moved(table: Table, at: int, move: Move) -> tuple[int, bool]:
    """Tell which row comes next, and whether it is come to from behind."""
    if move.command is Command.SKIP:
        table.face.say("Passed over. It stays as it is.")
        return at + 1, False
    if move.command is Command.BACK:
        return max(at - 1, 0), False
    if move.command is Command.UNDO:
        return _taken_back(table, at), False
    raise move


def _taken_back(table: Table, at: int) -> int:
    """Take the last decision of today back, and tell which row comes next: the one that it was about."""
    stood = dict(table.standing)
    row = table.take_back()
    if row is None:
        table.face.say("Nothing that was decided today is left to take back.")
        return at
    prompt = next(one for one in table.sheet if one.id == row)
    table.keep(Talk.of(prompt, stood[row]))
    table.face.say(f"Taken back: “{title_of(prompt, table.library)}”. It is talked about again.")
    ids = [one.id for one in table.rows]
    if row not in ids:
        table.rows.insert(at, prompt)
        return at
    return ids.index(row)


def _ask_how_many(table: Table) -> None:
    """Ask how many vote, so that cards can be checked against people."""
    face = table.face
    if table.voters is not None:
        vote = counted(table.voters, "person votes", "people vote")
        face.say(f"{vote}, as you said today. Where that changes, type such as  voters {table.voters + 1}")
        return
    sent = next((one.sent for one in table.counts.values()), None)
    enter = f"Enter for {sent}, as many as sent marks" if sent else "such as 11"
    face.title(f"How many people vote today?  {enter}")
    face.keys("Who leads does not vote. Who came late does.")

    def read(line: str) -> int:
        number = as_number(line)
        if number is None or number < 1:
            raise NotTaken("Type how many people hold up a card, such as 11.")
        return number

    def helped() -> None:
        face.say("Count who holds cards. A round of cards, or a vote, has to add up to this number.")
        face.say("Where that changes during the meeting, type such as  voters 12")

    commands = (Command.HELP, Command.QUIT)
    table.voters = face.take("decide#voters", read, commands=commands, helped=helped) or sent


def _decide_row(table: Table, at: int, *, from_behind: bool) -> None:
    row = table.rows[at]
    talk = Talk(row)
    stages = (
        partial(propose_level, table, talk, at),
        partial(agree_on, table, talk),
        partial(_take_on, table, talk),
        partial(_because, table, talk),
        partial(_evidence, table, talk),
        partial(_another_view, table, talk),
    )
    drafts, behind = table.face.drafts, len(stages) - 1 if from_behind else None
    if draft := drafts.take(talk.place):
        talk.go_on_from(draft)
    if talk.is_said:
        table.face.say(f"Going on with “{title_of(row, table.library)}” where you stopped.")
        behind = talk.stage

    def reached(stage: int) -> None:
        talk.stage = stage
        table.keep(talk)

    go_through(stages, from_behind=behind, reached=reached)
    if talk.is_said:
        table.save(talk.decision(table))
        table.face.saved("decision")
    drafts.keep(talk.place, "")


def _take_on(table: Table, talk: Talk) -> bool:
    """Ask who looks into a row that was not decided, and by when."""
    if talk.not_decided is None:
        return False
    face = table.face
    face.title("Not decided today. Who looks into it, and by when?  such as Rosa / Nov 3, or Enter")

    def read(line: str) -> NotDecided:
        found = read_owner_and_date(line, table.people, table.read_date)
        if found.unread:
            raise NotTaken(f"“{found.unread}” is no day that I can read. Type it like Nov 3.")
        return NotDecided(who=found.who or None, by=found.when.day)

    said = face.take(f"decide/{talk.row.id}#takes", read, commands=BESIDE, names=table.people, or_none=True)
    talk.not_decided = said or NotDecided()
    if said is not None:
        by = f" by {day_with_weekday(said.by)}" if said.by else ""
        face.say(f"→ {said.who or 'nobody yet'}{by}", indent=2)
    return True


def _because(table: Table, talk: Talk) -> bool:
    face, needed = table.face, talk.state == State.NOT_APPLICABLE.value
    why = f"Why? In a sentence{unless_stands(talk.because, ', or Enter to leave it')}"
    face.title("Why does it not apply here?" if needed else why)
    place = f"decide/{talk.row.id}#because"
    while not without_because(text := face.ask(place, default=talk.because, commands=BESIDE, words=True)) and needed:
        face.say("What does not apply needs its reason, in a sentence.")
    if text != talk.because and is_meant_elsewhere(face, place, text, "why", BESIDE):
        return _because(table, talk)
    talk.because = without_because(text)
    return True


def _evidence(table: Table, talk: Talk) -> bool:
    if talk.not_decided is not None or talk.state == State.NOT_APPLICABLE.value:
        return False
    face = table.face
    face.title("What does it rest on?  a line for each, Enter when that is all; with none, “none yet” is shown")
    place = f"decide/{talk.row.id}#evidence"
    list_numbered(face, talk.evidence)
    while text := face.ask(place, commands=BESIDE, of_many=True, words=True).strip():
        try:
            changed = changed_by_number(face, place, text, talk.evidence, str, str)
        except NotTaken as why:
            face.hand_back(place, text, f"{why} Say what it rests on.")
            continue
        if changed is None and is_meant_elsewhere(face, place, text, "what it rests on", BESIDE):
            continue
        talk.evidence = [*talk.evidence, *lines_said(text)] if changed is None else changed
        table.keep(talk)
        if changed is not None:
            list_numbered(face, changed)
    return True


def _another_view(table: Table, talk: Talk) -> bool:
    face = table.face
    face.title("Does somebody see it otherwise?  what, and why; Enter for no")
    place, view = f"decide/{talk.row.id}#view", partial(_view, table, talk)
    list_numbered(face, [view.text for view in talk.views])
    while text := face.ask(place, commands=BESIDE, of_many=True, words=True).strip():
        try:
            changed = changed_by_number(face, place, text, talk.views, lambda one: one.text, view)
        except NotTaken as why:
            face.hand_back(place, text, f"{why} Say what somebody sees, and why.")
            continue
        if changed is None and is_meant_elsewhere(face, place, text, "what somebody sees", BESIDE):
            continue
        talk.views = [*talk.views, view(text)] if changed is None else changed
        table.keep(talk)
        face.title("Does somebody else see it otherwise?  Enter for no")
    return True


def _view(table: Table, talk: Talk, text: str) -> View:
    table.face.title("Shall a name stand with it? Only if that person says so.  a name, or Enter for none")
    return View(text=text, name=table.face.ask(f"decide/{talk.row.id}#name", names=table.people, words=True) or None)
