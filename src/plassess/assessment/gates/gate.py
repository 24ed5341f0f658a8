"""A gate, told once: its name, what it takes, its words, and where it is measured; help needs no models for it."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct


class Takes(StrEnum):
    """What a gate is given; each value stands for it in help."""

    SHARE = "SHARE"
    """A percentage."""
    COUNT = "N"
    """A whole number from 0."""
    FLAG = ""
    """Nothing: it is asked, or not."""
    IDS = "ID"
    """Ids of what is asked about; each is asked on its own."""
    LEVELS = "ID=N"
    """A level for each id; each is asked on its own."""
    INDEXES = "ID=INDEX"
    """An index from 0 to 1 for each id; each is asked on its own."""
    OPTIONS = "ID=OPTION"
    """One option or several for each id; each id is asked on its own."""
    FOLDER = "DIR"
    """The folder of another self-assessment."""

    @property
    def several(self) -> bool:
        """Tell whether one gate may be given several times."""
        return self is Takes.IDS or self.by_id

    @property
    def by_id(self) -> bool:
        """Tell whether it is given something for each id."""
        return self in {Takes.LEVELS, Takes.INDEXES, Takes.OPTIONS}


class Gate(Struct, frozen=True):
    """One gate. ``name`` is its option without dashes, and its key in plassess.yaml.

    ``says`` is a sentence that holds where the gate does; ``more`` says to the page what one sentence cannot.
    ``example`` is what it may be given on the command line. ``of_honesty``: it holds better the better a team rates
    itself, so that it is proposed to nobody. ``measure`` is ``module:function`` in this room; it takes
    the gate as it was asked for and the occasion, and returns a result.
    """

    name: str
    takes: Takes
    says: str
    measure: str
    example: str = ""
    more: str = ""
    of_honesty: bool = False

    @property
    def field(self) -> str:
        """The gate's name in Python."""
        return self.name.replace("-", "_")

    @property
    def help(self) -> str:
        """What help says of the option."""
        said = self._with(self.example)
        return f"{said} May be given several times." if self.takes.several else said

    @property
    def about_key(self) -> str:
        """What is said of the key in plassess.yaml."""
        said = self._with(self._value)
        return f"true: {said[0].lower()}{said[1:]}" if self.takes is Takes.FLAG else said

    @property
    def as_option(self) -> str:
        """An example of its use on the command line: ``--answered 90%``."""
        return f"--{self.name} {self.example}".strip()

    @property
    def as_key(self) -> str:
        """An example of its use in plassess.yaml: ``answered: 90%``."""
        return f"{self.name}: {self._value}"

    @property
    def _value(self) -> str:
        """Write the example as YAML."""
        if self.takes.by_id:
            id_, _, wanted = self.example.partition("=")
            return f"{{{id_}: {wanted}}}"
        return {Takes.FLAG: "true", Takes.IDS: f"[{self.example}]"}.get(self.takes, self.example)

    def _with(self, example: str) -> str:
        """Add an example to the sentence where its form has to be known."""
        shown = self.takes is Takes.SHARE or self.takes.by_id
        return f"{self.says.removesuffix('.')}, such as {example}." if shown else self.says

    def each(self, given: Any) -> Iterable[Any]:  # noqa: ANN401 - what it takes
        """Split what it is given into what is asked on its own: an id, or an id and its level."""
        if isinstance(given, Mapping):
            return given.items()
        return dict.fromkeys(given) if self.takes.several else (given,)


def is_asked(given: object) -> bool:
    """Tell whether what a gate is given asks anything; 0 does, and ``None``, false and what is empty do not."""
    return bool(given) or (given == 0 and given is not False)
