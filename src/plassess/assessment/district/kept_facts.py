"""The facts of very many self-assessments, kept small: a row that many teams decided alike stands in memory once."""

from collections.abc import Iterator
from sys import intern
from typing import Generic, Protocol, TypeVar

from msgspec import Raw, Struct, msgpack
from msgspec.structs import replace

from plassess.assessment.district.team_facts import MarkedRow, RowFacts, TeamFacts, TeamNamed
from plassess.assessment.district.teams import NowAndThen, Team, each_now_and_then

R = TypeVar("R", bound=RowFacts | MarkedRow)
At = TypeVar("At")


class _Marks(Struct, Generic[At], frozen=True, array_like=True):
    """The counts of one row, and the row without any: packed, or by its number."""

    row: At
    at: tuple[int, ...]
    cannot_tell: int


class _Piece(Struct, Generic[At], frozen=True, array_like=True):
    """The facts of one self-assessment without folder and rows, and each row by itself: packed, or by its number."""

    facts: Raw
    rows: tuple[At, ...]
    marked: tuple[_Marks[At], ...]


class _Named(TeamNamed, frozen=True):
    """Whose a self-assessment is, and its place among those kept."""

    place: int


class Pieces(Protocol):
    """Where bytes are kept, each piece found again by its place from 0."""

    def append(self, piece: bytes, /) -> None:
        """Keep one more."""

    def __getitem__(self, place: int, /) -> bytes:
        """Return one."""
        ...


def packed(facts: TeamFacts) -> bytes:
    """Pack facts so that rows are told alike unread. The folder is left out: it is no fact of what lies in it."""
    rows = tuple(map(msgpack.encode, facts.rows))
    marked = tuple(_Marks(_packed_row(one), one.at, one.cannot_tell) for one in facts.marked)
    whole = Raw(msgpack.encode(replace(facts, folder="", rows=(), marked=())))
    return msgpack.encode(_Piece(whole, rows, marked))


def _packed_row(one: MarkedRow) -> bytes:
    return msgpack.encode(replace(one, at=(), cannot_tell=0))


class KeptFacts:
    """What was read: for each self-assessment a name and a place are kept here, and some bytes in ``pieces``."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._named: list[_Named] = []
        self._rows, self._marked = _Rows(RowFacts), _Rows(MarkedRow)

    def keep(self, folder: str, piece: bytes) -> None:
        """Keep the facts of one more, as they were packed."""
        found = msgpack.decode(piece, type=_Piece[bytes])
        rows = tuple(map(self._rows.number_of, found.rows))
        marked = tuple(_Marks(self._marked.number_of(one.row), one.at, one.cannot_tell) for one in found.marked)
        self._named.append(_named(msgpack.decode(found.facts, type=TeamNamed), folder, len(self._named)))
        self._pieces.append(msgpack.encode(_Piece(found.facts, rows, marked)))

    def teams(self) -> "KeptTeams":
        """Bring the self-assessments of each team together."""
        return KeptTeams(self, each_now_and_then(self._named))

    def facts(self, one: _Named) -> TeamFacts:
        """Return the facts of one as they were read."""
        found = msgpack.decode(self._pieces[one.place], type=_Piece[int])
        rows = tuple(self._rows.all[number] for number in found.rows)
        marked = tuple(
            replace(self._marked.all[each.row], at=each.at, cannot_tell=each.cannot_tell) for each in found.marked
        )
        return replace(msgpack.decode(found.facts, type=TeamFacts), folder=one.folder, rows=rows, marked=marked)


class KeptTeams:
    """The teams of all that is kept; the facts of one are made when it is its turn, and are gone with it."""

    def __init__(self, kept: KeptFacts, each: list[NowAndThen[_Named]]) -> None:
        self._kept, self._each = kept, each

    def __len__(self) -> int:
        """Count the teams."""
        return len(self._each)

    def __iter__(self) -> Iterator[Team]:
        """Return one after another."""
        return map(self._team, self._each)

    @property
    def districts(self) -> set[str]:
        """The districts that are named."""
        return {one.now.district for one in self._each if one.now.district}

    @property
    def named(self) -> "list[NowAndThen[_Named]]":
        """What tells whose each is, without any facts."""
        return self._each

    def of(self, folder: str) -> Team | None:
        """Find the team that a folder is of; ``None``: it is neither its latest nor the one before."""
        found = (one for one in self._each if folder in (one.now.folder, one.then and one.then.folder))
        return next(map(self._team, found), None)

    def _team(self, one: NowAndThen[_Named]) -> Team:
        return Team(self._kept.facts(one.now), self._kept.facts(one.then) if one.then else None)


class _Rows(Generic[R]):
    """Rows as they are read, each that differs once."""

    def __init__(self, type_: type[R]) -> None:
        self._type = type_
        self._numbers: dict[bytes, int] = {}
        self.all: list[R] = []

    def number_of(self, piece: bytes) -> int:
        number = self._numbers.setdefault(piece, len(self.all))
        if number == len(self.all):
            self.all.append(msgpack.decode(piece, type=self._type))
        return number


def _named(one: TeamNamed, folder: str, place: int) -> _Named:
    """Name one, with what thousands share once in memory."""
    team, role, district = map(intern, (one.team, one.role, one.district))
    return _Named(folder, one.uid, one.before, team, role, one.opened, district, one.school, place)
