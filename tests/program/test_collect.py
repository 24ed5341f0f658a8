"""What comes back of forms goes in, a person at a time: from paper, a page, Google, Microsoft, mail."""

import json
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from plassess.assessment.forms.asked_form import AskedForm
from plassess.assessment.forms.form_answers import FormAnswer
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.yaml.layout import as_yaml
from tests.forms_back import answers, as_csv, cells, form_of, google, lines, microsoft, titles
from tests.marked_alone import PEOPLE, laid_out, open_all

from .program import Outcome, files_below, run

ON = "2026/10/19 9:0{}:00 AM EST"
NINE = datetime(2026, 10, 19, 9)  # noqa: DTZ001 - as programs export it
SECRET = "zqxjk"


@pytest.fixture
def marks(tmp_path: Path) -> MarksFolder:
    return laid_out(tmp_path / "assessments")


@pytest.fixture
def form(marks: MarksFolder) -> AskedForm:
    return form_of(marks)


def all_of(form: AskedForm, sign: str) -> list[str]:
    return [sign] * len(form.questions)


def put(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    return folder / name


def collected(folder: Path, *arguments: str, typed: bytes | None = None) -> Outcome:
    return run(folder, "collect", *arguments, typed=typed)


def in_now(marks: MarksFolder) -> dict[str, set[str]]:
    """Who is in, with all that each marked."""
    record = marks.folder.assessment()
    return {code: {one.label for one in marks.of(code).marks.values()} for code in marks.sent(record)}


def test_eleven_people_send_what_they_have(marks: MarksFolder, form: AskedForm, tmp_path: Path) -> None:
    """Three on paper, three by page, three by Google, two by Microsoft; one twice, one late, one of another team."""
    page = [answers(form, code, all_of(form, "1"), "2026-10-19T08:00") for code in ("r3", "w8")]
    again = answers(form, "r3", all_of(form, "2"), "2026-10-19T18:30")
    sheets = [(ON.format(at), code, all_of(form, "3")) for at, code in enumerate(("a6", "b8", "c3"))]
    in_excel = [(NINE.replace(minute=at), code, all_of(form, "cannot-tell")) for at, code in enumerate(("d9", "e2"))]
    put(tmp_path, "back/page.txt", lines(*page, again))
    put(tmp_path, "back/Marks (Responses).csv", google(form, sheets))
    put(tmp_path, "back/Marks(1-2).xlsx", microsoft(form, in_excel))
    put(tmp_path, "back/other.txt", lines(answers(form, "x4", all_of(form, "1"), assessment="k0k0k0k0")))

    paper = run(tmp_path, "collect", "--paper", typed="K7: 2 2 2\nM2: 1 1 1\nP9: 3 3 3\n\n")
    told = collected(tmp_path, "back")
    before = in_now(marks)
    open_all(marks)
    late = collected(tmp_path, str(put(tmp_path, "x4.txt", lines(answers(form, "x4", all_of(form, "1"))))))

    assert (paper.code, told.code, late.code) == (0, 3, 0)
    assert before == {
        **{code: {"2"} for code in ("k7", "r3")},
        **{code: {"1"} for code in ("m2", "w8")},
        **{code: {"3"} for code in ("p9", "a6", "b8", "c3")},
        **{code: {"cannot-tell"} for code in ("d9", "e2")},
    }
    assert "belongs to another self-assessment (k0k0k0k0)" in told.said
    assert "10 of 11 are in" in told.said
    assert "late: noted as come, and added to nothing: X4" in late.said
    opened = marks.folder.assessment().opened_marks
    assert opened is not None
    assert (len(opened.sent), opened.late) == (10, ("x4",))
    assert not [path for path in marks.path.glob("*.yaml") if path.name != "opened.yaml"]


def test_nothing_tells_what_anybody_marked_nor_an_address(
    marks: MarksFolder, form: AskedForm, tmp_path: Path
) -> None:
    put(tmp_path, "a.xlsx", microsoft(form, [(NINE, "k7", all_of(form, "2"))]))

    told = [collected(tmp_path, "a.xlsx", *more).said for more in ((), ("--json",))]

    kept = "".join(path.read_text(encoding="utf-8") for path in marks.path.glob("*.yaml"))
    for hidden in ("Level 2", "Principals and departments", "rosa@schools.example", "Rosa Ortiz"):
        assert hidden not in "".join(told)
    assert "example" not in kept
    assert "Rosa" not in kept


def test_what_is_said_is_the_same_whatever_was_marked(tmp_path: Path) -> None:
    said: list[Outcome] = []
    for sign in ("1", "cannot-tell"):
        form = form_of(laid_out(tmp_path / sign / "assessments"))
        beside = {1: ("seen in the fall", sign == "1")}
        row = [ON.format(1), *cells(form, "k7", all_of(form, sign), beside)]
        put(tmp_path / sign, "a.csv", as_csv([titles(form), row]))
        put(tmp_path / sign, "b.txt", lines(answers(form, "m2", all_of(form, sign))))
        said += [collected(tmp_path / sign, "a.csv", "b.txt", *more) for more in ((), (), ("--json",))]

    assert said[:3] == said[3:]


def test_the_same_files_twice_change_nothing(marks: MarksFolder, form: AskedForm, tmp_path: Path) -> None:
    put(
        tmp_path,
        "back/a.csv",
        google(form, [(ON.format(1), "k7", all_of(form, "1")), (ON.format(2), "k7", all_of(form, "2"))]),
    )
    put(tmp_path, "back/b.txt", lines(answers(form, "m2", all_of(form, "3"))))
    collected(tmp_path, "back")
    before = files_below(tmp_path)

    told = collected(tmp_path, "back")

    assert told.code == 0
    assert told.said.count("the same as before") == 2
    assert files_below(tmp_path) == before


@pytest.mark.parametrize("turned", [False, True])
def test_the_last_one_sent_stands_whatever_comes_first(
    marks: MarksFolder, form: AskedForm, tmp_path: Path, turned: bool
) -> None:
    sent = [("page", "2026-10-19T08:00", "1"), ("mail", "2026-10-19T10:00", "2"), ("list", "2026-10-19T09:00", "3")]
    files = [
        put(tmp_path, f"{name}.txt", lines(answers(form, "k7", all_of(form, sign), when)))
        for name, when, sign in sent
    ]

    for file in files[::-1] if turned else files:
        assert collected(tmp_path, file.name).code == 0
    together = collected(tmp_path, *(file.name for file in files))

    assert in_now(marks) == {"k7": {"2"}}
    assert "left out, because a later one stands: K7" in together.said


def test_without_a_time_the_keeper_says_which_stands(marks: MarksFolder, form: AskedForm, tmp_path: Path) -> None:
    run(tmp_path, "collect", "--paper", typed="K7: 1 1 1\nM2: 1 1 1\n\n")
    put(tmp_path, "a.txt", lines(answers(form, "k7", all_of(form, "2")), answers(form, "m2", all_of(form, "1"))))

    refused = collected(tmp_path, "a.txt")
    stood = in_now(marks)
    first = collected(tmp_path, "a.txt", "--take", "first")
    stood_still = in_now(marks)
    last = collected(tmp_path, "a.txt", "--take", "last")

    assert (refused.code, first.code, last.code) == (3, 0, 0)
    assert "nobody can tell which of K7’s sheets came last: what is in; a.txt, sheet 1" in refused.said
    assert "--take last" in refused.said
    assert "the same as before: M2" in refused.said
    assert stood == stood_still == {"k7": {"1"}, "m2": {"1"}}
    assert in_now(marks) == {"k7": {"2"}, "m2": {"1"}}


def test_words_without_the_tick_are_kept_nowhere(marks: MarksFolder, form: AskedForm, tmp_path: Path) -> None:
    saw = {1: (f"{SECRET} for nobody", False), 2: ("for all of us", True)}
    put(tmp_path, "a.csv", as_csv([titles(form), [ON.format(1), *cells(form, "k7", all_of(form, "2"), saw)]]))
    said = answers(form, "m2", all_of(form, "2"))
    first = {form.questions[0].id: FormAnswer(asked=form.questions[0].asked, level=2, saw=f"{SECRET} for nobody")}
    put(tmp_path, "b.txt", lines(said.model_copy(update={"answers": said.answers | first})))

    told = collected(tmp_path, "a.csv", "b.txt")

    kept = [[one.saw for one in marks.of(code).marks.values()] for code in ("k7", "m2")]
    assert told.code == 0
    assert kept == [[None, "for all of us", None], [None, None, None]]
    assert not [
        one for one in files_below(marks.folder.path) if SECRET in (marks.folder.path / one).read_text("utf-8")
    ]


def test_only_the_answer_whose_own_words_changed_is_left_out(
    marks: MarksFolder, form: AskedForm, tmp_path: Path
) -> None:
    head = [one.replace(form.questions[0].sign, "1-0000") for one in titles(form)]
    put(tmp_path, "a.csv", as_csv([head, [ON.format(1), *cells(form, "k7", all_of(form, "2"))]]))

    told = collected(tmp_path, "a.csv")

    assert told.code == 0
    assert "row 2, column C: question 1 has other words by now" in told.said
    assert list(marks.of("k7").marks) == [one.id for one in form.questions[1:]]


def test_a_sheet_goes_in_whole_or_not_at_all(marks: MarksFolder, form: AskedForm, tmp_path: Path) -> None:
    bad = [ON.format(1), *cells(form, "m2", all_of(form, "2"))]
    bad[2] = "Level 7"
    put(tmp_path, "a.csv", as_csv([titles(form), bad, [ON.format(2), *cells(form, "k7", all_of(form, "2"))]]))

    told = collected(tmp_path, "a.csv")

    assert told.code == 3
    assert "row 2, column C: this is none of the choices of question 1" in told.said
    assert in_now(marks) == {"k7": {"2"}}


def a_mail(text: str, *, how: str) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "rosa@schools.example", "lee@schools.example", "Marks"
    said = "Dear Lee,\n\nhere they are.\n\n" + "".join(f"> {line}\n" for line in text.splitlines())
    if how == "html":
        mail.set_content("See below.")
        mail.add_alternative("<p>" + text.replace("\n", "<br>") + "</p>", subtype="html")
    else:
        mail.set_content(said, cte=how)
    return mail.as_bytes()


@pytest.mark.parametrize("how", ["quoted-printable", "base64", "8bit", "html"])
def test_a_mail_is_read_however_it_was_packed(marks: MarksFolder, form: AskedForm, tmp_path: Path, how: str) -> None:
    put(tmp_path, "Marks.eml", a_mail(lines(answers(form, "k7", all_of(form, "2"))).decode(), how=how))

    assert collected(tmp_path, "Marks.eml").code == 0
    assert in_now(marks) == {"k7": {"2"}}


def test_a_workbook_whose_texts_stand_in_its_cells_is_read(
    marks: MarksFolder, form: AskedForm, tmp_path: Path
) -> None:
    """Excel keeps a list of all texts beside the sheets; who writes a table row by row has none."""
    put(tmp_path, "a.xlsx", microsoft(form, [(NINE, "k7", all_of(form, "2"))], in_cells=True))

    assert collected(tmp_path, "a.xlsx").code == 0
    assert in_now(marks) == {"k7": {"2"}}


@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
@pytest.mark.parametrize("stored", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_is_read_however_it_was_saved(
    marks: MarksFolder, form: AskedForm, tmp_path: Path, between: str, stored: str
) -> None:
    table = as_csv(
        [titles(form, ("Marca temporal",)), [ON.format(1), *cells(form, "k7", all_of(form, "2"))]], between
    )
    put(tmp_path, "a.csv", table.decode().encode(stored))

    assert collected(tmp_path, "a.csv").code == 0
    assert marks.of("k7").sent_at == "2026-10-19T09:01:00"


def test_answers_are_read_from_json_yaml_and_the_input(marks: MarksFolder, form: AskedForm, tmp_path: Path) -> None:
    data = [
        json.loads(answers(form, code, all_of(form, "2")).model_dump_json(exclude_defaults=True))
        | {"format": "plassess/form-answers/1"}
        for code in ("k7", "m2")
    ]
    put(tmp_path, "a.json", json.dumps(data[0]).encode())
    put(tmp_path, "b.yaml", as_yaml(data[1]).encode())

    told = collected(tmp_path, "a.json", "b.yaml", "-", typed=lines(answers(form, "p9", all_of(form, "2"))))

    assert told.code == 0
    assert set(in_now(marks)) == {"k7", "m2", "p9"}


def without_signs(form: AskedForm) -> list[str]:
    return [one.rpartition(" [")[0] if "[" in one else one for one in titles(form)]


def test_a_table_that_lost_its_signs_is_read_by_its_words(
    marks: MarksFolder, form: AskedForm, tmp_path: Path
) -> None:
    rows = [[ON.format(at), *cells(form, code, all_of(form, "2"))] for at, code in enumerate(PEOPLE[:3])]
    rows[1][2] = "Level 3"
    put(tmp_path, "a.csv", as_csv([without_signs(form), *rows]))

    assert collected(tmp_path, "a.csv").code == 0
    assert in_now(marks) == {"k7": {"2"}, "m2": {"2", "3"}, "p9": {"2"}}


def test_a_withdrawn_sheet_is_set_aside_until_it_is_sent_again(
    marks: MarksFolder, form: AskedForm, tmp_path: Path
) -> None:
    file = put(
        tmp_path, "a.txt", lines(answers(form, "k7", all_of(form, "2")), answers(form, "m2", all_of(form, "1")))
    )
    collected(tmp_path, file.name)
    sent = marks.file_of("k7").read_bytes()

    withdrawn = collected(tmp_path, "--withdraw", "k7")
    aside = (marks.path / "set-aside" / "k7.1.yaml").read_bytes()
    again = collected(tmp_path, file.name)
    stood = in_now(marks)
    later = collected(tmp_path, "-", typed=lines(answers(form, "k7", all_of(form, "3"), "2026-10-19T17:00")))

    assert (withdrawn.code, again.code, later.code) == (0, 0, 0)
    assert aside == sent
    assert "K7 is set aside" in withdrawn.said
    assert "left set aside" in again.said
    assert (set(stood), in_now(marks)["k7"]) == ({"m2"}, {"3"})
    assert run(tmp_path, "check").code == 0
    assert collected(tmp_path, "--withdraw", "P9").code == 2


@pytest.mark.parametrize("keep", [False, True])
def test_what_was_set_aside_goes_and_stays_with_single_marks(tmp_path: Path, keep: bool) -> None:
    marks = laid_out(tmp_path / "assessments", keep=keep)
    form = form_of(marks)
    everybody = lines(*(answers(form, code, all_of(form, "2")) for code in PEOPLE))
    collected(tmp_path, "-", typed=everybody)
    collected(tmp_path, "--withdraw", "K7")

    open_all(marks)

    opened = marks.folder.assessment().opened_marks
    assert opened is not None
    assert "k7" not in opened.sent
    assert bool(list(marks.path.glob("set-aside/*.yaml"))) == keep


def test_what_says_nothing_is_asked_for(marks: MarksFolder, tmp_path: Path) -> None:
    nothing, both, empty = collected(tmp_path), collected(tmp_path, "--paper", "a.csv"), tmp_path / "empty"
    empty.mkdir()

    assert (nothing.code, both.code) == (2, 2)
    assert "plassess collect -" in nothing.said
    assert "no files to take in" in collected(tmp_path, "empty").said
