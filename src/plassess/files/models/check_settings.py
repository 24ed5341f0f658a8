"""What a repo's settings say of ``plassess check``."""

from pydantic import Field

from plassess.assessment.values import Flag, Record
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
    A name alone is meant at any depth, a slash behind it is for folders: responses/. A file that is named on the
    command line is checked all the same, and a folder that is named is looked through, but for what the patterns pass
    over within it. Where nothing is left to check, that is an error."""
