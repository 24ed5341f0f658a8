"""A team's first self-assessment of three rows, made by the program itself."""

from pathlib import Path

from tests.cycles import put

from .program import Outcome, environment, run

ROW = "central-office/tp.evidence.capacity"
ROWS = (ROW, "central-office/tp.evidence.plan", "central-office/tp.evidence.impact")
FALL = "made/2026-10-01-central-office"
STEPS = (
    {"what": "Post the protocol", "who": "Rosa Ortiz", "by": "2026-12-01", "committed": True},
    {"what": "Ask the coaches", "committed": True, "done": "2026-11-02"},
    {"what": "An idea for later"},
)
TOLD = ("--team", "Teaching & Learning", "--people", "Rosa Ortiz, Dan Webb")


def rated_at(folder: Path, level: int) -> Path:
    """Open one on October 1, 2026, with each row at a level and three first steps."""
    begun = begin(folder, level, "--role", "central-office", "--using", "map", "--standards", "tp.evidence", *TOLD)
    assert begun.code == 0, begun.err
    return folder / FALL


def begin(folder: Path, level: int, *told: str, opened: str = "2026-10-01") -> Outcome:
    """Open one from a file that rates each row."""
    answers: dict[str, dict[str, object]] = {row: {"state": "answered", "level": level} for row in ROWS}
    answers[ROW]["first_steps"] = list(STEPS)
    put(folder / "answers.yaml", {"format": "plassess/responses/2", "respondent": "team", "answers": answers})
    where = () if "--from" in told else ("--out", "made")
    return on(opened, folder, "start", *told, *where, "--answers", "answers.yaml", "--no-input")


def on(day: str, folder: Path, *arguments: str, typed: str | None = None) -> Outcome:
    """Run plassess on a day."""
    return run(folder, *arguments, typed=typed, env=environment(folder, PLASSESS_TODAY=day))
