"""Whatever an edition changes: nobody is flattered, nothing goes uncounted in silence, and the way back undoes it."""

import io
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec import Struct

from plassess.assessment.chosen_words import words_chosen
from plassess.assessment.coverage import OPEN
from plassess.assessment.migration.answer import Rescaling, Strategy
from plassess.assessment.migration.reasons import STAYS
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.prompts import known_prompts
from plassess.assessment.ratings.figures import figures_of_ratings
from plassess.assessment.record import Team
from plassess.assessment.responses import Answer, Responses
from plassess.content.changes import Effect
from plassess.files.assessments.migration import Planned, carry_out
from plassess.files.assessments.store import AssessmentFolder, create_assessment
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.yaml.layout import as_yaml, plain
from plassess.tasks.load import new_record, plan_of
from plassess.tasks.migrate import Contents, plan_all
from plassess.views.changes import print_planned
from plassess.views.page import ForeignSafeConsole, Page
from tests.random_editions import Edition, answers_to, first_editions, next_editions, written_edition

TODAY = date(2027, 8, 20)
AT_RANDOM = settings(
    max_examples=settings.default.max_examples,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
"""What fails is not made smaller: each try writes a district anew."""


class Case(Struct, frozen=True):
    """An edition, the one after it, and what a team answered to the first."""

    old: Edition
    new: Edition
    answers: Mapping[str, Answer]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    old = draw(first_editions())
    return Case(old, draw(next_editions(old)), draw(answers_to(old)))


class District(Struct, frozen=True):
    """A folder with both editions and the team's self-assessment by the first."""

    old: Path
    new: Path
    folder: AssessmentFolder

    def plan(self, content: Path) -> ActionPlan:
        return plan_of(self.folder, content)

    def planned(self, rescaling: Rescaling, *, with_old: bool) -> Planned:
        contents = Contents(str(self.old) if with_old else None, self.new)
        return plan_all([self.folder], contents, rescaling, TODAY).each[0]


@contextmanager
def a_district_of(case: Case) -> Iterator[District]:
    with tempfile.TemporaryDirectory() as name:
        old, new = (written_edition(one, Path(name) / one["edition"]) for one in (case.old, case.new))
        library = load_library(old, parts=ALL_PARTS)
        said = Responses(format="plassess/responses/2", respondent="team", answers=dict(case.answers))
        words = words_chosen(known_prompts(library, "coach", ("our",)), said.answers)

        def record(id_: str) -> Any:
            begun = new_record(id_, library, "coach", ("our",), (), (), Team(), TODAY)
            return begun.model_copy(update={"chosen": words})

        yield District(old, new, create_assessment(Path(name) / "all", record, "one", as_yaml(plain(said))))


def pairs_for(district: District) -> dict[str, dict[str, str]]:
    """Send each level of each row to the ideal one: the most flattering that anybody could say."""
    found = known_prompts(load_library(district.new, parts=ALL_PARTS), "coach", ("our",))
    every = (*range(11), *(label for one in found for label in one.labels))
    return {one.id: dict.fromkeys(map(str, every), str(one.labels[0])) for one in found if one.scale}


def distances(plan: ActionPlan) -> dict[str, int]:
    rows = [row for part in plan.parts for row in part.rows if row.measured]
    figures = {row.id: figures_of_ratings(row.measured).distances for row in rows if row.measured}
    return {id_: found[0] for id_, found in figures.items() if found}


def counted(plan: ActionPlan) -> set[str]:
    return {one.id for one in plan.coverage.prompts if plan.coverage.stands[one.id] not in OPEN}


def printed(planned: Planned) -> str:
    out = io.StringIO()
    console = ForeignSafeConsole()
    console.file, console.width = out, 200
    print_planned(Page(console), planned)
    return out.getvalue()


@AT_RANDOM
@given(cases(), st.sampled_from([Strategy.CLAMP, *Strategy, Strategy.CLAMP]), st.booleans())
def test_no_rating_comes_nearer_to_ideal_and_nothing_goes_uncounted_unlisted(
    case: Case, strategy: Strategy, with_old: bool
) -> None:
    with a_district_of(case) as district:
        before = district.plan(district.old)
        by_hand = strategy is Strategy.MAP
        pairs = pairs_for(district)
        planned = district.planned(Rescaling(strategy, pairs if by_hand else {}), with_old=with_old)
        if undecided := {one.id for one in planned.migration.undecided}:
            pairs = {id_: pairs.get(id_, {}) for id_ in undecided}
            planned = district.planned(Rescaling(strategy, pairs), with_old=with_old)
        if planned.migration.undecided:
            return
        carry_out(planned)
        after, names, text = district.plan(district.new), planned.migration.names, printed(planned)

    # where the district knew both scales, and said it level by level, it is as it said
    told = set(pairs) if with_old and (by_hand or undecided) else set()
    now = distances(after)
    aside = {fate.before for fate in planned.migration.fates if fate.now is None}
    for id_, distance in distances(before).items():
        if id_ not in aside and (names.now(id_) or id_) not in told:
            assert now.get(names.now(id_) or id_, distance) >= distance
    listed = {fate.before for fate in planned.migration.fates}
    uncounted = {id_ for id_ in counted(before) if (names.now(id_) or id_) not in counted(after)}
    assert uncounted <= listed
    assert all(id_ in text for id_ in uncounted)


def _ids(edition: Edition) -> set[str]:
    return {item["id"] for item in edition["items"]}


@AT_RANDOM
@given(cases())
def test_there_and_back_gives_the_same_file_but_for_what_was_said_to_be_lost(case: Case) -> None:
    """A rating that comes nearer to ideal on the way back is marked there, for it may have been given meanwhile."""
    clamp = Rescaling(Strategy.CLAMP)
    with a_district_of(case) as district:
        as_it_was = district.folder.responses_file.read_text(encoding="utf-8")
        there = district.planned(clamp, with_old=True)
        if there.migration.undecided:
            return
        carry_out(there)
        home = District(district.new, district.old, district.folder)
        back = home.planned(clamp, with_old=True)
        if back.migration.undecided:
            return
        carry_out(back)

        lost = {
            fate.before
            for fate in there.migration.fates
            if fate.effect is Effect.CANNOT or "it stood" in fate.because
        }
        lost |= {fate.before for fate in there.migration.fates if "the answer was" in fate.because}
        lost |= {id_ for id_ in case.answers if there.migration.names.now(id_) in _ids(case.old) - {id_}}
        answers = district.folder.responses().answers
        marked = {fate.now for fate in back.migration.fates if STAYS in fate.because}
        for id_, answer in case.answers.items():
            if id_ not in lost:
                found = answers[id_].model_copy(update={"look_again": None}) if id_ in marked else answers[id_]
                assert found == answer
        if not lost and not marked:
            assert district.folder.responses_file.read_text(encoding="utf-8") == as_it_was
