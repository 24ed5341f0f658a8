"""The formats of a report: told once, for the option, its help, the files that are written, and the docs.

A new one is a module here that makes it, a line in ``FORMATS``, and its name in docs/meeting.md. Help reads this, so
a writer is only named, and its libraries are loaded when it writes.
"""

import re
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from msgspec import Struct

from plassess.problems.errors import UsageError

if TYPE_CHECKING:  # help loads this module, and a plan loads much
    from plassess.assessment.plan.plan import ActionPlan
    from plassess.reports.data.plan import Audience
    from plassess.reports.pages import Document


_LONGEST = 60


class ReportFormat(Struct, frozen=True):
    """A format. ``about`` follows its name in help.

    ``writer`` is ``module:function`` in this room; it takes a document of blocks, or a plan and an audience where
    it is not ``of_blocks``, and returns text where ``is_text``, else bytes. It is empty where the plan is told as
    an output of machines is. ``suffix`` is that of its files where the name is not; ``stem`` stands before it.
    """

    name: str
    about: str
    writer: str
    is_text: bool = True
    by_itself: bool = False
    of_blocks: bool = True
    stem: str = "report"
    suffix: str = ""

    def file_name(self, apart: str) -> str:
        """Name its file; ``apart`` tells for whom it is, so that none replaces another."""
        return f"{self.stem}{apart}.{self.suffix or self.name}"


FORMATS = (
    ReportFormat("md", "Markdown", "markdown_page:render_markdown", by_itself=True),
    ReportFormat("html", "a page that prints well", "web_page:render_page", by_itself=True),
    ReportFormat("docx", "Word", "word:render_word", is_text=False),
    ReportFormat("xlsx", "Excel, a table on each sheet", "other_programs.excel:render_excel", is_text=False),
    ReportFormat("json", "for programs", "", of_blocks=False),
    ReportFormat(
        "ics",
        "a calendar, with an event for each step and each check-in",
        "other_programs.calendar_file:render_calendar",
        is_text=False,
        of_blocks=False,
        stem="plan",
    ),
    ReportFormat(
        "mail",
        "a short text for each owner of a step",
        "other_programs.owner_letters:render_letters",
        of_blocks=False,
        stem="mail",
        suffix="txt",
    ),
    ReportFormat("pdf", "printed by an installed Chrome, Chromium or Edge", "pdf:render_pdf", is_text=False),
)
BY_ITSELF = tuple(one for one in FORMATS if one.by_itself)
OF_BLOCKS = tuple(one for one in FORMATS if one.of_blocks)
"""What any document can be laid out in, and not a plan alone."""
DEFAULT = ",".join(one.name for one in BY_ITSELF)
HELP = f"The formats to write: {', '.join(f'{one.name} ({one.about})' for one in FORMATS)}. Without it: {DEFAULT}."


def formats_named(told: str, there: Sequence[ReportFormat] = FORMATS) -> tuple[ReportFormat, ...]:
    """Read ``md,html``; each once, in the order given. Raises UsageError for what is no format, and for none."""
    named = list(dict.fromkeys(part.strip() for part in told.split(",") if part.strip()))
    known = {one.name: one for one in there}
    wrong = [name for name in named if name not in known]
    if wrong or not named:
        names = _listed(there)
        raise UsageError(f"--to takes {names}, with a comma between them; not {', '.join(wrong) or 'nothing'}.")
    return tuple(known[name] for name in named)


def one_to_print(formats: Sequence[ReportFormat]) -> ReportFormat:
    """Return the one format that is printed. Raises UsageError for several, and for one that is no text."""
    if len(formats) != 1 or not formats[0].is_text:
        texts = _listed([one for one in FORMATS if one.is_text])
        raise UsageError(f"One format of {texts} can be printed: say which, such as --to md --out -")
    return formats[0]


def told_apart(audience: "Audience", owner: str) -> str:
    """Say in a file's name for whom it is: the board, or one owner; nothing where it is for the team."""
    words = re.findall(r"[^\W_]+", (owner or audience).casefold())
    if audience == "team" and not owner:
        return ""
    return f"-{'-'.join(words)[:_LONGEST] or 'owner'}"


def made(one: ReportFormat, plan: "ActionPlan", audience: "Audience") -> str | bytes:
    """Make a report in a format; the same plan gives the same. Raises FileError where the machine cannot."""
    if not one.of_blocks:
        return _written(one, plan, audience)
    return laid_out(one, import_module("plassess.reports.document").document_of(plan, audience))


def laid_out(one: ReportFormat, document: "Document") -> str | bytes:
    """Lay a document out in a format; the same document gives the same. Raises FileError as ``made`` does."""
    return _written(one, document)


def _written(one: ReportFormat, *of: object) -> str | bytes:
    module, _, function = one.writer.partition(":")
    report: str | bytes = getattr(import_module(f"plassess.reports.{module}"), function)(*of)
    return report


def _listed(formats: Sequence[ReportFormat]) -> str:
    *others, last = (one.name for one in formats)
    return f"{', '.join(others)} and {last}" if others else last
