"""Whom a team tells what it will do: those who hear its message differ by role."""

_LISTENERS = {
    "commissioner": "the state board",
    "superintendent": "the board",
    "central-office": "the superintendent",
    "principal": "your superintendent",
    "coach": "your principal",
    "teacher": "your principal",
    "external-partner": "the district",
}


def listener(role: str) -> str:
    """Name who hears the message, as the team would be asked: ``your principal``."""
    return _LISTENERS.get(role, "those who need to know")


def heading(role: str) -> str:
    """Write the message's heading in the plan: ``What we will tell our principal``."""
    return f"What we will tell {listener(role).replace('your ', 'our ')}"
