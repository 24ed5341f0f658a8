"""A page for each team: its own rows beside what all teams of its role decided, a file for each team alone."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict

from plassess.assessment.district.editions.editions_together import together
from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.team_facts import TeamFacts
from plassess.exchange.table_formats import as_csv
from plassess.files.disk.atomic_write import make_folder, write_bytes_atomically
from plassess.reports.district.team_page import document_for_team
from plassess.reports.formats import ReportFormat
from plassess.tasks.output_files import refuse_what_we_read
from plassess.tasks.summary.own_plan_read import own_plan_in
from plassess.tasks.summary.summary_made import Made
from plassess.tasks.summary.summary_written import NAME, write_summary
from plassess.views.district.progress_bar import progress_of

INDEX = "pages.csv"
_IN_NO_NAME = re.compile(r"[^\w.-]+", re.ASCII)


class _Listed(Struct, frozen=True):
    """A line of the list."""

    team: str
    role: str
    file: str


class PagesWritten(Struct, frozen=True):
    """How many pages were written, the list of them, and of how many teams there is nothing to show."""

    pages: int
    index: Path
    without: int


def apart_of(one: TeamFacts) -> str:
    """Say what tells a team's page from others: the name of its folder, such as any system takes."""
    return f"-{_IN_NO_NAME.sub('-', Path(one.folder).name)}"


def write_pages(found: Made, what: Summary, to: Sequence[ReportFormat], out: Path) -> PagesWritten:
    """Write a page for each team that is meant, and a list of them that holds no level."""
    wanted = found.wanted
    brought = together(found.teams, wanted)
    has_page = [_has_page(one.now, what) for one in brought.teams if wanted.takes(one)]
    shown = (one.now for one in brought.teams if wanted.takes(one) and _has_page(one.now, what))
    apart, places = _Apart(), found.places
    refuse_what_we_read(out / INDEX)
    make_folder(out)
    rows: list[_Listed] = []
    with progress_of("Writing pages", sum(has_page)) as advance:
        for one in shown:
            plan = own_plan_in(places[one.folder])
            document = document_for_team(what, one, plan, found.districts.title, found.publishers)
            files = write_summary(document, to, out, "", apart.name_of(one))
            rows += [_Listed(one.name, one.role_title, Path(file.path).name) for file in files]
            advance()
    rows.sort(key=lambda row: (row.team.casefold(), row.role, row.file))
    write_bytes_atomically(
        out / INDEX,
        as_csv(NAME, _Listed.__struct_fields__, [asdict(row) for row in rows]).encode("utf-8"),
        private=True,
    )
    return PagesWritten(sum(has_page), out / INDEX, has_page.count(False))


def _has_page(one: TeamFacts, what: Summary) -> bool:
    """Tell whether anything is shown of all teams of its role, in an edition that it rated on."""
    editions = {one.counted_in(row) for row in one.rows}
    return any(it.role == one.role and it.edition in editions and it.teams for it in what.levels)


class _Apart:
    """Names of pages; of folders with one name, as districts beside one another have, every later one is numbered."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def name_of(self, one: TeamFacts) -> str:
        name = apart_of(one)
        self._seen[name.casefold()] += 1
        number = self._seen[name.casefold()]
        return name if number == 1 else f"{name}--{number}"
