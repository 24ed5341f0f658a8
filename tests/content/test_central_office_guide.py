"""What the central-office guide owes the published one: its order, and every part of every question.

The table of parts is the evidence that no part of a published question was lost in our own words.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.content.shipped import guide, questions, responsibilities, strings_in

ROLE = "central-office"
# slug, frame and first verb of each responsibility, in source order
RESPONSIBILITIES = [
    ("learn-contexts", "rc", "Learn"),
    ("inclusive-practice", "rc", "Put"),
    ("quality-materials", "rc", "Plan"),
    ("role-standards", "rc", "Hold"),
    ("remove-barriers", "tp", "Make"),
    ("examine-bias", "tp", "Take"),
    ("match-designs", "tp", "Name"),
    ("use-evidence", "tp", "Bring"),
    ("manage-change", "tp", "Work"),
    ("sustain-practice", "tp", "Agree"),
    ("learning-culture", "cs", "Build"),
    ("learning-vision", "cs", "Put"),
    ("allocate", "cs", "Assign"),
    ("coherence", "cs", "Map"),
    ("advocate-standards", "cs", "Show"),
    ("model-learning", "cs", "Put"),
    ("embed-collaboration", "cs", "Make"),
]
QUESTIONS = [
    "highest-need",
    "vision-actions",
    "evidence-in-decisions",
    "vision-equity",
    "continuous-improvement",
    "investments",
    "evaluate-impact",
    "know-contexts",
]


def question_called(slug: str) -> Any:
    return next(question for question in questions(ROLE) if question["id"] == f"{ROLE}/{slug}")


def test_the_guide_credits_the_published_one_that_stands_behind_it() -> None:
    source = guide(ROLE)["source"]

    assert source["title"] == "Action Guide for the System/Central Office"


def test_seventeen_responsibilities_stand_in_source_order_with_their_verbs() -> None:
    found = [(line["id"], line["frame"], line["text"].split()[0]) for line in responsibilities(ROLE)]

    assert found == [(f"{ROLE}/{slug}", frame, verb) for slug, frame, verb in RESPONSIBILITIES]


def test_eight_questions_stand_in_the_order_of_the_source() -> None:
    assert [question["id"] for question in questions(ROLE)] == [f"{ROLE}/{slug}" for slug in QUESTIONS]


@pytest.mark.parametrize("term", ["equity", "bias", "coherence", "culturally responsive", "inclusive", "systemic"])
def test_a_term_of_the_edition_is_kept_and_not_softened(term: str) -> None:
    assert term in " ".join(strings_in(guide(ROLE))).lower()


# question, the part that the published question asks for (named in our words), the phrase of ours that asks it
PARTS = [
    ("highest-need", "after a look through the responsibilities", "With the responsibilities marked"),
    ("highest-need", "the highest learning need", "most need to learn"),
    ("highest-need", "of the team", "what does this team"),
    ("highest-need", "of individuals", "what does each of us need to learn"),
    ("vision-actions", "the vision for professional learning", "our vision of professional learning"),
    ("vision-actions", "how well it describes them", "How well does our vision"),
    ("vision-actions", "specific actions", "name what we will do"),
    ("vision-actions", "that we can take", "What would a teacher see us do this year"),
    ("vision-actions", "better teaching", "the better teaching"),
    ("vision-actions", "better student learning", "student learning it leads to"),
    ("evidence-in-decisions", "how well use is supported", "how well do we help people use data"),
    ("evidence-in-decisions", "those whom that support misses", "Who in our schools wants data"),
    ("evidence-in-decisions", "data and evidence", "use data and evidence"),
    ("evidence-in-decisions", "priorities", "When priorities are set"),
    ("evidence-in-decisions", "priorities, deepened", "Take our top priority"),
    ("evidence-in-decisions", "selection", "programs selected"),
    ("evidence-in-decisions", "selection, deepened", "When we selected our latest program"),
    ("evidence-in-decisions", "design", "and sessions designed"),
    ("evidence-in-decisions", "design, deepened", "Has a session been redesigned"),
    ("vision-equity", "how the vision is implemented", "How do we carry out our vision for professional learning"),
    ("vision-equity", "aspirations for equity", "What have we said we want for equity"),
    ("vision-equity", "alignment with them", "which part of the learning plan answers each"),
    ("vision-equity", "alignment, seen in the doing", "so that it matches the equity we want"),
    ("vision-equity", "what keeps it aligned", "Who checks a plan for equity"),
    ("vision-equity", "each learner", "for each learner"),
    ("vision-equity", "each learner: students", "Which students' teachers got coaching"),
    ("vision-equity", "each learner: adults", "Are any adults unable to take part"),
    ("continuous-improvement", "all educators", "every educator here"),
    ("continuous-improvement", "all educators, the unreached", "Who has never been part"),
    ("continuous-improvement", "understand", "understands our commitment"),
    ("continuous-improvement", "know how to support", "knows how to do their part"),
    ("continuous-improvement", "what we do about it", "what do we do so that people understand"),
    ("continuous-improvement", "know how, deepened", "learn how to support it"),
    ("continuous-improvement", "the system's commitment", "the district's commitment"),
    ("continuous-improvement", "continuous improvement", "commitment to continuous improvement"),
    ("investments", "monitoring", "How do we keep track"),
    ("investments", "monitoring, deepened", "who checks their use"),
    ("investments", "investments in professional learning", "the money and time we put into learning"),
    ("investments", "allocated to high-priority needs", "do they go to the high-priority needs"),
    ("investments", "needs left without", "end up with no money and no hours"),
    ("investments", "educator input", "educators named"),
    ("investments", "educator input, deepened", "Which educators told us what they need"),
    ("evaluate-impact", "evaluation", "our evaluation of professional learning"),
    ("evaluate-impact", "stronger evaluation", "make our evaluation of professional learning stronger"),
    ("evaluate-impact", "stronger evaluation, deepened", "What can the evaluation not tell us today"),
    ("evaluate-impact", "documented impact", "our record of its impact"),
    ("evaluate-impact", "stronger documentation", "our record of its impact easier to find and believe"),
    ("evaluate-impact", "documentation, deepened", "Where do we document impact"),
    ("know-contexts", "learning about contexts", "our learning about students' and educators' contexts"),
    ("know-contexts", "contexts", "contexts and experiences"),
    ("know-contexts", "experiences", "experiences need to be stronger"),
    ("know-contexts", "of students", "What did we last learn about students' experiences"),
    ("know-contexts", "of educators", "Which experiences of our educators"),
    ("know-contexts", "which aspects", "Which parts of our learning"),
    ("know-contexts", "which aspects, deepened", "Which session on context changed how someone taught"),
    ("know-contexts", "and how to strengthen them", "need to be stronger, and how"),
    ("know-contexts", "how, deepened", "What would we add, drop, or hand to someone"),
]


@pytest.mark.parametrize(("slug", "part", "phrase"), PARTS, ids=[f"{slug}: {part}" for slug, part, _ in PARTS])
def test_a_part_of_the_published_question_is_asked(slug: str, part: str, phrase: str) -> None:
    question = question_called(slug)

    asked = [" ".join(text.split()) for text in (question["ask"], *question["probes"])]

    assert [text for text in asked if phrase in text], f"nothing asks for {part}"


def test_the_table_of_parts_misses_no_question() -> None:
    assert list(dict.fromkeys(slug for slug, _, _ in PARTS)) == QUESTIONS
