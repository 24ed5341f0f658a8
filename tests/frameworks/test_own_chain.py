"""A framework with a chain of its own: open prompts follow it, and a plan made by its guide is offered them first."""

from pathlib import Path

import pytest

from tests.program.program import lines, run

from .shapes import SOURCE, Data, Shape, framework, instrument, role

LINKS = ("Purpose", "Craft", "Guests")


def with_a_chain(link: str = "chain/craft") -> Shape:
    """Three links, a prompt about two of them and one about none, and a guide with one question."""
    chain = [
        {"id": f"chain/{one.lower()}", "title": one, "about": f"What {one.lower()} is.", "watch": [f"Signs of {one}"]}
        for one in LINKS
    ]
    frames = [{"id": "house", "title": "House", "about": "All about the house."}]
    items = [_prompt("purpose", "chain/purpose"), _prompt("craft", link), _prompt("rest", None)]
    groups = [{"id": "thread/all", "title": "The thread", "about": "From purpose to guests."}]
    guide = {
        "format": "plassess/action-guide/1",
        "role": "hosts",
        "edition": "2024",
        "basis": "standards",
        "wording": "own",
        "source": SOURCE,
        "about": "One question.",
        "responsibilities": [],
        "questions": [
            {
                "id": "hosts/one",
                "title": "This month",
                "ask": "What did guests say this month?",
                "why": "They know.",
                "minutes": 5,
                "standards": [],
            }
        ],
    }
    return Shape(
        "hosts",
        ("thread",),
        {
            "standards.yaml": framework("A house", frames, [role("hosts", "Hosts")]) | {"chain": chain},
            "action_guides/hosts.yaml": guide,
            "instruments/alpha.yaml": instrument("alpha", "Alpha", 5, _alpha_groups(), [_alpha()]),
            "instruments/thread.yaml": instrument("thread", "The thread", 9, groups, items),
        },
    )


def _prompt(name: str, link: str | None) -> Data:
    return {
        "id": f"thread/{name}",
        "group": "thread/all",
        "kind": "text",
        "title": f"Our {name}",
        "ask": f"What is our {name} here?",
        "why": f"Whoever names no {name} has none.",
        "standards": [],
        **({"link": link} if link else {}),
    }


def _alpha_groups() -> list[Data]:
    return [{"id": "alpha/all", "title": "All", "about": "One number."}]


def _alpha() -> Data:
    common = {"title": "Beds", "ask": "How many beds are there?", "why": "They are counted.", "standards": []}
    return {"id": "alpha/beds", "group": "alpha/all", "kind": "number", "unit": "beds", **common}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    with_a_chain().write(tmp_path / "content")
    return tmp_path


def test_its_links_are_answered_and_reported_in_its_own_words(house: Path) -> None:
    typed = lines("", "", "To rest.", "", "/skip", "Late check-out.", "", "/quit")

    met = run(house, "start", "--role", "hosts", "--using", "thread", "--content", "content", "--plain", typed=typed)
    report = run(house, "report", "--to", "md", "--out", "-", "--content", "content")

    assert met.code == 0, met.err
    chain, _, words = report.out.partition("## The thread")[2].partition("## In our words")
    assert "**Our purpose:**\n  - To rest." in chain
    assert "**Our craft:**\\\n  **Not said yet**" in chain
    assert "Late check-out." in words
    assert "To rest." not in words


def test_it_is_offered_before_what_stands_first_by_name(house: Path) -> None:
    typed = lines("", "", "", "", "They slept.", "", "Ask two / Ana", "", "n", "-", "", "", "/end")

    met = run(house, "start", "--role", "hosts", "--content", "content", "--plain", typed=typed)
    offered = met.said.partition("There is more, today or another day:")[2]

    assert " ".join(offered.split()).startswith("1 The thread · about 9 min 2 Alpha")


def test_a_link_that_the_chain_lacks_is_found_where_it_stands(tmp_path: Path) -> None:
    with_a_chain("chain/crafts").write(tmp_path / "content")

    checked = run(tmp_path, "check", "content")

    assert checked.code == 1
    assert 'there is no link of the chain "chain/crafts" in standards.yaml. Did you mean chain/craft?' in checked.said
