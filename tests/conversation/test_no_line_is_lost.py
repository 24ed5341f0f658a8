"""Whatever is typed at whatever prompt, and however the program is left: no line is lost.

Each line that was submitted is in the record, in the draft, or was handed back on the input line, unless it was a
command; what ``/undo`` takes back is gone as it should be, and it is not among these lines. The
machine below the screen is driven here; ``tests/program`` does the same through a terminal.
"""

import re
from collections.abc import Sequence

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from plassess.conversation.exits import Stopped

from .scripted import Typed, a_meeting, held, on_disk, shown

AT_RANDOM = settings(
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
"""What fails is not made smaller: each try writes a self-assessment anew."""
TOKEN = re.compile(r"tok\d+x")

COMMANDS = (
    "?",
    "list",
    "/list",
    "/skip",
    "/unknown",
    "/na",
    "/later",
    "/back",
    "/jump 2",
    "/review",
    "/edit",
    "/end",
)
NEAR = (
    "skip",
    "back",
    "/jump five",
    "later",
    "quit",
    "/bcak",
    "/",
    "/skip please",
    "/people Ann Lee",
    "/time 20",
)
TALK = ("", "", "", "1", "2", "3", "1, 2", "9x5, 2x3", "30", "30, 20", "75", "y", "n", "99", "in 3 weeks", "Oct 15")
WORDS = (
    "{} is what we say", "{}", "We did {} / Rosa / in 3 weeks", "Ask {} / Dan / 2020-01-01", "Do {} / Octember 3",
    "Rosa: {}", "{}\n\nand more", "- {}", "/ {}", "\\{} so", "1 {}", "{} / 3rd grade team", "Rosa {} / Dec 11",
    "12/31/25 {}", "{} / Dan / 11/20/26", "x" * 200 + " {}",
)  # fmt: skip


@st.composite
def scripts(draw: st.DrawFn) -> list[Typed]:
    """Draw what a team types, each line of words with a token of its own, and how it leaves."""
    count = draw(st.integers(1, 40))
    script = []
    for number in range(count):
        pool = draw(st.sampled_from([TALK, TALK, WORDS, WORDS, WORDS, COMMANDS, NEAR]))
        script.append(Typed(draw(st.sampled_from(pool)).format(f"tok{number}x")))
    leaves = draw(st.sampled_from([None, EOFError, KeyboardInterrupt, Stopped]))
    if leaves:
        script.append(Typed(f"tok{count}x at last", leaves=leaves))
    return script


@AT_RANDOM
@given(scripts(), st.sampled_from([("guide",), ("map",), ("core-roles",), ("learning-system",)]))
def test_each_line_is_kept_or_handed_back(script: Sequence[Typed], using: Sequence[str]) -> None:
    with a_meeting(script, using) as (meeting, line):
        held(meeting)

        reached = script[: len(line.stood)]
        typed = set(TOKEN.findall(" ".join(one.text for one in reached)))
        told = " ".join(re.findall(r"(?:Taken out|Not kept): .{0,600}", shown(meeting)))
        kept = set(TOKEN.findall(f"{on_disk(meeting)} {' '.join(line.stood)} {told}"))
        assert typed - kept == set(), shown(meeting)[-3000:]
