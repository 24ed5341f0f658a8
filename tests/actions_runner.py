"""Which printed lines GitHub Actions takes for commands, told as its runner does (actions/runner, ActionCommand.cs)."""

import re

_WHITE = " \t\n\v\f\r\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"


def commands_in(printed: str) -> list[str]:
    """Return each command that a log holds, as ``name properties``; any name counts, as after ``stop-commands``."""
    # .NET ends a line at these alone, and passes over a byte order mark at the beginning of a stream.
    lines = re.split(r"\r\n|\r|\n", printed.removeprefix("\ufeff"))
    return [command for line in lines for command in (_of_today(line), _of_old(line)) if command is not None]


def _of_today(line: str) -> str | None:
    begun = line.lstrip(_WHITE)
    end = begun.find("::", 2)
    return begun[2:end] if begun.startswith("::") and end >= 0 else None


def _of_old(line: str) -> str | None:
    if _of_today(line) is not None:  # the runner looks for the old form only where it did not find the new one
        return None
    begun = re.search(r"##(?:vso)?\[([^\]]*)\]", line)
    return begun[1] if begun else None
