"""What moved between self-assessments, as a document of blocks that every format of a report lays out."""

from collections.abc import Iterator

from plassess import __version__
from plassess.assessment.cycles.comparison import Comparison
from plassess.assessment.cycles.movement import Movement
from plassess.assessment.cycles.movement_words import (
    CLOSER_LOOK,
    LEVELS_COUNTED,
    aim_in_words,
    counts_in_words,
    people_in_words,
    step_outcome,
    stood_in_words,
    taken_over_in_words,
)
from plassess.assessment.goals.goal_words import outcome_in_words
from plassess.assessment.responses import FirstStep
from plassess.assessment.words import NO_DATE, NO_OWNER, capital, day_long, day_short, level_in_words
from plassess.foreign_text import visible_lines
from plassess.problems.sentences import counted
from plassess.reports.blocks import (
    Block,
    Checklist,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Paragraph,
    Section,
    Task,
)
from plassess.reports.cycles.compared_rows import sections_of
from plassess.reports.data.origin import unaffiliated
from plassess.reports.lines import Line, Run, own
from plassess.reports.pages import Document, Foot

_HEAD = ("Step", "By", "Who", "What, and what became of it")


def document_of_comparison(found: Comparison) -> Document:
    """Make the whole document; no reflection, and nothing that a single person marked, is in it."""
    last = found.cycles[-1].plan
    name = visible_lines(last.team or last.role_title)
    between = f"{day_long(found.days[0])} to {day_long(found.days[-1])}"
    return Document(
        title=f"What moved: {name}",
        file_title=f"What moved, {name}, {between}",
        subject=f"{visible_lines(last.role_title)}, {between}",
        kind="What moved between self-assessments for professional learning",
        name=name,
        opened=found.days[-1],
        version=__version__,
        crowded=False,
        page_one=tuple(_page_one(found)),
        rest=tuple(section for part in found.parts for section in sections_of(part, found.days)),
        foot=_foot(found),
    )


def _page_one(found: Comparison) -> Iterator[Block]:
    yield Paragraph((own(people_in_words(found)),), "who")
    yield Facts(tuple(_dates(found)))
    yield _lead("moved", "What moved", *_moved(found))
    if found.aims:
        yield _lead("aimed", "What we aimed for, and what came", Items(tuple(_aims(found))))
    for at, goals in enumerate(found.goals):
        if goals:
            said = (Run(visible_lines(outcome_in_words(one, found.days[at]))) for one in goals)
            items = Items(tuple(Item((one,)) for one in said))
            yield _lead(f"goals-{at + 1}", f"Our goals of {day_long(found.days[at])}", items)
    for at, steps in enumerate(found.steps):
        if steps:
            heading = f"Steps we committed to on {day_long(found.days[at])}"
            yield _lead(f"steps-{at + 1}", heading, Checklist(heading, _HEAD, tuple(map(_task, steps))))


def _dates(found: Comparison) -> Iterator[Fact]:
    first, *between, last = found.days
    yield Fact("First", day_long(first), between=": ")
    for day in between:
        yield Fact("Then", day_long(day), between=": ")
    yield Fact("Last", day_long(last), between=": ")


def _moved(found: Comparison) -> Iterator[Block]:
    rows = counted(len(found.rows), "row")
    yield Paragraph((own(f"Of {rows} that were looked at, from the first time to the last:"),), "lead")
    counts = found.counts
    yield Items(tuple(Item((own(counts_in_words({one: count})),)) for one, count in counts.items()))
    if counts.get(Movement.FARTHER):
        yield Paragraph((own(CLOSER_LOOK),))
    yield Paragraph((own(LEVELS_COUNTED),), "quiet")


def _aims(found: Comparison) -> Iterator[Item]:
    for one in found.aims:
        aimed, came = level_in_words(one.aim, None), stood_in_words(one.came)
        when = f" ({day_short(found.days[one.at])})" if len(found.days) > 2 else ""
        said = Run(visible_lines(f"aimed for {aimed}{when}; came to {came}"))
        yield Item((said, own(": "), own(aim_in_words(one), "strong")), (Run(visible_lines(one.row.title)),))


def _task(step: FirstStep) -> Task:
    by = f"{day_short(step.by)}, {step.by.year}" if step.by else NO_DATE
    return Task(
        number=step.id or 0,
        done=step.done is not None,
        day=step.by.isoformat() if step.by else "",
        by=by,
        who=(Run(visible_lines(step.who)),) if step.who else (own(NO_OWNER, "quiet"),),
        what=visible_lines(step.what),
        beside=((Run(visible_lines(capital(step_outcome(step)))),),),
        shown_by=visible_lines(step.shown_by or ""),
        done_on=step.done.isoformat() if step.done else "",
    )


def _lead(id_: str, heading: str, *blocks: Block) -> Section:
    return Section(Heading((own(heading),)), blocks, "lead", id_)


def _foot(found: Comparison) -> Foot:
    last = found.cycles[-1]
    names = ", ".join(visible_lines(one.record.id) for one in found.cycles)
    made: Line = (
        own("Compared: "),
        Run(names),
        own(". Edition "),
        Run(visible_lines(last.record.content.edition)),
        own(f", plassess {__version__}."),
    )
    return Foot(
        heading="Where this comes from",
        paragraphs=tuple((Run(visible_lines(line)),) for line in taken_over_in_words(found)),
        made=made,
        unaffiliated=(Run(visible_lines(unaffiliated(last.plan.origin.publishers))),),
    )
