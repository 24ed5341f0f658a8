"""The formats of one subject: told once, for the option, its help, what is refused, and what writes them."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from msgspec import Struct

from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean


class Format(Struct, frozen=True):
    """A format. ``about`` follows its name in help.

    ``writer`` is ``module:function``; what that takes and gives is the subject's own. Help reads this, so a writer is
    only named, and loaded when it writes. ``of_actions`` tells that its lines are commands to GitHub Actions,
    ``is_json`` that it is JSON, and ``from_root`` that its readers take the names of files from the checkout's root.
    ``most`` is how many findings its readers take; 0 is any number. ``is_binary``: it is no text, so only a file
    holds it.
    """

    name: str
    about: str
    writer: str
    of_actions: bool = False
    is_json: bool = False
    from_root: bool = False
    most: int = 0
    is_binary: bool = False

    def load(self) -> Callable[..., Any]:
        """Return what writes it."""
        module, _, function = self.writer.partition(":")
        writer: Callable[..., Any] = getattr(import_module(module), function)
        return writer


class FormatList(Struct, frozen=True):
    """The formats of one subject; the first one is taken where none is named."""

    each: tuple[Format, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in their order."""
        return tuple(one.name for one in self.each)

    def listed(self) -> str:
        """Name them with their words: ``text (to read) or json (for programs)``."""
        *others, last = (f"{one.name} ({one.about})" for one in self.each)
        return f"{', '.join(others)} or {last}" if others else last

    def help(self, what: str) -> str:
        """Say of an option what it is for, which formats there are, and which is taken where none is named."""
        usual, there = self.by_itself(in_actions=False).name, self.by_itself(in_actions=True).name
        by_itself = f"In GitHub Actions {there}, elsewhere {usual}" if there != usual else f"By itself {usual}"
        return f"{what}: {self.listed()}. {by_itself}."

    def by_itself(self, *, in_actions: bool) -> Format:
        """Choose one where none is named: in GitHub Actions theirs, where there is one."""
        theirs = (one for one in self.each if in_actions and one.of_actions)
        return next(theirs, self.each[0])

    def chosen(self, told: str | None, *, as_json: bool, in_actions: bool) -> Format:
        """Choose the format of ``--format``, where ``--json`` is short for one.

        Raises UsageError where they name two, and for what is no format.
        """
        if as_json and told not in (None, "json"):
            raise UsageError("--json is one format, and --format names another. Leave one of them out.")
        wanted = "json" if as_json else told
        return self.by_itself(in_actions=in_actions) if wanted is None else self.named("--format", wanted)

    def named(self, option: str, told: str) -> Format:
        """Find a format by its name. Raises UsageError for what is none, naming those there are."""
        for one in self.each:
            if one.name == told:
                return one
        meant = did_you_mean(told.lower(), self.names, after=" ")
        raise UsageError(f"{option}: there is no format {visible(told, 40)}. {meant}There is: {self.listed()}.")
