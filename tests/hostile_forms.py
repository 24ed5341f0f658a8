"""Files that nobody should have sent back: each made in a folder, with the words that say why it is not taken."""

import io
import json
import os
import struct
import zipfile
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import xlsxwriter

from plassess.assessment.forms.asked_form import AskedForm
from plassess.assessment.forms.check_letters import with_letter
from tests.forms_back import answers, as_csv, cells, google, lines, microsoft, titles

Hostile = Callable[[Path, AskedForm], None]
TABLE: dict[str, tuple[str, Hostile, str]] = {}
"""By what it is: the name of the file, what makes it there, and how its reason begins or what stands in it."""
WHEN = "2026/10/19 9:00:00 AM EST"
DAY = datetime(2026, 10, 19, 9)  # noqa: DTZ001 - as programs export it
DECLARED = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'


def of_bytes(what: str, name: str, reason: str, made: Callable[[AskedForm], bytes]) -> None:
    TABLE[what] = (name, lambda folder, form: (folder / name).write_bytes(made(form)) and None, reason)


def on_disk(what: str, name: str, reason: str, made: Hostile) -> None:
    TABLE[what] = (name, made, reason)


def signs(form: AskedForm, *first: str) -> list[str]:
    return [*first, *["2"] * (len(form.questions) - len(first))]


def a_row(form: AskedForm, *, who: str | None = None, cell: str | None = None) -> list[str]:
    """One row of a table, with the code or the first answer as it is told."""
    row = [WHEN, *cells(form, "k7", signs(form))]
    row[1] = row[1] if who is None else who
    row[2] = row[2] if cell is None else cell
    return row


def table(form: AskedForm, *rows: list[str], head: list[str] | None = None) -> bytes:
    return as_csv([head or titles(form), *rows])


def with_cell(cell: str) -> Callable[[AskedForm], bytes]:
    return lambda form: table(form, a_row(form, cell=cell))


def with_code(who: str) -> Callable[[AskedForm], bytes]:
    return lambda form: table(form, a_row(form, who=who))


def workbook(form: AskedForm) -> bytes:
    return microsoft(form, [(DAY, "k7", signs(form))])


def repacked(
    change: Callable[[str, bytes], bytes] = lambda _, part: part,
    more: Iterable[tuple[str, bytes]] = (),
    without: str = "",
    how: int = zipfile.ZIP_DEFLATED,
) -> Callable[[AskedForm], bytes]:
    """A workbook with its parts changed, and others in it."""

    def make(form: AskedForm) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(workbook(form))) as old, zipfile.ZipFile(made, "w", how) as new:
            for one in old.infolist():
                if one.filename != without:
                    new.writestr(one.filename, change(one.filename, old.read(one)))
            for name, held in more:
                new.writestr(name, held)
        return made.getvalue()

    return make


def in_sheet(old: str, new: str) -> Callable[[AskedForm], bytes]:
    """A workbook in whose sheet some text stands in the place of other text, once."""

    def change(name: str, part: bytes) -> bytes:
        return part.replace(old.encode(), new.encode(), 1) if name == "xl/worksheets/sheet1.xml" else part

    return repacked(change)


def a_bomb(_: AskedForm) -> bytes:
    return repacked(more=[("xl/media/a.bin", bytes(40_000_000))])(_)


def lying_size(form: AskedForm) -> bytes:
    """The shared texts say that they are small, and are not."""
    whole = bytearray(
        repacked(lambda name, part: part + b" " * 30_000_000 if name == "xl/sharedStrings.xml" else part)(form)
    )
    at = whole.rfind(b"xl/sharedStrings.xml") - 46 + 24
    whole[at : at + 4] = struct.pack("<I", 2_000)
    return bytes(whole)


def long_texts(form: AskedForm) -> bytes:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    sheet = book.add_worksheet()
    for row in range(300):
        for column in range(200):
            sheet.write_string(row, column, "x" * 20_000)
    book.close()
    return made.getvalue()


def two_sheets_of_a_name(form: AskedForm) -> bytes:
    made = io.BytesIO(workbook(form))
    with zipfile.ZipFile(made, "a") as packed:
        packed.writestr("XL/WORKSHEETS/SHEET1.XML", b"<worksheet/>")
    return made.getvalue()


def encrypted_entry(form: AskedForm) -> bytes:
    whole = bytearray(workbook(form))
    at = whole.find(b"PK\x01\x02")
    whole[at + 8] |= 1
    return bytes(whole)


def as_lines(asked: AskedForm, **more: object) -> bytes:
    return lines(answers(asked, "k7", signs(asked)).model_copy(update=more))


def as_json(form: AskedForm, **more: object) -> bytes:
    data = answers(form, "k7", signs(form)).model_dump(exclude_defaults=True) | {"format": "plassess/form-answers/1"}
    return json.dumps({**data, **more}).encode()


def with_first(form: AskedForm, **said: object) -> bytes:
    held = json.loads(as_json(form))
    held["answers"][form.questions[0].id] |= said
    return json.dumps(held).encode()


def far(place: str) -> Callable[[AskedForm], bytes]:
    return in_sheet('<c r="A1"', f'<c r="{place}" t="s"><v>0</v></c><c r="A1"')


# The file itself.
of_bytes("an empty file", "a.csv", "it is empty", lambda _: b"")
of_bytes("blanks alone", "a.csv", "it is empty", lambda _: b" \r\n" * 40)
of_bytes("50 MB of text", "a.csv", "larger than 8 MiB", lambda _: b"a,b\n" * 13_000_000)
of_bytes("half a megabyte of one line", "a.txt", "neither a table", lambda _: b"x" * 500_000)
of_bytes("zeros", "a.csv", "without its mark", lambda _: bytes(999))
of_bytes("NUL amid a text", "a.csv", "NUL", lambda form: google(form, [(WHEN, "k7", signs(form))]) + b"\x00")
of_bytes("random bytes", "a.csv", "not stored as UTF-8", lambda _: bytes(range(1, 256)) * 40)
of_bytes("a picture", "a.csv", "it is a picture", lambda _: b"\x89PNG\r\n\x1a\n" + b"x" * 99)
of_bytes("a PDF", "a.txt", "it is a PDF", lambda _: b"%PDF-1.7\n" + b"x" * 99)
of_bytes("HTML that calls itself CSV", "a.csv", "web page", lambda _: b"<!DOCTYPE html><title>Log in</title>")
of_bytes("HTML that calls itself Excel", "a.xlsx", "web page", lambda _: b"\n<html><table></table>")
of_bytes("a compressed file", "a.csv", "compressed", lambda _: b"\x1f\x8b\x08\x00" + b"x" * 99)
on_disk(
    "a folder named as a table",
    "back",
    "not a regular file",
    lambda at, _: (at / "back" / "a.csv").mkdir(parents=True),
)
on_disk("a link to a file", "a.csv", "is a link", lambda at, _: (at / "a.csv").symlink_to("/etc/passwd"))
on_disk("a link to nowhere", "a.csv", "is a link", lambda at, _: (at / "a.csv").symlink_to("nowhere"))
on_disk("a link to itself", "a.csv", "is a link", lambda at, _: (at / "a.csv").symlink_to("a.csv"))
on_disk("a link to a device", "a.csv", "is a link", lambda at, _: (at / "a.csv").symlink_to("/dev/zero"))
on_disk("a pipe that nobody writes to", "a.csv", "not a regular file", lambda at, _: os.mkfifo(at / "a.csv"))

# How it is stored.
of_bytes(
    "Windows-1252",
    "a.csv",
    "Windows-1252",
    lambda f: table(f, a_row(f)).decode().replace("’", "'").encode() + b"\x93",
)
of_bytes(
    "UTF-16 without its mark",
    "a.csv",
    "UTF-16 without its mark",
    lambda f: table(f, a_row(f)).decode().replace("’", "'").encode("utf-16-le"),
)
of_bytes("UTF-16 that breaks off", "a.csv", "breaks off", lambda f: table(f, a_row(f)).decode().encode("utf-16")[:-1])
of_bytes("UTF-32", "a.csv", "UTF-32", lambda f: table(f, a_row(f)).decode().encode("utf-32"))
of_bytes("surrogates", "a.csv", "not stored as UTF-8", lambda f: table(f, a_row(f)) + b"\xed\xa0\x80")

# Tables.
of_bytes("titles and no rows", "a.csv", "no answers yet", lambda f: table(f))
of_bytes("no titles", "a.csv", "none of the questions", lambda f: as_csv([a_row(f)]))
of_bytes("another table", "a.csv", "none of the questions", lambda _: b"Name,Phone\nRosa,555\n")
of_bytes("half a download", "a.csv", "breaks off", lambda f: table(f, a_row(f))[:-30])
of_bytes("cut between two cells", "a.csv", "cells, and the titles are", lambda f: table(f, a_row(f)[:-3]))
of_bytes(
    "a row with more cells than titles",
    "a.csv",
    "cells, and the titles are",
    lambda f: table(f, [*a_row(f), "", "x"]),
)
of_bytes("quotation marks out of place", "a.csv", "quotation marks", lambda f: table(f, a_row(f)) + b'"a"b,c\n')
of_bytes("20,000 columns", "a.csv", "columns", lambda _: b",".join([b"x"] * 20_000) + b"\n")
of_bytes("30,000 rows", "a.csv", "rows", lambda f: table(f) + b"x\n" * 30_000)
of_bytes("a cell of 60,000 letters", "a.csv", "60,000 letters", lambda f: table(f, a_row(f, cell="x" * 60_000)))
of_bytes("a cell beyond what is read at all", "a.csv", "letters", lambda f: table(f, a_row(f, cell="x" * 200_000)))
of_bytes(
    "a row's title twice",
    "a.csv",
    "are both for question 1",
    lambda f: table(f, [*a_row(f), "Level 1"], head=[*titles(f), titles(f)[2]]),
)
of_bytes(
    "two columns that say who",
    "a.csv",
    "both say who",
    lambda f: table(f, [*a_row(f), "K7-F"], head=[*titles(f), titles(f)[1]]),
)
of_bytes(
    "no column that says who",
    "a.csv",
    "no column says whose",
    lambda f: as_csv([titles(f)[2:], a_row(f)[2:]]),
)
of_bytes(
    "titles of another team",
    "a.csv",
    "belongs to another self-assessment",
    lambda f: table(f, a_row(f), head=[one.replace(f.of, "k0k0k0k0") for one in titles(f)]),
)
of_bytes(
    "titles of a form that is not here",
    "a.csv",
    "there is no form",
    lambda f: table(f, a_row(f), head=["Timestamp", "School [school no-form 2022]", *titles(f)[2:]]),
)
of_bytes(
    "titles of a form of another edition",
    "a.csv",
    "of edition 1999",
    lambda f: table(f, a_row(f), head=["Timestamp", "School [school family-form 1999]", *titles(f)[2:]]),
)
of_bytes(
    "questions with other words",
    "a.csv",
    "other words by now",
    lambda f: table(
        f,
        a_row(f),
        head=[titles(f)[0], titles(f)[1], *(f"{n}. Row [{n}-{n:04x}]" for n, _ in enumerate(titles(f)[2:], 1))],
    ),
)
of_bytes(
    "choices with other words",
    "a.csv",
    "other words by now",
    lambda f: table(f, [one if not one.startswith("Level") else "Level 2: We do it all" for one in a_row(f)]),
)
of_bytes("a level that is not there", "a.csv", "none of the choices", with_cell("Level 9"))
of_bytes("a level between two", "a.csv", "none of the choices", with_cell("2.5"))
of_bytes("a formula as text", "a.csv", "none of the choices", with_cell("=1+1"))
of_bytes("a command to a spreadsheet", "a.csv", "none of the choices", with_cell("=cmd|' /C calc'!A0"))
of_bytes("a command to a terminal", "a.csv", "none of the choices", with_cell("\x1b]52;c;AAAA\x07\x1b[2J"))
of_bytes("two levels at once", "a.csv", "none of the choices", with_cell("Level 1, Level 2"))
of_bytes("a code that turns its direction", "a.csv", "<U+202E>", with_code("\u202eK7-F"))
of_bytes("a code that colors the screen", "a.csv", "\\x1b[31m", with_code("\x1b[31mK7"))
of_bytes("a code without its letter", "a.csv", "no code that is here", with_code("K7"))
of_bytes("a code with another's letter", "a.csv", "no code that is here", with_code("K7-Q"))
of_bytes("a code that is a path", "a.csv", "no code that is here", with_code("../../k7"))
of_bytes("an address for a code", "a.csv", "an e-mail address is no code", with_code("rosa@schools.example"))
of_bytes("nobody's code", "a.csv", "nothing says whose", with_code(""))
of_bytes(
    "the code of who leads",
    "a.csv",
    "no code that is here",
    lambda f: table(f, a_row(f, who=with_letter("dana", f.of))),
)
of_bytes(
    "a line that is endless",
    "a.csv",
    "6,000 letters",
    lambda f: table(f, [WHEN, *cells(f, "k7", signs(f), {1: ("x" * 6_000, True)})]),
)
of_bytes("nothing answered", "a.csv", "answers nothing", lambda f: google(f, [(WHEN, "k7", [""] * len(f.questions))]))

# Workbooks.
of_bytes(
    "an old or a locked workbook",
    "a.xlsx",
    "locked with a password",
    lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
)
of_bytes("half a workbook", "a.xlsx", "damaged", lambda f: workbook(f)[: len(workbook(f)) // 2])
of_bytes("a workbook without its end", "a.xlsx", "damaged", lambda f: workbook(f)[:-30])
of_bytes("a zip file", "a.xlsx", "no Excel file", repacked(without="xl/workbook.xml"))
of_bytes("a zip bomb", "a.xlsx", "many hundred times", a_bomb)
of_bytes("a part that is endless", "a.xlsx", "larger than 64 MiB", repacked(more=[("xl/a.bin", bytes(70_000_000))]))
of_bytes("a size that is a lie", "a.xlsx", "damaged", lying_size)
of_bytes(
    "hundreds of parts", "a.xlsx", "more than 200 files", repacked(more=[(f"xl/{n}.xml", b"") for n in range(300)])
)
of_bytes("a name that climbs out", "a.xlsx", "leads out of the file", repacked(more=[("../../marks/k7.yaml", b"x")]))
of_bytes("a name from the root", "a.xlsx", "leads out of the file", repacked(more=[("/etc/passwd", b"x")]))
of_bytes("two parts of one name", "a.xlsx", "two files of one name", two_sheets_of_a_name)
of_bytes("a locked part", "a.xlsx", "locked with a password", encrypted_entry)
of_bytes("packed as no Excel does", "a.xlsx", "neither Excel nor Google uses", repacked(how=zipfile.ZIP_LZMA))
of_bytes("macros", "a.xlsm", "macros", repacked(more=[("xl/vbaProject.bin", b"x")]))
of_bytes(
    "values of other files",
    "a.xlsx",
    "takes values from other files",
    repacked(more=[("xl/externalLinks/externalLink1.xml", b"x")]),
)
of_bytes(
    "a table of LibreOffice",
    "a.xlsx",
    "LibreOffice",
    repacked(more=[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")], without="xl/workbook.xml"),
)
of_bytes(
    "a Word file", "a.docx", "a Word file", repacked(more=[("word/document.xml", b"<a/>")], without="xl/workbook.xml")
)
of_bytes(
    "entities",
    "a.xlsx",
    "declares parts of its own",
    repacked(
        lambda name, part: DECLARED.encode() + part.split(b"?>", 1)[1] if name == "xl/sharedStrings.xml" else part
    ),
)
of_bytes(
    "a sheet in UTF-16",
    "a.xlsx",
    "declares parts of its own",
    repacked(lambda name, part: part.decode().encode("utf-16") if name == "xl/worksheets/sheet1.xml" else part),
)
of_bytes(
    "a sheet that is no XML",
    "a.xlsx",
    "damaged",
    repacked(lambda name, part: b"<worksheet><sheetData><row" if name == "xl/worksheets/sheet1.xml" else part),
)
of_bytes("a formula", "a.xlsx", "hold formulas", in_sheet('<c r="A2"', '<c r="Z2"><f>1+1</f><v>2</v></c><c r="A2"'))
of_bytes("a cell at the end of the world", "a.xlsx", "farther out", far("XFD1048576"))
of_bytes("a cell beyond it", "a.xlsx", "farther out", far("ZZZ9999999"))
of_bytes("cells far from each other", "a.xlsx", "cells", far("WA20000"))
of_bytes("a cell that does not say where", "a.xlsx", "where it lies", in_sheet('<c r="A1"', "<c"))
of_bytes("a cell that hides where", "a.xlsx", "where it lies", in_sheet('<c r="A1"', "<c z=' r=\"A1\"'"))
of_bytes("a long text in each cell", "a.xlsx", "long text in many cells", long_texts)
of_bytes(
    "a workbook of another team",
    "a.xlsx",
    "another self-assessment",
    repacked(lambda name, part: part.replace(b"[code t-", b"[code u-") if name == "xl/sharedStrings.xml" else part),
)
of_bytes("a text that is not there", "a.xlsx", "damaged", in_sheet("<v>5</v>", "<v>99999</v>"))

# Texts, mail and files of answers.
of_bytes("a text without answers", "a.txt", "neither a table", lambda _: b"Dear Lee, all done. Rosa")
of_bytes("a text that was cut", "a.txt", "its last line is missing", lambda f: as_lines(f)[:-30])
of_bytes("a text that was changed", "a.txt", "checksum differs", lambda f: as_lines(f).replace(b"= 2", b"= 1", 1))
of_bytes("a text of another team", "a.txt", "another self-assessment", lambda f: as_lines(f, assessment="k0k0k0k0"))
of_bytes("a text of nobody", "a.txt", "Nobody here has the code", lambda f: as_lines(f, person="q0"))
of_bytes("a text of who leads", "a.txt", "leads the meeting", lambda f: as_lines(f, person="dana"))
of_bytes(
    "a text of a form that is not here",
    "a.txt",
    "there is no form",
    lambda f: as_lines(f, assessment=None, form="no-form"),
)
of_bytes("a text that belongs to nothing", "a.txt", "what it belongs to", lambda f: as_lines(f, assessment=None))
of_bytes(
    "a mail without answers", "a.eml", "no answers stand in it", lambda _: b"From: a@b\nSubject: Done\n\nAll done.\n"
)
of_bytes(
    "a mail of a thousand parts",
    "a.eml",
    "no answers stand in it",
    lambda _: b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 2_000,
)
of_bytes(
    "a mail nested without end",
    "a.eml",
    "cannot be taken apart",
    lambda _: b"".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n".encode() for n in range(3_000)),
)
of_bytes(
    "an unknown version",
    "a.json",
    "written by a newer plassess",
    lambda f: as_json(f, format="plassess/form-answers/2"),
)
of_bytes(
    "another kind of file",
    "a.yaml",
    "another kind of file",
    lambda _: b"format: plassess/marks/1\nperson: k7\nsent: true\n",
)
of_bytes("a file of no kind", "a.json", "no answers of a form", lambda _: b'{"a": 1}')
of_bytes("nested without end", "a.json", "breaks a rule", lambda _: b"[" * 100_000)
of_bytes("aliases", "a.yaml", "breaks a rule", lambda _: b"format: plassess/form-answers/1\na: &a [1]\nb: [*a, *a]\n")
of_bytes("a tag", "a.yaml", "breaks a rule", lambda _: b"format: !!python/object/apply:os.system [ls]\n")
of_bytes(
    "a key twice", "a.yaml", "breaks a rule", lambda _: b"format: plassess/form-answers/1\nperson: k7\nperson: m2\n"
)
of_bytes("an unknown key", "a.json", "nothing that a form writes", lambda f: as_json(f, admin=True))
of_bytes(
    "a level as a number with decimals", "a.json", "nothing that a form writes", lambda f: with_first(f, level=2.0)
)
of_bytes("a level as text", "a.json", "nothing that a form writes", lambda f: with_first(f, level="2"))
of_bytes("true for a level", "a.json", "nothing that a form writes", lambda f: with_first(f, level=True))
of_bytes("a level that its row does not have", "a.json", "none of the choices", lambda f: with_first(f, level=9))
of_bytes("a level and a state", "a.json", "do not go together", lambda f: with_first(f, state="not-begun"))
of_bytes("a person that is a path", "a.json", "nothing that a form writes", lambda f: as_json(f, person="../k7"))
of_bytes(
    "a thousand answers",
    "a.json",
    "nothing that a form writes",
    lambda f: as_json(f, answers={f"a/b{n}": {"asked": "00000000", "level": 1} for n in range(1_000)}),
)
of_bytes(
    "answers to other words alone",
    "a.json",
    "other words by now",
    lambda f: as_json(f, answers={one.id: {"asked": "00000000", "level": 1} for one in f.questions}),
)
