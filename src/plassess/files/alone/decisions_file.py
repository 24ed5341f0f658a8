"""The team's decisions on disk: each is added at the end of ``decisions.yaml``, and none is ever changed."""

from collections.abc import Sequence
from pathlib import Path

from plassess.assessment.alone.decisions import Decision, Decisions
from plassess.files.assessments.file_names import DECISIONS
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.disk.lock import locked
from plassess.files.disk.regular_files import stands
from plassess.files.models.editor_comment import with_schema_comment
from plassess.files.models.validation import validated
from plassess.files.yaml.edits import Edited, says, with_entry
from plassess.files.yaml.layout import as_yaml, plain
from plassess.files.yaml.new_files import write_readable
from plassess.files.yaml.source import YamlSource

_HEAD = "# What the team decided. It only grows: the last entry for a row counts.\n"


def decisions_file(folder: AssessmentFolder) -> Path:
    """Return where the decisions lie."""
    return folder.path / DECISIONS


def decisions_in(folder: AssessmentFolder) -> Decisions:
    """Read the decisions; none where there is no file. Raises ProblemsError where it is not valid."""
    path = decisions_file(folder)
    if not stands(path):
        return Decisions(format="plassess/decisions/1")
    return validated(folder.read(path), Decisions)


def add_decisions(folder: AssessmentFolder, new: Sequence[Decision]) -> Decisions:
    """Add decisions behind all that are there, and return them all; they are on disk when this returns."""
    path = decisions_file(folder)
    with locked(path):
        if stands(path):
            folder.rewrite(path, lambda source: _with_more(source, new))
        else:
            first = Decisions(format="plassess/decisions/1", decisions=tuple(new))
            text = with_schema_comment(_HEAD + as_yaml(plain(first)), path, "decisions")
            write_readable(path, text, plain(first), private=True)
    return decisions_in(folder)


def _with_more(source: YamlSource, new: Sequence[Decision]) -> Edited:
    """Add entries as lines at the end, so that all before them stays as somebody wrote it."""
    there = validated(source, Decisions)
    everything = plain(there.model_copy(update={"decisions": (*there.decisions, *new)}))
    if not there.decisions:
        return with_entry(source, ("decisions",), everything["decisions"])
    block = as_yaml([plain(one) for one in new])
    for indent in ("  ", ""):
        lines = "".join(f"{indent}{line}\n" if line else "\n" for line in block.splitlines())
        text = source.text.rstrip("\n") + "\n" + lines
        if says(text, {**source.data, "decisions": [*source.data["decisions"], *map(plain, new)]}):
            return Edited(text, in_place=True)
    return with_entry(source, ("decisions",), everything["decisions"])
