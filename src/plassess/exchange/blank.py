"""A blank answers file: each question as a comment above the place for its answer."""

import textwrap

from plassess.content.guide import ActionGuide, Question

HEAD = """\
# Answers to the {role} action guide. Fill it in, then run:
#   plassess start --role {role} --answers THIS-FILE --no-input
#
# Write each reflection below `text: |`, every line indented as the blank one is.
# state is answered, unknown (we don't know yet), next-time, or not-applicable (then add a line `because: …`).
# First steps: take the # from their lines. Only `what` is needed; dates are year-month-day;
# `committed: true` marks what you do now.

format: plassess/responses/1
respondent: team
answers:
"""

STEPS = """\
    # first_steps:
    #   - what: Say what you will do
    #     who: Name
    #     by: 2026-10-15
    #     shown_by: Say what will show that it is done
    #     committed: true
"""


def blank_answers(guide: ActionGuide) -> str:
    """Return the YAML text of an answers file for a guide, with nothing answered."""
    blocks = [_block(guide, number, question) for number, question in enumerate(guide.questions, start=1)]
    return HEAD.format(role=guide.role) + "".join(blocks)


def _block(guide: ActionGuide, number: int, question: Question) -> str:
    comment = [f"{number}. {question.ask}", f"Why: {question.why}", *(f"- {probe}" for probe in question.probes)]
    marked = ""
    if question.reviews == "responsibilities":
        rows = [f"{r.id}: {r.text}" for r in guide.responsibilities]
        marked = _comment(["marked: how many people marked each of these, as a map of ids to numbers", *rows], "    ")
        marked += "    marked: {}\n"
    return f"\n{_comment(comment, '  ')}  {question.id}:\n    state: answered\n{marked}    text: |\n\n{STEPS}"


def _comment(lines: list[str], indent: str) -> str:
    wrapped = [
        row for line in lines for row in textwrap.wrap(line, 100, subsequent_indent="   ", break_on_hyphens=False)
    ]
    return "".join(f"{indent}# {row}\n" for row in wrapped)
