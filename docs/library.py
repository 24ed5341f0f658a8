"""Runs the examples of docs/library.md in an empty folder, as a reader would: ``python docs/library.py``.

It needs no more than plassess, and pandas and pyarrow for the examples of data frames.
"""

import contextlib
import io
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

PAGE = Path(__file__).with_suffix(".md")
OF_DATA_FRAMES = ("to_pandas", "to_arrow")


class Example(NamedTuple):
    """One example: its code, its line on the page, and what the page says that it prints."""

    code: str
    line: int
    prints: str

    @property
    def is_of_data_frames(self) -> bool:
        """Tell whether it needs a library that plassess does not bring."""
        return any(name in self.code for name in OF_DATA_FRAMES)


def blocks(language: str) -> list[str]:
    """Return the blocks of the page in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def examples() -> Iterator[Example]:
    """Find the examples, in their order."""
    text = PAGE.read_text(encoding="utf-8")
    form = re.compile(r"^```python\n(.*?)^```$\n\n^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    for found in form.finditer(text):
        yield Example(found[1], text.count("\n", 0, found.start()) + 2, found[2])


def lay_out(folder: Path) -> None:
    """Make the files that the examples read, by the page's own commands."""
    (folder / "spring.yaml").write_text(blocks("yaml")[0], encoding="utf-8")
    for line in blocks("sh")[0].splitlines():
        command = [sys.executable, "-m", *shlex.split(line)]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603 - the page's own


def run(example: Example, names: dict[str, Any]) -> str:
    """Run one example with the names that those before it made, and return what it printed."""
    printed = io.StringIO()
    code = compile("\n" * (example.line - 1) + example.code, str(PAGE), "exec")
    with contextlib.redirect_stdout(printed):
        exec(code, names)  # noqa: S102 - the page's own
    return printed.getvalue()


def main() -> None:
    """Run all of them here. Raises ValueError where one prints something else than the page says."""
    lay_out(Path())
    names: dict[str, Any] = {}
    for example in examples():
        printed = run(example, names)
        if printed != example.prints:
            raise ValueError(f"line {example.line} prints:\n{printed}")


if __name__ == "__main__":
    main()
