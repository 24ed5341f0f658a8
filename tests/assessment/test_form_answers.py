"""A filled-in form as lines: what mail does to them changes nothing, and what was changed is told."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.forms.answer_lines import answer_lines, pasted_answers
from plassess.assessment.forms.check_letters import check_letter, code_meant, with_letter
from plassess.assessment.forms.form_answers import FormAnswer, FormAnswers

UID = "k7m2q9xd"
WORDS = st.text(st.characters(categories=["L", "N", "P", "Zs"], exclude_characters="=>"), min_size=1, max_size=200)
SEEN = WORDS.map(lambda text: " ".join(text.split())).filter(bool)
DIGESTS = st.text("0123456789abcdef", min_size=8, max_size=8)


def given_answer(value: int | str | tuple[str, ...], asked: str, saw: str | None, *, aloud: bool) -> FormAnswer:
    kept: dict[str, object] = {"asked": asked, "saw": saw, "aloud": aloud and saw is not None}
    name = {int: "level", str: "state", tuple: "chosen"}[type(value)]
    return FormAnswer.model_validate({**kept, name: value})


VALUES = st.one_of(
    st.integers(0, 10),
    st.sampled_from(["not-begun", "cannot-tell"]),
    st.lists(st.sampled_from(["yes", "partly", "do-not-know"]), max_size=3, unique=True).map(tuple),
)
ANSWERS = st.builds(given_answer, VALUES, DIGESTS, st.none() | SEEN, aloud=st.booleans())
FORMS = st.builds(
    FormAnswers,
    format=st.just("plassess/form-answers/1"),
    assessment=st.just("k7m2q9xd"),
    person=st.just("k7"),
    school=st.none() | SEEN,
    sent=st.none() | st.just("2026-11-28T16:05"),
    answers=st.dictionaries(st.from_regex(r"[a-z]{1,9}/[a-zA-Z][a-z.]{0,29}", fullmatch=True), ANSWERS, max_size=9),
)


def mailed(text: str, width: int) -> str:
    """What becomes of lines that are mailed, answered, and copied out of the answer."""
    broken = [
        part for line in text.splitlines() for part in textwrap.wrap(line, width, break_long_words=False) or [""]
    ]
    return "Hi Dana,\n\n" + "\n".join(f"> {line}" for line in broken) + "\n\nSent from my phone\n"


@given(FORMS, st.integers(60, 90))
def test_a_form_comes_back_as_it_was_sent_however_mail_breaks_and_quotes_it(form: FormAnswers, width: int) -> None:
    (back,) = pasted_answers(mailed(answer_lines(form), width))

    assert back.wrong == ""
    assert FormAnswers.model_validate(back.data) == form


def test_a_choice_that_mail_broke_at_a_hyphen_is_that_choice() -> None:
    chosen = FormAnswer(asked="9f3c01ab", chosen=("do-not-know",))
    form = FormAnswers(format="plassess/form-answers/1", form="family-form", answers={"family-form/a": chosen})

    (back,) = pasted_answers(answer_lines(form).replace("not-know", "\n> not-know"))

    assert FormAnswers.model_validate(back.data) == form


@given(FORMS.filter(lambda form: bool(form.answers)), st.data())
def test_a_letter_that_was_changed_is_told_and_nothing_is_taken(form: FormAnswers, data: st.DataObject) -> None:
    text = answer_lines(form)
    held = range(text.index("\n") + 1, text.index("=== end"))
    at = data.draw(st.sampled_from([at for at in held if not text[at].isspace()]))

    (back,) = pasted_answers(f"{text[:at]}{'x' if text[at] != 'x' else 'y'}{text[at + 1 :]}")

    assert back.data == {}
    assert "checksum" in back.wrong


def test_a_text_that_was_cut_off_says_so_and_the_whole_one_beside_it_is_taken() -> None:
    whole = answer_lines(FormAnswers(format="plassess/form-answers/1", assessment="k7m2q9xd", person="m2"))

    found = list(pasted_answers(whole + whole.rpartition("=== end")[0]))

    assert [one.data.get("person") for one in found] == ["m2", None]
    assert "=== end" in found[1].wrong


def test_what_somebody_saw_may_look_like_any_other_line() -> None:
    odd = "saw: aloud: person: rosa said so == and then wrote a/b 00000000 next to the agenda of the fall meeting"
    answers = {"central-office/a": FormAnswer(asked="9f3c01ab", level=2, saw=odd, aloud=True)}
    form = FormAnswers(format="plassess/form-answers/1", person="k7", answers=answers)

    for width in range(30, 100):
        (back,) = pasted_answers(mailed(answer_lines(form), width))
        assert FormAnswers.model_validate(back.data) == form


@given(st.sets(st.from_regex(r"[a-z][0-9]", fullmatch=True), min_size=1, max_size=20), st.data())
def test_a_code_is_found_by_its_letter_however_it_is_written_and_no_slip_finds_another(
    codes: set[str], data: st.DataObject
) -> None:
    code = data.draw(st.sampled_from(sorted(codes)))
    told = with_letter(code, UID)
    slip = "A" if check_letter(code, UID) != "A" else "B"

    for written in (told, told.lower(), told.replace("-", ""), f" {told.replace('-', ' – ')}. "):
        assert code_meant(written, codes, UID) == code
    assert code_meant(f"{code}-{slip}", codes, UID) is None
    assert code_meant(code, codes, UID) is None
