"""Pages of the kit: a standard's evidence kit, and how to lead a meeting, each as HTML to print or as Markdown."""

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, get_args

from plassess.assessment.plan.origin import title_of
from plassess.content.library import GUIDE, MAP, Library
from plassess.content.values import Wording, whose_words
from plassess.foreign_text import visible_lines
from plassess.problems.sentences import counted
from plassess.rendering.environment import render_shipped
from plassess.reports.data.origin import unaffiliated
from plassess.reports.data.plan import Plain

if TYPE_CHECKING:  # the worksheet of a role loads none of it
    from plassess.content.framework import Standard
    from plassess.content.kit.evidence_kits import EvidenceKit
    from plassess.content.kit.facilitation import FacilitationPage

SheetFormat = Literal["html", "md"]
SHEET_FORMATS: tuple[SheetFormat, ...] = get_args(SheetFormat)

CROWDED = 2000
"""Characters that a page holds in the larger print."""
A_LINE = 70
"""Characters of a line, which a shorter text takes as well."""
MOST_LINES, LEAST_LINES, CHARACTERS_A_LINE = 20, 4, 110
"""Lines to write on: the most, the least, and for how many characters of the kit one of them goes."""


def render_evidence_kit(
    kit: "EvidenceKit", standard: "Standard", library: Library, wording: Wording, form: SheetFormat
) -> str:
    """Return the one page of a standard's evidence kit; ``wording`` says whose words the kit is in."""
    asks = (("Teachers", kit.ask_teachers), ("Students", kit.ask_students), ("Families", kit.ask_families))
    rests_on = [
        {"cited": visible_lines(one.cited), "url": one.url or "", "found": visible_lines(one.found)}
        for one in kit.rests_on
    ]
    length = _length(kit)
    sheet: Plain = {
        "id": standard.id,
        "title": visible_lines(standard.title),
        "about": visible_lines(standard.about),
        "minutes": counted(kit.minutes, "minute"),
        "artifacts": _lines(kit.artifacts),
        "look_for": _lines(kit.look_for),
        "asks": [{"who": who, "lines": _lines(lines)} for who, lines in asks if lines],
        "rests_on": rests_on,
        "crowded": length > CROWDED,
        "lines": max(MOST_LINES - length // CHARACTERS_A_LINE, LEAST_LINES),
        "edition": visible_lines(library.framework.edition),
        **_whose(library, wording),
    }
    return render_shipped(f"evidence-kit.{form}.j2", {"sheet": sheet})


def render_facilitation(page: "FacilitationPage", library: Library, wording: Wording, form: SheetFormat) -> str:
    """Return the page for whoever leads a meeting; ``wording`` says whose words it is in."""
    ends = list(accumulate(stage.minutes for stage in page.stages))
    stages = [
        {
            "title": visible_lines(stage.title),
            "minutes": counted(stage.minutes, "minute"),
            "at": f"from {end - stage.minutes} to {end}",
            "do": _lines(stage.do),
            "say": visible_lines(stage.say or ""),
        }
        for stage, end in zip(page.stages, ends, strict=True)
    ]
    said = [*page.before, *(text for stage in page.stages for text in (*stage.do, stage.say or ""))]
    part = {GUIDE: "an action guide", MAP: "an innovation map"}.get(page.id) or title_of(page.id, library)
    sheet: Plain = {
        "title": visible_lines(page.title),
        "minutes": counted(page.minutes, "minute"),
        "before": _lines(page.before),
        "stages": stages,
        "crowded": sum(map(len, said)) > CROWDED,
        "part": visible_lines(part),
        **_whose(library, wording),
    }
    return render_shipped(f"facilitation.{form}.j2", {"sheet": sheet})


def _lines(texts: Sequence[str]) -> list[str]:
    return [visible_lines(text) for text in texts]


def _length(kit: "EvidenceKit") -> int:
    asked = (*kit.ask_teachers, *kit.ask_students, *kit.ask_families)
    studies = (text for study in kit.rests_on for text in (study.cited, study.found))
    return sum(max(len(text), A_LINE) for text in (*kit.artifacts, *kit.look_for, *asked, *studies))


def _whose(library: Library, wording: Wording) -> Plain:
    source = library.framework.source
    return {"wording": whose_words(wording), "unaffiliated": visible_lines(unaffiliated((source.publisher,)))}
