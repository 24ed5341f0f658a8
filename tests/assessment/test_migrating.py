"""Content changes, and what that does to an assessment and its answers."""

import pytest

from plassess.assessment.migration.answer import Rescaling, Strategy
from plassess.assessment.migration.assessment import migrate
from plassess.assessment.responses import Answer, RetiredAnswer, State
from plassess.content.changes import Effect
from plassess.problems.errors import UsageError
from tests.editions import (
    CORE,
    MAP,
    ROLE,
    Edit,
    as_library,
    change,
    edited,
    found,
    levels,
    move_last,
    remove,
    rename,
    shipped_library,
)
from tests.moved import (
    CAPACITY,
    DUTY,
    EQUITY,
    IMPACT,
    MONEY,
    NEED,
    OTHER_DUTY,
    PLAN,
    SHIFT,
    TEAM,
    TODAY,
    VISION,
    answered,
    answers,
    moved,
    record,
    responses,
    team,
)

BOTH_WAYS = pytest.mark.parametrize("with_old", [True, False], ids=["with the old content", "by the record alone"])
CLAMP, ASK = Rescaling(Strategy.CLAMP), Rescaling(Strategy.ASK)


@BOTH_WAYS
def test_new_titles_places_and_questions_leave_every_answer_as_it_is(with_old: bool) -> None:
    migration = moved(
        change(VISION, title="Vision"), move_last(NEED), change(SHIFT, why="Because."), with_old=with_old
    )

    assert team(migration) == responses()
    assert migration.fates == ()


@BOTH_WAYS
def test_an_answer_follows_its_prompt_to_another_id(with_old: bool) -> None:
    migration = moved(rename(VISION, "central-office/actions"), with_old=with_old)

    after = team(migration)
    assert after.answers["central-office/actions"] == answers()[VISION]
    assert VISION not in after.answers
    assert migration.record.asked["central-office/actions"] == record().asked[VISION]
    assert VISION not in migration.record.asked


@BOTH_WAYS
def test_the_answer_to_a_question_that_is_gone_is_set_aside_whole(with_old: bool) -> None:
    migration = moved(remove(VISION), with_old=with_old)

    aside = team(migration).retired[VISION]
    assert aside.answer == answers()[VISION]
    assert aside.asked == record().asked[VISION]
    assert "no longer asks" in aside.because
    assert VISION not in team(migration).answers


@BOTH_WAYS
def test_what_was_worded_otherwise_is_kept_and_marked(with_old: bool) -> None:
    migration = moved(change(VISION, ask="Which actions are in it?"), with_old=with_old)

    after = team(migration).answers[VISION]
    assert after.look_again == "The question was worded otherwise."
    assert after.model_copy(update={"look_again": None}) == answers()[VISION]
    assert migration.record.asked[VISION] == record().asked[VISION], "the wording it was given to stays"


def _reword(at: int) -> Edit:
    def reword(content: dict) -> None:
        found(content, CAPACITY)["levels"][at]["text"] = "Something else can be seen."

    return reword


@BOTH_WAYS
def test_a_level_that_was_chosen_and_reads_otherwise_is_looked_at_again(with_old: bool) -> None:
    migration = moved(_reword(2), with_old=with_old)

    assert team(migration).answers[CAPACITY].look_again == "Level 3 was worded otherwise."


def test_a_level_that_nobody_chose_and_that_reads_otherwise_is_found_with_the_old_content_alone() -> None:
    with_old, without = moved(_reword(0)), moved(_reword(0), with_old=False)

    assert team(with_old).answers[CAPACITY].look_again == "Level 1 was worded otherwise."
    assert team(without).answers[CAPACITY] == answers()[CAPACITY]


def test_where_nobody_kept_the_words_of_a_level_it_is_looked_at_again_without_the_old_content() -> None:
    silent = record().model_copy(update={"chosen": {}})

    with_old, without = (moved(_reword(0), of=silent, with_old=one) for one in (True, False))

    assert team(with_old).answers[CAPACITY].look_again == "Level 1 was worded otherwise."
    assert team(without).answers[CAPACITY].look_again == "Nobody noted the words of what was chosen."


SHORTENED = levels(CAPACITY, 2, 3, 4)
"""Level 3 was two steps from ideal, and is one; its words are the same."""


@BOTH_WAYS
@pytest.mark.parametrize("pairs", [{}, {CAPACITY: {"2": "2", "3": "3", "4": "4"}}], ids=["clamp", "pairs"])
def test_a_level_that_comes_nearer_to_ideal_is_never_just_kept(with_old: bool, pairs: dict) -> None:
    migration = moved(SHORTENED, rescaling=Rescaling(Strategy.CLAMP, pairs), with_old=with_old)

    after = team(migration).answers[CAPACITY]
    assert after.level == 3
    if pairs and with_old:
        assert not after.look_again, "the district knew the old levels, and said it of each"
    else:
        assert after.look_again is not None
        assert "level 1 removed" in after.look_again
    said = [fate.because for fate in migration.fates if fate.now == CAPACITY]
    assert all(said)
    if not pairs:
        assert "level 3, 2 away from ideal then, is nearer to ideal now" in said[0]


def test_what_nobody_answered_yet_is_asked_in_its_new_words_and_not_marked() -> None:
    migration = moved(change(MONEY, ask="Where does it go?"))

    assert team(migration).answers[MONEY] == Answer(state=State.NEXT_TIME)
    assert migration.record.asked[MONEY] == "Where does it go?"


def test_an_answer_that_waits_anyway_is_not_marked() -> None:
    half = Answer(state=State.NEXT_TIME, text="We had begun.")

    assert team(moved(change(MONEY, ask="Where does it go?"), given={MONEY: half})).answers[MONEY] == half


def test_a_mark_that_was_there_already_keeps_its_reason() -> None:
    migration = moved(change(VISION, ask="Which?"), given={VISION: answered(look_again="The title was wrong.")})

    assert team(migration).answers[VISION].look_again == "The title was wrong. The question was worded otherwise."


def test_an_unknown_answer_to_other_words_is_looked_at_again_too() -> None:
    assert team(moved(change(EQUITY, ask="Which?"))).answers[EQUITY].look_again


def test_a_retired_prompt_keeps_its_answer_and_is_marked_in_nothing() -> None:
    migration = moved(change(VISION, retired="The board asks this.", ask="Which?"))

    assert team(migration).answers[VISION] == answers()[VISION]


@BOTH_WAYS
@pytest.mark.parametrize("strategy", [Strategy.CLAMP, Strategy.ASK])
def test_where_a_rating_stood_is_noted_though_its_row_is_retired_too(strategy: Strategy, with_old: bool) -> None:
    both = [levels(CAPACITY, 1, 2, 4), change(CAPACITY, retired="The board asks this.")]

    migration = moved(*both, rescaling=Rescaling(strategy), with_old=with_old)

    assert "stood at level 3" in (team(migration).answers[CAPACITY].look_again or "")
    assert any("stood at level 3" in fate.because for fate in migration.fates if fate.before == CAPACITY)


@BOTH_WAYS
def test_marks_follow_a_responsibility_or_are_set_aside_with_their_count(with_old: bool) -> None:
    migration = moved(rename(OTHER_DUTY, "central-office/evidence"), remove(DUTY), with_old=with_old)

    assert team(migration).answers[NEED].marked == {"central-office/evidence": 5}
    assert team(migration).retired[DUTY].marked == {NEED: 2}
    assert team(migration).retired[DUTY].asked == record().asked[DUTY]


def test_of_two_responsibilities_that_become_one_no_count_is_lost_or_added_up() -> None:
    migration = moved(change(OTHER_DUTY, was=[DUTY]), remove(DUTY))

    kept, aside = team(migration).answers[NEED].marked, team(migration).retired
    assert sorted([*kept.values(), *(count for one in aside.values() for count in one.marked.values())]) == [2, 5]
    assert list(kept) == [OTHER_DUTY]


def test_where_what_people_marked_reads_otherwise_the_answer_that_rests_on_it_is_looked_at_again() -> None:
    migration = moved(change(DUTY, text="Say what will go without."))

    look = team(migration).answers[NEED].look_again
    assert look is not None
    assert DUTY in look
    assert team(migration).answers[NEED].marked == answers()[NEED].marked


@BOTH_WAYS
def test_a_scale_that_changed_is_decided_by_nobody_but_the_district(with_old: bool) -> None:
    migration = moved(levels(CAPACITY, 1, 2, 3), with_old=with_old)

    assert [(one.id, one.why) for one in migration.undecided] == [(CAPACITY, "nothing was said for it")]


def test_a_row_that_nobody_rated_needs_no_decision() -> None:
    migration = moved(levels("central-office/cs.resources.priority", 1, 2))

    assert migration.undecided == ()


@BOTH_WAYS
def test_clamp_keeps_a_level_that_is_still_there(with_old: bool) -> None:
    migration = moved(levels(CAPACITY, 1, 2, 3, 5), rescaling=CLAMP, with_old=with_old)

    after = team(migration).answers[CAPACITY]
    assert after.model_copy(update={"look_again": None}) == answers()[CAPACITY]
    assert bool(after.look_again) == (not with_old), "by the record alone nobody knows what the others were"


@BOTH_WAYS
def test_clamp_goes_farther_from_ideal_and_says_so(with_old: bool) -> None:
    migration = moved(levels(CAPACITY, 1, 2, 4), rescaling=CLAMP, with_old=with_old)

    after = team(migration).answers[CAPACITY]
    assert (after.level, after.aim, after.state) == (4, 2, State.ANSWERED)
    assert after.look_again is not None
    assert "stood at level 3, and was put at 4" in after.look_again


@BOTH_WAYS
def test_where_nothing_farther_is_left_clamp_asks_again_and_notes_the_level(with_old: bool) -> None:
    migration = moved(levels(IMPACT, 1, 2, 3), rescaling=CLAMP, with_old=with_old)

    after = team(migration).answers[IMPACT]
    assert (after.level, after.state) == (None, State.NEXT_TIME)
    assert after.evidence == answers()[IMPACT].evidence
    assert after.look_again is not None
    assert "stood at level 4" in after.look_again


def test_clamp_does_not_guess_where_the_order_changed() -> None:
    migration = moved(levels(CAPACITY, 4, 3, 2, 1), rescaling=CLAMP)

    assert [one.id for one in migration.undecided] == [CAPACITY]
    assert "guess" in migration.undecided[0].why


def test_pairs_decide_for_their_row_and_leave_nothing_to_look_at() -> None:
    pairs = Rescaling(pairs={CAPACITY: {"1": "1", "2": "1", "3": "2", "4": "2"}})

    migration = moved(levels(CAPACITY, 1, 2), rescaling=pairs)

    after = team(migration).answers[CAPACITY]
    assert (after.level, after.aim, after.look_again) == (2, 1, None)
    assert migration.record.migrated[0].levels == {CAPACITY: "1:1 2:1 3:2 4:2"}


def test_pairs_that_do_not_say_where_a_rating_goes_decide_nothing() -> None:
    migration = moved(levels(CAPACITY, 1, 2), rescaling=Rescaling(pairs={CAPACITY: {"1": "1", "2": "1"}}))

    assert migration.undecided[0].why == "the pairs given for it do not say what 3 becomes"


def test_an_aim_that_is_no_longer_nearer_to_ideal_is_noted_and_taken_out() -> None:
    migration = moved(levels(CAPACITY, 1, 2), rescaling=Rescaling(pairs={CAPACITY: {"2": "2", "3": "2"}}))

    after = team(migration).answers[CAPACITY]
    assert (after.level, after.aim) == (2, None)
    assert after.look_again is not None
    assert "aimed at level 2" in after.look_again


def test_ask_takes_the_level_out_and_notes_it() -> None:
    migration = moved(levels(CAPACITY, 1, 2, 3, 4, 5), rescaling=ASK)

    after = team(migration).answers[CAPACITY]
    assert (after.level, after.aim, after.state) == (None, None, State.NEXT_TIME)
    assert after.note == answers()[CAPACITY].note
    assert after.look_again is not None
    assert "level 3" in after.look_again
    assert "level 2" in after.look_again


def test_a_row_that_has_not_begun_still_has_not_on_any_scale() -> None:
    migration = moved(levels(PLAN, 1, 2, 3, 4), rescaling=CLAMP, given={PLAN: Answer(state=State.NOT_BEGUN)})

    assert team(migration).answers[PLAN] == Answer(state=State.NOT_BEGUN)


def test_levels_that_nobody_noted_are_looked_at_again_where_nobody_has_the_old_content() -> None:
    old = record().model_copy(update={"scales": {}})

    migration = moved(levels(CAPACITY, 1, 2, 3), of=old, with_old=False)

    assert migration.undecided == ()
    assert team(migration).answers[CAPACITY].look_again == "Nobody noted which levels it was chosen from."
    assert migration.record.scales[CAPACITY] == (1, 2, 3)


def test_a_level_that_is_gone_shows_that_the_scale_changed_though_nobody_noted_it() -> None:
    old = record().model_copy(update={"scales": {}})

    migration = moved(levels(IMPACT, 1, 2, 3), of=old, with_old=False)

    assert [one.id for one in migration.undecided] == [IMPACT]


def test_clamp_moves_no_level_of_an_unknown_scale_nearer_to_ideal() -> None:
    old = record().model_copy(update={"scales": {}})
    given = {IMPACT: answered(text="", level=4, aim=2)}

    migration = moved(levels(IMPACT, 1, 2, 3), of=old, with_old=False, rescaling=CLAMP, given=given)

    assert team(migration).answers[IMPACT].level is None


CHOICE = "core-roles/chosen"


def with_choice(*options: str, several: bool = True, **was: list[str]) -> Edit:
    """Add a prompt with these options."""

    def edit(content: dict) -> None:
        item = {key: content[CORE]["items"][0][key] for key in ("group", "title", "ask", "why", "standards")}
        item |= {"id": CHOICE, "kind": "choice", "several": several}
        item["options"] = [{"id": one, "text": f"Option {one}", "was": was.get(one, [])} for one in options]
        content[CORE]["items"].append(item)

    return edit


def chosen(before: Edit, after: Edit, *, rescaling: Rescaling | None = None) -> Answer:
    """Choose two options of one edition, and move to another."""
    old, new = (as_library(edited(one, edition=str(year))) for one, year in ((before, 2024), (after, 2026)))
    given = {TEAM: responses({CHOICE: Answer(state=State.ANSWERED, chosen=("plan", "visit"))})}
    migration = migrate(record(old), given, old, new, rescaling or Rescaling(), TODAY)
    assert migration.undecided == ()
    return team(migration).answers[CHOICE]


def test_an_option_follows_its_former_id() -> None:
    after = chosen(with_choice("plan", "visit"), with_choice("plan", "tour", tour=["visit"]), rescaling=CLAMP)

    assert (after.chosen, after.state) == (("plan", "tour"), State.ANSWERED)


def test_a_renamed_option_needs_no_decision_and_no_second_look() -> None:
    after = chosen(with_choice("plan", "visit"), with_choice("plan", "tour", tour=["visit"]))

    assert (after.chosen, after.state) == (("plan", "tour"), State.ANSWERED)


def test_an_option_that_is_gone_is_taken_out_noted_and_asked_again() -> None:
    after = chosen(with_choice("plan", "visit"), with_choice("plan", "call"), rescaling=CLAMP)

    assert after.chosen == ("plan",)
    assert after.look_again is not None
    assert "the answer was plan, visit" in after.look_again


def test_where_only_one_can_be_chosen_now_none_is_preferred() -> None:
    several, one = with_choice("plan", "visit"), with_choice("plan", "visit", several=False)

    after = chosen(several, one, rescaling=CLAMP)

    assert (after.chosen, after.state) == ((), State.NEXT_TIME)
    assert after.look_again is not None
    assert "plan, visit" in after.look_again


def test_pairs_put_options_where_they_say() -> None:
    pairs = Rescaling(pairs={CHOICE: {"plan": "plan", "visit": "plan"}})

    assert chosen(with_choice("plan", "visit"), with_choice("plan", "call"), rescaling=pairs).chosen == ("plan",)


def recast(content: dict) -> None:
    item = found(content, SHIFT)
    for key in ("from", "to"):
        del item[key]
    item |= {"kind": "share", "looks_like": ["Work"], "too_little": "None.", "too_much": "All."}


@BOTH_WAYS
def test_an_answer_of_another_kind_is_set_aside_and_its_prompt_is_open(with_old: bool) -> None:
    migration = moved(recast, with_old=with_old)

    assert team(migration).retired[SHIFT].answer == answers()[SHIFT]
    assert SHIFT not in team(migration).answers


def test_of_two_that_become_one_the_one_that_says_something_stays_and_the_other_is_set_aside() -> None:
    merged = (change(MONEY, was=[VISION]), remove(VISION))

    with_both = moved(*merged, given={MONEY: answered(text="Money.")})
    with_one = moved(*merged)

    assert team(with_both).answers[MONEY].text == "Money."
    assert team(with_both).retired[VISION].answer == answers()[VISION]
    assert team(with_one).answers[MONEY].text == answers()[VISION].text
    assert team(with_one).retired[MONEY].answer == Answer(state=State.NEXT_TIME)


def test_of_two_that_become_one_the_words_that_were_chosen_stay_with_the_answer_that_chose_them() -> None:
    migration = moved(change(PLAN, was=[CAPACITY]), remove(CAPACITY))

    assert CAPACITY in team(migration).retired
    assert {id_: migration.record.chosen[id_] for id_ in (CAPACITY, PLAN)} == {
        id_: record().chosen[id_] for id_ in (CAPACITY, PLAN)
    }


def test_parts_and_standards_that_are_gone_are_noted_in_the_record() -> None:
    def lose(content: dict) -> None:
        del content[CORE]
        remove("cs.resources")(content)
        content[MAP]["outcomes"] = [one for one in content[MAP]["outcomes"] if "cs.resources" not in one["id"]]
        for name in content:
            _drop_standard(content[name], "cs.resources")

    migration = moved(lose)

    assert migration.record.using == ("guide", "map", "learning-system")
    assert migration.record.standards == ("tp.evidence",)
    assert migration.record.migrated[0].gone == ("core-roles", "cs.resources")
    assert "core-roles/facilitator" in team(migration).retired


def _drop_standard(data: object, id_: str) -> None:
    if isinstance(data, dict):
        for key in ("standards", "related"):
            if isinstance(data.get(key), list):
                data[key] = [one for one in data[key] if one != id_]
        for value in data.values():
            _drop_standard(value, id_)
    elif isinstance(data, list):
        for value in data:
            _drop_standard(value, id_)


def test_what_belongs_to_a_part_that_is_not_used_is_set_aside_and_says_why() -> None:
    def to_another_instrument(content: dict) -> None:
        item = found(content, SHIFT)
        content["instruments/learning-system.yaml"]["items"].remove(item)
        item |= {"id": "other/shift", "group": "other/all", "was": [SHIFT]}
        other = {**content[CORE], "id": "other", "items": [item]}
        other["groups"] = [{"id": "other/all", "title": "All", "about": "All."}]
        content["instruments/other.yaml"] = other

    migration = moved(to_another_instrument)

    assert "does not use" in team(migration).retired[SHIFT].because


def test_a_role_that_is_gone_stops_everything_and_says_what_to_do() -> None:
    def lose(content: dict) -> None:
        found(content, ROLE)["id"] = "district-office"

    with pytest.raises(UsageError, match=r"was: \[central-office\]"):
        moved(lose)


def test_a_renamed_role_takes_the_whole_assessment_with_it() -> None:
    def rename_role(content: dict) -> None:
        found(content, ROLE).update({"id": "district-office", "was": [ROLE]})
        for name in ("action_guides", "innovation_maps"):
            data = content.pop(f"{name}/{ROLE}.yaml")
            data["role"] = "district-office"
            for key in ("responsibilities", "questions", "outcomes"):
                for one in data.get(key, []):
                    one["id"] = one["id"].replace(f"{ROLE}/", "district-office/")
            content[f"{name}/district-office.yaml"] = data

    migration = moved(rename_role)

    assert migration.record.role == "district-office"
    assert team(migration).retired == {}
    assert len(team(migration).answers) == len(answers())
    assert team(migration).answers[NEED.replace(ROLE, "district-office")].marked == {
        DUTY.replace(ROLE, "district-office"): 2,
        OTHER_DUTY.replace(ROLE, "district-office"): 5,
    }


def test_the_record_says_what_the_answers_are_held_against_now_and_were_before() -> None:
    new = as_library(edited(change(VISION, ask="Which?")))

    migration = moved(change(VISION, ask="Which?"))

    assert migration.record.content.edition == "2026"
    assert migration.record.content.digest == new.digest(ROLE, migration.record.using)
    assert migration.record.migrated[0].day == TODAY
    assert migration.record.migrated[0].content == record().content


def test_every_move_is_noted_behind_those_before_it() -> None:
    first = moved(change(VISION, ask="Which?"))

    second = moved(change(VISION, ask="Why?"), of=first.record, said=team(first))

    assert [one.content for one in second.record.migrated] == [record().content, first.record.content]


@BOTH_WAYS
def test_moving_a_second_time_changes_nothing(with_old: bool) -> None:
    edits = (
        change(VISION, ask="Which?"),
        remove(EQUITY),
        levels(CAPACITY, 1, 2, 4),
        rename(MONEY, "central-office/money"),
    )
    first = moved(*edits, rescaling=CLAMP, with_old=with_old)

    second = moved(*edits, rescaling=CLAMP, with_old=with_old, of=first.record, said=team(first))

    assert second.record == first.record
    assert second.responses == first.responses
    assert second.fates == ()


def test_an_answer_that_was_looked_at_again_is_not_marked_a_second_time() -> None:
    edit = change(VISION, ask="Which?")
    first = moved(edit)
    confirmed = team(first).answers[VISION].model_copy(update={"look_again": None})

    second = moved(edit, of=first.record, said=responses({VISION: confirmed}))

    assert team(second).answers[VISION] == confirmed


def test_answers_that_arrive_late_under_former_ids_are_moved_too() -> None:
    edit = rename(VISION, "central-office/actions")
    first = moved(edit)

    late = moved(edit, of=first.record)

    assert team(late).answers["central-office/actions"] == answers()[VISION]
    assert late.record == first.record


def test_what_was_set_aside_comes_back_to_be_looked_at_once_it_is_asked_again() -> None:
    away = moved(remove(VISION))

    back = moved(change(NEED, title="Need"), of=away.record, said=team(away))

    after = team(back).answers[VISION]
    assert after.look_again is not None
    assert after.model_copy(update={"look_again": None}) == answers()[VISION]
    assert back.responses[TEAM].retired == {}
    assert back.record.asked[VISION] == record().asked[VISION]


def test_what_was_set_aside_stays_aside_where_its_prompt_was_answered_anew() -> None:
    aside = RetiredAnswer(because="Gone.", asked="Once?", answer=answered(text="Old."))

    migration = moved(change(NEED, title="Need"), said=responses(retired={VISION: aside}))

    assert team(migration).retired == {VISION: aside}
    assert team(migration).answers[VISION] == answers()[VISION]


def test_something_set_aside_never_takes_the_place_of_what_was_before() -> None:
    aside = RetiredAnswer(because="Gone.", asked="Once?", answer=answered(text="Old."))

    migration = moved(remove(VISION), said=responses(retired={VISION: aside}))

    assert team(migration).retired[VISION] == aside
    assert team(migration).retired[f"{VISION}.2"].answer == answers()[VISION]


def test_every_respondents_file_is_moved() -> None:
    both = {
        TEAM: responses(),
        "responses/mei.yaml": responses(respondent="mei", answers={VISION: answered(text="Mei.")}),
    }
    new = as_library(edited(rename(VISION, "central-office/actions")))

    migration = migrate(record(), both, shipped_library(), new, Rescaling(), TODAY)

    assert migration.responses[TEAM].answers["central-office/actions"] == answers()[VISION]
    assert migration.responses["responses/mei.yaml"].answers == {"central-office/actions": answered(text="Mei.")}


def test_each_fate_says_why() -> None:
    migration = moved(remove(VISION), change(EQUITY, ask="Which?"), rename(MONEY, "central-office/money"))

    said = {fate.before: (fate.now, fate.effect, bool(fate.because)) for fate in migration.fates}
    assert said == {
        VISION: (None, Effect.CANNOT, True),
        EQUITY: (EQUITY, Effect.AGAIN, True),
        MONEY: ("central-office/money", Effect.KEPT, False),
    }


HIDDEN = change(EQUITY, when={"id": VISION, "is": "unknown"})


@BOTH_WAYS
def test_an_answer_that_a_condition_hides_is_kept_and_told_apart(with_old: bool) -> None:
    migration = moved(HIDDEN, with_old=with_old)

    assert team(migration).answers[EQUITY] == answers()[EQUITY]
    (fate,) = [fate for fate in migration.fates if fate.before == EQUITY]
    assert fate.effect is Effect.UNASKED
    assert fate.because == f"It is asked only where {VISION} is unknown, and the answers here do not say so."


def test_an_answer_whose_condition_loses_what_it_wants_by_the_migration_itself_is_told_too() -> None:
    hangs = change(IMPACT, when={"id": CAPACITY, "is": 3})
    old, new = as_library(edited(hangs)), as_library(edited(hangs, levels(CAPACITY, 1, 2, 4), edition="2028"))

    migration = migrate(record(old), {TEAM: responses()}, old, new, CLAMP, TODAY)

    assert [fate.before for fate in migration.fates if fate.effect is Effect.UNASKED] == [IMPACT]


def test_what_was_hidden_before_is_told_only_where_nobody_knows_that_it_was() -> None:
    old, new = as_library(edited(HIDDEN)), as_library(edited(HIDDEN, change(NEED, title="Need"), edition="2028"))

    known, unknown = (migrate(record(old), {TEAM: responses()}, one, new, CLAMP, TODAY) for one in (old, None))

    assert known.fates == ()
    assert [(fate.before, fate.effect) for fate in unknown.fates] == [(EQUITY, Effect.UNASKED)]


def test_an_answer_that_is_no_longer_asked_because_all_it_belongs_to_is_retired_is_told() -> None:
    migration = moved(change("core-roles", retired="The board asks this."))

    told = {fate.before: fate.because for fate in migration.fates}
    assert told["core-roles/facilitator"] == "It is retired, and no longer asked: The board asks this."
