"""A repo's own settings, ``plassess.yaml`` at its root: what a check looks at, and what a gate asks."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, field

from plassess.assessment.gates.asked_for import Gates
from plassess.files.disk.regular_files import leads_outside, stands
from plassess.files.models.settings_file import CheckSettings, SettingsFile
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import YamlSource, read_source
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem

SETTINGS = "plassess.yaml"


class Settings(Struct, frozen=True):
    """Settings as commands use them; ``content_folder`` is ``None`` where the file names none."""

    file: Path | None = None
    content_folder: Path | None = None
    check: CheckSettings = field(default_factory=CheckSettings)
    gates: Gates = field(default_factory=Gates)


def find_settings(start: Path) -> Settings | None:
    """Read the settings of the repo that a folder lies in; ``None`` where there are none.

    They are looked for from the folder upward, as far as the one that holds ``.git``. Raises ProblemsError where the
    file is not valid.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if stands(folder / SETTINGS):
            return read_settings(folder / SETTINGS)
        if (folder / ".git").exists():
            return None
    return None


def read_settings(path: Path) -> Settings:
    """Read a settings file. Raises ProblemsError where it is not valid."""
    source = read_source(path)
    value, problems = _read(source, path)
    if value is None or problems:
        raise ProblemsError(problems)
    folder = path.parent / value.content if value.content else None
    return Settings(path, folder, value.check, value.gates)


def settings_problems(source: YamlSource, path: Path) -> list[Problem]:
    """Find what is wrong with a settings file."""
    return _read(source, path)[1]


def _read(source: YamlSource, path: Path) -> tuple[SettingsFile | None, list[Problem]]:
    """Make settings of a file; they lead to nothing outside their own folder."""
    value, problems = problems_in(source, SettingsFile)
    if value and value.content and leads_outside(path.parent, path.parent / value.content):
        message = "the content folder is a link, or lies outside the folder of this file."
        remedy = "Name a folder below it, or use --content."
        problems.append(source.problem(rules.WRONG_PLACE, ("content",), message, remedy))
    elif value and value.content and not (path.parent / value.content).is_dir():
        message = f"there is no folder {visible(value.content, 80)} beside this file."
        problems.append(source.problem(rules.UNREADABLE, ("content",), message, "Make it, or correct the name."))
    return value, [*problems, *(_unknown_rules(source, value.check) if value else [])]


def _unknown_rules(source: YamlSource, check: CheckSettings) -> Iterator[Problem]:
    """Find words that no rule goes by, wherever rules are named."""
    named: dict[tuple[str, ...], tuple[str, ...]] = {("select",): check.select, ("ignore",): check.ignore}
    named |= {("per-file-ignores", pattern): words for pattern, words in check.per_file_ignores.items()}
    for path, words in named.items():
        for at, word in enumerate(words):
            if not any(rule.goes_by(word) for rule in rules.every_rule()):
                message = f'no rule goes by "{visible(word, 40)}".'
                yield source.problem(rules.UNKNOWN_ID, ("check", *path, at), message, "plassess explain lists them.")
