"""What a system cannot run is not collected there: Windows has no pseudo-terminal that a test could type into."""

import re
import sys
from pathlib import Path

_UNIX_ALONE = re.compile(
    r"^(?:from \.(?:terminal|whole_guide) import|from \. import killing|import resource)\b", re.MULTILINE
)

collect_ignore = [
    str(path)
    for path in Path(__file__).parent.rglob("test_*.py")
    if sys.platform == "win32" and _UNIX_ALONE.search(path.read_text(encoding="utf-8"))
]
