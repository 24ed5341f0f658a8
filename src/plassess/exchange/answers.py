"""Answers from a file, held against what they answer."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from plassess.assessment.chosen_words import words_chosen
from plassess.assessment.coverage import Stands, coverage_of
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import AnswersFrom, Assessment
from plassess.assessment.responses import Responses
from plassess.assessment.step_ids import ids_in, numbered
from plassess.content.guide import ActionGuide
from plassess.files.assessments.store import TEAM
from plassess.files.assessments.upgrade import with_model
from plassess.files.models.answer_faults import misfits, stray_ids, stray_marks
from plassess.files.models.validation import problems_in
from plassess.files.yaml.layout import as_yaml
from plassess.files.yaml.source import YamlSource, parse_source, read_source
from plassess.foreign_text import LONGEST_NAME, visible
from plassess.problems import rules
from plassess.problems.errors import AnswersMissingError, ProblemsError
from plassess.problems.problem import Problem


def read_answers(path: Path, prompts: Sequence[Prompt], guide: ActionGuide | None) -> tuple[Responses, YamlSource]:
    """Read an answers file. Raises ProblemsError where it is not valid, or answers what is not asked."""
    return answers_of(read_source(path), prompts, guide)


def answers_of(
    source: YamlSource, prompts: Sequence[Prompt], guide: ActionGuide | None
) -> tuple[Responses, YamlSource]:
    """Take the answers of a file that was read. Raises ProblemsError as ``read_answers`` does."""
    responses, problems = problems_in(source, Responses)
    problems += stray_ids(source, prompts)
    if responses is not None:
        problems += [*stray_marks(source, responses, guide), *misfits(source, responses, prompts)]
    if responses is None or problems:
        raise ProblemsError(problems)
    return responses, source


class Begun(Struct, frozen=True):
    """What a new assessment begins with: its answers, as text too, and the highest id among their first steps.

    ``file`` is the one they came from, ``None`` for what came from the input.
    """

    text: str
    responses: Responses
    last_step: int
    file: AnswersFrom | None

    def noted_in(self, record: Assessment, prompts: Sequence[Prompt]) -> Assessment:
        """Return the record with what it says of these answers."""
        chosen = words_chosen(prompts, self.responses.answers)
        noted = {"last_step": self.last_step, "chosen": chosen, "answers_from": self.file}
        return record.model_copy(update=noted)


def made_from(source: YamlSource, path: Path) -> AnswersFrom:
    """Note an answers file that was read: its name, made harmless, and its digest."""
    return AnswersFrom(file=visible(path.name, LONGEST_NAME), digest=f"sha256:{source.digest}")


def begun_with(source: YamlSource, responses: Responses, file: AnswersFrom | None) -> Begun:
    """Make the first answers of an assessment of an answers file; its first steps get their ids.

    YAML stands as it was, with its comments; JSON becomes YAML.
    """
    now = numbered({TEAM: responses}, 0)[TEAM].model_copy(update={"check_ins": 0})  # those were another one's
    edited = with_model(source, responses, now)
    is_json = source.name.lower().endswith(".json")
    text = as_yaml(parse_source(edited.text.encode(), source.name).data) if is_json else edited.text
    return Begun(text, now, max(ids_in(now), default=0), file)


def refuse_lost_answers(
    source: YamlSource, responses: Responses, prompts: Sequence[Prompt], guide: ActionGuide | None
) -> None:
    """Raise ProblemsError where an answered id is gone from the content: going on would leave it behind."""
    lost = [*stray_ids(source, prompts), *stray_marks(source, responses, guide)]
    if lost:
        raise ProblemsError(
            lost,
            "Nothing was changed. plassess report and status still work. To go on, move these answers to the content"
            " as it is now:  plassess content migrate  shows first what becomes of each. Or use the content they were"
            " given to (--content DIR), or change the ids in the file.",
        )
    if strays := misfits(source, responses, prompts):
        raise ProblemsError(strays)


def refuse_missing(source: YamlSource, responses: Responses, prompts: Sequence[Prompt]) -> None:
    """Raise AnswersMissingError where something that is asked has no answer.

    What is left for next time has been dealt with, and what hangs on another answer than was given is not asked.
    """
    coverage = coverage_of(prompts, responses.answers)
    missing = [_missing(source, prompt) for prompt in coverage.those(Stands.NOT_ANSWERED)]
    if missing:
        raise AnswersMissingError(missing, "Nothing was written.")


def _missing(source: YamlSource, prompt: Prompt) -> Problem:
    path = ("answers", prompt.id) if source.entry(("answers", prompt.id)) else ("answers",)
    remedy = "Answer it, or give it the state unknown, next-time or not-applicable."
    return source.problem(rules.NO_ANSWER, path, f"{prompt.id} has no answer: {prompt.ask}", remedy, at="key")
