"""Forms in a district's summary: no subtraction, of schools and of all, finds fewer than ten people."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.alone.roster import FEWEST_OUTSIDE
from plassess.assessment.district.forms.forms_pooled import FormAtSchool, FormFacts, Pooled
from plassess.assessment.district.forms.forms_pooled import pooled as put_together
from plassess.assessment.district.forms.forms_told import NamedForm, ToldForm, questions_told
from plassess.assessment.district.teams import Team, Wanted
from plassess.assessment.forms.asked_form import FormChoice, FormQuestion
from tests.district_teams import team

SCHOOLS = ("Adams", "Lincoln", "North", "Oak", "Pine")
ASKED = FormQuestion(1, "f/a", "f", "A", "Do you?", (FormChoice("yes", "Yes"), FormChoice("no", "No")))


def form(number: int, sent: Mapping[str, int]) -> FormFacts:
    """A form as one team collected it: how many said yes, by school."""
    schools = tuple(FormAtSchool(school, n, {"f/a": {"yes": n}}) for school, n in sent.items())
    return FormFacts("f", "1", schools, tuple(f"{number}-{at}" for at in range(sum(sent.values()))))


Collected = tuple[Team, dict[str, tuple[FormFacts, ...]]]


def of_team(number: int, sent: Mapping[str, int], school: str = "") -> Collected:
    one = team(number, school=school)
    return Team(one), {one.folder: (form(number, sent),)}


def pooled(collected: Sequence[Collected]) -> Pooled:
    forms = {folder: those for _, by_folder in collected for folder, those in by_folder.items()}
    return put_together([one for one, _ in collected], forms)


_SENT = st.dictionaries(st.sampled_from(["", *SCHOOLS]), st.integers(1, 25), max_size=6)


@given(st.lists(_SENT, max_size=4))
def test_whoever_has_every_page_and_subtracts_finds_no_group_below_ten(collected: list[dict[str, int]]) -> None:
    """All that is shown: the district's figures, and on the page of a school its own."""
    found = pooled([of_team(number, sent) for number, sent in enumerate(collected)])

    for one in found.forms:
        own = [at.sent for school in SCHOOLS if (at := one.at(school))]
        assert all(sent >= FEWEST_OUTSIDE for sent in own)
        for size in range(len(own) + 1):
            for some in combinations(own, size):
                left = one.sent - sum(some)
                assert left == 0 or left >= FEWEST_OUTSIDE


@given(st.lists(_SENT, max_size=4))
def test_all_who_sent_are_told_of_or_nobody(collected: list[dict[str, int]]) -> None:
    found = pooled([of_team(number, sent) for number, sent in enumerate(collected)])

    whole = sum(sum(one.values()) for one in collected)
    assert [one.sent for one in found.forms if one.groups] == ([whole] if whole >= FEWEST_OUTSIDE else [])
    assert all(one.counts["f/a"]["yes"] == whole for one in found.forms if one.groups)


def test_one_school_written_in_two_ways_is_one() -> None:
    found = pooled([of_team(1, {"Lincoln": 6}), of_team(2, {"LINCOLN ": 7}), of_team(3, {"Oak": 11})])

    at = found.forms[0].at("lincoln")
    assert at is not None
    assert at.sent == 13


def test_sheets_that_two_teams_collected_count_once() -> None:
    """Else five families would be ten."""
    sheets = form(1, {"Oak": 6})
    both = [team(number) for number in (1, 2)]

    found = pooled([(Team(one), {one.folder: (sheets,)}) for one in both])

    assert not found.forms[0].groups
    assert [(one.form, one.folder) for one in found.twice] == [("f", both[1].folder)]


def test_forms_that_name_no_school_are_those_of_the_school_that_collected_them() -> None:
    by_school = pooled([of_team(1, {"": 12}, school="Oak"), of_team(2, {"": 15}, school="Pine")]).forms[0]
    mixed = pooled([of_team(1, {"": 12, "Pine": 15}, school="Oak")]).forms[0]

    assert [(one.school, one.sent) for one in by_school.groups] == [("Oak", 12), ("Pine", 15)]
    assert mixed.at("Oak") is None


def test_the_forms_of_last_time_count_until_new_ones_come() -> None:
    then, now = team(1), team(2)
    before = {then.folder: (form(1, {"Oak": 12}),)}

    assert pooled([(Team(now, then), before)]).forms[0].sent == 12
    assert pooled([(Team(now, then), {**before, now.folder: (form(3, {"Oak": 11}),)})]).forms[0].sent == 11


def test_a_school_sees_its_own_answers_beside_all_only_where_they_are_shown() -> None:
    found = pooled([of_team(1, {"Oak": 12, "Pine": 10, "Adams": 4})]).forms
    told = [ToldForm(one, NamedForm("Form", (ASKED,), {})) for one in found]

    oak, pine, adams = (questions_told(told, Wanted(), school)[0] for school in ("Oak", "Pine", "Adams"))

    assert (oak.counts, oak.at_school, oak.sent_at_school) == ((26, 0), (12, 0), 12)
    assert (pine.at_school, adams.at_school) == (None, None)  # Pine without Adams would tell of four
