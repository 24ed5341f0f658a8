"""What a check found, as one value that every format is made of."""

from collections import Counter
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from plassess.problems.problem import Problem
from plassess.problems.rule import Rule, Severity


class Report(Struct, frozen=True):
    """Every finding, in reading order; ``files`` names all that was looked at, in the same order.

    ``strict``: warnings count as errors. Advice never does. ``left_out`` tells how many findings there are besides,
    which a format's readers do not take. ``quiet``: the findings are told, and nothing else.
    ``passed_over`` names what the settings exclude.
    """

    problems: tuple[Problem, ...]
    files: tuple[str, ...]
    strict: bool = False
    left_out: int = 0
    quiet: bool = False
    passed_over: tuple[str, ...] = ()

    def renamed(self, name: Callable[[str], str]) -> "Report":
        """Give every file another name, such as the one from the checkout's root."""
        problems = tuple(replace(problem, file=name(problem.file)) for problem in self.problems)
        return replace(
            self,
            problems=problems,
            files=tuple(map(name, self.files)),
            passed_over=tuple(map(name, self.passed_over)),
        )

    def gravest(self, most: int) -> "Report":
        """Keep so many findings, the gravest, in reading order; 0 keeps all."""
        if not 0 < most < len(self.problems):
            return self
        kept = set(map(id, self.worst_first()[:most]))
        problems = tuple(problem for problem in self.problems if id(problem) in kept)
        return replace(self, problems=problems, left_out=len(self.problems) - most)

    def severity(self, problem: Problem) -> Severity:
        """Tell how bad a finding is in this check."""
        return self.severity_of(problem.rule)

    def severity_of(self, rule: Rule) -> Severity:
        """Tell how bad it is in this check to break a rule."""
        severity = rule.severity
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
