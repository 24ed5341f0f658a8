"""One goal at a check-in, by one key: keep, adjust because, or stop because."""

import re

from plassess.assessment.goals.goal import Goal, SaidOfGoal, Verdict
from plassess.assessment.goals.goal_words import goal_in_words, marker_in_words, verdict_in_words
from plassess.assessment.goals.planned_goals import PlannedGoal
from plassess.assessment.words import without_because
from plassess.conversation.check_ins.check_in_talk import COMMANDS, Talk
from plassess.conversation.exits import NotTaken

KEYS = "k or Enter keep · a adjust, because … · s stop, because …"
_SAID = re.compile(r"(?P<key>k|keep|a|adjust|s|stop)(?:[\s:,]+(?:because\s+)?(?P<more>.+))?", re.IGNORECASE)
_VERDICTS: dict[str, Verdict] = {"k": "keep", "a": "adjust", "s": "stop"}


def ask_about_goal(talk: Talk, one: PlannedGoal) -> bool:
    """Ask whether the team keeps a goal; one that is adjusted may be worded anew."""
    goal, face = one.goal, talk.meeting.face
    place = f"check-in#goal-{goal.id}"
    face.title(f"Goal {goal.id}: {goal_in_words(goal, talk.meeting.today)}")
    if marker := marker_in_words(goal, one.row.short if one.row else goal.row or ""):
        face.say(f"Marked by {marker}", indent=2)
    if goal.evidence:
        face.say(f"Shown by: {'; '.join(goal.evidence)}", indent=2)
    face.say(KEYS, style="dim")
    said = face.take(place, lambda line: _read(talk, goal, line), commands=COMMANDS, helped=lambda: _help(talk))
    said = said or SaidOfGoal(id=goal.id, verdict="keep")
    talk.say(goals=(said,))
    face.say(f"→ {verdict_in_words(said)}", indent=2)
    face.saved(f"goal {goal.id}")
    if said.verdict == "adjust":
        _word_anew(talk, goal)
    return True


def _help(talk: Talk) -> None:
    face = talk.meeting.face
    face.say("k or Enter keeps it. a says that it changes, and why: a, because two schools began late.")
    face.say("s stops it, and why: s, because the board chose another program.")


def _read(talk: Talk, goal: Goal, line: str) -> SaidOfGoal:
    found = _SAID.fullmatch(line)
    if found is None:
        raise NotTaken(f"Type k, a or s, and why: {KEYS}.")
    verdict = _VERDICTS[found["key"][0].casefold()]
    because = without_because(found["more"] or "") or None
    if verdict != "keep" and not because:
        talk.meeting.face.question(f"{'Adjusted' if verdict == 'adjust' else 'Stopped'}, because …?  Enter keeps it")
        because = without_because(talk.meeting.face.ask_words(f"check-in#goal-why-{goal.id}", commands=COMMANDS))
        if not because:
            raise NotTaken("It stays. Keep, adjust or stop?")
    return SaidOfGoal(id=goal.id, verdict=verdict, because=because)


def _word_anew(talk: Talk, goal: Goal) -> None:
    face = talk.meeting.face
    face.question("What will be seen instead?")
    words = face.ask_words(f"check-in#goal-words-{goal.id}", default=goal.will_be_seen, commands=COMMANDS)
    if words and words != goal.will_be_seen:
        talk.word_anew(goal, words)
        face.saved(f"goal {goal.id}")
    elif not words:
        face.say("Its words stay.")
