"""One respondent's answers moved to other content: each under its id of today, or set aside as it was."""

from collections.abc import Iterable, Mapping
from functools import partial

from msgspec import Struct, field

from plassess.assessment.chosen_words import labels_of
from plassess.assessment.migration.answer import Carried, Past, Rescaling, carry, fits
from plassess.assessment.migration.kept_choices import choices_then
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, Responses, RetiredAnswer, is_open
from plassess.content.changes import BESIDE_ANSWERS, Changed, Effect, compare
from plassess.content.former_ids import Renaming
from plassess.content.library import GUIDE, MAP
from plassess.content.scale_changes import same_words
from plassess.content.things import Thing

GONE = "The content no longer asks this."
MERGED = "Its prompt goes on in another one, which has an answer of its own."
UNUSED = "Its prompt belongs to a part that this self-assessment does not use."
UNMARKED = "The content no longer has this responsibility."
BACK = "It had been set aside, and is asked again."
_LONGEST_PART = 60
"""Of an id behind its slash, where a number follows."""


class Fate(Struct, frozen=True):
    """What becomes of one answer, or of the marks on one responsibility.

    ``respondent`` names the file, ``before`` and ``now`` the id; ``now`` is ``None`` for what is set aside.
    ``because`` says why, in our own words. ``changed`` is what happened to the prompt, if anything did.
    """

    respondent: str
    before: str
    now: str | None
    effect: Effect
    because: str
    changed: Changed | None = None


class Undecided(Struct, frozen=True):
    """A rating that cannot be moved before somebody says how: ``changed`` is its row, ``why`` what is lacking."""

    id: str
    why: str
    changed: Changed | None


class Moving(Struct):
    """What is moved and where to, and what has become of it so far.

    ``record`` names all by its id of today. ``goes_back``: to the content it came from, and it has been nowhere else.
    ``stays``: it is held against this content already, so that no words of it read again as they once did.
    ``levels`` is how the ratings of a row were moved; in the ``relabeled`` ones some
    stand at another label now. ``taken`` is from which former ids answers came.
    """

    record: Assessment
    goes_back: bool
    before: Mapping[str, Thing]
    now: Mapping[str, Thing]
    names: Renaming
    rescaling: Rescaling
    fates: list[Fate] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    levels: dict[str, str] = field(default_factory=dict)
    relabeled: set[str] = field(default_factory=set)
    taken: dict[str, str] = field(default_factory=dict)
    stays: bool = False

    def move(self, name: str, responses: Responses) -> Responses:
        """Move one respondent's answers; ``name`` is that of the file."""
        answers: dict[str, Answer] = {}
        retired = dict(responses.retired)
        for id_, answer in sorted(responses.answers.items(), key=partial(_precedence, self.names)):
            thing = self._takes(id_)
            carried = self._carry(id_, answer, thing, answers)
            kept = thing.id if thing and carried.answer else None
            if kept and carried.answer:
                self.taken |= {kept: id_} if kept != id_ else {}
                answers[kept] = self._with_marks(name, carried.answer, kept, retired)
            else:
                _put(retired, id_, RetiredAnswer(because=carried.because, asked=self._wording(id_), answer=answer))
            self._note(name, id_, kept, carried, self._changed(id_, thing))
        for id_ in responses.retired:
            self._bring_back(name, id_, answers, retired)
        return responses.model_copy(update={"answers": answers, "retired": retired})

    def _takes(self, id_: str) -> Thing | None:
        """Find what takes an answer to this id, in a part that is used."""
        thing = self.now.get(self.names.now(id_) or "")
        return thing if thing and thing.holds not in (None, "mark") and self._uses(thing) else None

    def _uses(self, thing: Thing) -> bool:
        owner = thing.id.partition("/")[0]
        if thing.kind == "prompt":
            return owner in self.record.using
        return owner == self.record.role and (MAP if thing.kind == "row" else GUIDE) in self.record.using

    def _carry(self, id_: str, answer: Answer, thing: Thing | None, taken: Mapping[str, Answer]) -> Carried:
        if thing is None:
            return Carried(None, Effect.CANNOT, UNUSED if self.names.now(id_) else GONE)
        if thing.id in taken:
            return Carried(None, Effect.CANNOT, MERGED)
        changed = self._changed(id_, thing)
        carried = carry(answer, self._was(id_), thing, changed, self.rescaling, self._past(thing))
        if carried.levels:
            self.levels[thing.id] = carried.levels
        if carried.answer and labels_of(carried.answer) != labels_of(answer):
            self.relabeled.add(thing.id)
        if carried.undecided:
            self.undecided.append(Undecided(thing.id, carried.undecided, changed))
        return carried

    def _past(self, thing: Thing) -> Past:
        """Say what the record kept of the words of a prompt, and which of them read so again."""
        texts = thing.choices.texts if thing.choices else {}
        one = thing.choices.one if thing.choices else ""
        now = {"ask": thing.ask, **{f"{one} {label}": text for label, text in texts.items()}}
        kept = {f"{one} {label}": words for label, words in self.record.chosen.get(thing.id, {}).items()}
        if thing.id in self.record.asked:
            kept["ask"] = self.record.asked[thing.id]
        unchanged = {of for of, words in kept.items() if not self.stays and same_words(words, now.get(of, ""))}
        return Past(frozenset(kept), frozenset(unchanged), self.goes_back)

    def _was(self, id_: str) -> Thing:
        """Return what an answer was given to; by the record alone where that is all there is."""
        if id_ in self.before:
            return self.before[id_]
        now = self.names.now(id_) or id_
        came_late = bool(self.record.migrated) and now != id_
        choices = None if came_late else choices_then(None, self.record, now)
        return Thing(id_, "prompt", ask=self.record.asked.get(now, ""), choices=choices, whole=False)

    def _changed(self, id_: str, thing: Thing | None) -> Changed | None:
        found = compare((self._was(id_),), (thing,) if thing else (), self.names)
        return found[0] if found else None

    def _wording(self, id_: str) -> str | None:
        return self._was(id_).ask or None

    def _note(self, name: str, id_: str, kept: str | None, carried: Carried, changed: Changed | None) -> None:
        if kept != id_ or _bears_on_answers(changed) or carried.because:
            self.fates.append(Fate(name, id_, kept, carried.effect, carried.because, changed))

    def _with_marks(self, name: str, answer: Answer, question: str, retired: dict[str, RetiredAnswer]) -> Answer:
        """Move the marks on responsibilities; those on one that is gone are set aside."""
        marked: dict[str, int] = {}
        again: list[str] = []
        for id_, count in answer.marked.items():
            thing = self.now.get(self.names.now(id_) or "")
            kept = thing.id if thing and thing.holds == "mark" and self._uses(thing) else None
            changed = self._changed(id_, thing if kept else None)
            if kept is None or kept in marked:
                aside = RetiredAnswer(because=UNMARKED, asked=self._wording(id_), marked={question: count})
                _put(retired, id_, aside)
                self.fates.append(Fate(name, id_, None, Effect.CANNOT, UNMARKED, changed))
                continue
            marked[kept] = count
            if changed and _bears_on_answers(changed):
                self.fates.append(Fate(name, id_, kept, changed.effect, "", changed))
                again += [kept] if changed.effect is Effect.AGAIN else []
        said = f"What people marked was worded otherwise: {', '.join(again)}." if again else ""
        look = " ".join(dict.fromkeys(part for part in (answer.look_again, said) if part)) or None
        return answer.model_copy(update={"marked": marked, "look_again": look})

    def _bring_back(self, name: str, id_: str, answers: dict[str, Answer], retired: dict[str, RetiredAnswer]) -> None:
        """Put an answer back that was set aside, where its prompt is there again, is free, and can take it."""
        aside, thing = retired[id_], self._takes(id_)
        if aside.answer is None or thing is None or thing.id in answers or not fits(aside.answer, thing):
            return
        held = (aside.answer.level, aside.answer.aim, *aside.answer.chosen)
        if not {one for one in held if one is not None} <= set(thing.choices.labels if thing.choices else ()):
            return
        answers[thing.id] = aside.answer.model_copy(update={"look_again": BACK})
        del retired[id_]
        self.fates.append(Fate(name, id_, thing.id, Effect.AGAIN, BACK))


def _precedence(names: Renaming, item: tuple[str, Answer]) -> tuple[bool, bool]:
    """Let what says something come first, and of that what goes by its id of today."""
    return is_open(item[1]), names.now(item[0]) != item[0]


def going_on(responses: Iterable[Responses], names: Renaming) -> set[str]:
    """Return the ids of the answers that go on where several become one, of each respondent."""
    found: set[str] = set()
    for one in responses:
        first: dict[str, str] = {}
        for id_, _ in sorted(one.answers.items(), key=partial(_precedence, names)):
            first.setdefault(names.now(id_) or id_, id_)
        found.update(first.values())
    return found


def _bears_on_answers(changed: Changed | None) -> bool:
    return any(change.what not in BESIDE_ANSWERS for change in changed.changes) if changed else False


def _put(retired: dict[str, RetiredAnswer], id_: str, aside: RetiredAnswer) -> None:
    """Set something aside under its id; one that is there already keeps its place."""
    key, number = id_, 1
    while key in retired and retired[key] != aside:
        number += 1
        key = f"{id_[: _LONGEST_PART + id_.index('/')]}.{number}"
    retired[key] = aside
