"""The last sheet that was sent stands, in whatever order files are named, as far as times tell it."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.alone.marks import Mark
from plassess.assessment.forms.last_sent import Candidate, Standing, standing

TIMES = [f"2026-10-19T09:0{minute}" for minute in range(6)]


def sheet(level: int, sent: str = "", export: int | None = None, place: str = "") -> Candidate:
    return Candidate({"a/b": Mark(level=level)}, sent, export, place)


sent_sheets = st.lists(st.sampled_from(TIMES), min_size=1, max_size=6, unique=True).flatmap(
    lambda times: st.tuples(*(st.builds(sheet, st.integers(1, 3), st.just(when)) for when in times))
)


@given(sheets=sent_sheets, random=st.randoms(use_true_random=False))
def test_where_all_have_a_time_their_order_does_not_matter(sheets: Sequence[Candidate], random: object) -> None:
    shuffled = list(sheets)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    stands = standing(sheets).one

    assert stands is not None
    assert standing(shuffled).one == stands
    assert stands.says == max(sheets, key=lambda one: one.sent).says


@given(sheets=sent_sheets, at=st.integers(0, 5))
def test_taken_in_one_by_one_or_all_at_once_the_same_stands(sheets: Sequence[Candidate], at: int) -> None:
    first = standing(sheets[: at + 1]).one
    assert first is not None

    assert standing([first, *sheets[at + 1 :]]).one == standing(sheets).one


def test_the_later_row_of_one_table_stands_without_a_time() -> None:
    assert standing([sheet(1, export=0), sheet(2, export=0)]).one == sheet(2, export=0)
    assert standing([sheet(1, TIMES[0], 0), sheet(2, TIMES[0], 0)]).one == sheet(2, TIMES[0], 0)


def test_where_nobody_can_tell_it_stays_open_until_it_is_said() -> None:
    paper, form = sheet(1, place="what is in"), sheet(2, TIMES[0], 0, "a.csv, row 2")

    assert standing([paper, form]) == Standing(open=(paper, form))
    assert standing([paper, form], "first").one == paper
    assert standing([paper, form], "last").one == form
    assert standing([sheet(1, TIMES[0], 0), sheet(2, TIMES[0], 1)]).one is None


def test_equal_sheets_leave_nothing_to_be_said() -> None:
    private = Candidate({"a/b": Mark(level=1, saw="for nobody")})

    assert standing([private, sheet(1, TIMES[0])]).one == sheet(1, TIMES[0])
