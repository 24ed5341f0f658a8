"""What `?` tells beside a prompt's own help: lenses, words of the glossary, and nothing where there is no kit."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plassess.content.kit.glossary import Glossary, Term
from plassess.content.kit.kit import Kit
from plassess.content.kit.lenses import Lens, Lenses, Probe
from plassess.conversation.exits import Command
from plassess.conversation.kit_help import KitHelp
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.typed.command_lines import command_in
from plassess.files.content.kit import load_kit
from tests.kits import with_kit
from tests.reports.hostile import HOSTILE
from tests.speed import examples

from .scripted import Typed, a_meeting, held, on_disk, shown

VALID = Path(__file__).parents[1] / "cases" / "valid_content"
PROBES = "Whose work did you leave out, and who noticed? - Which test hides what a newcomer knows?"
NAMED = "More to ask here, by a lens: "
WORDS = "Explained here: "


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return with_kit(Path(shutil.copytree(VALID, tmp_path / "content")))


@contextmanager
def at_a_row(content: Path | None, *lines: str, lenses: Sequence[str] = ()) -> Iterator[Meeting]:
    """A meeting on the map's rows on tp.evidence, held until these lines are typed."""
    with a_meeting([Typed(line) for line in lines], using=("map",)) as (meeting, _):
        if content:
            meeting.load_kit = partial(load_kit, content, "glossary", "lenses")
        meeting.lenses = lambda: tuple(lenses)
        held(meeting)
        yield meeting


def a_kit_of(terms: Sequence[Term] = (), lenses: Sequence[Lens] = ()) -> Kit:
    return Kit(
        Glossary(format="plassess/glossary/1", wording="own", terms=tuple(terms)),
        Lenses(format="plassess/lenses/1", wording="own", lenses=tuple(lenses)),
    )


def test_help_names_the_lenses_that_ask_about_the_prompts_standards(content: Path) -> None:
    with at_a_row(content, "?") as meeting:
        said = shown(meeting)

    assert f"{NAMED}Multilingual learners, Students with disabilities. To see one: ? multilingual" in said
    assert PROBES not in said


@pytest.mark.parametrize("asked", ["? multilingual", "?multi", "? Multilingual  Learners", "? multilingual-learners"])
def test_a_word_that_begins_a_lens_prints_what_it_asks_here(content: Path, asked: str) -> None:
    with at_a_row(content, asked) as meeting:
        said = shown(meeting)

    assert f"Multilingual learners - {PROBES}" in said
    assert "Who speaks last in your rooms?" not in said, "that is about another standard"


def test_the_lenses_of_the_team_are_shown_at_once_and_not_named(content: Path) -> None:
    with at_a_row(content, "?", lenses=["multilingual-learners"]) as meeting:
        said = shown(meeting)

    assert f"Multilingual learners - {PROBES}" in said
    assert f"{NAMED}Students with disabilities. To see one: ? students" in said


def test_a_lens_that_the_content_lacks_is_told(content: Path) -> None:
    with at_a_row(content, "?", "?", lenses=["gifted"]) as meeting:
        said = shown(meeting)

    assert said.count("This content has no lens gifted. There is: multilingual-learners, disabilities.") == 1


@pytest.mark.parametrize("asked", ["? protocol", "?PROTOCOLS", "? Protocol"])
def test_a_word_of_the_glossary_is_explained(content: Path, asked: str) -> None:
    with at_a_row(content, asked) as meeting:
        said = shown(meeting)

    assert "protocol: Steps that a group agrees on for a talk" in said


def test_help_ends_with_the_words_that_stand_in_the_prompt() -> None:
    with a_meeting([Typed("?")], using=("map",)) as (meeting, _):
        prompt = meeting.interview.prompts[0]
        word, title = prompt.item.levels[-1].text.split()[-1].strip("."), prompt.title  # type: ignore[union-attr]
        terms = [Term(id=f"t{at}", term=one, meaning="It.") for at, one in enumerate(("qqq", word.upper(), title))]
        meeting.load_kit = partial(a_kit_of, terms)
        held(meeting)

        said = shown(meeting)
    assert f"{WORDS}{title}, {word.upper()}. Such as ? {title} or all: plassess show glossary" in said
    assert said.rindex(WORDS) > said.rindex("/quit leave")


@pytest.mark.parametrize("line", ["? zzz", "?zzz", "? whose turn is it, and who says so"])
def test_a_question_that_nothing_answers_is_handed_back_and_no_answer(content: Path, line: str) -> None:
    with at_a_row(content, "1", line, "-", "/quit") as meeting:
        said, kept = shown(meeting), on_disk(meeting)

    assert "No lens and no word of the glossary here is" in said
    assert line not in kept
    assert line.lstrip("? ") not in kept


def test_help_before_the_first_prompt_takes_nothing_from_it(content: Path) -> None:
    with a_meeting([Typed("?")], using=("map",)) as (meeting, _):
        meeting.load_kit = partial(load_kit, content, "glossary", "lenses")
        assert not meeting.face.explained_by().knows("protocol")
        held(meeting)

        assert NAMED in shown(meeting)


def test_without_a_kit_help_is_what_it_was() -> None:
    with at_a_row(None, "?") as meeting:
        said = shown(meeting)

    assert "/quit" in said
    assert NAMED not in said
    assert WORDS not in said


@pytest.mark.parametrize("file", ["glossary.yaml", "lenses.yaml"])
def test_a_kit_that_cannot_be_read_is_told_once_and_the_meeting_goes_on(content: Path, file: str) -> None:
    (content / file).write_text("format: [\n", encoding="utf-8")

    with at_a_row(content, "?", "?", "2") as meeting:
        said, answer = shown(meeting), meeting.interview.answers

    assert said.count("The glossary and the lenses cannot be read.") == 1
    assert file in said.replace(" ", ""), "a long path goes over two lines"
    assert len(answer) == 1


def test_no_file_of_the_kit_is_read_before_somebody_asks(content: Path) -> None:
    read: list[str] = []
    with a_meeting([Typed("1"), Typed("a note")], using=("map",)) as (meeting, _):
        meeting.load_kit = lambda: read.append("read") or Kit()  # type: ignore[func-returns-value]
        held(meeting)

    assert read == []


@settings(max_examples=examples(30))
@given(text=st.sampled_from([one for one in HOSTILE if len(one) <= 120]), width=st.sampled_from([20, 40, 80]))
def test_hostile_texts_of_a_kit_are_harmless_and_wrapped(text: str, width: int) -> None:
    lens = Lens(id="l", title=text, about=text, probes=(Probe(standard="tp.evidence", ask=(text,)),))
    with a_meeting([], using=("map",)) as (meeting, _):
        meeting.load_kit = partial(a_kit_of, [Term(id="t", term=text, meaning=text)], [lens])
        console = meeting.face._console
        console.width = width
        help_ = KitHelp(meeting)
        for show in (help_.show_lenses, help_.show_words, partial(help_.explain, "t"), partial(help_.explain, "l")):
            show()
        printed = console.file.getvalue()  # type: ignore[attr-defined]

    assert "\x1b" not in printed.replace("\x1b[2m", "").replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert "\u202e" not in printed
    assert max(map(len, printed.splitlines())) <= width


@settings(max_examples=examples(60))
@given(
    word=st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12),
    space=st.sampled_from(["", " ", "  "]),
)
def test_a_line_that_asks_about_a_word_is_that_question_and_no_other_command(word: str, space: str) -> None:
    typed = command_in(f"?{space}{word}")

    assert typed is not None
    assert (typed.command, typed.more) == (Command.HELP, word)


@pytest.mark.parametrize("line", ["?!", "? !", "??", "who? me", "¿quién?", "? a\nb"])
def test_other_lines_with_a_question_mark_are_answers_as_before(line: str) -> None:
    assert command_in(line) is None
