"""What an assessment asks as it stands and how each of it stands: the one count that every command tells."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.conditions_met import asked_of
from plassess.assessment.content_used import were_right
from plassess.assessment.misfits import misfits_of
from plassess.assessment.prompt_kinds import kind_of
from plassess.assessment.prompts import Prompt, in_scope, known_prompts
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, Responses
from plassess.content.guide import ActionGuide, Question
from plassess.content.library import MAP, Library
from plassess.content.values import Need

Why = Literal["retired", "scope", "condition", "gone", "set-aside"]


class Stands(StrEnum):
    """How a prompt that is asked stands; each stands in one way alone."""

    ANSWERED = "answered"
    """Says what it is asked for, a row one of its levels and a choice some of its options; or has not begun."""
    UNKNOWN = "unknown"
    """The team does not know yet: dealt with, and not answered."""
    NOT_APPLICABLE = "not-applicable"
    """It does not apply here: not taken on."""
    NEXT_TIME = "next-time"
    """Left for next time: open."""
    NOT_ANSWERED = "not-answered"
    """No response, or one that is called answered and says nothing, or what its prompt does not take: open."""
    LOOK_AGAIN = "look-again"
    """To be looked at again, whatever was answered: open."""


OPEN = (Stands.NEXT_TIME, Stands.NOT_ANSWERED, Stands.LOOK_AGAIN)


class Coverage(Struct, frozen=True):
    """The prompts that are asked as the answers stand, in order, and how each of them stands.

    Asked is what belongs to a part in use, is not retired, lies in the scope, is about a standard looked at (or has a
    response all the same), and whose condition is met; any other answer is kept and counted nowhere. Taken on is what
    is asked and applies: everything of it is answered, unknown or open, and ``answered 5 of 8`` means of those.
    ``lacking`` holds what answers need and do not have, by the prompt; they are answered all the same. ``alone`` are
    the rows that each marks alone first: what is open of them waits for a decision.
    """

    prompts: tuple[Prompt, ...] = ()
    stands: Mapping[str, Stands] = {}
    lacking: Mapping[str, tuple[Need, ...]] = {}
    alone: frozenset[str] = frozenset()

    @property
    def counts(self) -> Mapping[Stands, int]:
        """How many stand in each way; 0 for one that does not occur."""
        found = Counter(self.stands.values())
        return {one: found[one] for one in Stands}

    @property
    def asked(self) -> int:
        """How many are asked, whether they apply or not."""
        return len(self.prompts)

    @property
    def taken_on(self) -> int:
        """How many are asked and apply: the m of "answered n of m"."""
        return self.asked - self.counts[Stands.NOT_APPLICABLE]

    @property
    def answered(self) -> int:
        """How many are answered: the n of "answered n of m"."""
        return self.counts[Stands.ANSWERED]

    @property
    def open(self) -> tuple[Prompt, ...]:
        """Those that wait for an answer, in order."""
        return self.those(*OPEN)

    def those(self, *ways: Stands) -> tuple[Prompt, ...]:
        """Return the prompts that stand in one of these ways, in order."""
        return tuple(prompt for prompt in self.prompts if self.stands[prompt.id] in ways)

    @property
    def undecided(self) -> frozenset[str]:
        """The ids of the rows marked alone that the team has not decided."""
        return frozenset(id_ for id_ in self.alone if self.stands.get(id_) in (Stands.NEXT_TIME, Stands.NOT_ANSWERED))

    def of_part(self, part: str) -> "Coverage":
        """Leave one part alone: the guide, the map, or an instrument."""
        prompts = tuple(prompt for prompt in self.prompts if prompt.part == part)
        stands = {prompt.id: self.stands[prompt.id] for prompt in prompts}
        lacking = {id_: needs for id_, needs in self.lacking.items() if id_ in stands}
        return Coverage(prompts, stands, lacking, self.alone & stands.keys())


class Aside(Struct, frozen=True):
    """A prompt with an answer that is kept and not asked for; ``why`` says what leaves it out.

    What was set aside goes by its wording, for the content no longer has it, and what is gone by its id.
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
    """What is asked as the answers stand, and what is left out and has an answer.

    ``known`` holds the ids of all that the parts in use have, asked or not; an answer to anything else is to what is
    gone.
    """

    coverage: Coverage
    aside: tuple[Aside, ...]
    known: frozenset[str]

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """The prompts that are asked, in order."""
        return self.coverage.prompts

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions of the guide that are asked."""
        return tuple(prompt.item for prompt in self.prompts if isinstance(prompt.item, Question))


def coverage_of(
    prompts: Sequence[Prompt], answers: Mapping[str, Answer], right: Collection[str] = frozenset()
) -> Coverage:
    """Tell how everything stands that is asked of these prompts; ``right`` are answers that were so when given."""
    asked = asked_of(prompts, answers, right)
    stands = {prompt.id: stands_of(prompt, answers.get(prompt.id), was_right=prompt.id in right) for prompt in asked}
    lacking = {prompt.id: lacks(prompt, answers.get(prompt.id)) for prompt in asked}
    return Coverage(asked, stands, {id_: needs for id_, needs in lacking.items() if needs})


def lacks(prompt: Prompt, answer: Answer | None) -> tuple[Need, ...]:
    """Say what an answer needs and does not have; it is answered all the same."""
    if answer is None or not answer.is_answered:
        return ()
    has = {"reason": answer.note, "evidence": answer.evidence}
    return tuple(need for need in prompt.needs(answer) if not has[need])


def stands_of(prompt: Prompt, answer: Answer | None, *, was_right: bool = False) -> Stands:
    """Tell how one prompt stands by the answer it has.

    What the prompt does not take is no answer, unless it ``was_right`` by the content that it was given to.
    """
    if answer is None:
        return Stands.NOT_ANSWERED
    if answer.look_again is not None:
        return Stands.LOOK_AGAIN
    if not (answer.is_answered or answer.has_not_begun):
        return Stands(answer.state.value)
    is_said = answer.has_not_begun or kind_of(prompt.item).is_said(answer)
    fits = was_right or not any(misfits_of(prompt, answer))
    return Stands.ANSWERED if is_said and fits else Stands.NOT_ANSWERED


def may_be_asked(assessment: Assessment, answers: Mapping[str, Answer], library: Library) -> tuple[Prompt, ...]:
    """List what can come to be asked while answers are given: all but what only a condition leaves out."""
    known = known_prompts(library, assessment.role, assessment.using)
    return tuple(prompt for prompt in known if _may_be_asked(prompt, assessment, answers))


def added_since(assessment: Assessment, library: Library) -> tuple[Prompt, ...]:
    """List what content has come to ask since an assessment began: it is asked, too, and open until answered."""
    names = assessment.asked.keys()
    new = [it for it in may_be_asked(assessment, {}, library) if names.isdisjoint((it.id, *it.item.was))]
    return tuple(new) if names else ()


def is_marked_alone(prompt: Prompt, assessment: Assessment) -> bool:
    """Tell whether each marks it alone first: a rated row of such a part, and none that hangs on an answer."""
    return prompt.part in assessment.alone and prompt.scale is not None and prompt.when is None


def asked_in(assessment: Assessment, responses: Responses, library: Library) -> Asked:
    """Tell what is asked and how it stands, and name the answers to all else."""
    answers = responses.answers
    known = known_prompts(library, assessment.role, assessment.using)
    right = were_right(assessment, responses, library)
    coverage = coverage_of(may_be_asked(assessment, answers, library), answers, right)
    coverage = _without_stray_marks(coverage, answers, library.guide(assessment.role), right)
    given = {one for one, answer in answers.items() if answer.is_given}
    left_out = [prompt for prompt in known if prompt.id in given and prompt.id not in coverage.stands]
    alone = frozenset(prompt.id for prompt in coverage.prompts if is_marked_alone(prompt, assessment))
    coverage = replace(coverage, alone=alone)
    ids = frozenset(prompt.id for prompt in known)
    aside = [Aside(prompt.id, prompt.short, _why(prompt, assessment)) for prompt in left_out]
    aside += [Aside(one, one, "gone") for one in answers if one in given - ids]
    aside += [Aside(one, retired.asked or one, "set-aside") for one, retired in responses.retired.items()]
    return Asked(coverage, tuple(aside), ids)


def _without_stray_marks(
    coverage: Coverage, answers: Mapping[str, Answer], guide: ActionGuide | None, right: Collection[str]
) -> Coverage:
    """Open what marks a responsibility that the guide does not have."""
    listed = {one.id for one in guide.responsibilities} if guide else set[str]()
    stray = {id_ for id_, answer in answers.items() if id_ not in right and not answer.marked.keys() <= listed}
    stands = {
        id_: Stands.NOT_ANSWERED if id_ in stray and one is Stands.ANSWERED else one
        for id_, one in coverage.stands.items()
    }
    return replace(coverage, stands=stands)


def to_look_at(asked: Asked, responses: Responses) -> tuple[ToLookAt, ...]:
    """List what is asked and waits to be looked at again, in order."""
    waiting = [(prompt, responses.answers[prompt.id]) for prompt in asked.coverage.those(Stands.LOOK_AGAIN)]
    return tuple(ToLookAt(prompt.id, prompt.short, answer.look_again or "") for prompt, answer in waiting)


def _may_be_asked(prompt: Prompt, assessment: Assessment, answers: Mapping[str, Answer]) -> bool:
    looked_at = prompt.part != MAP or bool(set(prompt.standards) & set(assessment.standards))
    return prompt.retired is None and in_scope(prompt, assessment.scope) and (looked_at or prompt.id in answers)


def _why(prompt: Prompt, assessment: Assessment) -> Why:
    if prompt.retired is not None:
        return "retired"
    return "condition" if in_scope(prompt, assessment.scope) else "scope"
