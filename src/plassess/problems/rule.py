"""A rule that a file can break: its code, how bad that is, and all that its author wants to know of it.

Each is a file in ``rules/``, with its text and examples. A finding of it is made in ``checks/`` (look there for its
name in capitals), in ``content/`` where files contradict each other, and in ``files/`` where one cannot be read.
"""

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct


class Group(Struct, frozen=True):
    """What some rules are about: ``title`` for people, ``tag`` in one word for programs."""

    title: str
    tag: str


GROUPS: Mapping[str, Group] = {
    "0": Group("The file itself", "file"),
    "1": Group("How YAML is written", "yaml"),
    "2": Group("Keys and values", "shape"),
    "3": Group("Ids and what refers to them", "references"),
    "4": Group("Answers", "answers"),
    "5": Group("What the content says", "content"),
    "9": Group("Comments that silence rules", "check"),
}
"""What rules are about, by the hundreds of their codes."""


class Severity(StrEnum):
    """How bad it is to break a rule.

    An error: the file cannot be used. A warning: it can, and says less or something else than its author thinks.
    Advice never fails a check, not even a strict one.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Rule(Struct, frozen=True):
    """One rule. Its code never changes; the hundreds tell what it is about.

    ``name`` is what people call it, ``summary`` a sentence that holds where the rule is kept, ``why`` says
    what goes wrong where it is not. ``good`` is a piece of ``file`` in a district's repo that keeps the rule, and
    ``bad`` what breaks it when it stands there instead; where ``file`` is empty, both are said in words. ``remedy``
    says what to do.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    file: str
    good: str
    bad: str
    remedy: str

    def goes_by(self, word: str) -> bool:
        """Tell whether a word names the rule: its code, the beginning of its code (``PLA5``), or its name."""
        return bool(word) and (self.code.startswith(word.upper()) or self.name == word.lower())

    @property
    def group(self) -> Group:
        """What the rule is about."""
        return GROUPS[self.code[3]]
