"""docs/start.md: its pictures are today's screens of the run that it tells, and each role gets through it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docs.pictures import DAY, HERE, PRACTICE, of_a_team, practice, report_in, with_words, words_of

from tests.content.shipped import ROLES

from .program import environment, opened
from .terminal import Terminal, squeezed

PAGE = (HERE / "start.md").read_text(encoding="utf-8")
STEPS_AT_THE_KEYBOARD = ("5", "6", "8")
MADE_ANEW = "run: python -m docs.pictures"


@pytest.mark.slow
@pytest.mark.parametrize(("run", "plan"), [(practice, "start-plan.png"), (of_a_team, "report.png")])
def test_each_picture_is_todays_screen(run: type[practice], plan: str) -> None:
    with run() as (folder, drawn):
        for name, picture in drawn.items():
            assert (HERE / name).read_text(encoding="utf-8") == picture, MADE_ANEW
        photograph = (HERE / plan).read_bytes()

        assert photograph == with_words(without_words(photograph), words_of(report_in(folder))), MADE_ANEW


def test_the_page_shows_what_its_own_run_makes_and_nothing_else() -> None:
    shown = set(re.findall(r"!\[.*?\]\((.*?)\)", PAGE))

    assert shown == {*(typed.picture for typed in PRACTICE if typed.picture), *LATER}


def test_the_pictures_are_of_the_run_that_the_page_tells() -> None:
    told = "\n".join(numbered_lines())
    lines = [typed.line.replace("Rosa Ortiz", "your name") for typed in PRACTICE]

    said = re.findall(r"(?:[Tt]ype|such as|between:) `(?!/|\./)([^`]+)`", told)
    assert [one for one in said if one not in lines] == []
    assert [one for one in lines if one in said] == said
    asked = re.findall(r"\*\*(.+?)\*\*", told)
    assert len(asked) > 8
    assert [one for one in asked if not any(is_asked(typed.asked, one) for typed in PRACTICE)] == []


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
def test_each_role_gets_from_the_page_to_its_plan(tmp_path: Path, role: str) -> None:
    here = next(at for at, typed in enumerate(PRACTICE) if typed.asked.startswith("Do you commit"))

    monday = environment(tmp_path, PLASSESS_TODAY=DAY)  # "in 4 weeks" is no weekend then, which would be asked about

    with Terminal(tmp_path, ("start", "--role", role, "--using", "guide"), env=monday) as terminal:
        type_all(terminal, PRACTICE[:here])
        terminal.at_a_prompt()
        assert terminal.leave("/quit\r") == 0
    with Terminal(tmp_path, ("resume",), env=monday) as terminal:
        type_all(terminal, PRACTICE[here:])
        assert terminal.end() == 0

    assert "Visit two team meetings" in (opened(tmp_path) / "report.html").read_text(encoding="utf-8")


LATER = ("start-closing.svg", "start-plan.png", "start-report.svg")
"""What shows the end of the run."""


def numbered_lines() -> Iterator[str]:
    for step in STEPS_AT_THE_KEYBOARD:
        section = re.search(rf"^## {step}\. .*?(?=^## )", PAGE, re.MULTILINE | re.DOTALL)
        assert section
        yield from re.findall(r"^\d+\. (.*)$", section[0], re.MULTILINE)


def is_asked(on_screen: str, on_page: str) -> bool:
    return bool(on_screen) and on_screen.casefold().rstrip("?") in on_page.casefold()


def type_all(terminal: Terminal, run: tuple[tuple[str, str, str], ...]) -> None:
    for asked, line, _ in run:
        assert squeezed(asked) in squeezed(terminal.at_a_prompt())
        terminal.enter_without_waiting(line)


def without_words(png: bytes) -> bytes:
    return re.sub(rb"....tEXtwords\x00.{64}....", b"", png, flags=re.DOTALL)
