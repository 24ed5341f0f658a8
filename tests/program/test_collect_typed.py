"""A text that is pasted, and which sheet stands where nobody can tell: asked at the keyboard."""

from pathlib import Path

import pytest

from plassess.files.alone.marks_folder import MarksFolder
from tests.forms_back import answers, form_of, lines
from tests.marked_alone import laid_out

from .program import run
from .terminal import Terminal


@pytest.fixture
def marks(tmp_path: Path) -> MarksFolder:
    return laid_out(tmp_path / "assessments")


def a_text(marks: MarksFolder, code: str, sign: str) -> str:
    form = form_of(marks)
    return lines(answers(form, code, [sign] * len(form.questions))).decode()


def levels(marks: MarksFolder, code: str) -> set[str]:
    return {one.label for one in marks.of(code).marks.values()}


@pytest.mark.parametrize("plain", [False, True])
def test_a_text_is_pasted_and_nothing_of_it_stays_on_the_screen(
    marks: MarksFolder, tmp_path: Path, plain: bool
) -> None:
    text = a_text(marks, "k7", "2") + "\n> quoted below\n" + a_text(marks, "m2", "3")
    with Terminal(tmp_path, ["collect", *(["--plain"] if plain else [])]) as screen:
        screen.at_a_prompt()
        if plain:
            screen.type(text)
        else:
            screen.paste(text)
        screen.rest()
        screen.enter_without_waiting()
        if not plain:
            screen.enter_without_waiting()
        code = screen.end()
        after = screen.bytes_shown.rpartition(b"\x1b[2J\x1b[3J")[2].decode()

    assert code == 0
    assert "taken: K7, M2" in after
    assert "tp.evidence" not in after
    assert (levels(marks, "k7"), levels(marks, "m2")) == ({"2"}, {"3"})
    assert not list(tmp_path.rglob("*.draft.yaml"))


@pytest.mark.parametrize(("typed", "stands"), [("2", "3"), ("1", "2"), ("", "2")])
def test_which_sheet_stands_is_asked_by_where_it_came_from(
    marks: MarksFolder, tmp_path: Path, typed: str, stands: str
) -> None:
    run(tmp_path, "collect", "--paper", typed="K7: 2 2 2\n\n")
    (tmp_path / "mail.txt").write_text(a_text(marks, "k7", "3"), encoding="utf-8")

    with Terminal(tmp_path, ["collect", "mail.txt"]) as screen:
        asked = screen.at_a_prompt()
        refused = screen.enter("9")
        screen.enter_without_waiting(typed or "-")
        if not typed:
            screen.rest()
            screen.enter_without_waiting()
        code = screen.end()

    assert "1  what is in" in asked
    assert "2  mail.txt, sheet 1" in asked
    assert "from 1 to 2" in refused
    assert levels(marks, "k7") == {stands}
    assert code == (0 if typed else 3)


@pytest.mark.parametrize(
    ("said", "stands"), [("", "3"), ("\n", "3"), ("n\n", "2"), ("y\n", "3"), ("nonsense\n", "3")]
)
def test_a_sheet_typed_where_it_is_asked_about_another_waits_for_its_turn(
    marks: MarksFolder, tmp_path: Path, said: str, stands: str
) -> None:
    run(tmp_path, "collect", "--paper", typed="K7: 2 2 2\n\n")

    ended = run(tmp_path, "collect", "--paper", typed=f"K7: 3 3 3\n{said}M2: 1 1 1\nA6: 2 2 2\n\n")

    assert (levels(marks, "k7"), levels(marks, "m2"), levels(marks, "a6")) == ({stands}, {"1"}, {"2"}), ended.said
