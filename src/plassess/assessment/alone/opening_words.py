"""What every sheet says first, on paper and at the keyboard: whose work, how to mark, who sees what."""

from collections.abc import Sequence

from plassess.assessment.alone.marks import minutes_for
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.content.library import Library
from plassess.problems.sentences import counted


def said_first(record: Assessment, library: Library, rows: Sequence[Prompt]) -> tuple[str, ...]:
    """Return the lines, about sixty words in all."""
    role = library.role(record.role)
    whose = f"the {role.title.lower()}" if role else record.role
    ideal = next((row.scale.labels[0] for row in rows if row.scale), 1)
    kept = (
        "single marks are deleted then"
        if record.individual_marks == "counts-only"
        else "each person’s marks are kept in the file"
    )
    keeper = record.keeper.name if record.keeper else "who keeps the file"
    sees = f"{keeper[:1].upper()}{keeper[1:]} could see marks."
    return (
        f"Mark the work of {whose}, this school year, in the schools you know. Level {ideal} is where we want to be:"
        f" read from the last level up. About {counted(minutes_for(rows), 'minute')}.",
        f"All sheets are opened at once, in the meeting; {kept}. The team sees counts and no names."
        f" {sees} Such files may be public records.",
    )
