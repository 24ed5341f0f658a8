"""What was brought together of editions that differ, and what could not be, in words."""

from plassess.assessment.district.editions.editions_together import EditionTold, RowApart
from plassess.assessment.district.small_cells import FEWEST_TEAMS
from plassess.problems.sentences import counted

HOW = (
    "A row that was rated on an earlier edition is counted with today’s where the changes that the content records"
    " leave every team’s level as it was. It comes over for all of these teams or for none. The others stay apart,"
    " under their own edition: plassess content migrate moves them, once somebody says where each level goes."
)
MARKS_APART = (
    "What people marked alone is never brought over: no record kept the words of levels that the team did not choose."
)
_FEW = f"fewer than {FEWEST_TEAMS} teams rated it on that edition"


def edition_in_words(one: EditionTold) -> str:
    """Say what became of an edition: how many of its rows are counted with today’s."""
    begins = f"{one.role_title}: edition {one.edition}"
    if one.few:
        return f"{begins} stays apart, for fewer than {FEWEST_TEAMS} teams rated on it."
    rows = counted(one.together + len(one.apart), "row")
    if not one.together:
        return f"{begins} stays apart: none of its {rows} can be counted with edition {one.to}."
    if not one.apart:
        return f"{begins} is counted with edition {one.to}, in every row."
    are = "is" if len(one.apart) == 1 else "are"
    return f"{begins} is counted with edition {one.to} in {one.together} of {rows}; {len(one.apart)} {are} not."


def why_apart(row: RowApart) -> str:
    """Say in a clause why a row stays apart."""
    return "; ".join(row.why) or _FEW
