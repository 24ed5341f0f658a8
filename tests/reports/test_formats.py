"""The formats of a report: told once, and everything that names them follows."""

import re
import subprocess
import sys

import pytest

from plassess.problems.errors import UsageError
from plassess.reports.formats import DEFAULT, FORMATS, formats_named, made, one_to_print
from tests.reports.shared import plans
from tests.test_docs import DATA, MEETING, help_of

HEAVY = ("jinja2", "docx", "xlsxwriter", "icalendar", "pydantic", "plassess.assessment.plan.plan")
RENDERED = "from tests.reports.shared import rendered; rendered"


@pytest.mark.parametrize("one", [one for one in FORMATS if one.name not in {"pdf", "json"}], ids=lambda one: one.name)
def test_each_format_says_page_one_and_is_text_as_it_says(one) -> None:
    report = made(one, plans()["example"], "team")

    assert isinstance(report, str) is one.is_text
    assert report == made(one, plans()["example"], "team")
    assert one.stem != "report" or not one.is_text or "What we will do" in report


def test_help_and_the_readme_tell_every_format() -> None:
    told = " ".join(re.sub("[│|]", " ", help_of("report")).split())

    assert [one.name for one in FORMATS if f"{one.name} ({one.about})" not in told] == []
    assert [one.name for one in FORMATS if not re.search(rf"\b({one.name}|{one.about})\b", MEETING + DATA)] == []
    assert f"Without it: {DEFAULT}." in told


@pytest.mark.parametrize("told", ["odt", "md,odt", "PDF", "", " , ", "md;html", "docx,odt"])
def test_what_is_no_format_is_refused_with_those_there_are(told: str) -> None:
    with pytest.raises(UsageError) as caught:
        formats_named(told)

    takes = str(caught.value).partition(", with a comma between them; not ")[0]
    assert re.split(", | and ", takes.removeprefix("--to takes ")) == [one.name for one in FORMATS]


def test_each_format_is_taken_once_and_in_the_order_given() -> None:
    assert [one.name for one in formats_named("html, md,html")] == ["html", "md"]


def test_one_text_is_printed() -> None:
    assert one_to_print(formats_named("md")).name == "md"
    for told in ("md,html", "docx"):
        with pytest.raises(UsageError, match=r"^One format of md.* can be printed: say which"):
            one_to_print(formats_named(told))


@pytest.mark.parametrize(
    ("work", "unwanted"),
    [
        ("import plassess.reports.formats", HEAVY),
        (f"{RENDERED}('example', 'html', 'team')", ("docx", "xlsxwriter", "icalendar")),
        (f"{RENDERED}('example', 'xlsx', 'team')", ("docx", "jinja2", "icalendar")),
        (f"{RENDERED}('example', 'ics', 'team')", ("docx", "xlsxwriter")),
    ],
    ids=["help", "a page", "Excel", "a calendar"],
)
def test_libraries_are_loaded_only_for_what_needs_them(work: str, unwanted: tuple[str, ...]) -> None:
    program = f"import sys; {work}; print([one for one in {unwanted!r} if one in sys.modules])"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
