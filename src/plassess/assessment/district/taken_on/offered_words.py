"""What a district offers, in words: hours and dollars that nobody has told are no zero."""

from plassess.assessment.district.taken_on.offered import Offered, OfferedFor, Offering, Sum

NOT_TOLD = "not told"
NOTHING_SAYS = "No file says what is offered."
HOW_TO_SAY = (
    f"{NOTHING_SAYS} To see it beside what teams take on, write offered.yaml beside the self-assessments; the page"
    " about summary shows one."
)
NAMES_NOTHING_YET = "The file of what is offered names nothing yet, so nothing stands beside what teams take on."


def why_not_known(offered: Offered | None) -> str:
    """Say why nothing is known of what is offered; empty where something is."""
    if offered is None:
        return NOTHING_SAYS
    return "" if offered.offered else NAMES_NOTHING_YET


def hours_said(told: Sum) -> str:
    """Say hours: ``18``, ``18 or more``, ``not told``."""
    return _said(told, "")


def dollars_said(told: Sum) -> str:
    """Say dollars: ``$24,000``, ``$24,000 or more``, ``not told``."""
    return _said(told, "$")


def _said(told: Sum, sign: str) -> str:
    if told.told is None:
        return NOT_TOLD
    return f"{sign}{_amount(told.told)}{'' if told.whole else ' or more'}"


def offered_in_words(offered: OfferedFor | None) -> str:
    """Name each thing that is offered for a standard, with what it takes; empty where no file says any."""
    if offered is None:
        return ""
    return f"Offered: {'; '.join(map(_thing, offered.things))}" if offered.things else "Nothing is offered for it"


def amounts_said(offered: OfferedFor | None) -> str:
    """Say hours and dollars in all: ``18 hours, $24,000``, ``nothing offered``."""
    if offered is None or not offered.things:
        return "nothing offered"
    hours, dollars = offered.hours, offered.dollars
    each = (
        "hours not told" if hours.told is None else f"{hours_said(hours)} {'hour' if hours.told == 1 else 'hours'}",
        "dollars not told" if dollars.told is None else dollars_said(dollars),
    )
    return ", ".join(each)


def _thing(one: Offering) -> str:
    name = " ".join(one.what.split()) if one.what else "not named"
    hours = f"{_amount(one.hours)} {'hour' if one.hours == 1 else 'hours'}" if one.hours is not None else ""
    dollars = f"${_amount(one.dollars)}" if one.dollars is not None else ""
    told = ", ".join(filter(None, (hours, dollars))) or "hours and dollars not told"
    return f"{name} ({told})"


def _amount(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,.2f}"
