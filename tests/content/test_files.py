"""What every shipped file promises whoever opens it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.content.shipped import (
    ACCEPTED,
    CONSTRUCTS,
    DATA,
    FILES,
    FORMS,
    GUIDES,
    INSTRUMENTS,
    KIT,
    MAPS,
    ROLES,
    STANDARDS,
    TRANSLATED,
    TRANSLATION,
    ids_in,
    instrument,
    items,
    prose,
    questions,
    responsibilities,
    shipped,
    source_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def test_these_are_all_the_files_there_are() -> None:
    found = {str(path.relative_to(DATA).as_posix()) for path in DATA.rglob("*") if path.is_file()}

    assert found == {*FILES, *KIT, TRANSLATION, *TRANSLATED, ACCEPTED}


@pytest.mark.parametrize("name", [*FILES, TRANSLATION, *TRANSLATED])
def test_a_file_opens_by_saying_what_it_is_and_fits_on_a_screen(name: str) -> None:
    lines = source_of(name).splitlines()

    too_wide = [number for number, line in enumerate(lines, start=1) if len(line) > 118]

    assert lines[0].startswith("# ")
    assert too_wide == []


@pytest.mark.parametrize("name", [*FILES, TRANSLATION, *TRANSLATED])
def test_a_file_uses_no_anchor_no_alias_and_no_tag(name: str) -> None:
    clever = (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken)

    found = [token for token in yaml.scan(source_of(name)) if isinstance(token, clever)]

    assert found == []


@pytest.mark.parametrize("name", [*FILES, TRANSLATION, *TRANSLATED])
def test_no_key_stands_twice_in_one_place(name: str) -> None:
    twice = list(keys_given_twice(yaml.compose(source_of(name), Loader=yaml.SafeLoader)))

    assert twice == []


def keys_given_twice(node: Any) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        counts = Counter(key.value for key, _ in node.value)
        yield from (key for key, count in counts.items() if count > 1)
        for _, value in node.value:
            yield from keys_given_twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from keys_given_twice(item)


KINDS = {
    **dict.fromkeys((STANDARDS,), "plassess/standards/1"),
    **dict.fromkeys(GUIDES, "plassess/action-guide/1"),
    **dict.fromkeys(MAPS, "plassess/innovation-map/1"),
    **dict.fromkeys((f"instruments/{one}.yaml" for one in (*INSTRUMENTS, *FORMS)), "plassess/instrument/1"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_says_its_kind_and_whose_words_it_holds_and_credits_its_source(name: str) -> None:
    content = shipped(name)

    assert content["format"] == KINDS[name]
    assert content["wording"] == "own"
    sources = [content["source"], *content.get("draws_on", [])]
    for source in sources:
        assert set(source) == {"title", "publisher"} | ({"year"} if "year" in source else set())
    years = [source["year"] for source in sources if "year" in source]
    assert content["edition"] == str(years[0])


def test_one_source_alone_does_not_tell_its_year() -> None:
    undated = [name for name in FILES if "year" not in shipped(name)["source"]]

    assert undated == ["instruments/learning-community.yaml"]


@pytest.mark.parametrize("name", [STANDARDS, *GUIDES, *MAPS])
def test_what_follows_the_standards_credits_learning_forward_in_2022(name: str) -> None:
    source = shipped(name)["source"]

    assert (source["publisher"], source["year"]) == ("Learning Forward", 2022)


def test_no_text_is_missing() -> None:
    assert [piece.where for piece in prose() if not piece.text.strip()] == []


def test_no_id_stands_twice_in_all_of_the_content() -> None:
    counts = Counter(id_ for name in FILES for id_ in ids_in(shipped(name)))

    assert [id_ for id_, count in counts.items() if count > 1] == []


def test_every_standard_that_is_named_exists_and_is_named_once_a_prompt_at_most_three_in_all() -> None:
    prompts = [
        *(prompt for role in ROLES for prompt in [*responsibilities(role), *questions(role)]),
        *(item for name in (*INSTRUMENTS, *FORMS) for item in items(name)),
    ]

    for prompt in prompts:
        assert set(prompt["standards"]) <= set(CONSTRUCTS), prompt["id"]
        assert len(set(prompt["standards"])) == len(prompt["standards"]) <= 3, prompt["id"]


def test_every_id_below_a_role_or_an_instrument_begins_with_it() -> None:
    homes = {
        **{f"{folder}/{role}.yaml": role for role in ROLES for folder in ("action_guides", "innovation_maps")},
        **{f"instruments/{one}.yaml": one for one in (*INSTRUMENTS, *FORMS)},
    }

    for name in FILES[1:]:
        astray = [id_ for id_ in ids_in(shipped(name)) if not f"{id_}/".startswith(f"{homes[name]}/")]
        assert astray == [], name


@pytest.mark.parametrize("name", [*INSTRUMENTS, *FORMS])
def test_every_group_of_an_instrument_has_items_and_every_item_a_group(name: str) -> None:
    groups = [group["id"] for group in instrument(name)["groups"]]

    assert list(dict.fromkeys(item["group"] for item in items(name))) == groups
