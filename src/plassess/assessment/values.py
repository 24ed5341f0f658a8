"""What all records share: frozen models, and dates that are written year-month-day."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Strict, StringConstraints
from pydantic_core import PydanticCustomError

_ISO = re.compile(r"^\d{4}-\d{2}-\d{2}$", re.ASCII)


def iso_date(text: str) -> date | None:
    """Read ``2026-10-15`` and nothing else; ``None`` where it is no day."""
    try:
        return date.fromisoformat(text) if _ISO.match(text) else None
    except ValueError:
        return None


def _iso_date(value: Any) -> date:  # noqa: ANN401 - whatever stood in the file
    """Take ``2026-10-15`` and nothing else; pydantic alone would also take numbers and times."""
    if type(value) is date:
        return value
    day = iso_date(value) if isinstance(value, str) else None
    if day is None:
        raise PydanticCustomError("not_a_date", "is not a date")
    return day


Date = Annotated[date, BeforeValidator(_iso_date)]
Moment = Annotated[str, Strict(), StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$")]
"""A day and a time by somebody's own clock, as 2026-11-28T16:05; later ones sort behind earlier ones."""
Flag = Annotated[bool, Strict()]
GoalId = Annotated[str, Strict(), StringConstraints(pattern=r"^g[1-9][0-9]{0,2}$")]
"""A goal's own id in its self-assessment, as g1."""


class Record(BaseModel):
    """A value that a team's own file holds: it never changes, and a key it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
