import os
import re
import sys
from pathlib import Path

import pytest

from plassess.files.content.shipped import shipped_templates
from plassess.problems.errors import PlassessError
from plassess.reports.data.plan import plain_data
from plassess.reports.own_template import render_with
from tests.reports.hostile import HOSTILE
from tests.reports.shared import plan_of, plans
from tests.reports.test_html import Page
from tests.reports.test_markdown import shape_of

pytestmark = pytest.mark.versions

PLAN = plans()["example"]

FAULTS = {
    "{{ ''.__class__.__mro__ }}": ":1: is not allowed: access to attribute '__class__'",
    "{{ cycler.__init__.__globals__ }}": ":1: is not allowed",
    "{{ ''|attr('__class__') }}": ":1: is not allowed",
    "{{ '{0.__class__}'.format(1) }}": ":1: is not allowed",
    "{{ plan.update({}) }}": ":1: is not allowed",
    "{% for i in range(10**9) %}x{% endfor %}": ":1: counts further than range may: to 100000 numbers at most",
    "{{ 'a' * 10**10 }}": ":1: needs more than 512 MiB",
    "{% include '/etc/passwd' %}": ':1: a template stands alone: "include"',
    "{% import 'x' as x %}": ':1: a template stands alone: "import"',
    "{% extends 'x' %}": ':1: a template stands alone: "extends"',
    "one\ntwo {{ plan.mesage }}": ':2: there is no "mesage" here. Did you mean "message"? There are: ',
    "\n\n{{ need }}": ':3: there is no "need". There are: audience, plan.',
    "{{ plan.steps.what }}": ':1: there is no "what" in a list',
    "one\n{% if %}": ":2: Expected an expression",
    "{{ plan|nothing }}": ":1: No filter named 'nothing'",
    "one\n\n{{ 1/0 }}": ":3: divides by 0",
    "{{ 'soon'|date_long }}": ":1: has a value that cannot be read here: ",
    "{{ '%s'|format }}": ":1: has a value of another kind than fits here: ",
    "{{ 'step ' + 1 }}": ":1: adds a number to a text; texts are joined with ~",
    "{{ 1 + 'step' }}": ":1: has a number + a text, which cannot be",
    "one\n{% for step in 5 %}{% endfor %}": ":2: goes through a number as if it were a list",
    "{% for a, b in [1] %}{% endfor %}": ":1: takes a number apart as if it were a list",
    "{{ none() }}": ":1: puts ( ) behind nothing, which takes none",
    "{{ [1, 'a']|sort }}": ":1: compares a text with a number",
    "{{ '{step}'.format(1) }}": ":1: asks for what is not there: 'step'",
    "{{ {}.pop() }}": ":1: is not allowed: access to attribute 'pop' of a map is unsafe.",
    "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}": ":1: is nested too deep",
    "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}": "nested too deep",
    "{% for i in range(99999) %}{{ 'x' * 1000 }}{% endfor %}": "writes more than 5 MiB",
    r"{{ '\ud800' }}": "has a sign that no file holds",
}


def written(folder: Path, text: str, name: str = "own.html") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(("template", "fault"), FAULTS.items(), ids=lambda text: text[:30])
@pytest.mark.skipif(sys.platform == "win32", reason="memory is not limited there")
def test_whatever_a_template_does_wrong_is_a_placed_fault(tmp_path: Path, template: str, fault: str) -> None:
    file = written(tmp_path, template)

    with pytest.raises(PlassessError) as caught:
        render_with(file, PLAN, "team")

    assert str(caught.value).startswith(f"{file}")
    assert fault in str(caught.value)
    assert "Traceback" not in str(caught.value)
    assert not re.search(r"Error|object|'(str|int|dict|list)'", str(caught.value))
    assert "\n" not in str(caught.value)


@pytest.mark.slow
def test_a_template_that_never_ends_is_stopped(tmp_path: Path) -> None:
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"

    with pytest.raises(PlassessError, match="takes longer than 10 seconds"):
        render_with(written(tmp_path, loop), PLAN, "team")


@pytest.mark.parametrize("name", ["plan.html.j2", "plan.md.j2"])
@pytest.mark.parametrize("audience", ["team", "board"])
@pytest.mark.parametrize("plan", ["rated", "empty"])
def test_a_copy_of_a_beginning_gives_a_plan(tmp_path: Path, name: str, audience: str, plan: str) -> None:
    copy = written(tmp_path, (shipped_templates() / "own" / name).read_text(encoding="utf-8"), name)

    made = render_with(copy, plans()[plan], audience)

    assert ("In the team’s words" in made) == (audience == "board")
    assert ("(far from ideal)" in made) == (plan == "rated" and audience == "team")
    assert ("Rewrite the vision" in made) == (plan == "rated")
    assert ("Nothing yet." in made) == (plan == "empty")
    if name.endswith(".html.j2"):
        assert Page(made).open == []
    else:
        assert (made.startswith("# "), made.count("\n\n\n")) == (True, 0)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["plan.html.j2", "plan.md.j2"])
@pytest.mark.parametrize("text", HOSTILE[:6])
def test_a_copy_of_a_beginning_keeps_text_text(tmp_path: Path, name: str, text: str) -> None:
    copy = written(tmp_path, (shipped_templates() / "own" / name).read_text(encoding="utf-8"), name)

    hostile, calm = (render_with(copy, plan_of(one), "team") for one in (text, "c" * len(text)))

    if name.endswith(".html.j2"):
        assert Page(hostile).tags == Page(calm).tags
    else:
        assert shape_of(hostile) == shape_of(calm)


IN_HTML, IN_MARKDOWN = "&lt;b&gt;|*x*&lt;/b&gt;", r"\<b\>\|\*x\*\</b\>"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("A.HTML.jinja", IN_HTML),
        ("a.html", IN_HTML),
        ("a.htm.j2", IN_HTML),
        ("a.md", IN_MARKDOWN),
        ("a.md.j2", IN_MARKDOWN),
        ("a.txt", "<b>|*x*</b>"),
    ],
)
def test_text_is_escaped_by_the_name_of_the_template(tmp_path: Path, name: str, shown: str) -> None:
    assert render_with(written(tmp_path, "{{ plan.team }}", name), plan_of("<b>|*x*</b>"), "team") == shown


def test_macros_and_joined_text_are_escaped_once_in_markdown(tmp_path: Path) -> None:
    macro = "{% macro star(x) %}*{{ x }}*{% endmacro %}{{ star(plan.team) }} {{ plan.people | join(', ') }}"

    assert render_with(written(tmp_path, macro, "a.md"), plan_of("a*b"), "team") == r"*a\*b* a\*b, a\*b"


@pytest.mark.parametrize("text", [text for text in HOSTILE if "{" in text])
def test_text_is_never_a_template(tmp_path: Path, text: str) -> None:
    assert render_with(written(tmp_path, "{{ plan.team }}", "a.txt"), plan_of(text), "team") == text


def test_the_board_s_template_cannot_reach_a_reflection(tmp_path: Path) -> None:
    everything = render_with(written(tmp_path, "{{ plan | tojson }}", "a.txt"), PLAN, "board")

    for reflected in ("Nobody could quote it", "student work with teachers", "grants office", "evaluation office"):
        assert reflected not in everything


def test_modules_in_the_current_folder_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "jinja2.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)

    assert render_with(written(tmp_path, "fine", "a.txt"), PLAN, "team") == "fine"


def test_only_small_regular_utf8_files_are_templates(tmp_path: Path) -> None:
    latin = tmp_path / "latin.html"
    latin.write_bytes(b"one\nNu\xf1ez")
    large = written(tmp_path, "x" * (256 * 1024 + 1), "large.html")

    for file, fault in (
        (latin, "latin.html:2: the template is not stored as UTF-8"),
        (large, "larger than 256 KiB"),
        (tmp_path, "not a regular file"),
        (tmp_path / "none.html", "there is no such file"),
    ):
        with pytest.raises(PlassessError, match=fault):
            render_with(file, PLAN, "team")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system knows no named pipes")
def test_a_pipe_is_no_template(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.html")

    with pytest.raises(PlassessError, match="not a regular file"):
        render_with(tmp_path / "pipe.html", PLAN, "team")


def test_templates_get_plain_data_under_names_they_can_reach() -> None:
    seen: set[type] = set()

    def look(value: object) -> None:
        seen.add(type(value))
        if isinstance(value, dict):
            assert not set(value) & set(dir(dict))
            for inner in value.values():
                look(inner)
        if isinstance(value, list):
            for inner in value:
                look(inner)

    look(plain_data(PLAN, "team"))

    assert seen == {dict, list, str, int, bool, type(None)}
