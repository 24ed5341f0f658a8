"""The forms of all teams of a district put together: each sheet once, and by school where that may be shown.

A district's figures and those of every school that is shown by itself come of one partition, the one of
``schools_shown``, so that no difference between them is of fewer than ten people.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.district.team_facts import TeamNamed
from plassess.assessment.district.teams import NowAndThen
from plassess.assessment.forms.form_counts import FormCounts, SchoolCounts
from plassess.assessment.forms.schools_shown import ShownGroup, shown_groups
from plassess.assessment.plain_text import plain

N = TypeVar("N", bound=TeamNamed)


class FormAtSchool(Struct, frozen=True, array_like=True):
    """How many sent a form at a school, and what they chose, never to be shown as it is.

    ``school`` is empty where none was told.
    """

    school: str
    sent: int
    counts: dict[str, dict[str, int]]


class FormFacts(Struct, frozen=True, array_like=True):
    """A form of staff, families or students as one self-assessment collected it; ``sheets`` are digests of each."""

    form: str
    edition: str
    schools: tuple[FormAtSchool, ...]
    sheets: tuple[str, ...]


class PooledForm(Struct, frozen=True):
    """One form in one edition; ``groups`` are disjoint, of ten people or more each, and empty where all are fewer."""

    form: str
    edition: str
    groups: tuple[ShownGroup, ...]

    @property
    def sent(self) -> int:
        """How many people are told of."""
        return sum(one.sent for one in self.groups)

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """For each question, how many of them chose each of its options."""
        return _summed(one.counts for one in self.groups)

    def at(self, school: str) -> ShownGroup | None:
        """Find the counts of a school that is shown by itself."""
        named = plain(school)
        return next((one for one in self.groups if one.school and plain(one.school) == named), None)


class CountedTwice(Struct, frozen=True):
    """A form whose sheets another self-assessment counts too, so that it is left out here."""

    form: str
    folder: str


class Pooled(Struct, frozen=True):
    """All forms, by their ids, and what was left out."""

    forms: tuple[PooledForm, ...]
    twice: tuple[CountedTwice, ...] = ()


def pooled(teams: Iterable[NowAndThen[N]], forms: Mapping[str, tuple[FormFacts, ...]]) -> Pooled:
    """Put the forms of all teams together: those of a team's latest self-assessment, else of the one before.

    ``forms`` are by the folders of the self-assessments.
    """
    each = [found for team in teams for found in _of_team(team, forms)] if forms else []
    each.sort(key=lambda it: (-len(it[1].sheets), it[0].folder, it[1].form))
    kept: dict[tuple[str, str], list[FormAtSchool]] = {}
    seen: dict[str, set[str]] = {}
    twice: list[CountedTwice] = []
    for facts, one in each:
        there = seen.setdefault(one.form, set())
        if not there.isdisjoint(one.sheets):  # counts cannot be taken from counts, so the smaller file stays out
            twice.append(CountedTwice(one.form, facts.folder))
            continue
        there.update(one.sheets)
        kept.setdefault((one.form, one.edition), []).extend(_placed(one, facts.school))
    together = (PooledForm(*key, shown_groups(_together(*key, schools))) for key, schools in sorted(kept.items()))
    return Pooled(tuple(together), tuple(twice))


def _of_team(
    team: NowAndThen[N], forms: Mapping[str, tuple[FormFacts, ...]]
) -> Iterator[tuple[TeamNamed, FormFacts]]:
    now = forms.get(team.now.folder, ())
    yield from ((team.now, one) for one in now)
    if team.then is not None:
        there = {one.form for one in now}
        yield from ((team.then, one) for one in forms.get(team.then.folder, ()) if one.form not in there)


def _placed(one: FormFacts, school: str) -> Iterator[FormAtSchool]:
    """Say whose forms they are: where no sheet names a school, that of the team that collected them."""
    named = any(it.school for it in one.schools)
    yield from (one.schools if named else (replace(it, school=school) for it in one.schools))


def _together(form: str, edition: str, schools: Iterable[FormAtSchool]) -> FormCounts:
    by_name: dict[str, list[FormAtSchool]] = {}
    for one in sorted(schools, key=lambda it: it.school):
        by_name.setdefault(plain(one.school), []).append(one)
    counts = tuple(
        SchoolCounts.model_construct(
            school=those[0].school or None,
            sent=sum(one.sent for one in those),
            counts=_summed(one.counts for one in those),
        )
        for those in by_name.values()
    )
    return FormCounts.model_construct(format="plassess/form-counts/1", form=form, edition=edition, schools=counts)


def _summed(counts: Iterable[dict[str, dict[str, int]]]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for one in counts:
        for question, options in one.items():
            there = found.setdefault(question, {})
            for option, count in options.items():
                there[option] = there.get(option, 0) + count
    return found
