"""docs/content.md, followed from its beginning to its end by somebody who copies every file and every command."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program.program import lines, run

pytestmark = pytest.mark.slow

PAGE = (Path(__file__).parents[1] / "docs" / "content.md").read_text(encoding="utf-8")
_STEP = re.compile(
    r"^`(?P<file>content/[^`]+)`\n\n```yaml\n(?P<text>.*?)^```|^```sh\n(?P<commands>.*?)^```", re.S | re.M
)


def steps() -> Iterator[tuple[str, str]]:
    """Every file with its text, and every command with an empty one, in the page's order."""
    for step in _STEP.finditer(PAGE):
        if step["file"]:
            yield step["file"], step["text"]
        else:
            yield from ((line.partition("  ")[0], "") for line in step["commands"].splitlines())


def test_the_page_works_as_it_is_written(tmp_path: Path) -> None:
    said: dict[str, str] = {}
    for what, text in steps():
        if text:
            (tmp_path / what).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / what).write_text(text, encoding="utf-8")
        else:
            done = run(tmp_path, *shlex.split(what)[1:], typed=lines("new", "", "", "", ""))
            assert done.code == 0, f"{what}\n{done.out}{done.err}"
            said[what] = done.said

    assert "are fine." in said["plassess check content --strict"]
    assert (
        "Our summer institute" in run(tmp_path, "show", "central-office").said
        or "summer institute" in said["plassess show central-office/summer"]
    )
    assert "What hangs on the wall" in said["plassess start --role library-lead --using walk-through"]
    untranslated = run(tmp_path, "check", "content", "--format", "json")
    assert untranslated.out.count('"code": "PLA308"') == 1
    listed = run(tmp_path, "check", "content/lang/es/action_guides/library-lead.yaml", "--format", "json")
    assert listed.out.count('"code": "PLA308"') > 1
    assert "¿Cuándo vino una clase" in run(tmp_path, "start", "--role", "library-lead", "--lang", "es", "--blank").out
