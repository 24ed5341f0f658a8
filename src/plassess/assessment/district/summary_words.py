"""A district's summary in words: the same on the screen, on a page and in a file."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from plassess.assessment.alone.counts import RowCounts
from plassess.assessment.alone.roster import FEWEST_OUTSIDE
from plassess.assessment.alone.words import NOT_STARTED
from plassess.assessment.district.call_list import ToCall
from plassess.assessment.district.counts_origin import CountsOrigin
from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.follow_through import SOON, FollowThrough, GroupOfSchools, Steps
from plassess.assessment.district.levels_decided import LevelsOfRow
from plassess.assessment.district.since_last_time import MovedRow
from plassess.assessment.district.small_cells import FEWEST_TEAMS, Hidden
from plassess.assessment.district.team_facts import RowFacts
from plassess.assessment.district.teams import Wanted
from plassess.assessment.responses import State
from plassess.assessment.words import NOT_DECIDED, STANDING, capital, day_long
from plassess.problems.sentences import counted

_FEW_PLACES = 2
"""As many places are named where teams are most and as many; a row of them would say nothing."""
_SHORT_DIGEST = len("sha256:") + 12
_BARS = "▁▂▃▄▅▆▇█"

NO_SCHOOL = (
    "No school is named here, and none is ranked: each team rated itself by what it saw, and a team that looks"
    " closely can stand farther from ideal than one that does not."
)
FEW = f"Fewer than {FEWEST_TEAMS} teams, so nothing is shown: who knows them would know which one is meant."
WHY_HIDDEN: dict[Hidden, str] = {
    "": "",
    "few": f"fewer than {FEWEST_TEAMS} teams, so no figures are shown",
    "alike": "nearly all teams stand alike, so no figures are shown",
}
_MOVED_HIDDEN = {**WHY_HIDDEN, "alike": "nearly all teams moved alike, so no figures are shown"}
SHOWN_WHERE = (
    f"Marks are shown where {FEWEST_TEAMS} teams or more opened theirs, and {FEWEST_OUTSIDE} people or more sent some"
    " in each."
)
FEW_PEOPLE = f"Too few teams or people. {SHOWN_WHERE}"
NO_GOALS_IN_COUNTS = (
    "A table of counts holds no goals, no steps and no needs, so what teams take on is not known here. A summary of"
    " the self-assessments themselves tells it."
)
NO_STEPS_IN_COUNTS = (
    "A table of counts holds no steps, so what became of them is not known here. A summary of the self-assessments"
    " themselves tells it."
)


def bars_of(counts: Sequence[int], most: int = 0) -> str:
    """Draw a small bar for each count, the longest for the largest, or for ``most``; a dot where nobody is."""
    most = most or max(counts, default=0)
    return "".join(_bar(count, most) for count in counts)


def _bar(count: int, most: int) -> str:
    return _BARS[max(0, (count * len(_BARS) + most - 1) // most - 1)] if count else "·"


def place_heads(rows: Iterable[Sequence[int]]) -> tuple[str, ...]:
    """Name the places of rows, the ideal one first: by the level that all have there, else by the way to go."""
    each = list(rows)
    longest = max(map(len, each), default=0)
    there = [{labels[at] for labels in each if at < len(labels)} for at in range(longest)]
    return tuple(_head(at, labels) for at, labels in enumerate(there))


def _head(at: int, labels: set[int]) -> str:
    ideal = " (ideal)" if at == 0 else ""
    if len(labels) == 1:
        return f"Level {next(iter(labels))}{ideal}"
    return "Ideal" if at == 0 else f"{at} away"


def place_at(labels: Sequence[int], at: int) -> str:
    """Name one place of a row: ``Level 1 (ideal)``, ``Level 2``, or ``Not started here`` behind the last."""
    if at >= len(labels):
        return NOT_STARTED
    return f"Level {labels[at]}{' (ideal)' if at == 0 else ''}"


def _place_said(labels: Sequence[int], at: int) -> str:
    return place_at(labels, at) if at < len(labels) else NOT_STARTED.lower()


def levels_in_words(row: LevelsOfRow) -> str:
    """Say where most teams stand, of those that decided: ``Most often Level 3: 7 of 22``."""
    if row.hidden or not row.at:
        said = [capital(WHY_HIDDEN[row.hidden or "few"])]
    else:
        most = max(row.at)
        places = [_place_said(row.labels, at) for at, count in enumerate(row.at) if count == most]
        each = f"{most} of {sum(row.at)}"
        few = len(places) <= _FEW_PLACES
        said = [f"Most often {' and '.join(places)}: {each}" if few else f"{each} at each of {len(places)} places"]
    said += [f"{row.not_applicable} say it does not apply"] if row.not_applicable else []
    said += [f"{row.unplaced} on a level that is gone"] if row.unplaced else []
    said += ["its levels were worded otherwise in some"] if row.differ else []
    return "; ".join(said)


_OWN = {
    "unknown": STANDING[State.UNKNOWN],
    "not-applicable": STANDING[State.NOT_APPLICABLE],
    "unplaced": "on a level that is gone",
}


def own_in_words(row: RowFacts | None) -> str:
    """Say where one team stands in a row, for that team alone; ``None``: it did not look at the row."""
    if row is None:
        return "did not look at it"
    if row.distance is None:
        return _OWN.get(row.standing, NOT_DECIDED)
    return place_at(row.rated_with.labels or (), row.distance)


def moved_in_words(row: MovedRow) -> str:
    """Say how many of those compared name what today's level rests on."""
    if row.hidden or row.compared is None:
        return capital(_MOVED_HIDDEN[row.hidden or "few"])
    return f"{row.named_evidence} of {row.compared} named evidence"


def marks_in_words(counts: RowCounts | None, labels: Sequence[int]) -> str:
    """Say which mark is the middle one, and between which the middle half lies; who cannot tell has a figure."""
    if counts is None:
        return "Too few people"
    if not counts.marked:
        return "Nobody marked a level"
    first, last = _quarter(counts.at, 1), _quarter(counts.at, 3)
    near, far = (capital(_place_said(labels, at)) for at in (first, last))
    half = f"{near} to {_place_said(labels, last)}" if first != last else f"all {far}"
    return f"Middle mark: {capital(_place_said(labels, middle(counts.at)))}. Middle half: {half}"


def middle(counts: Sequence[int]) -> int:
    """Return the place of the middle one of what is counted; an even split takes the farther, to flatter nobody."""
    seen, total = 0, sum(counts)
    for place, count in enumerate(counts):
        seen += count
        if seen * 2 > total:
            return place
    return len(counts) - 1


def _quarter(counts: Sequence[int], number: int) -> int:
    """Return the place where the first or third quarter of what is counted ends."""
    seen, total = 0, sum(counts)
    for place, count in enumerate(counts):
        seen += count
        if seen * 4 >= total * number:
            return place
    return len(counts) - 1


def group_named(group: GroupOfSchools, by: FollowThrough) -> str:
    """Name a group by its levels or networks; those that are put together one after another."""
    unnamed = f"no {'level' if by.by == 'level' else 'network'} recorded"
    return capital(", ".join(name or unnamed for name in group.names))


def steps_in_words(steps: Steps) -> str:
    """Say how many of the steps were done, and how many had their day moved."""
    return f"{steps.done} of {steps.committed} done; {steps.moved} had their day moved"


def due_explained(today: date) -> str:
    """Say which of the open steps are overdue and which are due soon."""
    soon = counted(SOON.days, "day")
    return (
        f"Open ones are overdue where their day was before {day_long(today)}, and due soon within {soon} from then."
    )


def due_in_words(steps: Steps, today: date) -> str:
    """Say how many of the open steps are overdue or due soon, on the day that the summary is made."""
    of, soon = f"Of {counted(steps.open, 'open step')}", counted(SOON.days, "day")
    return f"{of}, {steps.overdue} are overdue on {day_long(today)}; {steps.soon} are due within {soon}."


def reasons_to_call(one: ToCall) -> tuple[str, ...]:
    """Say why one would call a team, in its own words where it asked or offers something."""
    said = [f"The check-in of {day_long(one.missed)} has not been held."] if one.missed else []
    said += [f"{counted(one.overdue, 'step')} {'is' if one.overdue == 1 else 'are'} overdue."] if one.overdue else []
    said += [f"Asks for help: {one.asks}"] if one.asks else []
    said += [f"Offers a visit: {one.offers}"] if one.offers else []
    return tuple(said)


def team_placed(one: ToCall, titles: Mapping[str, str]) -> str:
    """Name a team with what it says of itself: the level of its school, its network, what its goals bear on."""
    goals = "; ".join(titles.get(id_, id_) for id_ in one.goals)
    told = (*one.place, *([f"goal: {goals}"] if goals else []))
    return f"{one.name} ({', '.join(told)})" if told else one.name


def teams_in_words(found: Summary) -> str:
    """Say of how many teams it tells, and from when to when their latest self-assessments were opened."""
    if found.first is None or found.last is None:
        return "No team is meant by what was asked for."
    when = f"opened {day_long(found.first)}"
    if found.first != found.last:
        when += f" to {day_long(found.last)}"
    return f"The latest self-assessments of {counted(found.teams, 'team')}, {when}"


def pages_in_words(pages: int, without: int) -> str:
    """Say how many pages were written, that each is for its team alone, and why some teams have none."""
    said = [f"{counted(pages, 'page')} written, and a list of them: each is for its own team alone, with its levels."]
    if without:
        have = "has" if without == 1 else "have"
        said.append(
            f"{counted(without, 'team')} {have} none, for fewer than {FEWEST_TEAMS} teams of that role rated rows, or"
            " the team itself rated none."
        )
    return " ".join(said)


def origin_in_words(origin: CountsOrigin) -> str:
    """Say what it was made from: ``a table of counts (plassess/counts/1, sha256:0a1b2c3d4e5f)``."""
    what = "a table of counts" if origin.of == "table" else "what the statement made of a table of counts"
    files = (counted(len(origin.files), "file"),) if len(origin.files) > 1 else ()
    marks = (*files, *origin.formats, origin.digest[:_SHORT_DIGEST])
    return f"{what} ({', '.join(marks)})"


def apart_in_words(found: Summary) -> str:
    """Say how many teams are not counted in what is told over all roles; empty where all are."""
    apart = found.teams - found.over_all
    return f" Not counted: {counted(apart, 'team')} of roles that fewer than five teams have." if apart else ""


DAYS_TOGETHER = "It begins earlier than was asked: days are put together until ten teams of each role lie in them."


def meant_in_words(wanted: Wanted) -> str:
    """Say what the summary was narrowed to; empty where it was not."""
    said = [f"role {wanted.role}"] if wanted.role else []
    said += [f"standards {', '.join(wanted.standards)}"] if wanted.standards else []
    said += [f"opened on {day_long(wanted.since)} or later"] if wanted.since else []
    earlier = f" {DAYS_TOGETHER}" if wanted.asked_since not in (None, wanted.since) else ""
    return f"Only: {'; '.join(said)}.{earlier}" if said else ""


def changed_in_words(found: Summary) -> tuple[str, ...]:
    """Say what was not brought together: editions, and content that has changed since."""
    said = []
    if found.unread:
        said.append(
            f"{counted(found.unread, 'self-assessment')} could not be read, so what stands there is in no figure."
            " Where that team has an earlier one, the earlier one is counted."
        )
    if found.editions > 1:
        said.append("Editions are kept apart: what is told under one is not counted with what is told under another.")
    if found.of_counts:
        said.append(f"Made from {origin_in_words(found.of_counts)}.")
    if found.changed:
        was = "was" if found.changed == 1 else "were"
        said.append(f"{counted(found.changed, 'self-assessment')} {was} made from content that has changed since.")
    return tuple(said)
