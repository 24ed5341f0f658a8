"""The name of a level is said back where a meeting lists answers."""

from msgspec.structs import replace

from plassess.content.library import Library

from .scripted import Typed, a_meeting, held, shipped, shown


def with_names() -> Library:
    """What is shipped for a central office, each level called by its number in the map."""
    maps = [
        one.model_copy(
            update={
                "outcomes": tuple(
                    row.model_copy(
                        update={
                            "levels": tuple(
                                level.model_copy(update={"name": f"Rung {level.level}"}) for level in row.levels
                            )
                        }
                    )
                    for row in one.outcomes
                )
            }
        )
        for one in shipped().maps
    ]
    return replace(shipped(), maps=tuple(maps))


def test_a_rating_and_its_aim_are_listed_with_their_names() -> None:
    lines = ("3", "", "", "/end", "1", "1", "", "/review")
    with a_meeting([Typed(line) for line in lines], ("map",), with_names()) as (meeting, _):
        held(meeting)
        said = shown(meeting)

    assert "now level 3 “Rung 3”, 2 away from ideal. Where by then?" in said
    assert "level 3 “Rung 3”, 2 away from ideal, aim: level 1 “Rung 1”" in said
