"""The interview as a state machine: which question comes next, and what each command does to the record.

The screen, the plain prompts, an answers file and the tests all drive this same machine.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.coverage import OPEN, Coverage, Stands, coverage_of
from plassess.assessment.prompts import Prompt, minutes_of
from plassess.assessment.responses import Answer, State
from plassess.content.guide import ActionGuide


class Interview(Struct, frozen=True):
    """Where a team stands in what it is asked.

    ``prompts`` are all there are, in order: the guide's questions, the rows of a map, the items of instruments. What
    is asked of them hangs on the answers: one whose condition is not met is passed over everywhere, and an answer it
    had stays. ``today`` holds those taken on in this meeting, in that order, asked or not. ``at`` is the one on the
    table; ``None`` once today's are through. ``answers`` holds every response so far, of earlier meetings
    too; ``right`` are those that were right by the content they were given to.
    """

    prompts: tuple[Prompt, ...]
    answers: Mapping[str, Answer]
    today: tuple[str, ...] = ()
    at: str | None = None
    right: frozenset[str] = frozenset()

    @property
    def coverage(self) -> Coverage:
        """What is asked as the answers stand, and how each of it stands."""
        return coverage_of(self.prompts, self.answers, self.right)

    @property
    def asked(self) -> tuple[Prompt, ...]:
        """The prompts that are asked as the answers stand, in order."""
        return self.coverage.prompts

    @property
    def asked_today(self) -> tuple[Prompt, ...]:
        """Those of today that are asked as the answers stand, in order."""
        return tuple(prompt for prompt in self.asked if prompt.id in self.today)

    @property
    def current(self) -> Prompt | None:
        """The question on the table; ``None`` once today's questions are through."""
        return next((p for p in self.asked if p.id == self.at), None)

    @property
    def open(self) -> tuple[Prompt, ...]:
        """The questions that wait for an answer, in order."""
        return self.coverage.open

    @property
    def to_look_at(self) -> tuple[Prompt, ...]:
        """The questions whose answers wait to be looked at again, in order."""
        return self.coverage.those(Stands.LOOK_AGAIN)

    @property
    def unvisited(self) -> tuple[Prompt, ...]:
        """The questions not decided on: picked earlier and not reached, skipped, or begun and left."""
        return tuple(q for q in self.open if q.id not in self.answers or self.answers[q.id].has_content)

    @property
    def minutes_left(self) -> int:
        """Minutes that the question on the table takes, and those that today asks behind it."""
        stands, today = self.coverage.stands, self.asked_today
        here = [one.id for one in today].index(self.at) if self.at in {one.id for one in today} else len(today)
        return minutes_of([q for q in today[here:] if q.id == self.at or stands[q.id] in OPEN])

    def number(self, question_id: str) -> int:
        """Return a prompt's number among all that are asked, from 1."""
        return [q.id for q in self.asked].index(question_id) + 1

    def part(self, part: str) -> tuple[Prompt, ...]:
        """Return the prompts that are asked of one part: the guide, the map, or an instrument."""
        return tuple(prompt for prompt in self.asked if prompt.part == part)

    def pick(self, prompt_ids: Iterable[str], out_of: Iterable[Prompt] | None = None) -> "Interview":
        """Take these on today; of those they were picked out of, one without a response is left for next time.

        ``out_of``: the prompts that were offered; all that are asked where it is ``None``.
        """
        chosen = set(prompt_ids)
        offered = {p.id for p in (self.asked if out_of is None else out_of)}
        later = {one: Answer(state=State.NEXT_TIME) for one in self._in_order(offered - chosen - set(self.answers))}
        answers = {**self.answers, **later}
        today = self._in_order({*self.today, *chosen})
        after = replace(self, answers=answers, today=today, at=None)
        first = next((prompt.id for prompt in after.open if prompt.id in chosen), None)
        return replace(after, at=first)

    def take_up(self, prompt_ids: Iterable[str], at: str | None) -> "Interview":
        """Go on with these, at this one or else at the first of them."""
        today = self._in_order({*prompt_ids, at} if at else prompt_ids)
        return replace(self, today=today, at=at or today[0])

    def record(self, answer: Answer, question_id: str | None = None) -> "Interview":
        """Put down the answer to the question on the table, or to another one, and stay there.

        What comes to be asked because of it is taken on today, where the question was.
        """
        question_id = question_id or self.at
        if question_id is None:
            return self
        after = replace(self, answers={**self.answers, question_id: answer})
        if question_id not in self.today:
            return after
        begun = {prompt.part for prompt in self.prompts if prompt.id in self.today}
        before = {prompt.id for prompt in self.asked}
        follow_ups = {prompt.id for prompt in after.asked if prompt.part in begun} - before
        return replace(after, today=self._in_order({*self.today, *follow_ups}))

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
        asked = {prompt.id for prompt in self.open}
        return replace(self, at=next((q for q in behind if q in asked), None))

    def back(self) -> "Interview":
        """Go to the question before, answered or not; from the end, to today's last one."""
        today = [prompt.id for prompt in self.asked_today]
        if not today:
            return self
        here = today.index(self.at) if self.at in today else len(today)
        return replace(self, at=today[max(here - 1, 0)])

    def jump(self, question_id: str) -> "Interview":
        """Go to any prompt, which is taken on today if it was not."""
        return replace(self, today=self._in_order({*self.today, question_id}), at=question_id)

    def through(self) -> "Interview":
        """Leave the questions for the end of the meeting; the open ones stay open."""
        return replace(self, at=None)

    def within(self, minutes: int, put_off: Iterable[str] = ()) -> "Interview":
        """Keep of today's questions the one on the table, and as many that wait behind it as fit into the minutes.

        ``put_off``: questions that had been left out before, and are taken on again where they fit.
        """
        if self.at is None:
            return self
        all_of_them = self._in_order({*self.today, *put_off})
        behind = all_of_them[all_of_them.index(self.at) + 1 :]
        waiting = {prompt.id: prompt.minutes for prompt in self.open}
        times = {prompt.id: prompt.minutes for prompt in self.prompts}
        left, left_out = float(minutes) - times[self.at], set(put_off) - {*behind, *self.today}
        for one in (one for one in behind if one in waiting):
            if waiting[one] <= left:
                left -= waiting[one]
            else:
                left_out.add(one)
        return replace(self, today=tuple(one for one in all_of_them if one not in left_out))

    def propose(self, minutes: int | None, part: str) -> tuple[str, ...]:
        """Propose what fits into the minutes, in order: the first open prompt of the part, then as they fit.

        ``None``: no limit was named, so everything of the part that is open.
        """
        chosen: list[str] = []
        left: float | None = minutes
        for question in (prompt for prompt in self.open if prompt.part == part):
            if left is None or not chosen or question.minutes <= left:
                chosen.append(question.id)
                left = None if left is None else left - question.minutes
        return tuple(chosen)

    def _in_order(self, question_ids: Iterable[str]) -> tuple[str, ...]:
        chosen = set(question_ids)
        return tuple(q.id for q in self.prompts if q.id in chosen)

    def _so_far(self, state: State) -> Answer:
        assert self.at is not None, "only the question on the table can be marked"  # noqa: S101 - a bug of ours
        before = self.answers.get(self.at) or Answer(state=state)
        changes = {"state": state, "because": None if before.state is State.NOT_APPLICABLE else before.because}
        return before.model_copy(update=changes if state is State.NEXT_TIME else {**changes, "look_again": None})


def standards_named(guide: ActionGuide | None, interview: Interview) -> list[str]:
    """Order the standards by what the guide named: people's marks and first steps.

    A mark counts once for each standard its responsibility bears on; a first step counts as one mark.
    """
    counts: Counter[str] = Counter()
    bears_on = {r.id: r.standards for r in guide.responsibilities} if guide else {}
    for prompt in interview.asked:
        answer = interview.answers.get(prompt.id)
        if answer is None:
            continue
        for marked, count in answer.marked.items():
            counts.update(dict.fromkeys(bears_on.get(marked, ()), count))
        steps = len(answer.first_steps)
        counts.update({standard: steps for standard in prompt.standards if steps})
    return [standard for standard, _ in counts.most_common()]
