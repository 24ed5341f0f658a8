"""The rules that faults name, one file a rule. ``rules.UNKNOWN_KEY`` reads ``unknown_key.py`` when it is needed.

A file says what is wrong, what to do and how grave it is: a new rule is a new file, which is found by itself. What
finds it says so with ``YamlSource.problem``: what cannot be read (PLA0, PLA1, PLA2) in ``files/yaml`` and
``files/models``; ids and layers of content (PLA3) in ``content/references`` and ``content/prompt_faults``; answers
and records (PLA4) in ``checks/assessment_checks``; wording (PLA5) in ``checks/wording_lints`` and ``content_lints``;
comments that silence a rule (PLA9) in ``checks/ignore_comments``.
Its example is a folder in ``tests/cases/check`` or ``tests/cases/content``, and ``docs/rules.py`` writes the page.

A run without a fault reads none of them, which is why they are not imported here.
"""

from functools import cache
from importlib import import_module

from plassess.problems.rule import Rule


def __getattr__(name: str) -> Rule:
    if not name.isupper():
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return _read(name.lower())


@cache
def _read(name: str) -> Rule:
    rule: Rule = import_module(f"{__name__}.{name}").RULE
    return rule


@cache
def every_rule() -> tuple[Rule, ...]:
    """All rules, in the order of their codes."""
    from pkgutil import iter_modules  # finds them in a single file too; a run without a fault does without it

    return tuple(sorted((_read(found.name) for found in iter_modules(__path__)), key=lambda rule: rule.code))
