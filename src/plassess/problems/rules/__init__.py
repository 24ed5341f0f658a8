"""The rules that faults name, one file a rule. ``rules.UNKNOWN_KEY`` reads ``unknown_key.py`` when it is needed.

A file says what is wrong, what to do and how grave it is. What finds it is in ``checks/`` for content that
is read, and in ``files/`` for what cannot be read: look there for the rule's name in capitals.

A run without a fault reads none of them, which is why they are not imported here.
"""

from functools import cache
from importlib import import_module
from pathlib import Path

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
    names = [path.stem for path in Path(__file__).parent.glob("*.py") if path.stem != "__init__"]
    return tuple(sorted((_read(name) for name in names), key=lambda rule: rule.code))
