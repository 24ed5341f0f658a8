"""The child process in which a template from outside runs: a job in on stdin, text or a fault out on stdout.

It limits itself before it looks at the template. Jinja's sandbox keeps Python away from a template, and bounds
neither time nor memory; the limits of the process do. Whatever goes wrong comes back as a fault: odd templates raise
nearly everything.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import TracebackType

from jinja2 import Environment, StrictUndefined, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError, TemplateRuntimeError, UndefinedError
from jinja2.utils import missing

from plassess.rendering.environment import kind_of, sandbox_for
from plassess.rendering.limits import MEMORY, MOST_BYTES, SECONDS
from plassess.rendering.python_words import in_template_words, without_types

LONGEST_MESSAGE = 500
_TEMPLATE = "<template>"


class _TooMuchError(Exception):
    """The template writes more than it may."""


class _NamedUndefined(StrictUndefined):
    """Says which names there are instead of the one that is not."""

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        name = str(self._undefined_name)
        if self._undefined_obj is missing:
            return f'there is no "{name}".{_instead(name, ["plan", "audience"])}'
        if isinstance(self._undefined_obj, dict):
            return f'there is no "{name}" here.{_instead(name, [str(key) for key in self._undefined_obj])}'
        return f'there is no "{name}" in {_kind(self._undefined_obj)}.'


def _instead(name: str, names: list[str]) -> str:
    close = get_close_matches(name, names, n=1)
    meant = f' Did you mean "{close[0]}"?' if close else ""
    return f"{meant} There are: {', '.join(sorted(names))}."


def _kind(value: object) -> str:
    return {str: "a text", list: "a list", int: "a number", bool: "a yes or no"}.get(type(value), "this")


def main() -> None:
    """Take one job, do it within the limits, and say what came of it."""
    _limit()
    job = json.load(sys.stdin.buffer)
    answer = outcome(job["name"], job["source"], job["data"])
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))


def outcome(name: str, source: str, data: Mapping[str, object]) -> dict[str, object]:
    """Render; give ``text``, or ``line`` (0 where unknown) and ``fault``."""
    environment = sandbox_for(kind_of(name))
    environment.undefined = _NamedUndefined
    try:
        _stands_alone(environment, source)
        return {"text": "".join(_bounded(environment.from_string(source).generate(dict(data))))}
    except BaseException as error:  # noqa: BLE001 - a template may raise anything, SystemExit and MemoryError too
        return {"line": _line(error), "fault": _fault(error)[:LONGEST_MESSAGE]}


def _limit() -> None:
    """Bound processor time and memory where the system can (macOS ignores the memory limit, Windows has neither)."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(what)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (least, least))


def _stands_alone(environment: Environment, source: str) -> None:
    """Refuse what would read another file, with its line and before anything runs."""
    asking = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
    found = next(environment.parse(source).find_all(asking), None)
    if found is not None:
        what = {nodes.Include: "include", nodes.Extends: "extends"}.get(type(found), "import")
        raise TemplateSyntaxError(f'a template stands alone: "{what}" is not possible', found.lineno)


def _bounded(parts: Iterator[str]) -> Iterator[str]:
    written = 0
    for part in parts:
        written += len(part.encode("utf-8"))
        if written > MOST_BYTES:
            raise _TooMuchError
        yield part


def _line(error: BaseException) -> int:
    """Find the template's line: the last of its frames, which Jinja puts into the traceback."""
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    return max((0, *(line for line in _template_lines(error.__traceback__)[-1:])))


def _template_lines(traceback: TracebackType | None) -> list[int]:
    lines = []
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == _TEMPLATE:
            lines.append(traceback.tb_lineno)
        traceback = traceback.tb_next
    return lines


def _fault(error: BaseException) -> str:
    """Say what is wrong; the names of Python's own errors mean nothing to most who write a template."""
    if isinstance(error, _TooMuchError):
        return "writes more than 5 MiB"
    if isinstance(error, MemoryError):
        return "needs more than 512 MiB of memory"
    if isinstance(error, RecursionError):
        return "is nested too deep, or has a macro that calls itself"
    if isinstance(error, SecurityError):
        return f"is not allowed: {without_types(_said(error))}"
    if isinstance(error, TemplateSyntaxError):
        return error.message or "cannot be understood"
    if isinstance(error, UndefinedError | TemplateRuntimeError):
        return _said(error)
    return in_template_words(error, _said(error))


def _said(error: BaseException) -> str:
    try:
        return str(error) or "no reason is given"
    except Exception:  # noqa: BLE001 - an error built from a template's values may fail to describe itself
        return "no reason can be given"


if __name__ == "__main__":
    main()
