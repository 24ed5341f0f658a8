"""A repo's own settings, ``plassess.yaml`` at its root: what a check looks at, and what a gate asks.

Find them in settings_place, which imports this where there are any.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct, field

from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.school_calendar import called
from plassess.files.content.layers import is_content_folder
from plassess.files.disk.regular_files import is_folder, leads_outside, listed
from plassess.files.models.check_settings import CheckSettings
from plassess.files.models.settings_file import SettingsFile
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import Steps, YamlSource, read_source
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.near import ask_whether, closest_rule, did_you_mean
from plassess.problems.problem import Problem


class Settings(Struct, frozen=True):
    """Settings as commands use them; ``content_folder`` is ``None`` where the file names none."""

    file: Path | None = None
    content_folder: Path | None = None
    check: CheckSettings = field(default_factory=CheckSettings)
    gates: Gates = field(default_factory=Gates)
    calendar: Mapping[str, date] = field(default_factory=dict)
    district: str = ""
    lenses: tuple[str, ...] = ()


def read_settings(path: Path) -> Settings:
    """Read a settings file. Raises ProblemsError where it is not valid."""
    settings, problems = settings_in(read_source(path), path)
    if settings is None or problems:
        raise ProblemsError(problems)
    return settings


def settings_in(source: YamlSource, path: Path) -> tuple[Settings | None, list[Problem]]:
    """Make settings of a file, or ``None``, and find what is wrong; they lead to nothing outside their own folder."""
    value, problems = problems_in(source, SettingsFile)
    if value is None:
        return None, problems
    fault = no_such_folder(source, path, ("content",), value.content, _CONTENT) if value.content else None
    content = path.parent / value.content if value.content else None
    settings = Settings(path, content, value.check, value.gates, value.calendar, value.district or "", value.lenses)
    of_names = [*_unknown_rules(source, value.check), *_equal_names(source, value.calendar)]
    return settings, [*problems, *([fault] if fault else []), *of_names]


class NamedFolder(Struct, frozen=True):
    """What a folder that settings name has to be: in words, by what tells it, and where else it can be named."""

    called: str
    fits: Callable[[Path], bool]
    instead: str


_CONTENT = NamedFolder("content folder", is_content_folder, "--content")


def no_such_folder(source: YamlSource, file: Path, key: Steps, named: str, wanted: NamedFolder) -> Problem | None:
    """Find what is wrong with a folder that a settings file names, as seen from its own folder."""
    here, folder = file.parent, file.parent / named
    if leads_outside(here, folder):
        message = f"the {wanted.called} is a link, or lies outside the folder of this file."
        remedy = f"Name a folder below it, or use {wanted.instead}."
        return source.problem(rules.WRONG_PLACE, key, message, remedy)
    if wanted.fits(folder):
        return None
    name = visible(named, 80)
    message = (
        f"{name} is no {wanted.called}." if is_folder(folder) else f"there is no folder {name} beside this file."
    )
    remedy = did_you_mean(
        named, (visible(one, 80) for one in _beside(here, folder, wanted)), "Make it, or correct the name."
    )
    return source.problem(rules.UNREADABLE, key, message, remedy)


def _beside(here: Path, folder: Path, wanted: NamedFolder) -> list[str]:
    """Name the folders that could stand in the place of one, as seen from the settings."""
    others = (one for one in listed(folder.parent) if wanted.fits(one))
    return [one.relative_to(here).as_posix() for one in others]


def _equal_names(source: YamlSource, calendar: Iterable[str]) -> Iterator[Problem]:
    """Find names of the calendar that are read as one."""
    before: dict[str, str] = {}
    for name in calendar:
        if other := before.setdefault(called(name), name if called(name) else ""):
            if other != name:
                message = f"{visible(name, 80)} and {visible(other, 80)} are one name here, with two days."
                yield source.problem(rules.EQUAL_KEYS, ("calendar", name), message, "Keep one of them.", "key")
        else:
            message = f"{visible(name, 80)} names no day: it takes a word of its own."
            remedy = "Write its name, such as winter break."
            yield source.problem(rules.NOT_ALLOWED, ("calendar", name), message, remedy, "key")


def _unknown_rules(source: YamlSource, check: CheckSettings) -> Iterator[Problem]:
    """Find words that no rule goes by, wherever rules are named."""
    named: dict[tuple[str, ...], tuple[str, ...]] = {("select",): check.select, ("ignore",): check.ignore}
    named |= {("per-file-ignores", pattern): words for pattern, words in check.per_file_ignores.items()}
    for path, words in named.items():
        for at, word in enumerate(words):
            if not any(rule.goes_by(word) for rule in rules.every_rule()):
                message = f'no rule goes by "{visible(word, 40)}".'
                near = closest_rule(word)
                remedy = ask_whether(near.code if near else None, "plassess explain lists them.")
                yield source.problem(rules.UNKNOWN_ID, ("check", *path, at), message, remedy)
