"""At a real terminal, at prompts all along the way: a half line is kept however the window goes, and comes back."""

import signal
from pathlib import Path

import pytest

from tests.conversation.test_left_anywhere import TOURS

from .program import opened
from .terminal import Terminal

WAYS = {
    "Ctrl-C": lambda screen: screen.leave("\x03"),
    "SIGTERM": lambda screen: screen.stop(signal.SIGTERM),
    "a closed window": lambda screen: screen.hang_up(),
}
PLACES = [(part, at) for part, lines in TOURS.items() for at in range(0, len(lines) - 2, 3)]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("part", "at"), PLACES)
def test_a_half_line_is_kept(tmp_path: Path, part: str, at: int, way: str) -> None:
    start = ["start", "--role", "central-office", "--using", part]
    standards = ["--standards", "tp.evidence"] if part == "map" else []
    with Terminal(tmp_path, [*start, *standards]) as screen:
        screen.at_a_prompt()
        for line in ("T&L", "Rosa Ortiz, Dan Webb", *TOURS[part][:at]):
            screen.enter(line)
        screen.type("tok1x half a sen")
        screen.expect("half a sen")
        WAYS[way](screen)

    kept = "".join(path.read_text(encoding="utf-8") for path in opened(tmp_path).rglob("*") if path.is_file())
    assert "tok1x half a sen" in kept
