"""What changed between two editions, and what that does to answers."""

from copy import deepcopy
from functools import cache

import pytest
from msgspec.structs import astuple, replace

from plassess.content.changes import Changed, Effect, What, changes_between
from plassess.content.instrument import Instrument
from plassess.content.library import Library
from tests.chosen_answers import ways
from tests.editions import (
    CORE,
    GUIDE,
    MAP,
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

VISION = "central-office/vision-actions"
EQUITY = "central-office/vision-equity"
ROW = "central-office/tp.evidence.plan"
PLACE = "learning-system/shift-evidence"
DUTY = "central-office/allocate"


def between(*edits: Edit) -> dict[str, Changed]:
    """Compare the shipped content with what edits make of it; by the id a thing has now, or had."""
    changes = changes_between(shipped_library(), as_library(edited(*edits, edition="2022")))
    return {one.thing.id: one for one in changes}


def what(one: Changed) -> list[What]:
    return [change.what for change in one.changes]


def test_content_does_not_differ_from_itself() -> None:
    assert between() == {}


def test_a_question_that_is_gone_takes_its_answers_with_it() -> None:
    changes = between(remove(VISION))

    assert what(changes[VISION]) == [What.REMOVED]
    assert changes[VISION].effect is Effect.CANNOT
    assert list(changes) == [VISION]


def test_something_new_takes_nothing_from_anyone() -> None:
    def add(content: dict) -> None:
        new = deepcopy(found(content, VISION)) | {"id": "central-office/new"}
        content[GUIDE]["questions"].append(new)

    changes = between(add)

    assert [(id_, what(one), one.effect) for id_, one in changes.items()] == [
        ("central-office/new", [What.ADDED], Effect.KEPT)
    ]


def test_answers_follow_a_former_id() -> None:
    changes = between(rename(VISION, "central-office/actions"))

    one = changes["central-office/actions"]
    assert what(one) == [What.RENAMED]
    assert one.effect is Effect.KEPT
    assert one.before is not None
    assert one.before.id == VISION


def test_without_a_former_id_nothing_is_guessed() -> None:
    changes = between(change(VISION, id="central-office/actions"))

    assert what(changes[VISION]) == [What.REMOVED]
    assert what(changes["central-office/actions"]) == [What.ADDED]


def test_ids_below_a_renamed_standard_follow_it() -> None:
    def rename_standard(content: dict) -> None:
        standard = found(content, "tp.evidence")
        standard |= {"id": "tp.proof", "was": ["tp.evidence"]}
        for construct in standard["constructs"]:
            construct["id"] = construct["id"].replace("tp.evidence", "tp.proof")
        for row in content[MAP]["outcomes"]:
            row["id"] = row["id"].replace("tp.evidence", "tp.proof")

    changes = between(rename_standard)

    row = changes["central-office/tp.proof.plan"]
    assert row.before is not None
    assert row.before.id == ROW
    assert row.effect is Effect.KEPT
    assert not [one for one in changes.values() if one.now is None and one.before and one.before.holds]


@pytest.mark.parametrize(
    ("edit", "id_", "of"),
    [
        (change(VISION, ask="Which actions are in it?"), VISION, "ask"),
        (change(ROW, outcome="Priorities rest on what was seen."), ROW, "ask"),
        (change(PLACE, to="We look at work."), PLACE, "to"),
        (change(DUTY, text="Say what will go without."), DUTY, "ask"),
    ],
    ids=["question", "row", "continuum", "responsibility"],
)
def test_what_was_worded_otherwise_is_looked_at_again(edit: Edit, id_: str, of: str) -> None:
    one = between(edit)[id_]

    reworded = one.find(What.REWORDED)
    assert reworded is not None
    assert [text.of for text in reworded.texts] == [of]
    assert one.effect is Effect.AGAIN


def test_a_level_that_was_worded_otherwise_is_named() -> None:
    def reword(content: dict) -> None:
        found(content, ROW)["levels"][1]["text"] = "Something else can be seen."

    one = between(reword)[ROW]

    assert what(one) == [What.REWORDED]
    assert one.changes[0].note == "level 2"


def test_a_comma_changes_no_answer() -> None:
    ask = found(shipped(), VISION)["ask"]

    one = between(change(VISION, ask=ask.upper().replace(",", " –")))[VISION]

    assert what(one) == [What.REWORDED]
    assert one.effect is Effect.KEPT


@pytest.mark.parametrize(
    ("labels", "note"),
    [
        ((1, 2), "level 3 removed"),
        ((1, 2, 3, 4), "level 4 added"),
        ((3, 2, 1), "the order changed, 3 is ideal"),
        ((2, 3), "level 1 removed"),
    ],
    ids=str,
)
def test_a_scale_that_changed_is_told_with_its_levels(labels: tuple[int, ...], note: str) -> None:
    one = between(levels(ROW, *labels))[ROW]

    rescaled = one.find(What.RESCALED)
    assert rescaled is not None
    assert rescaled.note == note
    assert one.effect is Effect.AGAIN


def test_a_level_is_known_by_its_words_under_another_number() -> None:
    def renumber(content: dict) -> None:
        row = found(content, ROW)
        row["moves"] = []
        for level in row["levels"]:
            level["level"] -= 1

    one = between(renumber)[ROW]

    rescaled = one.find(What.RESCALED)
    assert rescaled is not None
    assert rescaled.note == "level 1 is now 0, 2 is now 1, 3 is now 2"
    assert one.find(What.REWORDED) is None


def test_turning_the_list_around_changes_nothing_where_the_same_end_stays_ideal() -> None:
    def turn(content: dict) -> None:
        content[MAP]["direction"] = "worst-first"
        for row in content[MAP]["outcomes"]:
            row["levels"].reverse()

    assert between(turn) == {}


def test_declaring_the_other_end_ideal_changes_every_row() -> None:
    def turn(content: dict) -> None:
        content[MAP]["direction"] = "worst-first"

    changes = between(turn)

    assert len(changes) == len(shipped()[MAP]["outcomes"])
    assert all(one.find(What.RESCALED) for one in changes.values())


def test_a_prompt_that_takes_another_kind_of_answer_keeps_none() -> None:
    def recast(content: dict) -> None:
        item = found(content, PLACE)
        for key in ("from", "to"):
            del item[key]
        item |= {"kind": "share", "looks_like": ["Work"], "too_little": "None.", "too_much": "All."}

    one = between(recast)[PLACE]

    assert what(one) == [What.RECAST]
    assert one.effect is Effect.CANNOT


def test_titles_places_and_other_texts_leave_answers_as_they_are() -> None:
    groups = [one["id"] for one in shipped()[CORE]["groups"]]
    item = shipped()[CORE]["items"][0]["id"]

    changes = between(
        change(VISION, title="The vision", why="Because it is needed.", standards=["cs.resources"]),
        change(DUTY, frame="rc"),
        move_last("central-office/highest-need"),
        change(item, group=groups[-1]),
    )

    assert what(changes[VISION]) == [What.MOVED, What.RETITLED, What.EDITED]
    assert changes[VISION].changes[2].note == "why"
    assert what(changes[DUTY]) == [What.MOVED]
    assert changes["central-office/highest-need"].changes[0].note == "to another place in the order"
    assert {one.effect for one in changes.values()} == {Effect.KEPT}


def test_only_what_was_moved_is_said_to_have_been_moved() -> None:
    changes = between(move_last("central-office/highest-need"))

    assert list(changes) == ["central-office/highest-need"]


def test_what_is_retired_keeps_its_answers_and_can_be_asked_again() -> None:
    retired = edited(change(VISION, retired="The board asks this now."), edition="2022")

    away = changes_between(shipped_library(), as_library(retired))
    back = changes_between(as_library(retired), shipped_library())

    assert [(what(one), one.effect) for one in away] == [([What.RETIRED], Effect.KEPT)]
    assert [(what(one), one.effect) for one in back] == [([What.ASKED_AGAIN], Effect.KEPT)]


def test_the_worst_comes_first_and_the_same_content_gives_the_same_list() -> None:
    edits = (
        rename("central-office/investments", "central-office/money"),
        change(PLACE, to="Elsewhere."),
        remove(ROW),
    )

    first, second = list(between(*edits).values()), list(between(*edits).values())

    assert [one.effect for one in first] == [Effect.CANNOT, Effect.AGAIN, Effect.KEPT]
    assert first == second


def test_of_two_that_become_one_both_are_told() -> None:
    changes = between(
        change(VISION, was=["central-office/vision-equity"]),
        remove("central-office/vision-equity"),
    )

    gone = changes["central-office/vision-equity"]
    assert what(gone) == [What.REMOVED]
    assert VISION in gone.changes[0].note


def test_every_text_of_every_file_is_compared() -> None:
    for name, data in shipped().items():
        content = edited(edition="2022")
        content[name] = {**data, "edition": "1999"}

        changes = changes_between(shipped_library(), as_library(content))

        assert [one.changes[0].note for one in changes] == ["edition"], name


def test_a_library_is_not_changed_by_being_compared() -> None:
    old, new = as_library(shipped()), as_library(edited(remove(ROW)))

    changes_between(old, new)

    assert astuple(old) == astuple(as_library(shipped()))
    assert isinstance(new, Library)


MORE = "so it is asked, and counted, more often"
ASKED_IF = {"id": VISION, "is": ["answered", "unknown"]}


@pytest.mark.parametrize(
    ("before", "now", "note", "effect"),
    [
        (None, ASKED_IF, f"only where {VISION} is answered or unknown; until now always", Effect.UNASKED),
        (ASKED_IF, None, f"always; until now only where {VISION} is answered or unknown; {MORE}", Effect.KEPT),
        (
            ASKED_IF,
            {"id": VISION, "is": ["answered", "unknown", "next-time"]},
            f"only where {VISION} is answered, unknown or next-time; until now only where {VISION} is answered or"
            f" unknown; {MORE}",
            Effect.KEPT,
        ),
        (
            ASKED_IF,
            {"id": VISION, "is": "unknown"},
            f"only where {VISION} is unknown; until now only where {VISION} is answered or unknown",
            Effect.UNASKED,
        ),
    ],
    ids=["gained", "lost", "looser", "narrower"],
)
def test_what_changed_in_a_condition_is_told_in_words(
    before: dict | None, now: dict | None, note: str, effect: Effect
) -> None:
    old, new = (as_library(edited(*([change(EQUITY, when=one)] if one else []))) for one in (before, now))

    one = next(one for one in changes_between(old, new) if one.thing.id == EQUITY)

    assert [(change.what, change.note, change.effect) for change in one.changes] == [(What.CONDITION, note, effect)]


def test_a_condition_that_follows_a_former_id_is_the_same() -> None:
    follows = {**ASKED_IF, "id": "central-office/actions"}
    old = as_library(edited(change(EQUITY, when=ASKED_IF)))
    new = as_library(edited(rename(VISION, follows["id"]), change(EQUITY, when=follows)))

    assert [one.thing.id for one in changes_between(old, new) if one.find(What.CONDITION)] == []


def with_options(*worths: float, several: bool = True, **more: str) -> Library:
    """The shipped content with one choice whose options are worth this."""
    data = ways().model_dump(mode="json", by_alias=True, exclude_none=True)
    item = data["items"][0] | {"several": several, **more}
    item["options"] = [one | {"worth": worth} for one, worth in zip(item["options"], worths, strict=True)]
    return replace(as_library(shipped()), instruments=(Instrument.model_validate(data | {"items": [item]}),))


@pytest.mark.parametrize(
    ("now", "note"),
    [
        (with_options(0.0, 0.25, 1.0), "option partly is worth 0.25, until now 0.5"),
        (with_options(0.0, 0.5, 1.0, worth_of="best"), "several count as best, until now as sum"),
        (
            with_options(0.0, 0.75, 0.9, worth_of="all"),
            "option partly is worth 0.75, until now 0.5; option yes is worth 0.9, until now 1;"
            " several count as all, until now as sum",
        ),
    ],
    ids=["worth", "together", "both"],
)
def test_what_indexes_hang_on_is_told_as_that(now: Library, note: str) -> None:
    (one,) = changes_between(with_options(0.0, 0.5, 1.0), now)

    told = [(change.what, change.note, change.effect) for change in one.changes]

    assert told == [(What.COUNTED, f"indexes change: {note}", Effect.KEPT)]


@cache
def with_names(**names: str) -> Library:
    """Two prompts of which one hangs on an option of the other; ``names`` are other ids of its options."""
    data = ways().model_dump(mode="json", by_alias=True, exclude_none=True)
    first, second = data["items"][:2]
    for option in first["options"]:
        if new := names.get(option["id"]):
            option |= {"id": new, "was": [option["id"]]}
    wanted = [names.get(one, one) for one in ("partly", "yes")]
    second |= {"when": {"all": [{"id": first["id"], "is": wanted}, {"id": first["id"], "is": "answered"}]}}
    instrument = Instrument.model_validate(data | {"items": [first, second]})
    return replace(as_library(shipped()), instruments=(instrument,))


RENAMINGS = ({"yes": "fully"}, {"partly": "some", "no": "not-yet"}, {"yes": "all", "partly": "some", "no": "none"})


@pytest.mark.parametrize("names", RENAMINGS, ids=["one", "two", "every"])
@pytest.mark.parametrize("back", [False, True], ids=["there", "back"])
def test_options_renamed_by_was_alone_are_kept_and_so_is_what_hangs_on_them(names: dict, back: bool) -> None:
    old, new = (with_names(), with_names(**names)) if not back else (with_names(**names), with_names())

    changes = [change for one in changes_between(old, new) for change in one.changes]

    assert {(change.what, change.effect) for change in changes} == {(What.RENAMED, Effect.KEPT)}
    assert all(f"{a} is now {b}" in changes[0].note for a, b in (one[::-1] if back else one for one in names.items()))


def test_a_condition_that_keeps_the_id_of_an_option_that_is_another_now_has_changed() -> None:
    old, new = with_names(), with_names(yes="fully")
    stale = new.instruments[0].items[1].model_copy(update={"when": old.instruments[0].items[1].when})
    instrument = new.instruments[0].model_copy(update={"items": (new.instruments[0].items[0], stale)})

    changes = changes_between(old, replace(new, instruments=(instrument,)))

    assert [one.thing.id for one in changes if one.find(What.CONDITION)] == ["ways/budget"]
