"""Every command that README and docs show is run, in a folder such as the page speaks of."""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from bench.schools import lay_out as schools

from tests.marked_alone import sent_team
from tests.program.cycles_begun import begin, rated_at
from tests.program.program import complete_answers, run
from tests.program.test_check_in import that_asks

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
PAGES = {
    str(page.relative_to(ROOT)): page.read_text(encoding="utf-8")
    for page in (
        ROOT / "README.md",
        ROOT / "SECURITY.md",
        ROOT / "CONTRIBUTING.md",
        *sorted((ROOT / "docs").rglob("*.md")),
    )
}
FOLLOWED_ELSEWHERE = {
    "docs/content.md": "tests/test_docs_content.py",
    "docs/district.md": "tests/program/test_content_new.py",
    "docs/editions.md": "tests/test_docs_editions.py",
    "docs/example.md": "tests/program/test_example.py",
    "docs/library.md": "tests/api/test_library_page.py",
}
"""Pages that a test of their own follows from beginning to end."""
NOT_COMMANDS = {
    "text",
    "yaml",
    "json",
    "python",
    "sql",
    "powershell",
    "html",
    "jinja",
    "diff",
    "csv",
    "toml",
    "markdown",
}
SET_UP = "python3 -m venv"
"""The README's own two commands: .ci/run runs one, and builds on the other."""
INDENTED = re.compile(r"\n\n    plassess .*\n")
"""Commands in a block that does not say what it is; what one prints of itself in docs/commands.md is none."""
AGREED = {"plassess reveal": ("--yes",)}
"""What is said by an option where nobody is there to agree."""
FINDS = ("check", "gate")
"""They end with 1 where they find something, and did what they were asked."""
NEED_FILES = ("plassess collect",)
"""They read what came back of forms, which tests/program/test_collect.py sends."""


class Block(NamedTuple):
    page: str
    line: int
    language: str
    lines: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks() -> Iterator[Block]:
    for page, text in PAGES.items():
        for found in re.finditer(r"^( *)```(\w*)\n(.*?)^\1```$", text, re.MULTILINE | re.DOTALL):
            line = text.count("\n", 0, found.start()) + 2
            yield Block(page, line, found[2], tuple(found[3].replace("\\\n", " ").splitlines()))


def of_an_example(folder: Path) -> None:
    assert run(folder, "example", "--out", "assessments").code == 0
    (folder / "answers.yaml").write_text(yaml.safe_dump(complete_answers(), sort_keys=False), encoding="utf-8")
    (folder / "answers").mkdir()
    blank = yaml.safe_load(run(folder, "start", "--role", "principal", "--blank").out)
    blank["answers"] = {prompt: {"state": "next-time"} for prompt in blank["answers"]}
    (folder / "answers/Lincoln HS.yaml").write_text(yaml.safe_dump(blank), encoding="utf-8")
    shutil.copy(ROOT / "templates/own/plan.md.j2", folder / "our-plan.md.j2")


def of_a_plan(folder: Path) -> None:
    record = that_asks(folder) / "assessment.yaml"
    looked_at = "using:\n  - guide\n  - map\nstandards:\n  - tp.evidence\n"
    record.write_text(re.sub(r"using:\n  - guide\n", looked_at, record.read_text(encoding="utf-8")), encoding="utf-8")
    for step in ("Look at one lesson", "Ask the coaches"):
        assert run(folder, "plan", "add", step).code == 0
    assert run(folder, "plan", "goal", "--seen", "Work on every table", "--no-input").code == 0


def of_two_times(folder: Path) -> None:
    rated_at(folder, 3)
    (folder / "made").rename(folder / "assessments")
    assert begin(folder, 2, "--from", "assessments/2026-10-01-central-office", opened="2027-03-11").code == 0


FOLDERS: dict[str, Callable[[Path], object]] = {
    "README.md": of_an_example,
    "docs/data-person.md": of_an_example,
    "docs/gates.md": of_an_example,
    "docs/plan.md": of_a_plan,
    "docs/cycles.md": of_two_times,
    "docs/team.md": lambda folder: sent_team(folder / "assessments"),
    "docs/forms.md": lambda folder: sent_team(folder / "assessments"),
    "docs/summary.md": lambda folder: schools(folder / "assessments", 6),
}
"""What lies where each page's commands are typed."""


def commands() -> list[Block]:
    return [one for one in blocks() if one.language in ("sh", "console") and one.page not in FOLLOWED_ELSEWHERE]


def test_every_block_says_what_it_is_and_every_page_of_commands_has_a_folder_to_run_them_in() -> None:
    languages = {one.language for one in blocks()}

    assert languages - NOT_COMMANDS <= {"sh", "console"}
    assert {one.page for one in commands()} <= set(FOLDERS)
    assert [name for name in FOLLOWED_ELSEWHERE.values() if not (ROOT / name).is_file()] == []
    assert [one for text in PAGES.values() for one in INDENTED.findall(text)] == []


@pytest.mark.parametrize("page", FOLDERS)
def test_every_command_on_a_page_does_what_it_says(page: str, tmp_path: Path) -> None:
    FOLDERS[page](tmp_path)
    ran = 0

    for block in (one for one in commands() if one.page == page):
        for told, shown in shown_in(block):
            if told.startswith((SET_UP, *NEED_FILES)):
                continue
            where = tmp_path / f"begun-{block.line}" if is_a_beginning(told) else tmp_path
            where.mkdir(exist_ok=True)
            _, *arguments = shlex.split(told, comments=True)
            done = run(where, *arguments, *AGREED.get(told, ()))
            assert done.code in ({0, 1} if arguments[0] in FINDS else {0}), f"{block}: {told}\n{done.err}"
            if shown:
                assert as_shown(shown).fullmatch(done.out + done.err), f"{block}: {told}\n{done.out}{done.err}"
            ran += 1
    assert ran > 0


def shown_in(block: Block) -> Iterator[tuple[str, str]]:
    """Yield each command of a block, and what the page says that it prints."""
    if block.language == "sh":
        yield from ((line, "") for line in block.lines if line and not line.startswith("#"))
        return
    for part in "\n".join(block.lines).split("$ ")[1:]:
        told, _, shown = part.partition("\n")
        yield told, shown


def is_a_beginning(told: str) -> bool:
    """Tell a meeting that begins at the keyboard, which is left at once, from one that goes on from what is there."""
    return told.startswith("plassess start") and not {"--from", "--answers"} & set(shlex.split(told, comments=True))


def as_shown(shown: str) -> re.Pattern[str]:
    """Read what a page shows: a lone … stands for lines that it leaves out."""
    parts = [re.escape(line + "\n") if line != "…" else r"(?:.*\n)*" for line in shown.splitlines()]
    return re.compile("".join(parts))


def test_the_notebook_cell_of_the_page_for_data_runs_after_its_commands(tmp_path: Path) -> None:
    (cell,) = (one for one in blocks() if one.page == "docs/data-person.md" and one.language == "python")
    first = next(one for one in commands() if one.page == cell.page)
    for told, _ in shown_in(first):
        assert run(tmp_path, *shlex.split(told, comments=True)[1:]).code == 0, told

    done = subprocess.run(
        [sys.executable, "-c", "\n".join(cell.lines)], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.stderr) == ("2026-01-12-larkmoth-valley 4 open\n", "")
