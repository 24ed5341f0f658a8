"""The order of system calls of a save: written, synced, renamed, the folder synced, and only then said to be saved."""

import re
import sys
from pathlib import Path

import pytest
from msgspec import Struct

from .program import START, lines, needs, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace is for Linux")

CALL = re.compile(r"^\d+\s+(?P<name>\w+)\((?P<arguments>.*)\)\s+= (?P<result>-?\d+)")
TRACED = "openat,write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,close,ftruncate,truncate,unlink"


class Call(Struct, frozen=True):
    """One system call that came back; ``path`` is the file it worked on, where that is known."""

    name: str
    arguments: str
    path: str
    result: int


def calls_in(trace: Path, started_in: Path) -> list[Call]:
    """Read a trace, with file descriptors turned into the whole paths they were opened with."""
    opened: dict[str, str] = {}
    calls = []
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        match = CALL.match(line)
        if match is None:
            continue
        name, arguments, result = match["name"], match["arguments"], int(match["result"])
        quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', arguments)
        if name == "openat" and result >= 0:
            opened[str(result)] = path = str(started_in / quoted[0])
        elif name.startswith("rename"):
            path = str(started_in / quoted[-1])
        else:
            path = opened.get(arguments.partition(",")[0], quoted[0] if name == "unlink" and quoted else "")
        calls.append(Call(name, arguments, path, result))
    return calls


def traced(folder: Path, *typed: str) -> list[Call]:
    """Run ``start`` with these lines under strace, and return its calls."""
    strace = needs("strace")
    trace = folder / "trace"
    done = run(
        folder,
        *START,
        typed=lines("", "", "", "", *typed),
        before=[strace, "-f", "-s", "20000", "-e", f"trace={TRACED}", "-o", str(trace)],
    )
    assert done.code == 0, done.err
    return calls_in(trace, folder)


def only(calls: list[Call], name: str, path: str) -> int:
    """Return the index of the one call with this name and path."""
    (found,) = [
        index for index, call in enumerate(calls) if call.name == name and call.path == path and call.result >= 0
    ]
    return found


def test_saved_is_said_only_when_file_and_folder_are_synced(tmp_path: Path) -> None:
    calls = traced(tmp_path, "2x3", "", "Our need.", "", "", "A first step / Rosa", "")

    said = [
        index for index, call in enumerate(calls) if call.name == "write" and call.arguments.startswith('2, "saved ')
    ]
    new_in_each = ("central-office/inclusive-practice: 3", "text: Our need.", "what: A first step")
    assert len(said) == 3
    for begin, end, new in zip([0, *said], said, new_in_each, strict=False):
        between = calls[begin + 1 : end]
        renames = [c for c in between if c.name.startswith("rename") and c.path.endswith("/team.yaml")]
        last = between.index(renames[-1])
        temporary, target = (str(tmp_path / name) for name in re.findall(r'"([^"]*)"', renames[-1].arguments))
        folder = str(Path(target).parent)
        made = only(between, "openat", temporary)
        written = [i for i, c in enumerate(between) if c.name == "write" and c.path == temporary]
        assert any(new in between[i].arguments for i in written), f"“saved” was said before {new!r} was written"
        synced = only(between, "fsync", temporary)
        folder_synced = [i for i, c in enumerate(between) if c.name == "fsync" and c.path == folder and i > last]
        assert str(Path(temporary).parent) == folder
        assert "O_EXCL" in between[made].arguments
        assert made < written[0] <= written[-1] < synced < last
        assert folder_synced, "the folder was not synced after the rename"
        assert [c for c in between if c.name in {"write", "ftruncate", "truncate"} and c.path == target] == []


def test_no_file_of_an_assessment_is_ever_opened_for_writing_in_place(tmp_path: Path) -> None:
    calls = traced(tmp_path, "", "Our need.", "", "", "A first step", "", "/quit")

    kept = ("/team.yaml", "/assessment.yaml", "draft.yaml")
    in_place = [
        call
        for call in calls
        if call.name == "openat" and call.path.endswith(kept) and re.search("O_WRONLY|O_RDWR", call.arguments)
    ]
    assert any(call.path.endswith("/team.yaml") for call in calls)
    assert in_place == []


def test_a_temporary_file_can_be_read_by_its_owner_alone_from_its_first_moment(tmp_path: Path) -> None:
    calls = traced(tmp_path, "", "Our need.", "", "", "")

    made = [
        call for call in calls if call.name == "openat" and call.path.endswith(".tmp") and "O_CREAT" in call.arguments
    ]
    assert len(made) >= 3
    assert all(call.arguments.endswith(" 0600") for call in made)
