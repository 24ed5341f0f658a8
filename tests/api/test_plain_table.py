"""A table as a notebook takes it: a sequence of rows that nobody can change in it, and a list of values as one."""

import sys
from datetime import date
from pathlib import Path

import pytest

import plassess
from plassess.api.plain_table import Table, TableColumn

from .page import JANUARY, laid_out

pytestmark = pytest.mark.versions

COLUMNS = [TableColumn("who", str, "Who does it."), TableColumn("by", date), TableColumn("level", int)]
HOSTILE = "<img src=x onerror=alert(1)>\u202egpj"
TABLE = Table("steps", COLUMNS, [{"who": HOSTILE, "by": date(2026, 3, 1), "level": None, "more": 1}, *([dict.fromkeys(("who", "by", "level"))] * 30)])  # fmt: skip


def test_rows_are_dicts_of_their_own() -> None:
    TABLE[0]["who"] = "changed"
    next(iter(TABLE)).clear()

    assert TABLE[0] == {"who": HOSTILE, "by": date(2026, 3, 1), "level": None}
    assert len(TABLE) == len(list(TABLE)) == 31
    assert (TABLE[-1], TABLE.column("level")[:2]) == (dict.fromkeys(TABLE.columns), (None, None))


def test_a_slice_is_a_table_with_the_same_columns() -> None:
    none = TABLE[40:]

    assert (len(TABLE[:2]), len(none)) == (2, 0)
    assert none.columns == ("who", "by", "level")
    assert none.about["who"] == "Who does it."


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(plassess.PlassessError, match="Did you mean level"):
        TABLE.column("levle")


def test_in_a_notebook_text_is_text_and_the_first_rows_are_shown() -> None:
    shown = TABLE._repr_html_()

    assert "<img" not in shown
    assert "\u202e" not in shown
    assert shown.count("<tr>") == 21
    assert "31 × 3" in shown
    assert "31 × 3" in repr(TABLE)


@pytest.mark.parametrize(("method", "library"), [("to_pandas", "pandas"), ("to_arrow", "pyarrow")])
def test_without_the_library_it_says_what_to_install(
    method: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)

    with pytest.raises(plassess.PlassessError, match=f"pip install {library}"):
        getattr(TABLE, method)()


def test_every_list_of_every_value_is_a_table_with_columns_that_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(laid_out(tmp_path))
    january = plassess.open_assessment(JANUARY)
    values = (
        (january.plan, 11),
        (january.status, 6),
        (plassess.compare(plassess.open_assessments("assessments")), 7),
        (plassess.summary("assessments"), 8),
        (plassess.load_content(), 6),
    )

    for value, lists in values:
        names = [name for name in value.__struct_fields__ if isinstance(getattr(value, name), tuple)]
        tables = [plassess.table_of(value, name) for name in names if _is_list(value, name)]
        assert len(tables) == lists
        for table in tables:
            assert len(table) == len(getattr(value, table.name))
            assert all(table.about.values()), (table, table.about)


def _is_list(value: object, name: str) -> bool:
    try:
        plassess.table_of(value, name)  # type: ignore[arg-type]  # a Struct
    except plassess.PlassessError:
        return False
    return True


def test_a_list_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(plassess.PlassessError, match=r"There is no list standard in it. Did you mean standards"):
        plassess.table_of(plassess.load_content(), "standard")
