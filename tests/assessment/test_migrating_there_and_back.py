"""Whatever changes between two editions: no answer is lost or invented, and none is flattered."""

from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from plassess.assessment.migration.answer import Rescaling, Strategy
from plassess.assessment.migration.assessment import Migration, migrate
from plassess.assessment.migration.reasons import Reasons, reasons_in
from plassess.assessment.responses import Answer
from plassess.content.library import Library
from tests.editions import (
    Content,
    Edit,
    as_library,
    change,
    edited,
    found,
    levels,
    move_last,
    remove,
    rename,
    shipped,
    shipped_library,
)
from tests.moved import CAPACITY, IMPACT, PLAN, TEAM, TODAY, answers, record, responses
from tests.speed import examples

QUESTIONS = [one for one in answers() if one.startswith("central-office/") and "." not in one]
ITEMS = [one for one in answers() if one.startswith(("core-roles/", "learning-system/"))]
ROWS = [CAPACITY, PLAN, IMPACT]
SCALES = [(1, 2), (1, 2, 3), (1, 2, 3, 4, 5), (2, 3, 4), (0, 1, 2, 3, 4), (1, 4)]

CHANGED = settings(max_examples=examples(40))


def _another_id(id_: str) -> Edit:
    return rename(id_, f"{id_}-as-it-is-called-now")


def edits() -> st.SearchStrategy[tuple[Edit, ...]]:
    """Draw one change for each of some prompts."""
    of_prompts = [
        remove,
        move_last,
        _another_id,
        partial(change, ask="What else is there?"),
        partial(change, title="Something else"),
        partial(change, retired="Somebody else asks it."),
    ]
    prompt = st.tuples(st.sampled_from([*QUESTIONS, *ITEMS]), st.sampled_from(of_prompts))
    row = st.tuples(st.sampled_from(ROWS), st.sampled_from([partial(_rescale, scale) for scale in SCALES]))
    drawn = st.lists(st.one_of(prompt, row), max_size=8, unique_by=lambda one: one[0])
    return drawn.map(lambda ones: tuple(make(id_) for id_, make in ones))


def _rescale(scale: tuple[int, ...], id_: str) -> Edit:
    return levels(id_, *scale)


def there(drawn: tuple[Edit, ...], strategy: Strategy, *, with_old: bool = True) -> tuple[Migration, Library]:
    new = as_library(edited(*drawn))
    old = shipped_library() if with_old else None
    return migrate(record(), {TEAM: responses()}, old, new, Rescaling(strategy), TODAY), new


def bare(answer: Answer) -> Answer:
    return answer.model_copy(update={"look_again": None})


def without_ratings(answer: Answer) -> Answer:
    return bare(answer).model_copy(update={"level": None, "aim": None, "state": "answered"})


@CHANGED
@given(edits(), st.sampled_from([Strategy.CLAMP, Strategy.ASK]), st.booleans())
def test_every_id_is_afterward_in_the_answers_or_set_aside_and_none_is_invented(
    drawn: tuple[Edit, ...], strategy: Strategy, with_old: bool
) -> None:
    migration, _ = there(drawn, strategy, with_old=with_old)

    after = migration.responses[TEAM]
    expected = {migration.names.now(one) or one for one in answers()}
    assert set(after.answers) | {one for one in after.retired if one not in shipped_duties()} == expected
    assert not set(after.answers) & set(after.retired)
    marked = {one for answer in after.with_retired.values() for one in answer.marked}
    assert len(marked) + sum(bool(one.marked) for one in after.retired.values()) == 2


def shipped_duties() -> set[str]:
    return {one["id"] for one in shipped()["action_guides/central-office.yaml"]["responsibilities"]}


@CHANGED
@given(edits(), st.booleans())
def test_what_is_kept_says_what_it_said(drawn: tuple[Edit, ...], with_old: bool) -> None:
    migration, _ = there(drawn, Strategy.CLAMP, with_old=with_old)

    after = migration.responses[TEAM]
    for id_, answer in answers().items():
        now = migration.names.now(id_) or id_
        kept = after.answers.get(now) or after.retired[now].answer
        assert kept is not None
        if id_ in ROWS:
            assert without_ratings(kept) == without_ratings(answer)
        else:
            assert bare(kept) == answer


@CHANGED
@given(edits())
def test_there_and_back_keeps_every_answer_that_both_editions_can_hold(drawn: tuple[Edit, ...]) -> None:
    away, new = there(drawn, Strategy.CLAMP)

    back = migrate(away.record, dict(away.responses), new, shipped_library(), Rescaling(Strategy.CLAMP), TODAY)

    after = back.responses[TEAM]
    assert set(after.answers) == set(answers())
    assert after.retired == {}
    for id_, answer in answers().items():
        if id_ not in ROWS:
            assert bare(after.answers[id_]) == answer
    assert back.record.asked == record().asked | back.record.asked
    assert back.record.content == record().content
    assert (back.record.using, back.record.standards) == (record().using, record().standards)


@CHANGED
@given(edits())
def test_clamp_puts_nobody_on_a_better_level(drawn: tuple[Edit, ...]) -> None:
    migration, new = there(drawn, Strategy.CLAMP)

    map_ = new.map("central-office")
    assert map_ is not None
    for row in map_.outcomes:
        before, after = answers().get(row.id), migration.responses[TEAM].answers.get(row.id)
        if before is None or after is None or before.level is None or after.level is None:
            continue
        assert after.level >= before.level, "these levels are numbered from the ideal one on"


@CHANGED
@given(edits(), st.sampled_from([Strategy.CLAMP, Strategy.ASK]))
def test_a_second_time_changes_nothing(drawn: tuple[Edit, ...], strategy: Strategy) -> None:
    first, new = there(drawn, strategy)

    second = migrate(first.record, dict(first.responses), shipped_library(), new, Rescaling(), TODAY)

    assert (second.record, dict(second.responses)) == (first.record, dict(first.responses))


@CHANGED
@given(st.booleans())
def test_moving_to_the_same_content_changes_nothing(with_old: bool) -> None:
    same = as_library(shipped())
    old: Library | None = same if with_old else None
    before = (record(), {TEAM: responses()})

    migration = migrate(*before, old, same, Rescaling(), TODAY)

    assert (migration.record, dict(migration.responses)) == before
    assert migration.fates == ()


def test_a_note_goes_with_its_reason_once_the_words_are_those_that_were_answered() -> None:
    question = "central-office/vision-actions"
    given = responses({question: answers()[question].model_copy(update={"look_again": "Mei doubts it."})})
    new = as_library(
        edited(change(question, ask="What else is there?"), levels(CAPACITY, 2, 3, 4), _reworded(IMPACT))
    )
    clamp = Rescaling(Strategy.CLAMP)

    away = migrate(record(), {TEAM: given}, shipped_library(), new, clamp, TODAY)
    back = migrate(away.record, dict(away.responses), new, shipped_library(), clamp, TODAY)

    marked = away.responses[TEAM].answers
    assert marked[question].look_again == "Mei doubts it. The question was worded otherwise."
    assert marked[CAPACITY].look_again
    assert marked[IMPACT].look_again == "Level 1 was worded otherwise."
    assert back.responses[TEAM] == given


def test_a_note_that_tells_where_a_rating_stood_stays_true_on_the_way_back() -> None:
    new = as_library(edited(levels(CAPACITY, 1, 2, 4)))
    clamp = Rescaling(Strategy.CLAMP)

    away = migrate(record(), {TEAM: responses()}, shipped_library(), new, clamp, TODAY)
    back = migrate(away.record, dict(away.responses), new, shipped_library(), clamp, TODAY)

    note = back.responses[TEAM].answers[CAPACITY].look_again
    assert note == away.responses[TEAM].answers[CAPACITY].look_again
    assert note is not None
    assert "it stood at level 3, and was put at 4" in note


def _reworded(id_: str) -> Edit:
    def edit(content: Content) -> None:
        found(content, id_)["levels"][0]["text"] = "Something else can be seen."

    return edit


PIECES = st.one_of(
    st.builds(
        Reasons, reworded=st.lists(st.sampled_from(["ask", "level 1", "from", "option a.b"]), unique=True).map(tuple)
    ),
    st.builds(
        Reasons, scale=st.just(("What can be chosen has changed (level 4 removed), and the answer stays as it was.",))
    ),
    st.builds(Reasons, rest=st.sampled_from([("Mei doubts it.",), ("The level is wrong: 3. And the plan.",)])),
)


@given(PIECES, PIECES, PIECES)
def test_a_note_reads_back_as_what_it_was_written_from(one: Reasons, two: Reasons, three: Reasons) -> None:
    said = one.and_also(two).and_also(three)

    assert reasons_in(said.said).said == said.said
    assert reasons_in(said.said).reworded == said.reworded
    assert reasons_in(said.said).scale == said.scale
