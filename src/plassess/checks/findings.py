"""What a check found, as one value that every format is made of."""

from collections import Counter

from msgspec import Struct
from msgspec.structs import replace

from plassess.problems.problem import Problem
from plassess.problems.rule import Severity


class Report(Struct, frozen=True):
    """Every finding, in reading order; ``files`` names all that was looked at, in the same order.

    ``strict``: warnings count as errors. Advice never does.
    """

    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    strict: bool = False

    def below(self, folder: str) -> "Report":
        """Name every file from a folder above: ``folder`` is the way down to where names begin now."""
        if folder == ".":
            return self
        problems = tuple(replace(problem, file=_below(folder, problem.file)) for problem in self.problems)
        return Report(problems, tuple(_below(folder, file) for file in self.files), self.strict)

    def severity(self, problem: Problem) -> Severity:
        """Tell how bad a finding is in this check."""
        severity = problem.rule.severity
        return Severity.ERROR if self.strict and severity is Severity.WARNING else severity

    def counts(self) -> Counter[Severity]:
        """Count the findings of each severity."""
        return Counter(self.severity(problem) for problem in self.problems)

    def worst_first(self) -> tuple[Problem, ...]:
        """Give the errors, then the warnings, then the advice, each in reading order."""
        return tuple(problem for it in Severity for problem in self.problems if self.severity(problem) is it)

    @property
    def holds(self) -> bool:
        """Tell whether there is no error."""
        return not self.counts()[Severity.ERROR]


def _below(folder: str, file: str) -> str:
    """Name a file from above; one that is named from the root of the disk, or not at all, stays as it is."""
    return file if not file or file.startswith(("/", "..")) or ":" in file[:3] else f"{folder}/{file}"
