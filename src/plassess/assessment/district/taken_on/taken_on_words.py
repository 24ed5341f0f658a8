"""What teams take on in words: where most and fewest do, and where that and what is offered lie far apart."""

from collections.abc import Callable, Iterator, Sequence
from statistics import median

from msgspec import Struct

from plassess.assessment.district.taken_on.goals_chosen import ChosenStandard
from plassess.assessment.district.taken_on.offered import Offered
from plassess.assessment.district.taken_on.offered_words import amounts_said, offered_in_words, why_not_known
from plassess.problems.sentences import counted

_TOP, _MOST_NAMED = 3, 6
HOW = (
    "Much wanted is what more teams than at the middle standard have as a goal, or as a need. Much offered is as many"
    " hours as the middle one of those standards has that anything is offered for, or more; dollars count where hours"
    " are not told of all, and anything at all where neither is."
)


class Take(Struct, frozen=True):
    """A way of taking a standard on: how it is counted, and what several teams do, and no team does, for one."""

    count: Callable[[ChosenStandard], int]
    do: str
    none_does: str


GOALS = Take(lambda one: one.goals, "have a goal", "No team has a goal")
FIRST_STEPS = Take(lambda one: one.steps, "have first steps", "No team has first steps")
NEEDS = Take(lambda one: one.needs, "have marked a need", "No team has marked a need")


def goals_in_words(one: ChosenStandard) -> str:
    """Say how many teams chose a standard as a goal, and name what is offered for it."""
    chose = f"{counted(one.goals, 'team')} chose it" if one.goals else "No team’s goal"
    offered = offered_in_words(one.offered)
    return f"{chose}. {offered}" if offered else chose


def most_and_fewest(chosen: Sequence[ChosenStandard], take: Take, teams: int) -> Iterator[str]:
    """Name the standards that most teams take on, and those that fewest do, and how many they are."""
    by_count: dict[int, list[str]] = {}
    for one in sorted(chosen, key=take.count, reverse=True):
        by_count.setdefault(take.count(one), []).append(one.title)
    if not any(by_count):
        return
    most, *others = by_count.items()
    number, titles = most
    said = [f"The most teams, {number} of {teams}, {take.do} for {_standards(titles)}"]
    named = len(titles)
    for number, titles in others[:-1]:
        named += len(titles)
        if not number or named > _TOP:
            break
        said.append(f"{number} for {_standards(titles)}")
    yield f"{'; '.join(said)}.{_fewest(*others[-1], take) if others else ''}"


def _fewest(number: int, titles: Sequence[str], take: Take) -> str:
    if not number:
        return f" {take.none_does} for {_standards(titles, 'any of')}."
    return f" The fewest, {number}, {take.do} for {_standards(titles)}."


def _standards(titles: Sequence[str], each: str = "each of") -> str:
    """Name standards that as many teams take on; of many, say how many they are."""
    if len(titles) > _TOP:
        return f"{each} {counted(len(titles), 'standard')}"
    return f"{each} {'; '.join(titles)}" if len(titles) > 1 else titles[0]


def offers_in_words(chosen: Sequence[ChosenStandard], offered: Offered | None) -> Iterator[str]:
    """Say where what is wanted and what is offered lie far apart, with the figures of both."""
    if not chosen or why_not_known(offered):
        return
    chosen_ones = [one for one in chosen if one.goals]
    without = [one for one in chosen_ones if one.offered and not one.offered.things]
    if without:
        of = counted(len(chosen_ones), "standard")
        yield f"Nothing is offered for {len(without)} of {of} that teams chose as a goal."
    wanted, much = _wanted(chosen), _much_offered(chosen)
    lacking = [one for one in chosen if one.id in wanted and one.id not in much]
    unused = [one for one in chosen if one.id in much and one.id not in wanted]
    nothing = [one for one in lacking if not (one.offered and one.offered.things)]
    little = [one for one in lacking if one not in nothing]
    if nothing:
        yield f"Much wanted, and nothing is offered for: {_each(nothing, _wanted_by)}."
    if little:
        yield f"Much wanted, and little is offered for: {_each(little, _figures)}."
    if unused:
        yield f"Little wanted, and much is offered for: {_each(unused, _figures)}."


def _wanted(chosen: Sequence[ChosenStandard]) -> set[str]:
    """Find the standards that more teams have as a goal, or as a need, than the middle one."""
    goals, needs = median(one.goals for one in chosen), median(one.needs for one in chosen)
    return {one.id for one in chosen if one.goals > goals or one.needs > needs}


def _much_offered(chosen: Sequence[ChosenStandard]) -> set[str]:
    """Find the standards that as much is offered for as for the middle one of those that anything is offered for.

    That is told by hours, by dollars where hours are not told of all, and by what is offered at all where neither is.
    """
    there = {one.id: one.offered for one in chosen if one.offered and one.offered.things}
    for sums in ({id_: one.hours for id_, one in there.items()}, {id_: one.dollars for id_, one in there.items()}):
        if sums and all(one.whole for one in sums.values()):
            amounts = {id_: one.told or 0 for id_, one in sums.items()}
            return {id_ for id_, amount in amounts.items() if amount >= median(amounts.values())}
    return set(there)


def _each(those: Sequence[ChosenStandard], figures: Callable[[ChosenStandard], str]) -> str:
    """Name each with its figures, the most wanted first; how many are left, where there are many."""
    by_teams = sorted(those, key=lambda one: -(one.goals + one.needs))
    rest = len(those) - _MOST_NAMED
    named = "; ".join(f"{one.title} ({figures(one)})" for one in by_teams[:_MOST_NAMED])
    return f"{named}; and {rest} more, with fewer teams" if rest > 0 else named


def _wanted_by(one: ChosenStandard) -> str:
    return f"goal of {one.goals}, need of {one.needs}"


def _figures(one: ChosenStandard) -> str:
    return f"{_wanted_by(one)}; {amounts_said(one.offered)}"
