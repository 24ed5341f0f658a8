"""The failures plassess foresees: each knows its exit code, and none prints anything."""

from collections.abc import Sequence
from enum import IntEnum

from plassess.problems.problem import Problem, in_reading_order

MOST_SHOWN = 50
MOST_OF_A_LINE = 160


class ExitCode(IntEnum):
    """How a run ended, for scripts. A signal ends with 128 + its number."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    REFUSED = 3
    BUG = 4
    CLOSED_PIPE = 141


class PlassessError(Exception):
    """A foreseen failure; its text is what the user reads.

    ``problems`` are the faults in files that it is about, in reading order; empty where it is about something else.
    """

    exit_code = ExitCode.REFUSED
    problems: tuple[Problem, ...] = ()

    def __repr__(self) -> str:
        """Show in a notebook what it says first; ``str`` says all."""
        first, *more = str(self).splitlines() or [""]
        return (
            f"<{type(self).__name__}: {first[:MOST_OF_A_LINE]}{' …' if more or len(first) > MOST_OF_A_LINE else ''}>"
        )


class UsageError(PlassessError):
    """The command asks for something that does not exist or does not fit together."""

    exit_code = ExitCode.USAGE


class FileError(PlassessError):
    """A file or the machine does not allow it: not there, not writable, disk full, held by another."""


class ProblemsError(PlassessError):
    """Files that cannot be used as they stand; holds every problem found, in reading order."""

    def __init__(self, problems: Sequence[Problem], closing: str = "Nothing was changed.") -> None:
        self.problems = in_reading_order(list(problems))
        self.closing = closing
        super().__init__(self.problems, closing)

    @property
    def lines(self) -> list[str]:
        """What is wrong, without the closing word."""
        shown = [str(problem) for problem in self.problems[:MOST_SHOWN]]
        if len(self.problems) > MOST_SHOWN:
            shown.append(f"… and {len(self.problems) - MOST_SHOWN} more.")
        return shown

    def __str__(self) -> str:
        return "\n".join([*self.lines, *([self.closing] if self.closing else [])])


class AnswersMissingError(ProblemsError):
    """With ``--no-input``: questions that were taken on have no answer."""

    exit_code = ExitCode.FINDINGS


class UnreadableError(PlassessError):
    """Self-assessments that cannot be read, of several; holds why not, one by one, with the problems of all."""

    def __init__(self, errors: Sequence[PlassessError]) -> None:
        self.errors = tuple(errors)
        self.problems = tuple(problem for error in errors for problem in error.problems)
        super().__init__(self.errors)

    def __str__(self) -> str:
        return "\n".join(map(str, self.errors))
