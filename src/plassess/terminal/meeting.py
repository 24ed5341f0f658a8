"""A meeting in progress: the interview, the folder it is saved in, and who is in the room."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TypeVar

from plassess.assessment.interview import Interview
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, State
from plassess.content.framework import Framework
from plassess.files.store import AssessmentFolder
from plassess.problems.errors import PlassessError
from plassess.terminal.dates import read_date
from plassess.terminal.face import Face
from plassess.terminal.leaving import Move, Stopped

Outcome = TypeVar("Outcome")


class Meeting:
    """What the prompts share. Every change goes to disk first and into the interview afterward."""

    def __init__(
        self,
        face: Face,
        folder: AssessmentFolder,
        interview: Interview,
        framework: Framework,
        record: Assessment,
        today: date,
    ) -> None:
        self.face = face
        self.folder = folder
        self.interview = interview
        self.framework = framework
        self.record = record
        self.today = today
        self._steps_at_first = self._count_steps()

    @property
    def has_new_steps(self) -> bool:
        """Tell whether first steps were written in this meeting."""
        return self._count_steps() > self._steps_at_first

    def _count_steps(self) -> int:
        return sum(len(answer.first_steps) for answer in self.interview.answers.values())

    @property
    def people(self) -> tuple[str, ...]:
        """Who is in the room; their names complete owners."""
        return self.record.team.people

    def date(self, text: str) -> date | None:
        """Read a date as people type it, seen from today."""
        return read_date(text, self.today)

    def save(self, answer: Answer, question_id: str | None = None) -> None:
        """Save the answer to the question on the table, or to another one."""
        self.advance(self.interview.record(answer, question_id))

    def advance(self, after: Interview, *, quietly: bool = False) -> None:
        """Put every answer that changed on disk, say so, and go on from there."""
        for question_id, answer in after.answers.items():
            if answer != self.interview.answers.get(question_id):
                after = after.record(self._save(question_id, answer), question_id)
                if not quietly:
                    self.face.saved(question_id)
        self.interview = after

    @contextmanager
    def keeping(self, place: str, text: str) -> Iterator[None]:
        """Keep a text as a draft where it cannot be saved, and forget the draft once it is."""
        try:
            yield
        except BaseException:
            self.face.drafts.keep(place, text)
            raise
        self.face.drafts.keep(place, "")

    def save_detail(self, key: str, value: object) -> None:
        """Save one entry of the record, such as the check-in date."""
        self._until_saved(lambda: self.folder.save_detail(key, value), str(value))
        self.record = self.folder.assessment()
        self.face.saved(key.replace("_", "-"))

    def _save(self, question_id: str, answer: Answer) -> Answer:
        base = self.interview.answers.get(question_id)
        order = [question.id for question in self.interview.guide.questions]
        stands = self._until_saved(
            lambda: self.folder.save_answer(question_id, base, answer, order), _as_text(answer)
        )
        if stands != answer:
            self.face.say("Someone else changed this answer meanwhile. Nothing is lost: both versions are kept.")
        return stands

    def answer(self) -> Answer:
        """Return the response to the question on the table as it stands, open where there is none."""
        found = self.interview.answers.get(self.interview.at or "")
        return found or Answer(state=State.NEXT_TIME)

    def _until_saved(self, save: Callable[[], Outcome], text: str) -> Outcome:
        """Save; where that fails, show why and try again when the user says so. Leaving then raises the failure."""
        while True:
            try:
                return save()
            except PlassessError as failure:
                self.face.say()
                self.face.say(str(failure))
                self.face.say("This is NOT saved yet:")
                self.face.say(text, mark="  ")
                self.face.say("Mend that, then press Enter to try again. /quit leaves without it.")
                try:
                    self.face.ask("")
                except (Move, EOFError, KeyboardInterrupt, Stopped):
                    raise failure from None


def _as_text(answer: Answer) -> str:
    steps = [f"- {step.what}" for step in answer.first_steps]
    return "\n".join(part for part in [answer.text, *steps] if part) or str(answer.state)
