"""Every format read back: steps, days, owners, what is done, and every figure are the same in all of them."""

import io
import json
import re
from calendar import month_abbr
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta

import pytest
import vobject
from docx import Document
from lxml import html
from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.responses import FirstStep
from plassess.assessment.words import NO_OWNER, distance_short
from plassess.foreign_text import visible_lines
from plassess.reports.formats import FORMATS
from plassess.views.output import output_text
from plassess.views.outputs.whole_plan import plan_output
from tests.examples import example_assessment, no_responses
from tests.reports.read_back import sheets_in, text_in
from tests.reports.shared import plans, render_report, rendered

NAMES = ("example", "rated", "checked-in", "long", "one-person", "decided", "map-alone")
TRIES = (
    '=HYPERLINK("http://evil.example","x")',
    "+1; -1, @SUM(A1)\\n",
    "שלום לכולם, ועוד",
    "a\x1b[31m\x00b\u202ec",
    "word " * 8_000,
)


class Told(Struct, frozen=True):
    """A committed step as a format tells it; what is missing is empty."""

    number: int
    what: str
    who: str
    by: str
    done: str


def one_line(text: str) -> str:
    return " ".join(text.split())


def told(number: object, what: str, who: str, by: str, done: str) -> Told:
    return Told(
        int(str(number)), one_line(what), "" if who in (None, NO_OWNER) else one_line(who), by or "", done or ""
    )


def day_of(text: str, year: int = 2026) -> str:
    """Read September 14, 2026, and Sep 14 of the year that the plan was opened in."""
    month, day, *of = text.replace(",", " ").split()
    return date(int(of[0]) if of else year, list(month_abbr).index(month[:3]), int(day)).isoformat()


def done_in(text: str) -> str:
    found = re.search(r"Done (\w+\s\d+,\s\d{4})", text)
    return day_of(found[1]) if found else ""


def in_plan(plan: ActionPlan, shown: Callable[[str], str] = visible_lines) -> list[Told]:
    """The truth that the formats are held against; what cannot be seen is shown by its name to people."""
    steps = [(item.number, item.step) for item in plan.committed]
    return [
        told(number, shown(one.what), shown(one.who or ""), str(one.by or ""), str(one.done or ""))
        for number, one in steps
    ]


def in_markdown(plan: ActionPlan) -> list[Told]:
    entry = r"- \[(?P<box>.)\] \*\*(?P<number>\d+)\. By (?P<by>\w+ \d+(?:, \d+)?), (?P<who>.*?):\*\* (?P<what>.*?)(?:\\\n(?P<more>(?:  .*\n)*)|\n)"
    found = [one.groupdict("") for one in re.finditer(entry, render_report(plan, "md", "team"))]
    assert all((one["box"] == "x") == bool(done_in(one["more"])) for one in found)
    return [told(one["number"], one["what"], one["who"], day_of(one["by"]), done_in(one["more"])) for one in found]


def in_page(plan: ActionPlan) -> list[Told]:
    page = html.fromstring(render_report(plan, "html", "team"))
    rows = page.xpath('//table[@class="tasks"]/tbody/tr')
    return [
        told(
            row.xpath('string(td[@class="number"])').rpartition(" ")[2].lstrip("☑☐"),
            row.xpath('string(td/p[@class="said"])'),
            row.xpath('string(td[@class="owner"])'),
            row.xpath("string(.//time/@datetime)"),
            done_in(row.text_content()),
        )
        for row in rows
    ]


def in_word(plan: ActionPlan) -> list[Told]:
    tables = Document(io.BytesIO(render_report(plan, "docx", "team"))).tables
    rows = [row.cells for table in tables if table.rows[0].cells[0].text == "Step" for row in table.rows[1:]]
    return [
        told(number.text.split()[1], what.paragraphs[0].text, who.text, day_of(by.text), done_in(what.text))
        for number, by, who, what in rows
    ]


def in_excel(plan: ActionPlan) -> list[Told]:
    head, *rows = next(iter(sheets_in(render_report(plan, "xlsx", "team")).values()))
    steps: list[dict[str, str]] = []
    for row in rows:
        cells = {
            name: str(int(cell) if isinstance(cell, float) else cell) for name, cell in zip(head, row, strict=True)
        }
        if cells["Step"]:
            steps.append({"Done": "", "Who": "", **cells})
        else:  # what its cell had no room for
            steps[-1] = {name: steps[-1][name] + cells.get(name, "") for name in steps[-1]}
    return [told(one["Step"], one["What"], one["Who"], one["By"], one["Done"]) for one in steps]


def as_json(plan: ActionPlan) -> dict:
    """The file; its answers are those of a record with none, for steps and figures come from the plan."""
    return json.loads(output_text(plan_output(example_assessment(), no_responses(), plan, None, "team", None)))


def in_json(plan: ActionPlan) -> list[Told]:
    steps = [one for one in as_json(plan)["steps"] if one["committed"]]
    return [told(one["id"], one["what"], one["who"], one["by"], one["done"]) for one in steps]


def in_calendar(plan: ActionPlan) -> list[Told]:
    events = vobject.readOne(render_report(plan, "ics", "team").decode()).contents["vevent"]
    steps = [one for one in events if "-step-" in one.uid.value and one.status.value == "CONFIRMED"]
    found = []
    owners = {one_line(visible_lines(item.step.who or "")) for item in plan.committed}
    for one in steps:
        about = one.summary.value.removeprefix("Done: ")
        who = next((who for who in owners if who and about.startswith(f"{who}: ")), "")
        what = about.removeprefix(f"{who}: ")
        found.append(
            told(one.uid.value.rpartition("-")[2], what, who, str(one.dtstart.value), done_in(one.description.value))
        )
        assert one.dtend.value - one.dtstart.value == timedelta(days=1)
    return found


def in_mail(plan: ActionPlan) -> list[Told]:
    found, owner = [], ""
    entry = re.compile(
        r"To: (?P<to>.*)|(?P<none>Not to be sent).*"
        r"|You took on step (?P<open>\d+), by (?P<by>.*):\n(?P<what>(?:  .*\n)+)"
        r"|You did step (?P<done>\d+) on (?P<on>.*), which was due (?P<due>.*):\n(?P<did>(?:  .*\n)+)"
        r"|Step (?P<free>\d+), by (?P<free_by>\w+ \d+, \d+).*\n(?P<free_what>(?:  .*\n)+)"
    )
    for one in entry.finditer(render_report(plan, "mail", "team")):
        owner = one["to"] if one["to"] else "" if one["none"] else owner
        if one["open"]:
            found.append(told(one["open"], one["what"], owner, day_of(one["by"]), ""))
        elif one["done"]:
            found.append(told(one["done"], one["did"], owner, day_of(one["due"]), day_of(one["on"])))
        elif one["free"]:
            found.append(told(one["free"], one["free_what"], "", day_of(one["free_by"]), ""))
    return found


READERS: dict[str, Callable[[ActionPlan], list[Told]]] = {
    "md": in_markdown,
    "html": in_page,
    "docx": in_word,
    "xlsx": in_excel,
    "json": in_json,
    "ics": in_calendar,
    "mail": in_mail,
}
CELLS = '//table//*[not(contains(@class, "label"))]/text()'
BY_NUMBER = {"ics", "mail"}
"""These are in an order of their own."""


def test_every_format_is_read_back() -> None:
    assert {one.name for one in FORMATS} - READERS.keys() == {"pdf"}  # that is the page, printed


@pytest.mark.parametrize("to", READERS)
@pytest.mark.parametrize("name", [name for name in NAMES if plans()[name].committed])
def test_each_format_tells_the_same_steps(name: str, to: str) -> None:
    steps, found = in_plan(plans()[name]), READERS[to](plans()[name])

    assert steps
    if to in BY_NUMBER:
        steps, found = (sorted(them, key=lambda one: one.number) for them in (steps, found))
    assert found == steps


@pytest.mark.parametrize("to", ["docx", "xlsx", "json", "ics", "mail"])
@pytest.mark.parametrize("text", TRIES, ids=["formula", "signs", "right to left", "unseen", "long"])
def test_whatever_a_step_says_comes_back_whole_and_as_it_was(text: str, to: str) -> None:
    plan = plans()["example"]
    step = FirstStep(id=1, what=f"{text} {text}", who=text, by=date(2026, 10, 1), committed=True)
    plan = replace(plan, committed=(replace(plan.committed[0], step=step),))

    found = READERS[to](plan)

    assert found == in_plan(plan, str if to == "json" else visible_lines)


@pytest.mark.parametrize("to", ["md", "html", "docx", "xlsx"])
@pytest.mark.parametrize("name", [name for name in NAMES if any(part.profile for part in plans()[name].parts)])
def test_each_figure_of_a_profile_is_the_same_as_in_json(name: str, to: str) -> None:
    shown = re.sub(r"[|*\s]+", " ", lines_of(to, name))
    profiles = as_json(plans()[name])["profiles"]

    assert profiles
    for line in profiles:
        middle = "–" if line["median"] is None else distance_short(line["median"])
        rated = f"{line['rated']} of {line['asked']}"
        found = re.search(rf"{re.escape(line['title'])} ((?:\d+ )+){rated} .*?{re.escape(middle)}", shown)
        assert found, line
        *away, not_begun, unknown = map(int, found[1].split())
        assert (not_begun, sum(away)) == (line["not_begun"], line["rated"] - line["not_begun"])
        assert Counter(dict(enumerate(away))) <= Counter(line["distances"])
        assert unknown <= line["asked"] - line["rated"]


def lines_of(to: str, name: str) -> str:
    if to == "html":
        return " ".join(html.fromstring(rendered(name, "html", "team")).xpath(CELLS))
    if to == "docx":
        tables = Document(io.BytesIO(rendered(name, "docx", "team"))).tables
        return " ".join(cell.text for table in tables for row in table.rows for cell in row.cells)
    return text_in(to, plans()[name], "team")


@pytest.mark.parametrize("to", ["md", "html", "docx", "xlsx"])
def test_each_decided_level_is_the_same_as_in_json(to: str) -> None:
    shown = one_line(text_in(to, plans()["decided"], "team"))
    decisions = as_json(plans()["decided"])["decisions"]

    assert [one["level"] for one in decisions] == [2, None, None]
    assert [one["standing"] for one in decisions if one["standing"] not in shown] == []
    assert [one["title"] for one in decisions if one["title"] not in shown] == []


def test_the_goals_of_an_excel_file_are_the_same_as_in_json() -> None:
    head, *rows = sheets_in(rendered("checked-in", "xlsx", "team"))["Goals"]
    goals = as_json(plans()["checked-in"])["goals"]

    assert head[:4] == ["Goal", "What will be seen", "By", "Marked by"]
    assert len(rows) == len(goals) == 2
    for row, one in zip(([str(cell) for cell in row] for row in rows), goals, strict=True):
        cells = dict(zip(head, row, strict=True))
        assert (cells["Goal"], cells["What will be seen"], cells["By"]) == (
            one["id"],
            one["will_be_seen"],
            one["by"] or "",
        )
        assert cells["What will show it"] == "\n".join(one["evidence"])
        assert [int(step.partition(":")[0]) for step in cells["Steps that serve it"].splitlines()] == one["steps"]
        assert f"Level {one['to']}" in cells["Marked by"] if one["to"] else cells["Marked by"] == ""
        assert cells["How it stands"].startswith(
            {"adjust": "adjusted", "stop": "stopped"}[one["said"][-1]["verdict"]]
        )
