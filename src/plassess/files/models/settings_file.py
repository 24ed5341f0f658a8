"""A repo's settings as they stand in ``plassess.yaml``."""

from typing import Annotated, Literal

from pydantic import Field

from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.values import Date, Record
from plassess.content.values import Id, Text
from plassess.files.models.check_settings import CheckSettings


class SettingsFile(Record):
    """A repo's settings (``plassess.yaml`` at its root)."""

    format: Literal["plassess/settings/1"]
    """What kind of file this is."""
    district: Text | None = None
    """What the district is called; its name stands at the head of reports."""
    content: Text | None = None
    """The folder with the district's content, below the folder of this file."""
    lenses: tuple[Id, ...] = ()
    """The lenses whose probes a meeting shows at every prompt under ?, by their ids in lenses.yaml."""
    check: Annotated[CheckSettings, Field(default_factory=CheckSettings)]
    """How content and self-assessments are checked."""
    gates: Annotated[Gates, Field(default_factory=Gates)]
    """What must hold of every self-assessment."""
    calendar: dict[Text, Date] = Field(default_factory=dict)
    """The days that our own words for them mean, such as winter break: 2026-12-18. They can be typed as dates."""
