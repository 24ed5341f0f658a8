"""How staff, families or students answered a form (``forms/ID.yaml``): counts by school, and nobody's own answers."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Annotated, Literal

from msgspec import Struct
from pydantic import Field

from plassess.assessment.forms.held_answers import Given
from plassess.assessment.plain_text import plain
from plassess.assessment.values import Record
from plassess.content.values import Id, NameId, Number, PathId, Text

MOST_SCHOOLS, MOST_SHEETS = 2_000, 50_000
MOST_LINES = 5_000
_DIGITS = 16
Count = Annotated[Number, Field(ge=0, le=MOST_SHEETS)]
Options = dict[NameId, Count]


class SchoolCounts(Record):
    """How many answered at one school, and what."""

    school: Annotated[Text, Field(max_length=200)] | None = None
    """The school, as the first form wrote it. Left out: none was told, so these count with the whole district."""
    sent: Count
    """How many sent a form."""
    counts: dict[PathId, Options] = Field(default_factory=dict)
    """For each question, how many chose each of its options, by their ids."""


class FormCounts(Record):
    """The counts of one form (``forms/ID.yaml``)."""

    format: Literal["plassess/form-counts/1"]
    """What kind of file this is, and in which version of its format."""
    form: Id
    """The id of the form, as in the file's name."""
    edition: Text
    """The edition of the form that was answered."""
    schools: Annotated[tuple[SchoolCounts, ...], Field(max_length=MOST_SCHOOLS)] = ()
    """The counts by school. Those of a school with fewer than ten forms are shown together with others alone."""
    aloud: dict[PathId, tuple[Text, ...]] = Field(default_factory=dict)
    """For each question, the lines that may be read aloud, sorted, so that none tells whose it is."""
    sheets: Text | None = None
    """Digests of the forms that are counted, so that none is counted twice."""

    @property
    def sent(self) -> int:
        """How many sent a form."""
        return sum(one.sent for one in self.schools)

    @property
    def counted(self) -> frozenset[str]:
        """The digests of the forms that are counted."""
        return frozenset((self.sheets or "").split())


class Counting(Struct, frozen=True):
    """One form that is to be counted: what tells it from others, its school, and what was answered."""

    sheet: str
    given: Mapping[str, Given]
    school: str | None = None


def digest_of(form: str, sheet: str) -> str:
    """Return what is kept of a sheet: enough to know it again, and nothing of what it says."""
    return sha256(f"{form}/{sheet}".encode()).hexdigest()[:_DIGITS]


def with_sheets(counts: FormCounts, new: Iterable[Counting]) -> FormCounts:
    """Add forms to the counts, each once; one that is counted already changes nothing."""
    schools = {plain(one.school or ""): one for one in counts.schools}
    aloud = {id_: list(lines) for id_, lines in counts.aloud.items()}
    there = dict.fromkeys((counts.sheets or "").split())
    for one in new:
        if (digest := digest_of(counts.form, one.sheet)) in there:
            continue
        there[digest] = None
        name = plain(one.school or "")
        before = schools.get(name) or SchoolCounts(school=one.school, sent=0)
        schools[name] = _with_one(before, one.given)
        for id_, given in one.given.items():
            if given.aloud:
                aloud.setdefault(id_, []).append(given.aloud)
    return counts.model_copy(
        update={
            "schools": tuple(schools.values()),
            "aloud": {id_: tuple(sorted(lines)) for id_, lines in aloud.items()},
            "sheets": " ".join(sorted(there)) or None,
        }
    )


def _with_one(school: SchoolCounts, given: Mapping[str, Given]) -> SchoolCounts:
    counts = {id_: dict(options) for id_, options in school.counts.items()}
    for id_, one in given.items():
        options = counts.setdefault(id_, {}) if one.values else {}
        for value in one.values:
            options[value] = options.get(value, 0) + 1
    return school.model_copy(update={"sent": school.sent + 1, "counts": counts})
