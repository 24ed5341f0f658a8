"""A district's summary for ``--json``."""

from collections.abc import Iterator, Sequence

from plassess.assessment.district.counts_origin import CountsOrigin
from plassess.assessment.district.districts import Districts
from plassess.assessment.district.editions.editions_together import EditionTold
from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.follow_through import GroupOfSchools
from plassess.assessment.district.forms.forms_told import ToldQuestion, questions_told
from plassess.assessment.district.levels_decided import LevelsOfRole
from plassess.assessment.district.marks_by_role import MarksOfRole
from plassess.assessment.district.since_last_time import MovedRole
from plassess.assessment.district.taken_on.goals_chosen import ChosenStandard
from plassess.views.outputs.of_content import FileWritten
from plassess.views.outputs.of_district import (
    ChosenOutput,
    CountsFileOutput,
    CountsOriginOutput,
    EditionOutput,
    FormOptionOutput,
    FormQuestionOutput,
    LevelsOfRowOutput,
    MarksOfRowOutput,
    MeantOutput,
    MovedRowOutput,
    OfferingOutput,
    RowApartOutput,
    StepsOfGroupOutput,
    SummaryOutput,
)


def summary_output(found: Summary, districts: Districts, files: Sequence[FileWritten] = ()) -> SummaryOutput:
    """Tell all of it as one object."""
    wanted = found.wanted
    return SummaryOutput(
        district=districts.name,
        districts=districts.count,
        meant=MeantOutput(wanted.role or None, wanted.standards, wanted.since, wanted.asked_since),
        teams=found.teams,
        over_all=None if found.of_counts else found.over_all,
        first=found.first,
        last=found.last,
        unread=found.unread,
        levels=tuple(row for one in found.levels for row in _levels(one)),
        chosen=None if found.of_counts else tuple(map(_chosen, found.chosen)),
        marks=tuple(row for one in found.marks for row in _marks(one)),
        steps_by=None if found.of_counts else found.follow_through.by,
        steps_today=found.follow_through.today,
        steps=None if found.of_counts else tuple(map(_steps, found.follow_through.groups)),
        moved=tuple(row for one in found.moved for row in _moved(one)),
        editions=tuple(map(_edition, found.editions_told)),
        forms=None if found.of_counts else tuple(map(_question, questions_told(found.forms.forms, found.wanted))),
        counts=_origin(found.of_counts) if found.of_counts else None,
        files=tuple(files),
    )


def _edition(one: EditionTold) -> EditionOutput:
    apart = tuple(RowApartOutput(row.id, row.title, row.why) for row in one.apart)
    return EditionOutput(one.role, one.edition, one.to, one.few, one.together, apart)


def _question(one: ToldQuestion) -> FormQuestionOutput:
    choices = zip(one.question.choices, one.counts, strict=True)
    options = tuple(FormOptionOutput(choice.value, choice.words, n) for choice, n in choices)
    return FormQuestionOutput(one.form, one.question.id, one.question.ask, one.standards, one.sent, options)


def _chosen(one: ChosenStandard) -> ChosenOutput:
    of, offered = (one.id, one.title, one.goals, one.steps, one.needs), one.offered
    if offered is None:
        return ChosenOutput(*of, None, None, None)
    things = tuple(OfferingOutput(each.what, each.hours, each.dollars) for each in offered.things)
    return ChosenOutput(*of, offered.hours.told, offered.dollars.told, things)


def _steps(one: GroupOfSchools) -> StepsOfGroupOutput:
    steps = one.steps
    fates = (steps.done, steps.dropped, steps.open, steps.moved, steps.overdue, steps.soon)
    return StepsOfGroupOutput(one.names, one.schools, steps.committed, *fates)


def _origin(one: CountsOrigin) -> CountsOriginOutput:
    files = (CountsFileOutput(each.path, each.said or None, each.digest) for each in one.files)
    return CountsOriginOutput(one.of, one.digest, tuple(files))


def _levels(one: LevelsOfRole) -> Iterator[LevelsOfRowOutput]:
    for standard in one.standards:
        for row in standard.rows:
            yield LevelsOfRowOutput(
                *(
                    one.role,
                    one.edition,
                    standard.part,
                    standard.id,
                    row.id,
                    row.title,
                    row.labels,
                    row.hidden or None,
                ),
                *(row.at, row.teams, row.not_decided, row.unknown, row.not_applicable, row.unplaced, row.differ),
            )


def _marks(one: MarksOfRole) -> Iterator[MarksOfRowOutput]:
    for standard in one.standards:
        for row in standard.rows:
            counts = row.counts
            yield MarksOfRowOutput(
                *(one.role, one.edition, standard.part, standard.id, row.id, row.title, row.labels),
                *((counts.sent, counts.at, counts.cannot_tell) if counts else (None, (), None)),
            )


def _moved(one: MovedRole) -> Iterator[MovedRowOutput]:
    for standard in one.standards:
        for row in standard.rows:
            yield MovedRowOutput(
                *(one.role, one.edition, standard.part, standard.id, row.id, row.title, row.hidden or None),
                *(row.compared, row.nearer, row.same, row.farther, row.named_evidence),
                *(row.newly_known, row.not_compared),
            )
