"""docs/library.md: each example prints what the page says, is typed, and the page has every public name."""

import ast
import inspect
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from docs.library import PAGE, blocks, examples, run

import plassess

from .page import laid_out

ROOT = Path(__file__).parents[2]
TEXT = PAGE.read_text(encoding="utf-8")
NAMES_ON_THE_PAGE = TEXT.partition("## Every name")[2]
HAS_DATA_FRAMES = bool(find_spec("pandas") and find_spec("pyarrow"))


def test_each_example_prints_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(laid_out(tmp_path))
    names: dict[str, object] = {}

    assert len(list(examples())) == len(blocks("python")) > 10
    for example in examples():
        if example.is_of_data_frames and not HAS_DATA_FRAMES:
            with pytest.raises(plassess.PlassessError, match=r"pip install (pandas|pyarrow)"):
                run(example, names)
        else:
            assert run(example, names) == example.prints, f"line {example.line}"


@pytest.mark.slow
def test_the_examples_are_typed(tmp_path: Path) -> None:
    page = tmp_path / "page.py"
    page.write_text("".join(example.code for example in examples()) + "plassess.no_such_name\n", encoding="utf-8")

    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", str(page)], cwd=ROOT, capture_output=True, text=True
    )

    last = len(page.read_text(encoding="utf-8").splitlines())
    assert re.findall(r"page\.py:(\d+): error: (.*?)  \[", checked.stdout) == [
        (str(last), 'Module has no attribute "no_such_name"')
    ]


def names_of(cell: str) -> set[str]:
    """The names in a cell of the page, without what they take."""
    return {re.match(r"\w+", one)[0] for one in re.findall(r"`(\w[^`]*)`", cell)}  # type: ignore[index]


def test_the_page_lists_every_public_name_and_no_other() -> None:
    told = {
        name for line in re.findall(r"^\| (`.*?`) \| ", NAMES_ON_THE_PAGE, re.MULTILINE) for name in names_of(line)
    }

    assert told == set(plassess.__all__)


@pytest.mark.parametrize("name", ["Assessment", "Assessments", "Table", "Content", "PlassessError", "Problem"])
def test_the_page_lists_every_attribute_of_what_is_public(name: str) -> None:
    thing = getattr(plassess, name)
    (said,) = re.findall(rf"^\| `{name}` \| (.*) \|$", NAMES_ON_THE_PAGE, re.MULTILINE)
    own = {one for cls in thing.__mro__ if cls.__module__.startswith("plassess") for one in vars(cls)}
    inner = {"exit_code", "end_column", "excerpt", "width"}

    there = {one for one in own | set(getattr(thing, "__struct_fields__", ())) if not one.startswith("_")} - inner
    assert names_of(said.partition(":")[2]) == there


@pytest.mark.parametrize(
    "name", ["compare", "load_content", "open_assessment", "open_assessments", "summary", "table_of"]
)
def test_the_page_says_what_each_function_takes(name: str) -> None:
    taken = inspect.signature(getattr(plassess, name)).parameters
    (said,) = re.findall(rf"^\| `{name}\((.*?)\)` \|", NAMES_ON_THE_PAGE, re.MULTILINE)
    function = ast.parse(f"def told({said}): ...").body[0]
    assert isinstance(function, ast.FunctionDef)
    told = function.args

    kinds = {one.name: one.kind for one in taken.values()}
    assert [one.arg for one in (*told.args, *filter(None, [told.vararg]), *told.kwonlyargs)] == list(taken)
    assert {one.arg for one in told.kwonlyargs} == {key for key, kind in kinds.items() if kind == 3}
    defaults = [*told.defaults, *(one for one in told.kw_defaults if one)]
    assert [ast.literal_eval(one) for one in defaults] == [
        one.default for one in taken.values() if one.default is not one.empty
    ]
