"""A blank answers file: each prompt as a comment above the place for its answer."""

import textwrap
from collections.abc import Sequence
from datetime import date

from plassess.assessment.prompt_kinds import QUESTION, WORDS, kind_of
from plassess.assessment.prompts import Prompt
from plassess.content.by_kind import ByKind, RatedRow
from plassess.content.guide import ActionGuide, Question
from plassess.content.instrument import Choice, Continuum, Item, ScaleItem
from plassess.content.values import PLACES, Helped, Need, place_in_words

HEAD = """\
# Answers of a self-assessment. Fill them in, then run:
#   {command} --answers THIS-FILE --no-input
#
# state is answered, unknown (we don't know yet), next-time, or not-applicable (then add a line `because: …`).
{how}# `evidence: […]`, `note: …` and `first_steps:` may be added to any answer.

format: plassess/responses/2
respondent: team
answers:
"""

FOR_QUESTIONS = """\
# Write each reflection below `text: |`, every line indented as the blank one is.
# First steps: take the # from their lines. Only `what` is needed; dates are year-month-day;
# `committed: true` marks what you do now.
"""

FOR_OTHERS = """\
# To answer, take the # from a line below `state` and write what it says.
"""

STEPS = """\
    # first_steps:
    #   - what: Say what you will do
    #     who: Name
    #     by: {day}
    #     shown_by: Say what will show that it is done
    #     committed: true
"""


def blank_answers(prompts: Sequence[Prompt], guide: ActionGuide | None, command: str, day: date) -> str:
    """Return the YAML text of an answers file with nothing answered; ``command`` takes it, ``day`` is an example."""
    steps = STEPS.format(day=day.isoformat())
    blocks = [_block(guide, number, prompt, steps) for number, prompt in enumerate(prompts, start=1)]
    asks = {kind_of(prompt.item) in (QUESTION, WORDS) for prompt in prompts}
    how = (FOR_QUESTIONS if True in asks else "") + (FOR_OTHERS if False in asks else "")
    return HEAD.format(command=command, how=how) + "".join(blocks)


def _block(guide: ActionGuide | None, number: int, prompt: Prompt, steps: str) -> str:
    comment = [f"{number}. {prompt.ask}", *_condition(prompt), *_help_of(prompt), *_ABOUT(prompt.item, prompt)]
    return f"\n{_comment(comment, '  ')}  {prompt.id}:\n    state: answered\n{_FIELDS(prompt.item, guide, steps)}"


def _condition(prompt: Prompt) -> list[str]:
    """Say on which earlier answer it hangs whether this one is needed."""
    when = prompt.when
    if when is None:
        return []
    said = when.said(lambda one: f"{one.id} is {' or '.join(map(str, one.any_of))}")
    return [f"Needed only where {said}."]


def _help_of(prompt: Prompt) -> list[str]:
    if not isinstance(prompt.item, Item):
        return []
    needs = [f"Each answer{_needs(prompt.item.needs)}."] if prompt.item.needs else []
    return [*needs, *(line.strip() for line in _help(prompt.item))]


def _about_row(row: RatedRow, prompt: Prompt) -> list[str]:
    levels = prompt.scale.levels if prompt.scale else ()
    ideal = [" (ideal)", *[""] * len(levels)]
    lines = [f"{one.level}{end}: {one.text}{_needs(one.needs)}" for one, end in zip(levels, ideal, strict=False)]
    criteria = _criteria(row) if isinstance(row, ScaleItem) else []
    return [*criteria, *lines, "Where you have not begun, write  state: not-begun  and no level."]


def _about_place(item: Continuum) -> list[str]:
    ends = {1: f": {item.start}", PLACES: f", where the framework points: {item.to}"}
    return [
        *_criteria(item),
        *(f"{place}, {place_in_words(place)}{ends.get(place, '')}" for place in range(1, PLACES + 1)),
    ]


def _about_choice(item: Choice, _: Prompt) -> list[str]:
    alone = " (and no other)"
    offered = [one for one in item.options if not one.retired]
    told = [(f"{one.id}: {one.text}{alone if one.alone else ''}{_needs(one.needs)}", *_help(one)) for one in offered]
    return [*_criteria(item), *(line for lines in told for line in lines)]


def _criteria(item: Item) -> list[str]:
    return [f"It has to hold: {criterion}" for criterion in item.criteria]


def _needs(need: Need | None) -> str:
    """Say under which key an answer's reason or evidence is written; empty where it needs none."""
    return {"reason": " (needs its reason, as note)", "evidence": " (needs evidence)"}[need] if need else ""


def _help(one: Helped) -> list[str]:
    return [f"   {line}" for line in (one.help, one.url) if line]


_ABOUT: ByKind[[Prompt], list[str]] = ByKind(
    question=lambda item, _: [f"Why: {item.why}", *(f"- {probe}" for probe in item.probes)],
    row=_about_row,
    place=lambda item, _: _about_place(item),
    number=lambda item, _: [*_criteria(item), f"In {item.unit}: {item.bounds.said}."],
    share=lambda item, _: [*_criteria(item), *(f"- {sight}" for sight in item.looks_like)],
    choice=_about_choice,
    words=lambda item, _: [*_criteria(item), f"Why: {item.why}", *(f"- {thing}" for thing in item.evidence)],
)
"""What helps to answer, a line each."""

_FIELDS: ByKind[[ActionGuide | None, str], str] = ByKind(
    question=lambda item, guide, steps: f"{_marked(guide, item)}    text: |\n\n{steps}",
    row=lambda *_: (
        "    # level: its number\n    # evidence: [what that rests on]\n    # aim: the number you aim for\n"
    ),
    place=lambda *_: f"    # place: 1 to {PLACES}\n",
    share=lambda *_: "    # today: percent of our time, such as 30\n    # wished: what it should be\n",
    number=lambda item, *_: f"    # number: {item.bounds.said}\n",
    choice=lambda item, *_: _of_choice(item),
    words=lambda _item, _guide, steps: f"    text: |\n\n{steps}",
)
"""The lines to fill in."""


def _of_choice(item: Choice) -> str:
    evidence = "    # evidence: [what that rests on]\n" if item.evidence or item.criteria else ""
    chosen = "the ids of all that hold" if item.several else "the id of one"
    return f"    # chosen: [{chosen}]\n{evidence}    # aim: the id of one you aim for\n"


def _marked(guide: ActionGuide | None, question: Question) -> str:
    if guide is None or question.reviews != "responsibilities":
        return ""
    rows = [f"{r.id}: {r.text}" for r in guide.offered]
    head = "marked: how many people marked each of these, as a map of ids to numbers"
    return f"{_comment([head, *rows], '    ')}    marked: {{}}\n"


def _comment(lines: list[str], indent: str) -> str:
    wrapping = textwrap.TextWrapper(100, subsequent_indent="   ", break_on_hyphens=False)
    return "".join(f"{indent}# {row}\n" for line in lines for row in wrapping.wrap(line))
