"""PLA001: a file that is named can be opened and read."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA001",
    name="unreadable",
    severity=Severity.ERROR,
    summary="A file that is named can be opened and read.",
    why="A file that is passed over in silence is taken for one that was checked.",
    file="",
    good="The file is there, and you may open it.",
    bad="Its name has a slip in it, or only somebody else may open it.",
    remedy=(
        "Check the name and the folder. If another program holds the file, close it there; if the file is "
        "somebody else's, ask its owner."
    ),
)
