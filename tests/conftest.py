"""What holds for all tests: no day ends while they run, and fewer examples are drawn where the slow ones are left out.

Those fewer are the same for everybody, so that nobody's change fails by a fault that stood there before it; all tests
together draw new ones each time. No test measures a clock: on a busy machine none fails for having taken long.

What a system cannot run is not collected there: Windows has no pseudo-terminal that a test could type into, and takes
no time zone from a test.
"""

import os
import re
import sys
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.speed import QUICK

_UNIX_ALONE = re.compile(
    r"^(?:from (?:\.|tests\.program\.)(?:terminal|whole_guide) import|from \. import killing|import resource)\b",
    re.MULTILINE,
)


def stay_before_midnight() -> None:
    """Put the tests, and the programs they start, in a time zone where it is noon as they begin."""
    if hasattr(time, "tzset") and "PYTEST_XDIST_WORKER" not in os.environ:
        os.environ["TZ"] = f"Etc/GMT{datetime.now(UTC).hour - 12:+}"
        time.tzset()


stay_before_midnight()

MOST_CASES = 2

settings.register_profile("all", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(QUICK, settings.get_profile("all"), max_examples=8, derandomize=True)
settings.load_profile("all")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of a table with more cases than a newcomer waits for, leave every sixteenth to every day, and the others to all."""
    for cases in by_test(items):
        for at, case in enumerate(cases if len(cases) > MOST_CASES else ()):
            if at % 16:
                case.add_marker(pytest.mark.slow)


def by_test(items: Iterable[pytest.Item]) -> Iterable[list[pytest.Item]]:
    """Put the cases of each test together, in the order of its table."""
    found: dict[str, list[pytest.Item]] = {}
    for item in items:
        found.setdefault(item.nodeid.partition("[")[0], []).append(item)
    return found.values()


def pytest_configure(config: pytest.Config) -> None:
    """Draw a twelfth of the usual examples, and the same ones each time, where the slow tests are left out."""
    if "not slow" in config.option.markexpr:
        settings.load_profile(QUICK)


collect_ignore = [
    str(path)
    for path in Path(__file__).parent.rglob("test_*.py")
    if sys.platform == "win32" and _UNIX_ALONE.search(path.read_text(encoding="utf-8"))
]
