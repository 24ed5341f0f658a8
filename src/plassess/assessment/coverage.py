"""What an assessment asks as it stands, and the answers that are kept beside it and counted in nothing."""

from typing import Literal

from msgspec import Struct

from plassess.assessment.prompts import Prompt, asked_of, in_scope, known_prompts, part_of
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.content.guide import Question
from plassess.content.library import MAP, Library

Why = Literal["retired", "scope", "condition", "set-aside"]


class Aside(Struct, frozen=True):
    """A prompt with an answer that is kept and not asked for; ``why`` says what leaves it out.

    What was set aside goes by its wording, for the content no longer has it.
    """

    id: str
    title: str
    why: Why


class ToLookAt(Struct, frozen=True):
    """An answer that the team should look at again, and why."""

    id: str
    title: str
    why: str


class Asked(Struct, frozen=True):
    """The prompts that are asked as the answers stand, in order, and those left out that have an answer.

    ``known`` holds the ids of all that the content has, asked or not; an answer to anything else is to what is gone.
    """

    prompts: tuple[Prompt, ...]
    aside: tuple[Aside, ...]
    known: frozenset[str]

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of the guide that are asked."""
        return tuple(prompt.item for prompt in self.prompts if isinstance(prompt.item, Question))


def to_look_at(asked: Asked, responses: Responses) -> tuple[ToLookAt, ...]:
    """List what is asked and waits to be looked at again, in order."""
    waiting = [(prompt, responses.answers.get(prompt.id)) for prompt in asked.prompts]
    return tuple(ToLookAt(p.id, p.title, answer.look_again) for p, answer in waiting if answer and answer.look_again)


def asked_in(assessment: Assessment, responses: Responses, library: Library) -> Asked:
    """Take what is used and in scope, of the map the standards looked at and any row with an answer."""
    answers, role = responses.answers, assessment.role
    parts = dict.fromkeys([*assessment.using, *(part_of(one, role) for one in answers)])
    known = known_prompts(library, role, tuple(parts))
    taken_on = [prompt for prompt in known if _is_taken_on(prompt, assessment, responses)]
    asked = asked_of(taken_on, answers)
    ids = {prompt.id for prompt in asked}
    given = {one for one, answer in answers.items() if answer.is_given}
    left_out = [prompt for prompt in known if prompt.id in given - ids]
    aside = [Aside(prompt.id, prompt.title, _why(prompt, assessment)) for prompt in left_out]
    aside += [Aside(one, retired.asked or one, "set-aside") for one, retired in responses.retired.items()]
    return Asked(asked, tuple(aside), frozenset(prompt.id for prompt in known))


def _is_taken_on(prompt: Prompt, assessment: Assessment, responses: Responses) -> bool:
    looked_at = prompt.part != MAP or bool(set(prompt.standards) & set(assessment.standards))
    return (
        prompt.retired is None
        and in_scope(prompt, assessment.scope)
        and (looked_at or prompt.id in responses.answers)
    )


def _why(prompt: Prompt, assessment: Assessment) -> Why:
    if prompt.retired is not None:
        return "retired"
    return "condition" if in_scope(prompt, assessment.scope) else "scope"
