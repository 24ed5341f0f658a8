"""What the pages of a team that marks alone are made from, and what several of them tell alike."""

from collections.abc import Sequence
from typing import Protocol, TypedDict

from plassess.assessment.alone.roster import FEWEST_UNGUESSED, Person
from plassess.assessment.alone.words import whose_work
from plassess.assessment.plan.origin import sources_of, title_of
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.content.library import MAP, Library
from plassess.content.scale import Level
from plassess.content.values import shortened, whose_words
from plassess.foreign_text import visible, visible_lines
from plassess.reports.data.origin import unaffiliated

LONGEST = 120
"""Characters that a name may have on a page."""


class MarkedAlone(Protocol):
    """A self-assessment with the rows that each marks alone, in order."""

    @property
    def record(self) -> Assessment:
        """What is assessed, and who takes part."""

    @property
    def library(self) -> Library:
        """The content."""

    @property
    def rows(self) -> tuple[Prompt, ...]:
        """The rows."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of those who mark, in the roster's order."""


def whose_in(alone: MarkedAlone) -> str:
    """Say whose work is marked."""
    return whose_work(alone.record.role, role_title(alone))


def role_title(alone: MarkedAlone) -> str:
    """Name the role whose work it is."""
    role = alone.library.role(alone.record.role)
    return visible(role.title if role else alone.record.role, LONGEST)


def team_named(alone: MarkedAlone) -> str:
    """Name the team, or the role where the team has no name."""
    name = alone.record.team.name
    return visible(name, LONGEST) if name else role_title(alone)


def leader_named(alone: MarkedAlone) -> str:
    """Name who leads the meeting; empty where nobody is named."""
    return visible(next((one.name for one in alone.record.roster.values() if _leads(one)), None) or "", LONGEST)


def keeper_named(alone: MarkedAlone) -> str:
    """Name who keeps the file; empty where nobody is named."""
    return visible(alone.record.keeper.name, LONGEST) if alone.record.keeper else ""


def backup_named(alone: MarkedAlone) -> str:
    """Name who has the file where the keeper cannot; empty where nobody is named."""
    keeper = alone.record.keeper
    return visible(keeper.backup, LONGEST) if keeper and keeper.backup else ""


def are_named(alone: MarkedAlone) -> bool:
    """Tell whether names stand beside the codes of those who mark, so that marks could be tied to them."""
    return any(alone.record.roster[code].name for code in alone.codes)


def keeps_marks(alone: MarkedAlone) -> bool:
    """Tell whether each person's marks stay once they are opened, where enough people sent theirs."""
    return alone.record.individual_marks == "keep" and len(alone.codes) >= FEWEST_UNGUESSED


def ideal_told(alone: MarkedAlone) -> str:
    """Name the level that is ideal: ``Level 1``; of rows that differ in it, the one that is called so."""
    ideals = {prompt.scale.labels[0] for prompt in alone.rows if prompt.scale}
    return f"Level {ideals.pop()}" if len(ideals) == 1 else "The level called “ideal”"


def name_of(level: Level) -> str:
    """Call a level by its name, or by the beginning of its text."""
    return visible_lines(level.name or shortened(level.text))


def part_title(alone: MarkedAlone, part: str) -> str:
    """Name a part as people know it."""
    return "Innovation map" if part == MAP else visible_lines(title_of(part, alone.library))


class Origin(TypedDict):
    """Where rows come from, as a page tells it."""

    sources: list[str]
    edition: str
    wording: str
    unaffiliated: str


def origin(alone: MarkedAlone, parts: Sequence[str]) -> Origin:
    """Say what the rows come from, and whose words they are in."""
    library = alone.library
    found = [library.map(alone.record.role) if part == MAP else library.instrument(part) for part in parts]
    used = [one for one in found if one is not None]
    sources = sources_of(used, library.framework)
    return {
        "sources": list(dict.fromkeys(visible_lines(str(source)) for source in sources)),
        "edition": visible_lines((used[0] if used else library.framework).edition),
        "wording": "; ".join(dict.fromkeys(whose_words(one.wording) for one in used)),
        "unaffiliated": visible_lines(unaffiliated(tuple(dict.fromkeys(source.publisher for source in sources)))),
    }


def _leads(person: Person) -> bool:
    return person.leads and person.name is not None
