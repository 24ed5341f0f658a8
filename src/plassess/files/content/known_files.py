"""What several readings of one folder, as in each language, know of its files: none is parsed or checked twice."""

from pathlib import Path
from typing import Generic, TypeVar, cast

from msgspec import Struct, field

from plassess.content.values import Published
from plassess.files.content.answer_sets import with_answers
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import YamlSource, read_source
from plassess.problems.problem import Problem

P = TypeVar("P", bound=Published)


class Made(Struct, Generic[P], frozen=True):
    """A source ``of`` one file or several; the same with the answers it names, a model of it, and what is wrong."""

    of: YamlSource
    answered: YamlSource
    model: P | None
    problems: list[Problem]


class KnownFiles(Struct):
    """The files by their paths, and what was made of each source, by its ``id()``.

    ``for_places``: the place of every value will be asked for.
    """

    sources: dict[Path, YamlSource] = field(default_factory=dict)
    made: dict[int, Made[Published]] = field(default_factory=dict)
    for_places: bool = False

    def source(self, path: Path, folder: Path) -> YamlSource:
        """Read a file of a folder, where no other reading has. Raises ProblemsError where it cannot be read."""
        if path not in self.sources:
            self.sources[path] = read_source(path, folder, for_places=self.for_places)
        return self.sources[path]

    def made_of(self, source: YamlSource, model: type[P]) -> Made[P]:
        """Make a model of a source, where no other reading has; ``None`` where something is wrong."""
        if id(source) not in self.made:
            answered, faults = with_answers(source)
            value, problems = problems_in(answered, model)
            self.made[id(source)] = Made(source, answered, None if faults else value, [*faults, *problems])
        return cast("Made[P]", self.made[id(source)])
