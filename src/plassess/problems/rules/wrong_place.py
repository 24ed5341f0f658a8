"""PLA303: an id belongs to the file it stands in."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA303",
    name="wrong-place",
    severity=Severity.ERROR,
    summary="An id belongs to the file it stands in.",
    why=(
        "An id begins with what it belongs to: central-office/vision is asked of the central office. In another "
        "file it would be asked of the wrong people, or never be found."
    ),
    file="content/action_guides/central-office.yaml",
    good="""\
- id: central-office/vision
  title: Vision""",
    bad="""\
- id: coach/vision
  title: Vision""",
    remedy=(
        "Change the first part of the id, or move the entry to its file. Content files are named after the role "
        "or the instrument that is in them."
    ),
)
