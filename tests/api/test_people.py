"""Small groups: what people marked alone is in no value that a notebook gets, before the opening and after it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import to_builtins

import plassess
from plassess.exchange.tables import TABLES
from tests.marked_alone import PEOPLE, SECRET, laid_out, open_all, send, spread


def everything(folder: Path) -> Iterator[str]:
    """All that the library tells of a self-assessment, as text."""
    one = plassess.open_assessment(folder)
    for name in (name for name in dir(one) if not name.startswith("_") and name != "table"):
        value = getattr(one, name)
        yield f"{name}: {list(value) if isinstance(value, plassess.Table) else to_builtins(value, enc_hook=str)}"
    for table in TABLES:
        texts = any(column.of_texts for column in table.columns)
        yield str(list(plassess.open_assessments(folder).table(table.name, texts=texts)))
    yield repr(one)
    yield str(to_builtins(plassess.summary(folder)))


@pytest.mark.parametrize("sent", [4, 11])
def test_until_marks_are_opened_nothing_hangs_on_them(sent: int, tmp_path: Path) -> None:
    told = []
    for at, alike in enumerate((True, False)):
        marks = laid_out(tmp_path / str(at))
        send(marks, spread(marks, PEOPLE[:sent], alike=alike))
        told.append([text.replace(f"/{at}/", "/0/") for text in everything(marks.folder.path)])

    assert told[0] == told[1]
    assert SECRET not in str(told)


@pytest.mark.parametrize("sent", [4, 9, 11])
def test_opened_marks_are_counts_where_ten_or_more_sent_and_nobodys_own(sent: int, tmp_path: Path) -> None:
    marks = laid_out(tmp_path)
    send(marks, spread(marks, PEOPLE[:sent]))
    open_all(marks)

    told = list(everything(marks.folder.path))

    counts = plassess.open_assessments(marks.folder.path).table("counts")
    assert any(counts.column("n")) == (sent >= 10)
    assert SECRET not in str(told)
    assert [code for code in PEOPLE if f"'{code}'" in str(told)] == []
