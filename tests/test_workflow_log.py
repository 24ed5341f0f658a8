"""No line that is printed in GitHub Actions is a command, however text is cut into writes; ours alone are."""

import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.console import Console

from plassess.views.ci.workflow_log import GuardedStream
from plassess.views.page import Page

from .actions_runner import commands_in

PIECES = [
    *(
        "::",
        ":",
        "#",
        "##",
        "##[",
        "##v",
        "so[",
        "##VSO[",
        "[",
        "]",
        "error",
        "stop-commands",
        "::error::x",
        "##[group]g",
    ),
    *(
        "\n",
        "\r",
        "\r\n",
        " ",
        "\t",
        "\v",
        "\f",
        "\x1c",
        "\x85",
        "\xa0",
        "\u2003",
        "\u2028",
        "\u3000",
        "\ufeff",
        "\u200b",
    ),
    *("a", "é", "\x1b[1m", ""),
]
WRITES = st.lists(st.lists(st.sampled_from(PIECES), max_size=6).map("".join) | st.text(max_size=12), max_size=8)
OURS = "::error file=a.yaml,title=PLA101 unknown-key::a.yaml: ##[group]%0A::debug::x\n"


def guarded(*writes: str) -> str:
    log = io.BytesIO()
    stream = GuardedStream(log, encoding="utf-8", errors="replace", newline="\n", line_buffering=True)
    for text in writes:
        assert stream.write(text) == len(text)
    stream.flush()
    return log.getvalue().decode()


@given(WRITES)
@example(["::error::x"])
@example(["\ufeff \u3000:", "", ":error::x"])
@example(["a #", "#", "[group]g"])
@example(["a ##v", "so[task.complete]"])
@example(["> ", "::stop-commands::t"])
def test_no_text_is_a_command_wherever_it_is_cut(writes: list[str]) -> None:
    assert commands_in(guarded(*writes)) == []


@given(WRITES)
def test_only_spaces_are_added(writes: list[str]) -> None:
    text = "".join(writes)

    shown = guarded(*writes)

    assert shown.replace(" ", "") == text.encode(errors="replace").decode().replace(" ", "")
    assert shown == text or any(mark in text for mark in ("::", "##[")) or "##vso[" in text.lower()


@given(WRITES)
def test_what_another_stream_ends_the_line_of_is_no_command_either(writes: list[str]) -> None:
    log = io.BytesIO()
    streams = [GuardedStream(log, encoding="utf-8", newline="\n", write_through=True) for _ in range(2)]
    for at, text in enumerate(writes):
        streams[at % 2].write(text.encode(errors="replace").decode() + ("x" if at % 2 else "x\n"))

    assert commands_in(log.getvalue().decode()) == []


@pytest.mark.parametrize("width", range(1, 81))
def test_wherever_a_line_wraps_its_rest_is_no_command(width: int) -> None:
    log = io.BytesIO()
    page = Page(Console(file=GuardedStream(log, encoding="utf-8"), width=width, markup=False, emoji=False))

    page.say("Ask a::b ::error::x ##[group]g ::stop-commands::t about ::debug:: it", mark="- ", indent=3)

    assert "error" in "".join(log.getvalue().decode().split())
    assert commands_in(log.getvalue().decode()) == []


def test_the_door_lets_our_commands_through_and_nothing_else() -> None:
    log = io.BytesIO()
    stream = GuardedStream(log, encoding="utf-8", newline="\n")

    stream.write_commands(f"{OURS}holds: ##[group]\n::stop-commands::t\n {OURS}")
    stream.flush()

    assert log.getvalue().decode().startswith(OURS)
    assert commands_in(log.getvalue().decode()) == ["error file=a.yaml,title=PLA101 unknown-key"]


def test_to_azure_pipelines_the_door_lets_nothing_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TF_BUILD", "True")
    log = io.BytesIO()
    stream = GuardedStream(log, encoding="utf-8", newline="\n")

    stream.write_commands(f"{OURS}::error::##VSO[task.complete]x\n")
    stream.flush()

    assert commands_in(log.getvalue().decode()) == []
    assert "task.complete" in log.getvalue().decode()
