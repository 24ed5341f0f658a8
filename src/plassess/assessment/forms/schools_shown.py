"""Which counts of a form may be shown: of a school, or of several together, and never of fewer than ten people.

What is shown adds up to less than all wherever a school is left out, and whoever knows all could subtract. So small
schools are shown together, with the forms that tell no school; where they are too few by themselves, the smallest of
the others joins them.
"""

from collections.abc import Sequence

from msgspec import Struct

from plassess.assessment.alone.roster import FEWEST_OUTSIDE
from plassess.assessment.forms.form_counts import FormCounts, SchoolCounts
from plassess.problems.sentences import counted


class ShownGroup(Struct, frozen=True):
    """Counts over ``sent`` people, ten or more. ``school`` is ``None`` for several schools together."""

    school: str | None
    sent: int
    counts: dict[str, dict[str, int]]
    schools: int = 1


class FormSent(Struct, frozen=True):
    """How many answered a form; ``sent`` is ``None`` where they are fewer than ten."""

    form: str
    title: str
    sent: int | None
    schools: int | None

    @property
    def in_words(self) -> str:
        """How many answered: ``Family form: 34 answers from 3 schools``."""
        if self.sent is None or self.schools is None:
            return f"{self.title}: fewer than {counted(FEWEST_OUTSIDE, 'answer')} so far"
        schools = f" from {counted(self.schools, 'school')}" if self.schools else ""
        return f"{self.title}: {counted(self.sent, 'answer')}{schools}"


def shown_groups(counts: FormCounts) -> tuple[ShownGroup, ...]:
    """Return what may be shown of a form, the schools by name and then those that are shown together."""
    by_size = sorted(counts.schools, key=lambda one: (-one.sent, one.school or ""))
    alone = [one for one in by_size if one.school and one.sent >= FEWEST_OUTSIDE]
    together = [one for one in by_size if one not in alone]
    if together and _sent(together) < FEWEST_OUTSIDE and alone:
        together.append(alone.pop())
    if _sent(together) < FEWEST_OUTSIDE:
        together = []
    named = [ShownGroup(one.school, one.sent, dict(one.counts)) for one in sorted(alone, key=_name)]
    return (*named, *([_joined(together)] if together else []))


def form_sent(counts: FormCounts, title: str) -> FormSent:
    """Tell how many answered a form, where they are ten or more."""
    if counts.sent < FEWEST_OUTSIDE:
        return FormSent(counts.form, title, None, None)
    return FormSent(counts.form, title, counts.sent, sum(one.school is not None for one in counts.schools))


def _name(one: SchoolCounts) -> str:
    return one.school or ""


def _sent(schools: Sequence[SchoolCounts]) -> int:
    return sum(one.sent for one in schools)


def _joined(schools: Sequence[SchoolCounts]) -> ShownGroup:
    counts: dict[str, dict[str, int]] = {}
    for one in schools:
        for id_, options in one.counts.items():
            there = counts.setdefault(id_, {})
            for option, count in options.items():
                there[option] = there.get(option, 0) + count
    return ShownGroup(None, _sent(schools), counts, len(schools))
