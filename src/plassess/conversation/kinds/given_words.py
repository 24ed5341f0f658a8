"""What was answered to a prompt, in a few words, for each kind."""

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer
from plassess.assessment.words import aimed_in_words, chosen_in_words, rating_in_words
from plassess.content.by_kind import ByKind
from plassess.content.instrument import Choice
from plassess.content.values import place_in_words


def _rating(prompt: Prompt, answer: Answer) -> str:
    if answer.level is None:
        return ""
    aim = f", aim: {aimed_in_words(prompt.scale, answer.aimed_level)}" if answer.aimed_level is not None else ""
    return rating_in_words(prompt.scale, answer) + aim


def _shares(answer: Answer) -> str:
    shares = ((answer.today, "today"), (answer.wished, "wished"))
    return ", ".join(f"{share}% {when}" for share, when in shares if share is not None)


def _options(item: Choice, answer: Answer) -> str:
    aim = item.option(str(answer.aim))
    return chosen_in_words(item, answer) + (f", aim: {aim.text}" if aim else "")


GIVEN: ByKind[[Prompt, Answer], str] = ByKind(
    question=lambda *_: "",
    row=lambda _, prompt, answer: _rating(prompt, answer),
    place=lambda _, _prompt, answer: place_in_words(answer.place) if answer.place else "",
    share=lambda _, _prompt, answer: _shares(answer),
    number=lambda item, _, answer: "" if answer.number is None else item.said(answer.number),
    choice=lambda item, _, answer: _options(item, answer),
    words=lambda *_: "",
)
"""What was answered, in a few words; empty where nothing was."""
