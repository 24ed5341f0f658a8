"""One self-assessment read for a district's summary, or remembered from the last time where no byte has changed."""

from hashlib import sha256
from pathlib import Path

from msgspec import DecodeError, Struct, msgpack
from msgspec.structs import replace

from plassess import __version__
from plassess.assessment.alone.marked_alone import marked_alone, moved_since
from plassess.assessment.alone.opened import Opened
from plassess.assessment.content_used import has_changed
from plassess.assessment.cycles.comparison import Cycle
from plassess.assessment.district.facts_made import facts_of
from plassess.assessment.district.kept_facts import packed
from plassess.assessment.district.team_facts import TeamFacts
from plassess.assessment.plan.plan import make_plan
from plassess.assessment.record import Assessment
from plassess.content.library import Library
from plassess.files.alone.decisions_file import decisions_in
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.store import AssessmentFolder, open_assessment
from plassess.files.check_ins.told_answers import log_in, with_log_entries
from plassess.files.content.layers import translated
from plassess.files.content.search import content_of
from plassess.files.disk.kept_readings import read_once
from plassess.files.district.digests import digest_of_assessment, digest_of_content
from plassess.files.district.memory import Memory
from plassess.foreign_text import shown_name
from plassess.problems.errors import UsageError
from plassess.tasks.cycles.cycles_read import everything_in, taken_over
from plassess.tasks.cycles.found_beside import Read
from plassess.tasks.load import library_for, with_log

FACTS_FORMAT = 3
"""Counted up where what is remembered means something else than before."""


class Remembered(Struct, frozen=True, array_like=True):
    """Facts, packed, and the content that they were made with: its name in the record, its language, its digest."""

    content_id: str | None
    lang: str | None
    content: str
    facts: bytes


class _Read(Struct, frozen=True):
    """Facts, and the content that they were made with."""

    content_id: str | None
    lang: str | None
    content: str
    facts: TeamFacts

    @property
    def to_remember(self) -> Remembered:
        return Remembered(self.content_id, self.lang, self.content, packed(self.facts))


def facts_in(path: Path, content: Path | None) -> TeamFacts:
    """Return the facts of a self-assessment. Raises PlassessError where it cannot be read."""
    return _read(open_assessment(path), path, content).facts


def packed_facts_in(path: Path, content: Path | None, memory: Memory | None) -> bytes:
    """Return them packed. Raises PlassessError where the self-assessment cannot be read.

    What is remembered goes by every byte it was made from, so it is found only where nothing has changed. What was
    changed while it was read is not remembered.
    """
    folder = open_assessment(path)
    before = digest_of_assessment(folder.path) if memory else None
    if memory is None or before is None:
        return _read(folder, path, content).to_remember.facts
    key = sha256(f"{before} {FACTS_FORMAT} {__version__}".encode()).hexdigest()
    known = _recalled(memory.recall(key), content)
    if known is None:
        known = _read(folder, path, content).to_remember
        if digest_of_assessment(folder.path) == before:
            memory.keep(key, msgpack.encode(known))
    return known.facts


def _recalled(piece: bytes | None, content: Path | None) -> Remembered | None:
    """Take what was remembered, where the content that it was made with is still the same."""
    if piece is None:
        return None
    try:
        known = msgpack.decode(piece, type=Remembered)
    except DecodeError:
        return None
    return known if known.content == _content_digest(known.content_id, known.lang, content) else None


@read_once
def _content_digest(id_: str | None, lang: str | None, content: Path | None) -> str:
    return digest_of_content(translated(content_of(id_, content), lang))


def _read(folder: AssessmentFolder, path: Path, content: Path | None) -> _Read:
    record = folder.assessment()
    id_, lang = record.content.id, record.lang
    digest = _content_digest(id_, lang, content)  # before it is loaded: a change in between is then found
    log = log_in(folder)
    responses = with_log_entries(log, folder.numbered_in(folder.responses_source()))
    library = library_for(record, content)
    plan = make_plan(record, responses, library, whole=False)
    opened = None
    if record.alone:
        opened = MarksFolder(folder).opened_by(record)
        decisions = decisions_in(folder)
        plan = replace(plan, alone=marked_alone(record, responses, library, plan, decisions, 0, None))
    plan = with_log(log, record, responses, plan)
    counts, carried = _countable(record, opened), _carried(Read(folder, record), library, content)
    cycle = Cycle(record, responses, plan)
    facts = facts_of(shown_name(path), cycle, counts, log.check_ins, log.help, carried)
    return _Read(id_, lang, digest, facts)


def _carried(one: Read, library: Library, content: Path | None) -> Cycle | None:
    """Carry the answers over to the content of today, as a comparison does; ``None`` where nothing has changed."""
    record = one.record
    if not has_changed(record, library):
        return None
    try:
        return taken_over(one, everything_in(translated(content_of(record.content.id, content), record.lang)))
    except UsageError:  # the content has no such role any more
        return None


def _countable(record: Assessment, opened: Opened | None) -> Opened | None:
    """Leave counts out whose rows and levels may be others by now."""
    marks = record.opened_marks
    return opened if marks and not moved_since(record, marks.day) else None
