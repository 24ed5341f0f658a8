"""Which of a person’s sheets stands, asked where nobody can tell which came last; and a text that is pasted here."""

from collections.abc import Sequence

from plassess.assessment.alone.roster import shown
from plassess.conversation.exits import NotTaken
from plassess.conversation.face import Face
from plassess.conversation.typed.numbers import as_number


def which_stands(face: Face, code: str, places: Sequence[str]) -> int | None:
    """Ask by where each sheet came from, and show nothing of what stands on it; ``None``: left as it is."""
    face.title(f"{shown(code)} has several sheets, and nothing says which came last:")
    for number, place in enumerate(places, start=1):
        face.say(place, mark=f"{number:>2}  ", indent=1)
    face.title("Which one stands?  its number, Enter to leave what is in")
    return face.take(f"collect#which-{code}", lambda line: _place_typed(line, len(places)))


def _place_typed(line: str, most: int) -> int:
    number = as_number(line.strip())
    if number is None or not 1 <= number <= most:
        raise NotTaken(f"Type a number from 1 to {most}, or press Enter.")
    return number - 1


def pasted_text(face: Face) -> str:
    """Read a text of any number of lines; an empty one ends it."""
    face.title("Paste the text that was sent, or several, one below the other. An empty line ends it.")
    lines: list[str] = []
    while line := face.ask("collect#paste", of_many=True):
        lines.append(line)
    return "\n".join(lines)
