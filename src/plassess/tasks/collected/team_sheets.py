"""A team’s sheets that came back: whose each is, which one stands, and marks put on disk, a person at a time."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from plassess.assessment.alone.marks import Marks
from plassess.assessment.alone.roster import shown
from plassess.assessment.forms.asked_form import AskedForm
from plassess.assessment.forms.came_back import Fate, Refusal, RefusedError, Sheet, SheetTold
from plassess.assessment.forms.check_letters import code_meant
from plassess.assessment.forms.held_answers import held_answers, marks_of
from plassess.assessment.forms.last_sent import Candidate, Take, standing
from plassess.files.alone.marks_folder import fault_of
from plassess.files.alone.withdrawn_marks import withdrawn
from plassess.foreign_text import visible
from plassess.problems.errors import FileError, PlassessError, UsageError
from plassess.tasks.alone.opened_alone import OpenedAlone

Choose = Callable[[str, Sequence[str]], int | None]
"""Asks which sheet of a person stands, by where each came from; ``None``: nobody can be asked."""
WHAT_IS_IN = "what is in"


class TeamSheet(Struct, frozen=True):
    """A sheet with its place; ``file`` tells the files of a run apart."""

    file: int
    name: str
    sheet: Sheet

    @property
    def place(self) -> str:
        """Where it came from, in words."""
        return ", ".join(part for part in (self.name, self.sheet.at) if part)


class _Held(Struct, frozen=True):
    """What one sheet says, once it is known whose it is."""

    of: TeamSheet
    left_out: tuple[Refusal, ...]
    candidate: Candidate


class TeamTaking(Struct, frozen=True):
    """What takes sheets into one self-assessment."""

    alone: OpenedAlone
    form: AskedForm
    choose: Choose
    take: Take | None = None

    def told(self, sheets: Sequence[TeamSheet]) -> list[SheetTold]:
        """Take sheets in, all of one person’s together, and tell of each in the order they came in."""
        told: dict[int, SheetTold] = {}
        by_person: dict[str, dict[int, _Held]] = {}
        for at, one in enumerate(sheets):
            try:
                by_person.setdefault(self._person(one.sheet), {})[at] = self._held(one)
            except RefusedError as error:
                told[at] = SheetTold("", one.sheet.at, refused=one.sheet.placed(error.refusal))
        for code, theirs in by_person.items():
            fates = self._fates(code, list(theirs.values()))
            told |= {at: _told(code, held, fate) for (at, held), fate in zip(theirs.items(), fates, strict=True)}
        return [told[at] for at in range(len(sheets))]

    def _person(self, sheet: Sheet) -> str:
        """Tell whose a sheet is. Raises RefusedError for another self-assessment’s, and for nobody’s."""
        answers, alone = sheet.answers, self.alone
        if answers.assessment != self.form.of:
            why = f"it belongs to another self-assessment ({visible(answers.assessment or '', 80)})."
            raise RefusedError(why, "Take it in there.")
        told = answers.person or ""
        if told in alone.codes:
            return told
        code = code_meant(told, alone.codes, self.form.of)
        if code is None:
            try:
                code = alone.code(told)
            except UsageError as error:
                raise RefusedError(str(error)) from error
        return code

    def _held(self, one: TeamSheet) -> _Held:
        """Hold a sheet against the form; once the marks are open, what stands on it is nobody’s business."""
        answers = one.sheet.answers
        if self.alone.record.opened_marks:
            return _Held(one, (), Candidate({}))
        held = held_answers(answers, (self.form,))
        candidate = Candidate(marks_of(held), answers.sent or "", one.file, one.place)
        return _Held(one, (*one.sheet.left_out, *held.left_out), candidate)

    def _fates(self, code: str, theirs: Sequence[_Held]) -> list[Fate | Refusal]:
        if self.alone.record.opened_marks:
            is_new = self.alone.marks.note_late(code)
            return ["late" if is_new or self._came_late(code) else "same"] * len(theirs)
        try:
            there = self.alone.marks.of(code)
        except PlassessError:
            faults = len(self.alone.marks.faults_of(code, self.alone.rows))
            return [Refusal(fault_of(self.alone.marks, code, max(faults, 1)))] * len(theirs)
        try:
            return self._taken(code, there, [one.candidate for one in theirs])
        except FileError as error:
            return [Refusal(str(error))] * len(theirs)

    def _came_late(self, code: str) -> bool:
        opened = self.alone.record.opened_marks
        return opened is not None and code in opened.late

    def _taken(self, code: str, there: Marks, came: Sequence[Candidate]) -> list[Fate | Refusal]:
        """Find the sheet that stands, and put it on disk where it is not there yet."""
        aside = self._withdrawn(code, there, came)
        now = Candidate(there.marks, there.sent_at or "", None, WHAT_IS_IN) if there.is_in else None
        left = [*([now] if now else []), *(one for one in came if one not in aside)]
        if not left:
            return ["withdrawn"] * len(came)
        found = standing(left, self.take)
        one = found.one or self._chosen(code, found.open)
        if one is None:
            return ["withdrawn" if each in aside else _undecided(code, found.open) for each in came]
        is_new = now is None or one.says != now.says
        if is_new:
            self.alone.marks.save_sheet(code, dict(one.marks), one.sent or None, there)
        elif one.sent > (there.sent_at or ""):
            self.alone.marks.save_sheet(code, dict(there.marks), one.sent, there)
        return _fates_of(came, aside, one, "same" if not is_new else "replaced" if now else "taken")

    def _chosen(self, code: str, among: Sequence[Candidate]) -> Candidate | None:
        at = self.choose(code, [one.place for one in among])
        return None if at is None else among[at]

    def _withdrawn(self, code: str, there: Marks, came: Sequence[Candidate]) -> list[Candidate]:
        """Find the sheets that were set aside before, and were not sent again since."""
        if there.sent or self.take == "last":
            return []
        before = [Candidate(one.marks, one.sent_at or "") for one in withdrawn(self.alone.marks, code)]
        return [one for one in came if any(_is_no_later(one, other) for other in before)]


def _is_no_later(one: Candidate, aside: Candidate) -> bool:
    if one.sent and aside.sent:
        return one.sent <= aside.sent
    return one.says == aside.says and not one.sent


def _fates_of(
    came: Sequence[Candidate], aside: Sequence[Candidate], stands: Candidate, fate: Fate
) -> list[Fate | Refusal]:
    """Tell the fate of each sheet of one person; of equal ones the first is what was taken."""
    fates: list[Fate | Refusal] = []
    for one in came:
        if one in aside:
            fates.append("withdrawn")
        elif one.says != stands.says:
            fates.append("earlier")
        else:
            fates.append("same" if fate in fates else fate)
    return fates


def _undecided(code: str, among: Sequence[Candidate]) -> Refusal:
    places = "; ".join(one.place for one in among)
    why = f"nobody can tell which of {shown(code)}’s sheets came last: {places}."
    return Refusal(why, "Say so with  --take last  (the one named last)  or  --take first")


def _told(code: str, one: _Held, fate: Fate | Refusal) -> SheetTold:
    if isinstance(fate, Refusal):
        return SheetTold(code, one.of.sheet.at, refused=one.of.sheet.placed(fate))
    return SheetTold(code, one.of.sheet.at, fate, left_out=tuple(map(one.of.sheet.placed, one.left_out)))
