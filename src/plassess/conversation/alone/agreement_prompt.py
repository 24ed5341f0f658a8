"""Whether the team goes along with what was proposed: thumbs, or a count where the majority decides."""

from plassess.assessment.alone.decision_words import proposal_in_words
from plassess.conversation.alone.talk import BESIDE, Table, Talk
from plassess.conversation.exits import Command, Move, NotTaken
from plassess.conversation.typed.numbers import as_number
from plassess.conversation.typed.yes_or_no import said_yes


def agree_on(table: Table, talk: Talk) -> bool:
    """Take the thumbs, or the votes, on what was proposed."""
    if talk.not_decided is not None or talk.alike:
        return False
    return _by_majority(table, talk) if table.rule == "majority" else _by_consensus(table, talk)


def _proposed(talk: Talk) -> str:
    said = proposal_in_words(talk.level, talk.state, talk.row.scale)
    return f"“{said}”" if talk.state else said


def _by_consensus(table: Table, talk: Talk) -> bool:
    face = table.face
    face.title(f"{_proposed(talk)}: can everyone live with it? Thumbs.  Enter for yes, n for not yet")
    why = "Press Enter for yes, or type n for not yet. Another view is asked for in a moment."
    if not face.agrees(f"decide/{talk.row.id}#thumbs", why, enter=True, commands=BESIDE):
        raise Move(Command.BACK)
    return True


def _by_majority(table: Table, talk: Talk) -> bool:
    face, voters = table.face, table.voters or 0
    face.title(f"{_proposed(talk)}: how many of {voters or 'you'} are for it?  a number, or n for not yet")

    def read(line: str) -> int:
        if said_yes(line) is False:
            return -1
        number = as_number(line)
        if number is None or number < 1 or (voters and number > voters):
            raise NotTaken(f"Type how many are for it{f', at most {voters}' if voters else ''}, or n for not yet.")
        if voters and number * 2 <= voters:
            raise NotTaken(f"{number} of {voters} is no majority. Talk on with n, or type the number again.")
        return number

    while (said := face.take(f"decide/{talk.row.id}#for", read, commands=BESIDE)) is None:
        face.say("The number is needed: the rule of this team is the majority.")
    if said < 0:
        raise Move(Command.BACK)
    talk.for_it = said
    return True
