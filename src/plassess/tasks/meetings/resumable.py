"""The self-assessments that a meeting can go on with: the unfinished ones, and which of several is meant."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from plassess.assessment.coverage import asked_in
from plassess.content.library import GUIDE, MAP
from plassess.conversation.face import Face
from plassess.files.assessments.store import AssessmentFolder, originals
from plassess.files.content.library import load_library
from plassess.problems.errors import PlassessError
from plassess.tasks.load import library_for
from plassess.tasks.wanted import is_part


class Resumable(Struct, frozen=True):
    """A self-assessment that can be read: its role, its team by school and name, and whether something is open."""

    folder: AssessmentFolder
    role: str
    title: str
    team: tuple[str, ...]
    is_open: bool

    @property
    def in_words(self) -> str:
        """Its folder, whose it is, and how it stands."""
        stands = "open" if self.is_open else "all answered"
        return " · ".join([self.folder.path.name, self.title, *self.team, stands])


def resumable(folder: AssessmentFolder, content: Path | None) -> Resumable:
    """Read a self-assessment. Raises PlassessError where it, or its content, cannot be read."""
    record = folder.assessment()
    library = library_for(record, content)
    waits = asked_in(record, folder.responses(), library).coverage.open or record.lacks_standards
    role = library.role(record.role)
    team = (record.place.school if record.place else None, record.team.name)
    named = tuple(name for name in team if name)
    return Resumable(folder, record.role, role.title if role else record.role, named, bool(waits))


def those_to_choose_from(
    folders: Sequence[AssessmentFolder], using: Sequence[str], content: Path | None
) -> tuple[Resumable, ...]:
    """Return those that more can be taken up in, where it is not plain that the first is meant; else nothing.

    It is plain where what is taken up is meant for its role, and no other one is open that it is meant for.
    """
    found = _readable(folders, content)
    fitting = _fitting(found, using, content)
    is_plain = found[:1] == fitting[:1] and sum(one.is_open for one in fitting) < 2
    return () if is_plain or len(found) < 2 else tuple(fitting or found)


def of_teams(
    folders: Sequence[AssessmentFolder], using: Sequence[str], content: Path | None
) -> tuple[Resumable, ...]:
    """Return those of several teams that can be gone on with: where more is taken up, the ones it is meant for."""
    found = _readable(folders, content)
    return tuple(_fitting(found, using, content) or found)


def _readable(folders: Sequence[AssessmentFolder], content: Path | None) -> list[Resumable]:
    return [one for folder in folders if (one := _if_readable(folder, content))]


def _fitting(found: Sequence[Resumable], using: Sequence[str], content: Path | None) -> list[Resumable]:
    return [one for one in found if all(_is_meant_for(part, one.role, content) for part in using)]


def _if_readable(folder: AssessmentFolder, content: Path | None) -> Resumable | None:
    try:
        return resumable(folder, content)
    except PlassessError:
        return None


def _is_meant_for(part: str, role: str, content: Path | None) -> bool:
    """Tell whether a role has a part, and is one of those it is offered to where it says so."""
    if part in {GUIDE, MAP} or not is_part(part, role, content):
        return is_part(part, role, content)
    instrument = load_library(content, [role], [part]).instrument(part)
    return instrument is None or not instrument.offered_to or role in instrument.offered_to


def unfinished(face: Face, out: Path, role: str, content: Path | None) -> AssessmentFolder | None:
    """Find the newest assessment of this role, where something in it waits; pass over what cannot be read."""
    for folder in reversed(originals(out)):
        try:
            if folder.assessment().role == role:
                return folder if resumable(folder, content).is_open else None
        except PlassessError:
            face.say(f"{folder.path} cannot be read. To see why:  plassess status {folder.path}")
    return None
