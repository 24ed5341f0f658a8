"""The interview as a state machine: which question comes next, and what each command does to the record.

The screen, the plain prompts, an answers file and the tests all drive this same machine.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer, State


def is_open(answer: Answer | None) -> bool:
    """Tell whether something still waits: not answered, called so with nothing in it, or left for next time."""
    if answer is None or answer.state is State.NEXT_TIME:
        return True
    return answer.state is State.ANSWERED and not answer.has_content


@dataclass(frozen=True, slots=True)
class Interview:
    """Where a team stands in what it is asked.

    ``prompts`` are all there are, in order: the guide's questions, the rows of a map, the items of instruments.
    ``today`` holds those taken on in this meeting, in that order. ``at`` is the one on the table; ``None`` once
    today's are through. ``answers`` holds every response so far, of earlier meetings too.
    """

    prompts: tuple[Prompt, ...]
    answers: Mapping[str, Answer]
    today: tuple[str, ...] = ()
    at: str | None = None

    @property
    def current(self) -> Prompt | None:
        """The question on the table; ``None`` once today's questions are through."""
        return next((p for p in self.prompts if p.id == self.at), None)

    @property
    def open(self) -> tuple[Prompt, ...]:
        """The questions that wait for an answer, in order."""
        return tuple(q for q in self.prompts if is_open(self.answers.get(q.id)))

    @property
    def unvisited(self) -> tuple[Prompt, ...]:
        """The questions not decided on: picked earlier and not reached, skipped, or begun and left."""
        return tuple(q for q in self.prompts if q.id not in self.answers or self._is_begun(q.id))

    def _is_begun(self, prompt_id: str) -> bool:
        """Tell whether something was put down for a question that still waits."""
        answer = self.answers.get(prompt_id)
        return answer is not None and is_open(answer) and answer.has_content

    @property
    def minutes_left(self) -> int:
        """Minutes that today's open questions and the one on the table take."""
        waiting = [q for q in self._of_today() if q.id == self.at or is_open(self.answers.get(q.id))]
        return sum(q.minutes for q in waiting)

    def number(self, question_id: str) -> int:
        """Return a prompt's number among all, from 1."""
        return [q.id for q in self.prompts].index(question_id) + 1

    def part(self, part: str) -> tuple[Prompt, ...]:
        """Return the prompts of one part: the guide, the map, or an instrument."""
        return tuple(prompt for prompt in self.prompts if prompt.part == part)

    def pick(self, prompt_ids: Iterable[str], out_of: Iterable[Prompt] | None = None) -> "Interview":
        """Take these on today; of those they were picked out of, one without a response is left for next time.

        ``out_of``: the prompts that were offered; all of them where it is ``None``.
        """
        chosen = set(prompt_ids)
        offered = {p.id for p in (self.prompts if out_of is None else out_of)}
        later = {one: Answer(state=State.NEXT_TIME) for one in self._in_order(offered - chosen - set(self.answers))}
        answers = {**self.answers, **later}
        today = self._in_order({*self.today, *chosen})
        first = next((p for p in today if p in chosen and is_open(answers.get(p))), None)
        return replace(self, answers=answers, today=today, at=first)

    def take_up(self, prompt_ids: Iterable[str], at: str | None) -> "Interview":
        """Go on with these, at this one or else at the first of them."""
        today = self._in_order({*prompt_ids, at} if at else prompt_ids)
        return replace(self, today=today, at=at or today[0])

    def record(self, answer: Answer, question_id: str | None = None) -> "Interview":
        """Put down the answer to the question on the table, or to another one, and stay there."""
        question_id = question_id or self.at
        return replace(self, answers={**self.answers, question_id: answer}) if question_id else self

    def unknown(self) -> "Interview":
        """Record that the team does not know yet; what was written stays."""
        return self.record(self._so_far(State.UNKNOWN))

    def not_applicable(self, because: str) -> "Interview":
        """Record that the question does not apply here, and why."""
        so_far = self._so_far(State.UNKNOWN)
        return self.record(so_far.model_copy(update={"state": State.NOT_APPLICABLE, "because": because}))

    def next_time(self) -> "Interview":
        """Leave the question on the table for next time; what was written stays."""
        return self.record(self._so_far(State.NEXT_TIME))

    def forward(self) -> "Interview":
        """Go on to today's next open question; behind the last one today's questions are through."""
        if self.at is None:
            return self
        behind = self.today[self.today.index(self.at) + 1 :]
        return replace(self, at=next((q for q in behind if is_open(self.answers.get(q))), None))

    def back(self) -> "Interview":
        """Go to the question before, answered or not; from the end, to today's last one."""
        if not self.today:
            return self
        here = len(self.today) if self.at is None else self.today.index(self.at)
        return replace(self, at=self.today[max(here - 1, 0)])

    def jump(self, question_id: str) -> "Interview":
        """Go to any prompt, which is taken on today if it was not."""
        return replace(self, today=self._in_order({*self.today, question_id}), at=question_id)

    def through(self) -> "Interview":
        """Leave the questions for the end of the meeting; the open ones stay open."""
        return replace(self, at=None)

    def propose(self, minutes: int | None, part: str) -> tuple[str, ...]:
        """Propose what fits into the minutes, in order: the first open prompt of the part, then as they fit.

        ``None``: no limit was named, so everything of the part that is open.
        """
        chosen: list[str] = []
        left = minutes
        for question in (prompt for prompt in self.open if prompt.part == part):
            if left is None or not chosen or question.minutes <= left:
                chosen.append(question.id)
                left = None if left is None else left - question.minutes
        return tuple(chosen)

    def _of_today(self) -> tuple[Prompt, ...]:
        return tuple(q for q in self.prompts if q.id in self.today)

    def _in_order(self, question_ids: Iterable[str]) -> tuple[str, ...]:
        chosen = set(question_ids)
        return tuple(q.id for q in self.prompts if q.id in chosen)

    def _so_far(self, state: State) -> Answer:
        assert self.at is not None, "only the question on the table can be marked"  # noqa: S101 - a bug of ours
        before = self.answers.get(self.at) or Answer(state=state)
        return before.model_copy(update={"state": state, "because": None})
