"""A file of an assessment that only grows: entries are added at the end, and nothing before them is changed."""

from pathlib import Path

from plassess.assessment.values import Record
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.disk.regular_files import stands
from plassess.files.models.editor_comment import with_schema_comment
from plassess.files.models.validation import validated
from plassess.files.yaml.edits import Edited, says, with_entry
from plassess.files.yaml.layout import as_yaml, plain
from plassess.files.yaml.new_files import write_readable
from plassess.files.yaml.source import YamlSource


def add_entries(folder: AssessmentFolder, path: Path, more: Record, head: str) -> None:
    """Add the entries of ``more`` behind those that are there; the file's lock is held.

    ``more`` is a whole file of this kind, which is what is written where there is none, below a comment ``head``.
    """
    if stands(path):
        folder.rewrite(path, lambda source: _with_more(source, more))
    else:
        data = plain(more)
        text = with_schema_comment(head + as_yaml(data), path, data["format"].split("/")[1])
        write_readable(path, text, data, private=True)


def _with_more(source: YamlSource, more: Record) -> Edited:
    """Add entries as lines below the last one, so that all before them stays as somebody wrote it."""
    validated(source, type(more))
    key, new = next((key, value) for key, value in plain(more).items() if key != "format")
    wanted = {**source.data, key: [*(source.data.get(key) or ()), *new]}
    entry = source.entry((key,))
    if entry is not None and source.data.get(key):
        for indent in ("  ", ""):
            text = _with_lines(source, entry.node.end_line, indent, as_yaml(new))
            if says(text, wanted):
                return Edited(text, in_place=True)
    return with_entry(source, (key,), wanted[key])


def _with_lines(source: YamlSource, behind: int, indent: str, block: str) -> str:
    """Put lines behind one, counted from 1; a comment at the end of the file belongs to what is there."""
    lines = source.text.splitlines(keepends=True)
    if source.root.entries[-1].node.end_line == behind:
        behind = len(lines)
    ending = "\r\n" if lines[0].endswith("\r\n") else "\n"
    new = [f"{indent}{line}".rstrip() + ending for line in block.removesuffix("\n").split("\n")]
    before = "".join(lines[:behind])
    between = "" if before.endswith("\n") else ending
    return "".join([before, between, *new, *lines[behind:]])
