"""Pages of the kit as they are asked for: which one, of which content, in which format."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from plassess.content.kit.kit import EVIDENCE_KITS, FACILITATION
from plassess.files.content.kit import load_kit
from plassess.files.content.library import load_library
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean
from plassess.reports.kit_sheet import SHEET_FORMATS, SheetFormat, render_evidence_kit, render_facilitation


class KitSheet(Struct, frozen=True):
    """A page of the kit, and what a file of it is called without an ending."""

    name: str
    text: str


def evidence_sheet(standard_id: str, content: Path | None, form: SheetFormat) -> KitSheet:
    """Make the page of a standard's evidence kit. Raises UsageError where there is none."""
    library = load_library(content, [])
    kits = load_kit(content, EVIDENCE_KITS)
    kit = kits.evidence_kit(standard_id)
    standard = next((one for one in library.framework.standards if one.id == standard_id), None)
    if kit is None or standard is None or kits.evidence_kits is None:
        there = [one.id for one in kits.evidence_kits.kits] if kits.evidence_kits else []
        raise _nothing_for(standard_id, "evidence kit", there)
    text = render_evidence_kit(kit, standard, library, kits.evidence_kits.wording, form)
    return KitSheet(f"evidence-{standard_id}", text)


def facilitation_sheet(part: str, content: Path | None, form: SheetFormat) -> KitSheet:
    """Make the page for whoever leads a meeting on a part. Raises UsageError where there is none."""
    library = load_library(content, [], [part])
    kit = load_kit(content, FACILITATION)
    page = kit.page(part)
    if page is None or kit.facilitation is None:
        there = [one.id for one in kit.facilitation.pages] if kit.facilitation else []
        raise _nothing_for(part, "facilitation page", there)
    return KitSheet(f"facilitation-{part}", render_facilitation(page, library, kit.facilitation.wording, form))


def sheet_format(told: str | None, out: str | None) -> SheetFormat:
    """Read ``--to``, or tell by the name of the file. Raises UsageError for what is no format."""
    by_name = Path(out).suffix.removeprefix(".").lower() if out else ""
    wanted = told or (by_name if by_name in SHEET_FORMATS else SHEET_FORMATS[0])
    found = next((one for one in SHEET_FORMATS if one == wanted), None)
    if found is None:
        raise UsageError(f"--to is {' or '.join(SHEET_FORMATS)}; not {visible(wanted, 40)}.")
    return found


def _nothing_for(named: str, called: str, there: Iterable[str]) -> UsageError:
    known = list(there)
    listed = f"There is one for: {', '.join(known)}." if known else f"This content holds no {called}."
    return UsageError(f"There is no {called} for {visible(named, 60)}. {did_you_mean(named, known, listed)}")
