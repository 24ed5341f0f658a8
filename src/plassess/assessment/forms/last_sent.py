"""Which of several sheets of one person stands: the last one that was sent, as far as that can be told."""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from plassess.assessment.alone.marks import Mark
from plassess.content.values import PathId

Take = Literal["first", "last"]


class Candidate(Struct, frozen=True):
    """One sheet of a person.

    ``sent`` is when it was finished, empty where nobody knows. ``export`` tells rows of one table, which stand there
    in the order they were sent in; ``None`` for what is alone. ``place`` names it to whoever has to choose.
    """

    marks: Mapping[PathId, Mark]
    sent: str = ""
    export: int | None = None
    place: str = ""

    @property
    def says(self) -> dict[str, tuple[str, str]]:
        """What of it counts; words that nobody may read aloud do not."""
        return {id_: (one.label, (one.saw or "") if one.aloud else "") for id_, one in self.marks.items()}


class Standing(Struct, frozen=True):
    """The candidate that stands; where it cannot be told, ``open`` are those to choose from, in their order."""

    one: Candidate | None = None
    open: tuple[Candidate, ...] = ()


def standing(candidates: Sequence[Candidate], take: Take | None = None) -> Standing:
    """Find the sheet that stands among at least one, given in the order in which they are told."""
    left = _latest_of_those_with_a_time(_last_of_each_export(candidates))
    if all(one.says == left[0].says for one in left):
        return Standing(max(left, key=lambda one: one.sent))
    if take:
        return Standing(left[0 if take == "first" else -1])
    return Standing(open=tuple(left))


def _last_of_each_export(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave of one table’s rows of one moment, or without any, the last."""
    last = {(one.export, one.sent): one for one in candidates}
    return [one for one in candidates if one.export is None or last[one.export, one.sent] is one]


def _latest_of_those_with_a_time(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave of those with a time the latest; several of one moment stay where they differ."""
    latest = max((one.sent for one in candidates), default="")
    kept: list[Candidate] = []
    for one in candidates:
        is_told = any(one.sent and one.sent == other.sent and one.says == other.says for other in kept)
        if one.sent in ("", latest) and not is_told:
            kept.append(one)
    return kept
