"""The row on the table: its counts, what to talk about, and the level that somebody proposes."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from plassess.assessment.alone.counts import RowCounts, counted
from plassess.assessment.alone.decision_words import outcome_in_words, proposal_in_words
from plassess.assessment.alone.decisions import NotDecided
from plassess.assessment.alone.mark_signs import label_of
from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.alone.vote_lines import cards_order, read_cards
from plassess.assessment.alone.words import lie_in_words, place_in_words
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import State
from plassess.assessment.words import capital
from plassess.content.scale import Scale
from plassess.conversation.alone.row_shown import show_row, title_of
from plassess.conversation.alone.talk import COMMANDS, Table, Talk
from plassess.conversation.exits import Command, Move, NotTaken
from plassess.conversation.face import Face
from plassess.problems.sentences import counted as counted_in_words
from plassess.problems.sentences import ended

_CARDS, _VOTERS = "cards", "voters"
_VOTERS_SAID = re.compile(r"(?:voters|vote)\s+([1-9]\d{0,2})")


def propose_level(table: Table, talk: Talk, at: int) -> bool:
    """Show the row and its counts, and take a level, another round, or that there is no decision today.

    Raises Move with ``/skip`` where Enter passes the row over.
    """
    again = partial(_show_last_counts, table, talk)
    again()
    _put(table, talk, at)
    while True:
        agreed = _agreed(table, talk)
        try:
            said = _take(table, talk, again)
        except Move as move:
            if move.command is not Command.NOT_APPLICABLE:
                raise
            talk.propose(state=State.NOT_APPLICABLE.value)
            return True
        if said == _CARDS:
            again()
            table.face.title("What does the team say now?  a level · more cards · none for not decided today")
            continue
        if said == _VOTERS:
            continue
        if said is None and agreed is None:
            raise Move(Command.SKIP)
        if said is None and agreed is not None:
            _take_label(talk, agreed)
            talk.alike = table.all_marked_it(talk.row)
        return True


def _agreed(table: Table, talk: Talk) -> str | None:
    """Return what all marked alike, where no cards were shown since."""
    return None if talk.rounds else table.agreed_on(talk.row)


def _show_last_counts(table: Table, talk: Talk) -> None:
    """Show the cards of the last round, before the first one the marks."""
    if talk.rounds:
        _show_round(table.face, talk)
    else:
        _show_counts(table.face, talk.row, table.counts.get(talk.row.id))


def _show_counts(face: Face, row: Prompt, counts: RowCounts | None) -> None:
    show_row(face, row, counts)
    if counts is not None and row.scale:
        face.say(ended(capital(lie_in_words(counts))))
        for question in _to_talk_about(counts, row.scale):
            face.say(question, mark="- ", indent=2)


def _put(table: Table, talk: Talk, at: int) -> None:
    """Print where the team is, the row and what is asked, together right above the line."""
    face, row, stands = table.face, talk.row, table.standing.get(talk.row.id)
    on_the_sheet = f"Row {table.number_of(row)} on the sheet · {at + 1} of {len(table.rows)} to decide"
    face.say(f"{on_the_sheet} · about {table.minutes_from(at)} min left", style="dim")
    face.say(title_of(row, table.library), indent=2)
    face.say(row.ask, indent=2, style="bold")
    if stands is not None:
        face.say(f"It stands: {outcome_in_words(stands, row.scale)}", indent=2)
    elif talk.level is not None or talk.state is not None:
        had = proposal_in_words(talk.level, talk.state, row.scale)
        face.say(f"You had: {had}. Type it again, or another.", indent=2)
    face.title(_what_is_asked(table, talk))
    face.say("list · ? help · /na does not apply · /skip /back /undo · /end /quit", style="dim")


def _what_is_asked(table: Table, talk: Talk) -> str:
    agreed, scale = _agreed(table, talk), talk.row.scale
    if agreed is None or scale is None:
        return "What does the team say?  a level · cards · none for not decided today"
    level = place_in_words(agreed, scale)
    if table.all_marked_it(talk.row):
        return f"You all marked {level}.  Enter takes it, or type another level"
    return f"All who marked a level chose {level}, and more people vote.  Enter proposes it, or type another level"


def _take(table: Table, talk: Talk, again: Callable[[], None]) -> str | None:
    return table.face.take(
        f"decide/{talk.row.id}",
        partial(_read, table, talk),
        commands=COMMANDS,
        helped=partial(_help, table.face, talk.row),
        listed=again,
    )


def _show_round(face: Face, talk: Talk) -> None:
    votes, scale = talk.rounds[-1], talk.row.scale
    if scale is not None:
        round_ = counted(scale, votes, sum(votes.values()))
        show_row(face, talk.row, round_, did="held this up")
        face.say(ended(f"Cards, round {len(talk.rounds)}: {lie_in_words(round_)}"))


def _read(table: Table, talk: Talk, line: str) -> str:
    """Take what the team says: ``cards`` for another round, else what stands in ``talk``."""
    scale = talk.row.scale
    assert scale is not None, "only rated rows are decided"  # noqa: S101 - a bug of ours
    word = line.casefold().strip(" .")
    if word.startswith(_CARDS) or ":" in word:
        votes = read_cards(word.removeprefix(_CARDS), scale, table.voters)
        if votes.wrong:
            raise NotTaken(votes.wrong)
        talk.rounds = [*talk.rounds, votes.counts]
        table.keep(talk)
        return _CARDS
    if voters := _VOTERS_SAID.fullmatch(word):
        table.voters = int(voters[1])
        table.face.say(f"{counted_in_words(table.voters, 'person votes', 'people vote')} from now on.")
        return _VOTERS
    if word in {"none", "not decided", "not decided today", "no decision"}:
        talk.propose(not_decided=NotDecided())
        return "none"
    label = label_of(word, scale)
    if label == CANNOT_TELL:
        raise NotTaken("“Can’t tell” is one person’s mark. Where the team can’t tell, type none: not decided today.")
    if label is not None:
        _take_label(talk, label)
        return "level"
    raise NotTaken(
        f"Type one of {', '.join(map(str, scale.labels))}, {scale.not_begun_number} for not started, cards with the"
        " counts, or none for not decided today."
    )


def _take_label(talk: Talk, label: str) -> None:
    if label == NOT_BEGUN:
        talk.propose(state=NOT_BEGUN)
    else:
        talk.propose(level=int(label))


def _help(face: Face, row: Prompt) -> None:
    face.say("A level that someone proposes, when the team has talked. Then thumbs.")
    face.say(f"cards: another round. How many held up each, in this order: {cards_order(row.scale)}.")
    example = " ".join("0" for _ in (*(row.scale.labels if row.scale else ()), NOT_BEGUN))
    face.say(f"Such as: cards {example} 0, with your counts. Or only those there are: 2:6 3:4 ct:1")
    face.say("none: not decided today; it asks who looks into it.")
    face.say("voters 12: from now on twelve people vote, such as when somebody comes late.")


def _to_talk_about(counts: RowCounts, scale: Scale) -> Sequence[str]:
    """Ask of those at either end what they see, without asking who they are."""
    there = [label for label, count in zip(counts.labels, counts.at, strict=True) if count]
    if counts.agreed_on is not None or not there:
        return ()
    ends = [_end_in_words(label, scale) for label in dict.fromkeys((there[0], there[-1]))]
    asked = [f"What might someone at {end} be seeing?" for end in ends] if len(ends) > 1 else []
    unsure = ["What would those who can’t tell need to see?"] if counts.cannot_tell else []
    return (*asked, *unsure)


def _end_in_words(label: str, scale: Scale) -> str:
    said = place_in_words(label, scale)
    return f"“{said}”" if label == NOT_BEGUN else said
