"""A district's own template (``--template FILE``): read with care, run in a process of its own, its faults placed."""

import json
import subprocess
from pathlib import Path

from plassess.assessment.plan.plan import ActionPlan
from plassess.files.disk.own_process import SANDBOX, command_for
from plassess.files.disk.regular_files import read_bytes
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError
from plassess.rendering.limits import MOST_BYTES, SECONDS
from plassess.reports.data.plan import Audience, plain_data

LARGEST_TEMPLATE = 256 * 1024
_LONGEST_FAULT = 600


def render_with(template: Path, plan: ActionPlan, audience: Audience) -> str:
    """Render the plan with a template that is not ours; the name's ending says what it writes.

    Raises FileError, as ``file:line: what is wrong``, for whatever the template does wrong, and ProblemsError where
    it cannot be read.
    """
    shown = shown_name(template)
    job = {"name": template.name, "source": _source(template, shown), "data": plain_data(plan, audience)}
    answer = _answered(json.dumps(job).encode("ascii"), shown)
    if "text" in answer:
        return str(answer["text"])
    place = f"{shown}:{answer['line']}" if answer.get("line") else shown
    raise FileError(f"{place}: {visible(str(answer.get('fault')), _LONGEST_FAULT)}")


def _source(template: Path, shown: str) -> str:
    data = read_bytes(template, shown, template.parent)
    if len(data) > LARGEST_TEMPLATE:
        raise FileError(f"{shown}: the template is larger than 256 KiB. Shorten it.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileError(f"{shown}:{line}: the template is not stored as UTF-8. Save it again as UTF-8.") from error


def _answered(job: bytes, shown: str) -> dict[str, object]:
    command = command_for(SANDBOX)
    try:
        child = subprocess.run(  # noqa: S603 - our own interpreter and module; the template goes in as data
            command, input=job, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=SECONDS + 1, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _too_slow(shown) from error
    except OSError as error:
        raise FileError(f"{shown}: no process can be started to run the template in: {error.strerror}.") from error
    return _read(child.stdout, child.returncode, shown)


def _read(said: bytes, code: int, shown: str) -> dict[str, object]:
    """Take the child's answer; a child that was stopped by its limits gives none."""
    if code == 0 and len(said) <= 8 * MOST_BYTES:
        try:
            answer = json.loads(said)
        except ValueError:
            answer = None
        if isinstance(answer, dict):
            return answer
    if code < 0:
        raise _too_slow(shown)
    raise FileError(f"{shown}: the template needs more than 512 MiB of memory, or breaks the process it runs in.")


def _too_slow(shown: str) -> FileError:
    return FileError(f"{shown}: the template takes longer than {SECONDS} seconds. Look for a loop that never ends.")
