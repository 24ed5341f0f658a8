"""PLA417: marks belong to somebody who marks."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA417",
    name="nobodys-marks",
    severity=Severity.WARNING,
    summary="Marks belong to somebody who marks.",
    why="Only who is on the roster and does not lead is counted. Marks under another code are missed by nobody.",
    file="",
    good="marks/k7.yaml, and k7 in the roster.",
    bad="marks/k9.yaml, and no k9 in the roster.",
    remedy="Before the opening, give the file, and person: in it, the code on the sheet; or delete the file.",
)
