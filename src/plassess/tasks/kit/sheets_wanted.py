"""The page that ``plassess worksheet`` is asked for: of a role, of a kit, or a form; never several at once."""

from pathlib import Path

from msgspec import Struct

from plassess.content.library import MAP
from plassess.files.content.layers import translated
from plassess.problems.errors import UsageError
from plassess.reports.kit_sheet import SheetFormat
from plassess.reports.worksheet import render_worksheet
from plassess.tasks.forms.form_sheet import form_sheet
from plassess.tasks.kit.sheets import evidence_sheet, facilitation_sheet, sheet_format
from plassess.tasks.load import load_role, needed_role
from plassess.tasks.wanted import needed_parts, refuse_unknown_tags, standards_told

Told = dict[str, str | tuple[str, ...] | None]


class SheetWanted(Struct, frozen=True):
    """What is asked for, as the options say it."""

    role: str | None = None
    using: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    evidence: str | None = None
    facilitation: str | None = None
    form: str | None = None
    after: bool = False
    to: str | None = None
    lang: str | None = None

    @property
    def is_of_role(self) -> bool:
        """Tell whether anything is asked for that the worksheet of a role alone has."""
        return any((self.role, self.using, self.scope, self.standards))

    @property
    def is_of_kit(self) -> bool:
        """Tell whether a page of a kit is asked for."""
        return self.evidence is not None or self.facilitation is not None


class SheetMade(Struct, frozen=True):
    """A page; ``name`` is what its file is called, unless told otherwise, and ``told`` what else is said of it."""

    text: str
    name: str
    format: SheetFormat
    told: Told


def sheet_wanted(wanted: SheetWanted, content: Path | None, out: str | None) -> SheetMade:
    """Make the page. Raises UsageError for what does not go together, and for what is not there."""
    content = translated(content, wanted.lang)
    if wanted.form is not None:
        return _form(wanted, wanted.form, content, out)
    if wanted.after:
        raise UsageError("--after is for a form: add  --form ID")
    return _of_kit(wanted, content, out) if wanted.is_of_kit else _of_role(wanted, content)


def _form(wanted: SheetWanted, form: str, content: Path | None, out: str | None) -> SheetMade:
    if wanted.is_of_role or wanted.evidence or wanted.facilitation:
        raise UsageError("--form prints a page of its own. Leave out what else is named.")
    to = sheet_format(wanted.to, out)
    sheet = form_sheet(form, content, to, after=wanted.after)
    return SheetMade(sheet.text, sheet.name, to, {"form": form})


def _of_kit(wanted: SheetWanted, content: Path | None, out: str | None) -> SheetMade:
    if (wanted.evidence is not None and wanted.facilitation is not None) or wanted.is_of_role:
        raise UsageError("--evidence and --facilitation print a page of their own. Leave out what else is named.")
    to = sheet_format(wanted.to, out)
    made = evidence_sheet(wanted.evidence, content, to) if wanted.evidence is not None else None
    sheet = made or facilitation_sheet(wanted.facilitation or "", content, to)
    told: Told = {"evidence": wanted.evidence, "facilitation": wanted.facilitation}
    return SheetMade(sheet.text, f"{sheet.name}.{to}", to, told)


def _of_role(wanted: SheetWanted, content: Path | None) -> SheetMade:
    if wanted.to is not None:
        raise UsageError("--to is for --evidence, --facilitation and --form; the worksheet of a role is HTML.")
    role = needed_role(wanted.role, content)
    parts = needed_parts(role, content, wanted.using)
    library = load_role(role, content, parts)
    refuse_unknown_tags(wanted.scope, library, role, parts)
    chosen = standards_told(library.framework, wanted.standards, None) if wanted.standards else ()
    if chosen and MAP not in parts:
        raise UsageError("--standards chooses rows of a map: add it, --using guide,map")
    text = render_worksheet(library, role, parts, wanted.scope, chosen)
    return SheetMade(text, f"worksheet-{role}.html", "html", {"role": role, "using": parts})
