"""Why two self-assessments cannot be compared: they speak of other things, or are one and the same."""

from collections.abc import Sequence

from plassess.assessment.record import Assessment
from plassess.foreign_text import visible


def why_not_comparable(records: Sequence[Assessment]) -> str:
    """Say what keeps self-assessments from being compared, and what to do; empty where nothing does."""
    first, *others = records
    for at, one in enumerate(records):
        if twin := next((it for it in records[:at] if _is_same(it, one)), None):
            return f"{_id(one)} and {_id(twin)} are one and the same self-assessment. Name two."
    said = (why(first, other) for why in (_roles, _teams, _languages, _parts) for other in others)
    return next(filter(None, said), "")


def _is_same(one: Assessment, other: Assessment) -> bool:
    """Go by what is theirs for good; records of the former format that were never saved have their name and day."""
    if one.uid is None and other.uid is None:
        return (one.id, one.opened) == (other.id, other.opened)
    return one.uid == other.uid


def _roles(one: Assessment, other: Assessment) -> str:
    if one.role == other.role:
        return ""
    said = f"{_id(one)} is of the role {one.role}, and {_id(other)} of {other.role}"
    return f"{said}. Roles are not compared with one another: name self-assessments of one role."


def _teams(one: Assessment, other: Assessment) -> str:
    """Tell two teams apart by their names; where one has none, or was begun from the other, it is one team."""
    names = [" ".join((it.team.name or "").casefold().split()) for it in (one, other)]
    if not all(names) or names[0] == names[1] or _follows(one, other) or _follows(other, one):
        return ""
    said = f"{_id(one)} is of the team “{_team(one)}”, and {_id(other)} of “{_team(other)}”"
    same = "If it is one team, give it one name in both assessment.yaml."
    return f"{said}. Teams are not compared with one another. {same}"


def _languages(one: Assessment, other: Assessment) -> str:
    if one.lang == other.lang:
        return ""
    asked = " and ".join(f"{_id(it)} in {it.lang or 'the language of its content'}" for it in (one, other))
    return f"They were asked in two languages, {asked}, and words of levels are held against each other."


def _parts(one: Assessment, other: Assessment) -> str:
    if not set(one.using).isdisjoint(other.using):
        return ""
    used = " and ".join(f"{_id(it)} {', '.join(it.using)}" for it in (one, other))
    return f"They used no part in common: {used}. Name two that looked at the same rows."


def _follows(one: Assessment, other: Assessment) -> bool:
    return one.last is not None and one.last.uid is not None and one.last.uid == other.uid


def _id(one: Assessment) -> str:
    return visible(one.id, 80)


def _team(one: Assessment) -> str:
    return visible(one.team.name or "", 80)
