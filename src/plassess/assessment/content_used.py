"""Which content a self-assessment was made from, and whether other content knows anything of what it asked."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from plassess.assessment.chosen_words import labels_of
from plassess.assessment.prompt_kinds import KINDS
from plassess.assessment.prompts import known_prompts
from plassess.assessment.record import Assessment, ContentUsed
from plassess.assessment.responses import Answer, Responses
from plassess.content.former_ids import renaming
from plassess.content.library import GUIDE, MAP, Library
from plassess.content.things import things_in
from plassess.foreign_text import visible
from plassess.problems.near import did_you_mean
from plassess.problems.sentences import counted

REMEDY = "Name the content that it was made from: --content DIR"


def content_used(library: Library, role: str, using: Sequence[str]) -> ContentUsed:
    """Note the content that a self-assessment is held against from now on."""
    name = visible(library.name, 80) or None
    digest, editions = library.digest(role, using), library.editions(role, using)
    return ContentUsed(id=name, edition=library.framework.edition, digest=digest, editions=editions)


def asks_of(record: Assessment, library: Library) -> bool:
    """Tell whether the parts that a record uses still hold anything it asked; true where it asked nothing yet."""
    guide = library.guide(record.role)
    there = {prompt.id for prompt in known_prompts(library, record.role, record.using)}
    there |= {one.id for one in guide.responsibilities} if guide else set()
    return not record.asked or not there.isdisjoint(record.asked)


def knows_by_any_name(record: Assessment, everything: Library, old: Library | None = None) -> bool:
    """Tell whether content holds anything that a record asked, wherever it is now and whatever it was called.

    ``old`` is content that the record was made from, where it was named: it knows former ids, too.
    """
    names = renaming(things_in(old) if old else (), things_in(everything))
    return any(names.now(id_) is not None for id_ in record.asked)


def made_from_other_content(record: Assessment, library: Library) -> str:
    """Say that content in force is none that a self-assessment could be read by, and what it was made from."""
    made_from = f"the content {visible(record.content.id, 80)}" if record.content.id else "other content"
    edition = f"edition {visible(record.content.edition, 40)}"
    in_force = f" ({visible(library.name, 80)})" if library.name else ""
    return f"{record.id} was made from {made_from}, {edition}; the content in force{in_force} has nothing it asks."


def lacks_answers(record: Assessment, gone: Sequence[str], answers: int, library: Library, where: str | None) -> str:
    """Say that the content in force has no prompt for some answers; ``where`` is the content that has."""
    in_force = f" ({visible(library.name, 80)})" if library.name else ""
    number = f"{len(gone)} of the {counted(answers, 'answer')}"
    said = f"The content in force{in_force} has no prompt for {number} of {record.id}: they are kept and not counted."
    migrate = "plassess content migrate  says what becomes of them, and moves them."
    if record.content.id in (None, library.name):
        return f"{said} {migrate}"
    made_from = f"{visible(record.content.id, 80)}, edition {visible(record.content.edition, 40)}"
    return f"{said} It was made from {made_from}: --content {where or 'DIR'}. To go on with this one:  {migrate}"


def has_changed(record: Assessment, library: Library) -> bool:
    """Tell whether a record was made with other content than this."""
    return record.content.digest != library.digest(record.role, record.using)


class Unknown(Struct, frozen=True):
    """What a record refers to at ``path`` and the content in force does not have, and all of its kind that it has.

    ``was_there``: the content has changed since, and had it then.
    """

    path: tuple[str, *tuple[int, ...]]
    kind: str
    found: str
    known: tuple[str, ...]
    was_there: bool

    @property
    def message(self) -> str:
        """Say what is not there."""
        return f'there is no {self.kind} "{visible(self.found, 80)}" in the content.'

    @property
    def hint(self) -> str:
        """Say what was meant, or what there is."""
        return did_you_mean(self.found, self.known, f"There is: {', '.join(self.known[:16]) or 'none'}.")


def unknown_in(record: Assessment, library: Library) -> tuple[Unknown, ...]:
    """Find what a record refers to and is not there; ``library`` holds its role and the parts that it uses."""
    tags = dict.fromkeys(tag for one in known_prompts(library, record.role, record.using) for tag in one.tags)
    referred: tuple[tuple[str, str, Sequence[str], Iterable[str]], ...] = (
        ("role", "role", [record.role], (role.id for role in library.framework.roles)),
        ("using", "part", record.using, (GUIDE, MAP, *(one.id for one in library.team_instruments))),
        ("scope", "tag", record.scope, tags),
        ("standards", "standard", record.standards, (one.id for one in library.framework.standards)),
    )
    changed = has_changed(record, library)
    return tuple(
        Unknown((key,) if key == "role" else (key, at), kind, one, known, changed and _was_there(record, key, one))
        for key, kind, ids, there in referred
        for known in [tuple(there)]
        for at, one in enumerate(ids)
        if one not in known
    )


def _was_there(record: Assessment, key: str, found: str) -> bool:
    """Tell whether the content had what a record refers to, by the ids that it asked then; nothing tells of a tag."""
    match key:
        case "using":
            return found in (GUIDE, MAP) or any(id_.startswith(f"{found}/") for id_ in record.asked)
        case "standards":
            return any(id_.startswith(f"{record.role}/{found}.") for id_ in record.asked)
        case "role":
            return any(id_.startswith(f"{found}/") for id_ in record.asked)
    return False


def were_right(record: Assessment, responses: Responses, library: Library) -> frozenset[str]:
    """Return the ids of the answers that were right by what the record kept of the content: asked, and to be chosen.

    None where the content is still the same. What kind of prompt it was the record does not say: what fits any kind
    fits.
    """
    if not has_changed(record, library):
        return frozenset()
    return frozenset(id_ for id_, answer in responses.answers.items() if _was_right(record, id_, answer))


def _was_right(record: Assessment, id_: str, answer: Answer) -> bool:
    could_be_chosen = {str(one) for one in record.scales.get(id_, ())}
    if not {id_, *answer.marked} <= record.asked.keys() or not labels_of(answer) <= could_be_chosen:
        return False
    return any(not kind.foreign(answer) for kind in KINDS.values())
