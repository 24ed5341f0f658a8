"""What holds for all tests: no day ends while they run, and fewer examples are drawn where the slow ones are left out.

What a system cannot run is not collected there: Windows has no pseudo-terminal that a test could type into, and takes
no time zone from a test.
"""

import os
import re
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

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

settings.register_profile("quick", max_examples=25)


def pytest_configure(config: pytest.Config) -> None:
    """Draw a quarter of the usual examples where the slow tests are left out."""
    if config.option.markexpr == "not slow":
        settings.load_profile("quick")


collect_ignore = [
    str(path)
    for path in Path(__file__).parent.rglob("test_*.py")
    if sys.platform == "win32" and _UNIX_ALONE.search(path.read_text(encoding="utf-8"))
]
