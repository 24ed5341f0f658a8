"""What teams take on in words: where most and fewest do, and where that and what is offered lie far apart."""

from collections.abc import Callable, Iterator, Sequence
from statistics import median

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

Count = Callable[[ChosenStandard], int]


def goals_in_words(one: ChosenStandard) -> str:
    """Say how many teams chose a standard as a goal, and name what is offered for it."""
    chose = f"{counted(one.goals, 'team')} chose it" if one.goals else "No team’s goal"
    offered = offered_in_words(one.offered)
    return f"{chose}. {offered}" if offered else chose


def most_and_fewest(chosen: Sequence[ChosenStandard], count: Count, teams: int) -> Iterator[str]:
    """Name the standards that most teams take on, and those that fewest do, and how many they are."""
    by_count: dict[int, list[str]] = {}
    for one in sorted(chosen, key=count, reverse=True):
        by_count.setdefault(count(one), []).append(one.title)
    if not any(by_count):
        return
    most, *others = by_count.items()
    said = [_alike(*most, f" of {counted(teams, 'team')}")]
    named = len(most[1])
    for number, titles in others[:-1]:
        if number and named + len(titles) <= _TOP:
            said.append(_alike(number, titles))
            named += len(titles)
        else:
            break
    fewest = f"; fewest: {_alike(*others[-1])}" if others else ""
    yield f"most: {'; '.join(said)}{fewest}."


def _alike(number: int, titles: Sequence[str], of: str = "") -> str:
    """Name standards that as many teams take on; of many, how many they are."""
    if len(titles) > _TOP:
        return f"{counted(len(titles), 'standard')} ({number}{of} each)"
    return f"{'; '.join(titles)} ({number}{of}{' each' if len(titles) > 1 else ''})"


def offers_in_words(chosen: Sequence[ChosenStandard], offered: Offered | None) -> Iterator[str]:
    """Say where what is wanted and what is offered lie far apart, with the figures of both."""
    if not chosen:
        return
    if why := why_not_known(offered):
        yield why
        return
    chosen_ones = [one for one in chosen if one.goals]
    without = [one for one in chosen_ones if one.offered and not one.offered.things]
    if without:
        yield f"Nothing for {len(without)} of {counted(len(chosen_ones), 'standard')} that teams chose as a goal."
    wanted, much = _wanted(chosen), _much_offered(chosen)
    lacking = [one for one in chosen if one.id in wanted and one.id not in much]
    unused = [one for one in chosen if one.id in much and one.id not in wanted]
    if lacking:
        yield f"Much wanted, and little or nothing offered: {_each(lacking)}."
    if unused:
        yield f"Much offered, and little wanted: {_each(unused)}."


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


def _each(those: Sequence[ChosenStandard]) -> str:
    """Name each with its figures, the most wanted first; how many are left, where there are many."""
    by_teams = sorted(those, key=lambda one: -(one.goals + one.needs))
    rest = len(those) - _MOST_NAMED
    named = "; ".join(map(_figures, by_teams[:_MOST_NAMED]))
    return f"{named}; and {rest} more, with fewer teams" if rest > 0 else named


def _figures(one: ChosenStandard) -> str:
    return f"{one.title} (goal of {counted(one.goals, 'team')}, need of {one.needs}; {amounts_said(one.offered)})"
