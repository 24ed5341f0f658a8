"""A repo's settings as they stand in ``plassess.yaml``."""

from typing import Annotated, Literal

from pydantic import Field

from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.values import Date, Flag, Record
from plassess.content.values import Text


class CheckSettings(Record):
    """What ``plassess check`` does where its options do not say otherwise."""

    strict: Flag = False
    """true: warnings count as errors."""
    select: tuple[Text, ...] = ()
    """Only these rules are told, by code, by the beginning of a code (PLA5) or by name. Errors always are."""
    ignore: tuple[Text, ...] = ()
    """These rules are not told."""
    per_file_ignores: dict[Text, tuple[Text, ...]] = Field(default={}, alias="per-file-ignores")
    """These rules are not told in these files: rules by a pattern from this file's folder, content/guides/*.yaml."""
    exclude: tuple[Text, ...] = ()
    """Folders and files that are passed over, by patterns as in .gitignore, seen from this file: tests/cases, old-*/.
    A name alone is meant at any depth, a slash behind it is for folders: responses/. What is named on the command
    line is checked all the same."""


class SettingsFile(Record):
    """A repo's settings (``plassess.yaml`` at its root)."""

    format: Literal["plassess/settings/1"]
    """What kind of file this is."""
    district: Text | None = None
    """What the district is called; its name stands at the head of reports."""
    content: Text | None = None
    """The folder with the district's content, below the folder of this file."""
    check: CheckSettings = CheckSettings()
    """How content and self-assessments are checked."""
    gates: Annotated[Gates, Field(default_factory=Gates)]
    """What must hold of every self-assessment."""
    calendar: dict[Text, Date] = Field(default_factory=dict)
    """The days that our own words for them mean, such as winter break: 2026-12-18. They can be typed as dates."""
