"""A meeting in progress: the interview, the folder it is saved in, and who is in the room."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from msgspec.structs import replace

from plassess.assessment.alone.rows import asked_together
from plassess.assessment.chosen_words import kept_by, labels_of, words_of
from plassess.assessment.content_used import were_right
from plassess.assessment.coverage import may_be_asked
from plassess.assessment.interview import Interview
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.assessment.school_calendar import SchoolCalendar
from plassess.assessment.step_ids import says_the_same
from plassess.assessment.words import STANDING, listener
from plassess.content.guide import ActionGuide
from plassess.content.kit.kit import Kit
from plassess.content.library import Library
from plassess.conversation.exits import Move, Stopped
from plassess.conversation.face import Face
from plassess.conversation.saved import TYPED_DETAILS, Saved
from plassess.conversation.typed.dates.readings import DateRead, read_date
from plassess.conversation.unsaved_words import detail_in_words, unsaved_words
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.assessments.taken_back import take_answer_back
from plassess.problems.errors import PlassessError

if TYPE_CHECKING:  # most teams have no last one
    from plassess.assessment.cycles.carried_over import LastTime

Day: TypeAlias = date
Outcome = TypeVar("Outcome")


class Meeting:
    """What the prompts share. Every change goes to disk first and into the interview afterward."""

    def __init__(
        self,
        face: Face,
        folder: AssessmentFolder,
        library: Library,
        record: Assessment,
        responses: Responses,
        today: date,
    ) -> None:
        self.face = face
        self.folder = folder
        self.library = library
        self.record = record
        self.today = today
        prompts = asked_together(record, responses.answers, library)
        self.interview = Interview(prompts, responses.answers, right=were_right(record, responses, library))
        self.put_off: tuple[str, ...] = ()
        """Prompts that ``/time`` left for another day; they are asked after all where it says that there is more."""
        self.begun: set[str] = set()
        self.together: set[str] = set()
        self.ruled: set[str] = set()
        """Parts whose rule for rating was shown in this meeting."""
        self.load_everything: Callable[[], Library] = lambda: library
        self.load_kit: Callable[[], Kit] = Kit
        self.last_time: LastTime | None = None
        """What the team answered in the self-assessment before this one; ``None`` where this is the first."""
        self.lenses: Callable[[], tuple[str, ...]] = tuple
        """The lenses whose probes are shown at every prompt, by their ids."""
        self.from_symptoms = False
        self.asked_for_help = bool(record.asks)
        """Whether the team said what it asks of others, or that it asks for nothing."""
        self.asked_for: tuple[str, ...] = ()
        """Parts that were asked for as the meeting began again; what else is open waits."""
        self.moved = False
        """Whether the last command led to another prompt, rather than on from one that was answered."""
        self.left_stage: tuple[str, int] | None = None
        """The prompt that was on the table when the meeting was left, and which of its stages was put."""
        self.begins_at = 0
        """Which of its stages the prompt on the table is begun with."""
        self.is_ended = False
        """Whether the team had enough at the end already, so that only the review is left."""
        self.from_behind = False
        """Whether the prompt on the table is gone to by ``/back``, and so begins with what it asked last."""
        self.reached: dict[str, int] = {}
        """Of each prompt that was put in this meeting, which of its stages was put last."""
        self.offers_more = True
        self.calendar = SchoolCalendar()
        self.new_word: tuple[str, Day] | None = None
        """A school's word that the calendar lacks, and the day that was typed for it."""
        self.calendars_told: set[object] = set()
        """The files of days that were named in this meeting."""
        self.meant: dict[str, str] = {}
        """Whom names were said to mean that are nobody's in the room."""
        self.came: tuple[str, ...] = ()
        """Who was said to be here at a check-in."""
        self.remarked: set[str] = set()
        """Names of owners that were remarked on, because nobody in the room has them."""
        self.saved: list[Saved] = []
        """What was saved in this meeting and may be taken back, in order."""
        self.known_steps = self.step_ids - set(face.drafts.left.new_steps)
        """First steps that the team was asked to commit to, in this meeting or before."""

    @property
    def step_ids(self) -> set[int]:
        """The ids of all first steps."""
        return {step.id or 0 for answer in self.interview.answers.values() for step in answer.first_steps}

    @property
    def people(self) -> tuple[str, ...]:
        """Who is in the room, at a check-in those who came too; their names complete owners."""
        return tuple(dict.fromkeys((*self.record.team.people, *self.came)))

    @property
    def listener(self) -> str:
        """Whom the team tells what it will do."""
        return listener(self.library.role(self.record.role))

    @property
    def guide(self) -> ActionGuide | None:
        """The role's guide; ``None`` where there is none."""
        return self.library.guide(self.record.role)

    def use(self, parts: Sequence[str] = (), standards: Sequence[str] = ()) -> None:
        """Take more into this assessment: parts behind those there are, or the standards of the map to look at."""
        unchanged = self.record.content.digest == self.library.digest(self.record.role, self.record.using)
        if parts:
            self.save_detail("using", (*self.record.using, *parts), quietly=True)
        if standards:
            self.save_detail("standards", tuple(standards), quietly=True)
        told = (self.record, self.interview.answers, self.library)
        self.interview, every = replace(self.interview, prompts=asked_together(*told)), may_be_asked(*told)
        asked = {prompt.id: prompt.ask for prompt in every}
        self.save_detail("asked", {**asked, **self.record.asked}, quietly=True)
        scales = {prompt.id: prompt.labels for prompt in every if prompt.labels}
        self.save_detail("scales", {**scales, **self.record.scales}, quietly=True)
        self._note_content(self.record.using if unchanged else parts, unchanged=unchanged)

    def _note_content(self, parts: Sequence[str], *, unchanged: bool) -> None:
        """Note the editions of parts beside those noted, and where the content is that of the record, its digest."""
        record, role = self.record, self.record.role
        noted: dict[str, object] = {"editions": {**self.library.editions(role, parts), **record.content.editions}}
        if unchanged:
            noted["digest"] = self.library.digest(role, record.using)
        content = record.content.model_copy(update=noted)
        if content != record.content:
            self.save_detail("content", content, quietly=True)

    def take_on(self, parts: Sequence[str]) -> None:
        """Take on more parts of the content, all of which is read for them; only they are asked now."""
        if parts:
            self.library = self.load_everything()
            self.use(parts=parts)
            self.asked_for = tuple(parts)

    def end(self) -> None:
        """Come to the end of the meeting; what is open stays open, and nothing more is begun or offered."""
        self.interview = self.interview.through()
        self.begun.update(self.record.using)
        self.offers_more = False

    def date(self, text: str) -> DateRead:
        """Read a date as people type it, seen from today; it may have to be asked about."""
        return read_date(text, self.today, self.calendar)

    def save(self, answer: Answer, prompt_id: str | None = None, *, quietly: bool = False) -> None:
        """Save the answer to the prompt on the table, or to another one; one with nothing in it stays open."""
        if answer.is_answered and not answer.has_content:
            answer = answer.model_copy(update={"state": State.NEXT_TIME})
        before = self.interview.answers.get(prompt_id or self.interview.at or "")
        if before and before.because and not answer.because:
            self.face.say(f"Taken out: {STANDING[State.NOT_APPLICABLE]}, because {before.because}")
        self.advance(self.interview.record(answer, prompt_id), quietly=quietly)

    def step(self, prompt_id: str, step_id: int | None) -> FirstStep | None:
        """Return a first step as it stands by now; ``None`` where it is gone."""
        answer = self.interview.answers.get(prompt_id)
        return next((one for one in answer.first_steps if one.id == step_id), None) if answer else None

    def save_step(self, prompt_id: str, old: FirstStep, new: FirstStep, *, quietly: bool = False) -> FirstStep | None:
        """Save a changed first step, found by its id; return it as it stands, ``None`` where it is gone."""
        steps = list(self.interview.answers[prompt_id].first_steps)
        place = next((at for at, step in enumerate(steps) if step.id == old.id), None)
        if place is None:
            self.face.say("Someone took that step out meanwhile.")
            return None
        steps[place] = new
        answer = self.interview.answers[prompt_id].model_copy(update={"first_steps": tuple(steps)})
        self.save(answer, prompt_id, quietly=quietly)
        return self.step(prompt_id, old.id)

    def advance(self, after: Interview, *, quietly: bool = False) -> None:
        """Put every answer that changed on disk, say so, and go on from there."""
        for prompt_id, answer in after.answers.items():
            if answer != self.interview.answers.get(prompt_id):
                self._keep_wording(prompt_id, answer)
                self._keep_chosen(prompt_id, answer)
                before, stands = self.interview.answers.get(prompt_id), self._save(prompt_id, answer)
                if before or stands != Answer(state=State.NEXT_TIME):
                    after_it = stands if says_the_same(stands, answer) else answer
                    self.saved.append(Saved(self.face.lines_read, self.interview.at, prompt_id, before, after_it))
                after = after.record(stands, prompt_id)
                if not quietly:
                    self.face.saved(prompt_id)
        self.interview = after

    def take_back(self, prompt_id: str, given: Answer) -> bool:
        """Take out an answer to what had none before; False: someone changed it since, and it stays."""
        text = unsaved_words(None, given, None)
        is_gone = self.until_saved(lambda: take_answer_back(self.folder, prompt_id, given), text)
        if is_gone:
            left = {id_: answer for id_, answer in self.interview.answers.items() if id_ != prompt_id}
            self.interview = replace(self.interview, answers=left)
        return is_gone

    @contextmanager
    def keeping(self, place: str, text: str) -> Iterator[None]:
        """Keep a text as a draft where it cannot be saved, and forget the draft once it is."""
        try:
            yield
        except BaseException:
            self.face.drafts.keep(place, text)
            raise
        self.face.drafts.keep(place, "")

    def save_detail(self, key: str, value: object, *, quietly: bool = False, told: str = "") -> None:
        """Save one entry of the record, such as the check-in date; ``told`` is what is said where that fails."""
        base = getattr(self.record, key)
        self.until_saved(lambda: self.folder.save_detail(key, base, value), told or detail_in_words(key, value))
        self.record = self.folder.assessment()
        if key in TYPED_DETAILS:
            self.saved.append(Saved(self.face.lines_read, self.interview.at, key, base, value))
        if getattr(self.record, key) != value:
            self.face.say("Someone else changed this meanwhile. Nothing is lost: both versions are kept.")
        if not quietly:
            self.face.saved(key.replace("_", "-"))

    def _keep_wording(self, prompt_id: str, answer: Answer) -> None:
        """Keep what an answer is given to, where the content changed after the assessment was opened.

        It is given anew where there was none, and where the one there was has been looked at again; a level that is
        chosen anew is chosen from what there is now.
        """
        prompt = next((one for one in self.interview.prompts if one.id == prompt_id), None)
        before = self.interview.answers.get(prompt_id)
        is_new = not (before and before.has_content) or (before.look_again and not answer.look_again)
        chosen_anew = before is not None and labels_of(before) != labels_of(answer)
        if prompt is None or not (is_new or chosen_anew):
            return
        told = unsaved_words(prompt, answer, before)
        if is_new and self.record.asked.get(prompt_id) != prompt.ask:
            self.save_detail("asked", {**self.record.asked, prompt_id: prompt.ask}, quietly=True, told=told)
        if self.record.scales.get(prompt_id, ()) != prompt.labels:
            self.save_detail("scales", {**self.record.scales, prompt_id: prompt.labels}, quietly=True, told=told)

    def _keep_chosen(self, prompt_id: str, answer: Answer) -> None:
        """Keep the words of what is chosen now; what was chosen before stands in those it was chosen in."""
        prompt = next((one for one in self.interview.prompts if one.id == prompt_id), None)
        before, kept = self.interview.answers.get(prompt_id), self.record.chosen.get(prompt_id, {})
        if prompt is None:
            return
        again = before is not None and before.look_again and not answer.look_again
        stands = kept_by(before) & kept.keys() if before and not again else set()
        now = {**kept, **{label: words for label, words in words_of(prompt, answer).items() if label not in stands}}
        if now != kept:
            told = unsaved_words(prompt, answer, before)
            self.save_detail("chosen", {**self.record.chosen, prompt_id: now}, quietly=True, told=told)

    def _save(self, question_id: str, answer: Answer) -> Answer:
        base = self.interview.answers.get(question_id)
        order = [prompt.id for prompt in self.interview.prompts]
        prompt = next((one for one in self.interview.prompts if one.id == question_id), None)
        words = unsaved_words(prompt, answer, base)
        stands = self.until_saved(lambda: self.folder.save_answer(question_id, base, answer, order), words)
        if not says_the_same(stands, answer):
            self.face.say("Someone else changed this answer meanwhile. Nothing is lost: both versions are kept.")
        return stands

    def answer(self) -> Answer:
        """Return the response to the question on the table as it stands, open where there is none."""
        found = self.interview.answers.get(self.interview.at or "")
        return found or Answer(state=State.NEXT_TIME)

    def until_saved(self, save: Callable[[], Outcome], text: str) -> Outcome:
        """Save; where that fails, show why and try again when the user says so. Leaving then raises the failure."""
        while True:
            try:
                return save()
            except PlassessError as failure:
                self.face.say()
                self.face.say(str(failure))
                self.face.say("This is NOT saved yet:")
                self.face.say(text, mark="  ")
                self.face.question("Mend that, then press Enter to try again. /quit leaves without it.")
                try:
                    while line := self.face.ask("unsaved"):
                        self.face.hand_back("unsaved", line, "Empty it and press Enter to try again, or type /quit.")
                except (Move, EOFError, KeyboardInterrupt, Stopped):
                    raise failure from None
