"""An answer that could not be saved, in words: all that was typed, so that it can be copied from the screen."""

from datetime import date

from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Team
from plassess.assessment.responses import Answer, State
from plassess.assessment.words import STANDING, day_with_weekday
from plassess.conversation.kinds.given_words import GIVEN
from plassess.conversation.typed.step_lines import in_labelled_words
from plassess.problems.sentences import counted

_ABOUT = {"alone": "which part each marks alone first", "roster": "who takes part", "keeper": "who keeps the file"}


def unsaved_words(prompt: Prompt | None, answer: Answer, before: Answer | None) -> str:
    """Say what an answer holds that is not on disk: ``before`` is what stands there."""
    old = before or Answer(state=State.NEXT_TIME)
    words = [answer.text] if answer.text != old.text else []
    if prompt and (given := GIVEN(prompt.item, prompt, answer)) and given != GIVEN(prompt.item, prompt, old):
        words.append(given)
    if answer.marked != old.marked:
        words.append(f"the marks of {counted(len(answer.marked), 'responsibility', 'responsibilities')}")
    words += [one for one in answer.evidence if one not in old.evidence]
    needs = [one for one in answer.individually if one not in old.individually]
    words += [f"{one.who}: {one.text}" if one.who else one.text for one in needs]
    words += [f"- {in_labelled_words(step)}" for step in answer.first_steps if step not in old.first_steps]
    words += [one for one, stood in ((answer.note, old.note), (answer.because, old.because)) if one and one != stood]
    return "\n".join(words) or STANDING[answer.state]


def detail_in_words(key: str, value: object) -> str:
    """Say what an entry of the record holds as people read it; of what they never typed, what it is about."""
    match value:
        case str():
            return value
        case date():
            return day_with_weekday(value)
        case Team():
            return ", ".join(part for part in (value.name or "", *value.people) if part)
        case tuple() if key == "asks":
            return "\n".join(f"{one.of}: {one.what}" for one in value)
        case tuple() if key == "check_ins":
            return "\n".join(day_with_weekday(one.day) for one in value)
    return _ABOUT.get(key, "what this self-assessment asks")
