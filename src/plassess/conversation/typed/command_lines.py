"""Commands as people type them: exactly, or nearly, so that a near miss is asked about and is not an answer."""

import difflib
import re

from msgspec import Struct

from plassess.assessment.number_words import in_digits
from plassess.conversation.exits import Command

_WITH_MORE = {Command.HELP: r"\w.*", Command.JUMP: r"\d{1,4}", Command.TIME: r".+", Command.PEOPLE: r".+"}
"""What may stand behind a command."""

_SAID = {
    "help": Command.HELP, "list": Command.LIST, "skip": Command.SKIP, "pass": Command.SKIP, "next": Command.SKIP,
    "unknown": Command.UNKNOWN, "na": Command.NOT_APPLICABLE, "n/a": Command.NOT_APPLICABLE,
    "later": Command.NEXT_TIME, "next time": Command.NEXT_TIME, "not today": Command.NEXT_TIME,
    "back": Command.BACK, "go back": Command.BACK, "undo": Command.UNDO,
    "jump": Command.JUMP, "go to": Command.JUMP, "review": Command.REVIEW, "people": Command.PEOPLE,
    "time": Command.TIME, "end": Command.END, "quit": Command.QUIT, "exit": Command.QUIT, "q": Command.QUIT,
    ":q": Command.QUIT, "bye": Command.QUIT,
}  # fmt: skip
"""Other words for a command, with or without a slash."""

_NOT_KNOWN = re.compile(
    r"(?:(?:sorry|honestly|hm+|well|no),? )?(?:(?:i|we|i'm|im|we're|i am|we are|it's|its) )?"
    r"(?:(?:really|just|still) )*"
    r"(?:(?:do not|don't|dont) (?:really |yet )?know|(?:can't|cant|cannot|can not|couldn't|could not) (?:tell|say)"
    r"|(?:have )?no (?:idea|clue)|not (?:so |too |really |quite |yet )?(?:sure|certain)|unsure|dunno|idk"
    r"|hard to (?:say|tell)|(?:nobody|no one|who) knows)"
    r"(?: (?:yet|today|right now|now|for now|at the moment|at all|really|about (?:this|that|it)))*"
)
_NO_CASE = re.compile(
    r"(?:(?:it|this|that) )?(?:does not|doesn't|doesnt) apply(?: to us| here)?"
    r"|(?:it's |its )?not applicable(?: to us| here)?"
)
_SLASHED = re.compile(r"^[/\\]\s*(n/a|[a-z]+)(?![a-z])[\s.!,:]*(.*)$", re.IGNORECASE | re.DOTALL)


class Typed(Struct, frozen=True):
    """A command as it was read, with what stands behind it."""

    command: Command
    more: str = ""

    @property
    def number(self) -> int:
        """The number behind it; 0 where there is none."""
        return int(self.more) if self.more.isdecimal() else 0

    def __str__(self) -> str:
        return f"{self.command} {self.more}".strip()


def command_in(line: str) -> Typed | None:
    """Read a line that is a command and no more; ``None``: it is none."""
    if line.casefold() in {"?", "/", "/?", "/help"}:
        return Typed(Command.HELP)
    if line.startswith("?"):
        line = f"? {line[1:].strip()}"
    word, _, more = line.partition(" ")
    try:
        command = Command(word.casefold())
    except ValueError:
        return None
    more = more.strip()
    if not more:
        return Typed(command)
    wanted = _WITH_MORE.get(command)
    return Typed(command, more) if wanted and re.fullmatch(wanted, more) else None


def near_command(line: str, default: str = "") -> Typed | None:
    """Read a line that is nearly a command: ``skip``, ``/skip please``, ``/jump five``; ``None``: it is not near one.

    ``default`` is what stood on the line before anything was typed: a command behind it is nearly one.
    """
    if default and line.startswith(default) and (behind := command_in(line[len(default) :].strip())):
        return behind
    bare = line.strip(" .!").casefold()
    if slashed := _SLASHED.match(line.strip()):
        return _nearest(slashed[1].casefold(), slashed[2].strip(" .!"))
    if bare in _SAID:
        return Typed(_SAID[bare])
    jump = re.fullmatch(r"(?:jump|go)(?: to)? (?:question |number )?(\d{1,4}|[a-z]+)", bare)
    return _with_number(Command.JUMP, jump[1]) if jump and _number_in(jump[1]) else None


def state_said(line: str) -> Typed | None:
    """Read a line that says in words what a command says: that nobody knows, or that it does not apply."""
    bare = " ".join(line.casefold().replace("’", "'").strip(" .!?").split())
    if _NOT_KNOWN.fullmatch(bare):
        return Typed(Command.UNKNOWN)
    return Typed(Command.NOT_APPLICABLE) if _NO_CASE.fullmatch(bare) else None


def _nearest(word: str, more: str) -> Typed | None:
    known = {**{one.value.lstrip("/"): one for one in Command if one is not Command.HELP}, **_SAID}
    found = difflib.get_close_matches(word, known, n=1, cutoff=0.7)
    if not found:
        return None
    command = known[found[0]]
    if command is Command.JUMP:
        return _with_number(command, more)
    return Typed(command, more if command in _WITH_MORE else "")


def _with_number(command: Command, more: str) -> Typed:
    return Typed(command, _number_in(more))


def _number_in(text: str) -> str:
    """Find a number, in figures or as a word; empty where there is none."""
    found = re.search(r"\d{1,4}", in_digits(text))
    return found[0] if found else ""
