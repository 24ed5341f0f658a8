"""Two editions of a small instrument that differ at random, and a team's answers to the first."""

from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from plassess.assessment.responses import Answer, State

STANDARDS = Path(__file__).parent / "cases" / "valid_content" / "standards.yaml"
Edition = dict[str, Any]
"""What an instrument's file says."""

WORDS = ("Nobody does.", "One of us does.", "Some of us do.", "All of us do.", "All do, with others.", "It is usual.")
OPTIONS = ("coaching", "courses", "visits", "books")
KINDS = ("scale", "scale", "choice", "scale", "continuum", "share", "choice", "number", "scale")


@st.composite
def first_editions(draw: st.DrawFn) -> Edition:
    """Draw items of every kind; some are asked only after a certain answer to the one before."""
    items = [_item(draw, number, kind) for number, kind in enumerate(KINDS)]
    for before, item in pairwise(items):
        if draw(st.integers(0, 3)) == 0:
            item["when"] = _when(draw, before)
    return {
        "format": "plassess/instrument/1",
        "id": "our",
        "title": "Our ways",
        "edition": "1",
        "basis": "own",
        "wording": "own",
        "source": {"title": "Our ways", "publisher": "Riverside", "year": 2026},
        "about": "How we work.",
        "minutes": 20,
        "groups": [{"id": f"our/group-{one}", "title": one, "about": "A group."} for one in "ab"],
        "items": items,
    }


def _item(draw: st.DrawFn, number: int, kind: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": f"our/item-{number}",
        "group": "our/group-a",
        "title": f"Item {number}",
        "ask": f"What is it like with {number}?",
        "why": "It matters.",
        "standards": [],
        "kind": kind,
    }
    match kind:
        case "scale":
            item |= _scale(draw, st.integers(2, 5))
        case "choice":
            item |= {"several": draw(st.booleans()), "options": [_option(one) for one in OPTIONS]}
        case "continuum":
            item |= {"from": "We go alone.", "to": "We go together."}
        case "share":
            item |= {"looks_like": ["Work"], "too_little": "None of it.", "too_much": "All of it."}
        case "number":
            item |= {"unit": "hours"} | draw(_ranges())
    return item


def _ranges() -> st.SearchStrategy[dict[str, Any]]:
    ends = st.fixed_dictionaries({}, optional={"least": st.integers(-9, 0), "most": st.integers(0, 9)})
    return ends.flatmap(lambda one: st.booleans().map(lambda whole: one | ({"whole": True} if whole else {})))


def _option(name: str) -> dict[str, Any]:
    return {"id": name, "text": name.capitalize()}


def _scale(draw: st.DrawFn, counts: st.SearchStrategy[int]) -> dict[str, Any]:
    """Draw levels with numbers in a row, from 0 or 1, and words from a few, so that editions share some."""
    count, first = draw(counts), draw(st.integers(0, 1))
    words = draw(st.permutations(WORDS))
    return {
        "direction": draw(st.sampled_from(["best-first", "worst-first"])),
        "levels": [{"level": first + at, "text": words[at]} for at in range(count)],
    }


def _when(draw: st.DrawFn, on: dict[str, Any]) -> dict[str, Any]:
    wanted: list[Any] = ["answered", "unknown"]
    wanted += [level["level"] for level in on.get("levels", [])]
    wanted += [option["id"] for option in on.get("options", [])]
    return {"id": on["id"], "is": draw(st.lists(st.sampled_from(wanted), min_size=1, max_size=3, unique=True))}


@st.composite
def next_editions(draw: st.DrawFn, of: Edition) -> Edition:
    """Change some items of an edition, each in one way or two."""
    edition = deepcopy(of)
    edition["edition"] = "2"
    items: list[dict[str, Any]] = edition["items"]
    for item in list(items):
        for change in draw(st.lists(st.sampled_from(CHANGES), max_size=2, unique=True)):
            if item in items:
                change(draw, edition, item)
    _forget_conditions_on_what_is_gone(items)
    return edition


def _remove(_: st.DrawFn, edition: Edition, item: dict[str, Any]) -> None:
    edition["items"].remove(item)


def _rename(_: st.DrawFn, edition: Edition, item: dict[str, Any]) -> None:
    former = item["id"]
    item |= {"id": f"{former}-now", "was": [former]}
    for one in edition["items"]:
        if one.get("when", {}).get("id") == former:
            one["when"]["id"] = item["id"]


def _add(_: st.DrawFn, edition: Edition, item: dict[str, Any]) -> None:
    new = {**deepcopy(item), "id": f"{item['id']}-too"} | {"title": "New"}
    new.pop("was", None)
    edition["items"].insert(edition["items"].index(item) + 1, new)


def _merge_into_the_next(_: st.DrawFn, edition: Edition, item: dict[str, Any]) -> None:
    at = edition["items"].index(item)
    others = edition["items"][at + 1 :]
    if others and "was" not in item and "was" not in others[0]:
        others[0]["was"] = [item["id"]]
        edition["items"].remove(item)


def _reword(_: st.DrawFn, __: Edition, item: dict[str, Any]) -> None:
    item["ask"] = f"And {item['id'][-1]}, how is it?"


def _reword_below(draw: st.DrawFn, _: Edition, item: dict[str, Any]) -> None:
    for key in ("levels", "options"):
        if key in item:
            draw(st.sampled_from(item[key]))["text"] = "Something else."
    if "to" in item:
        item["to"] = "We go elsewhere."


def _rescale(draw: st.DrawFn, _: Edition, item: dict[str, Any]) -> None:
    if "levels" in item:
        item |= _scale(draw, st.integers(2, 6))
    if "unit" in item:
        item.update({"least": None, "most": None, "whole": False} | draw(_ranges()))


def _shorten(draw: st.DrawFn, _: Edition, item: dict[str, Any]) -> None:
    if len(item.get("levels", ())) > 2:
        ends = (item["levels"][0], item["levels"][-1])
        item["levels"].remove(draw(st.sampled_from([*ends, *item["levels"]])))


def _reverse(_: st.DrawFn, __: Edition, item: dict[str, Any]) -> None:
    if "levels" in item:
        item["direction"] = "worst-first" if item["direction"] == "best-first" else "best-first"


def _change_options(draw: st.DrawFn, _: Edition, item: dict[str, Any]) -> None:
    if "options" in item:
        option = draw(st.sampled_from(item["options"]))
        match draw(st.sampled_from(["gone", "renamed", "added", "one"])):
            case "gone":
                item["options"].remove(option)
            case "renamed":
                option |= {"id": f"{option['id']}-now", "was": [option["id"]]}
            case "added":
                item["options"].append(_option("talks"))
            case "one":
                item["several"] = False


def _change_when(draw: st.DrawFn, edition: Edition, item: dict[str, Any]) -> None:
    at = edition["items"].index(item)
    if "when" in item and draw(st.booleans()):
        del item["when"]
    elif at:
        item["when"] = _when(draw, edition["items"][draw(st.integers(0, at - 1))])


def _move_group(_: st.DrawFn, __: Edition, item: dict[str, Any]) -> None:
    item |= {"group": "our/group-b", "title": "Another title"}


def _retire(_: st.DrawFn, __: Edition, item: dict[str, Any]) -> None:
    item["retired"] = "Somebody else asks it."


def _forget_conditions_on_what_is_gone(items: list[dict[str, Any]]) -> None:
    there: dict[str, list[Any]] = {}
    for item in items:
        when = item.get("when")
        if when and not set(when["is"]) <= set(there.get(when["id"], ())):
            del item["when"]
        found = [one["level"] for one in item.get("levels", ())] + [one["id"] for one in item.get("options", ())]
        there[item["id"]] = ["answered", "unknown", *found]


CHANGES = (
    _remove, _rename, _add, _merge_into_the_next, _reword, _reword_below, _rescale, _reverse, *[_shorten] * 4,
    _change_options, _change_when, _move_group, _retire,
)  # fmt: skip


@st.composite
def answers_to(draw: st.DrawFn, edition: Edition) -> dict[str, Answer]:
    """Answer most items, each in a way that its kind takes."""
    return {item["id"]: _answer(draw, item) for item in edition["items"] if draw(st.integers(0, 5))}


def _answer(draw: st.DrawFn, item: dict[str, Any]) -> Answer:
    if draw(st.integers(0, 5)) == 0:
        return Answer(state=draw(st.sampled_from([State.UNKNOWN, State.NEXT_TIME])), note="Later.")
    fields: dict[str, Any] = {"state": State.ANSWERED, "note": draw(st.sampled_from(["", "We saw it."]))}
    match item["kind"]:
        case "scale":
            labels = [one["level"] for one in item["levels"]]
            fields["level"] = draw(st.sampled_from(labels))
        case "choice":
            most = len(OPTIONS) if item["several"] else 1
            some = st.lists(st.sampled_from(OPTIONS), min_size=1, max_size=most, unique=True)
            fields["chosen"] = tuple(draw(some))
        case "continuum":
            fields["place"] = draw(st.integers(1, 5))
        case "share":
            fields["today"] = draw(st.integers(0, 100))
        case "number":
            fields["number"] = draw(st.integers(item.get("least", -20), item.get("most", 20)))
    return Answer(**fields)


def written_edition(edition: Edition, folder: Path) -> Path:
    """Write an edition as content that stands by itself; return its folder."""
    (folder / "instruments").mkdir(parents=True)
    text = STANDARDS.read_text(encoding="utf-8").replace('edition: "2022"', f'edition: "{edition["edition"]}"')
    (folder / "standards.yaml").write_text(text, encoding="utf-8")
    (folder / "instruments" / "our.yaml").write_text(yaml.safe_dump(edition, sort_keys=False), encoding="utf-8")
    return folder
