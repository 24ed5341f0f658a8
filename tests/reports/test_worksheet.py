import re
from html import unescape

from msgspec.structs import replace

from plassess.reports.worksheet import render_worksheet
from tests.examples import example_guide, example_library, example_map
from tests.reports.hostile import HOSTILE
from tests.reports.shared import assert_golden_page
from tests.reports.test_html import Page


def test_golden() -> None:
    sheet = render_worksheet(example_library(), "central-office", ("guide",))

    assert_golden_page("worksheet.html", sheet, style="worksheet.css")


def test_of_a_map_it_holds_the_rows_of_the_standards_that_are_named() -> None:
    library = example_library()
    few = render_worksheet(library, "central-office", ("map",), standards=("tp.evidence",))
    every = render_worksheet(library, "central-office", ("map",))

    assert 0 < few.count('class="item"') < every.count('class="item"')
    assert {row.id for row in example_map().outcomes if row.outcome in unescape(few)} == {
        row.id for row in example_map().outcomes if row.standard == "tp.evidence"
    }


def test_it_has_room_for_a_name_and_a_date() -> None:
    words = Page(render_worksheet(example_library(), "central-office", ("guide",))).words

    assert {"Name or team", "Date"} <= set(words)


def test_responsibilities_are_numbered_through_in_the_guide_s_order() -> None:
    text = render_worksheet(example_library(), "central-office", ("guide",))
    shown = re.findall(r'<span class="n">(\d+)</span><span><bdi>([^<]+)', text)

    assert [int(number) for number, _ in shown] == list(range(1, 18))
    assert shown[9][1].startswith("Agree with principals and coaches")


def test_every_question_stands_there_with_its_reason() -> None:
    words = "".join(Page(render_worksheet(example_library(), "central-office", ("guide",))).words)

    for question in example_guide().questions:
        assert question.ask in words
        assert question.why in words


def test_a_district_s_own_content_is_text() -> None:
    guide = example_guide()
    library = example_library()
    calm = Page(render_worksheet(library, "central-office", ("guide",)))
    for text in HOSTILE:
        question = guide.questions[0].model_copy(update={"ask": text, "why": text, "title": text})
        odd = guide.model_copy(update={"questions": (question, *guide.questions[1:])})

        sheet = render_worksheet(replace(library, guides=(odd,)), "central-office", ("guide",))

        assert Page(sheet).tags == calm.tags


def test_the_rule_for_rating_stands_once_above_the_rows_of_a_part_with_levels() -> None:
    rule = "Read from the last level up & stop where a sentence is not true."
    library = example_library()
    ruled = replace(
        library,
        maps=tuple(one.model_copy(update={"rating_rule": rule}) for one in library.maps),
        instruments=tuple(one.model_copy(update={"rating_rule": rule}) for one in library.instruments),
    )

    words = unescape(render_worksheet(ruled, "central-office", ("map", "learning-system", "core-roles")))

    assert words.count(rule) == 2
    assert words.index(rule) < words.index('class="item"')
    assert "How to find your level" not in render_worksheet(library, "central-office", ("core-roles",))


def test_a_place_between_two_ways_is_marked_by_a_letter_and_never_by_a_number_that_reads_as_a_level() -> None:
    system = next(one for one in example_library().instruments if one.id == "learning-system")
    shifts = system.model_copy(update={"items": tuple(one for one in system.items if one.kind == "continuum")})

    sheet = render_worksheet(
        replace(example_library(), instruments=(shifts,)), "central-office", ("learning-system",)
    )
    marked = re.findall(r'<span class="n">(.*?)</span><span><bdi>(.*?)</bdi>', sheet)

    assert [label for label, _ in marked] == list("abcde") * len(shifts.items)
    assert [text for _, text in marked[1:4]] == ["Nearer to the first", "Between the two", "Nearer to the second"]
