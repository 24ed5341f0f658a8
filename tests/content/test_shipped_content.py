"""What the shipped standards and the central-office guide promise their readers.

The table of parts at the end is the evidence that no part of a published question was lost in our own words.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA = Path(__file__).resolve().parents[2] / "data"
STANDARDS = "standards.yaml"
GUIDE = "action_guides/central-office.yaml"
SHIPPED = (STANDARDS, GUIDE)

CONSTRUCTS = {
    "rc.practices": ["context", "strengths", "relationships"],
    "rc.curriculum": ["materials", "assessment", "implementation"],
    "rc.expertise": ["standards", "role", "coherence"],
    "tp.drivers": ["priority", "beliefs", "colleagues"],
    "tp.evidence": ["capacity", "plan", "impact"],
    "tp.designs": ["goals", "theory", "designs"],
    "tp.implementation": ["change", "feedback", "sustain"],
    "cs.foundations": ["expectations", "access", "support"],
    "cs.inquiry": ["improvement", "skills", "responsibility"],
    "cs.leadership": ["vision", "support", "advocacy"],
    "cs.resources": ["allocation", "priority", "monitoring"],
}
TITLES = {
    "rc": "Rigorous Content for Each Learner",
    "rc.practices": "Equity Practices",
    "rc.curriculum": "Curriculum, Assessment, and Instruction",
    "rc.expertise": "Professional Expertise",
    "tp": "Transformational Processes",
    "tp.drivers": "Equity Drivers",
    "tp.evidence": "Evidence",
    "tp.designs": "Learning Designs",
    "tp.implementation": "Implementation",
    "cs": "Conditions for Success",
    "cs.foundations": "Equity Foundations",
    "cs.inquiry": "Culture of Collaborative Inquiry",
    "cs.leadership": "Leadership",
    "cs.resources": "Resources",
}
RENAMED = {
    "rc.practices": "Learning Practices",
    "tp.drivers": "Learning Drivers",
    "cs.foundations": "Learning Foundations",
}
ROLES = ["commissioner", "superintendent", "central-office", "principal", "coach", "teacher", "external-partner"]
# slug, frame and first verb of each responsibility, in source order
RESPONSIBILITIES = [
    ("learn-contexts", "rc", "Ask"),
    ("inclusive-practice", "rc", "Move"),
    ("quality-materials", "rc", "Center"),
    ("role-standards", "rc", "Choose"),
    ("remove-barriers", "tp", "Run"),
    ("examine-bias", "tp", "Name"),
    ("match-designs", "tp", "Plan"),
    ("use-evidence", "tp", "Bring"),
    ("manage-change", "tp", "Use"),
    ("sustain-practice", "tp", "Keep"),
    ("learning-culture", "cs", "Build"),
    ("learning-vision", "cs", "Write"),
    ("allocate", "cs", "Assign"),
    ("coherence", "cs", "Map"),
    ("advocate-standards", "cs", "Make"),
    ("model-learning", "cs", "Put"),
    ("embed-collaboration", "cs", "Set"),
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
VAGUE = (
    "ensure ensures ensuring leverage leverages leveraging robust holistic holistically foster fosters "
    "fostering fully effective effectively regularly impactful stakeholder stakeholders utilize utilizes "
    "facilitate facilitates empower empowers synergy optimize meaningful meaningfully appropriate "
    "appropriately various deliverable deliverables intentional intentionally strategically transformative "
    "world-class best-in-class cutting-edge"
)
BRITISH = (
    "behaviour centre centred colour favour favours neighbour neighbours neighbourhoods programme programmes "
    "organise organised organisation prioritise prioritised recognise realise analyse summarise practise "
    "practised learnt enrol enrolment fulfil judgement licence modelling labelled travelled whilst amongst "
    "towards afterwards timetable"
)
LONGEST_SENTENCE = 24
ASK_LINES, ASK_COLUMNS = 2, 76
TITLE_COLUMNS = 44


def shipped(name: str) -> Any:
    """One shipped content file, read as plain values."""
    return yaml.safe_load(source_of(name))


def source_of(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")


def frames() -> list[Any]:
    return list(shipped(STANDARDS)["frames"])


def standards() -> list[Any]:
    return [standard for frame in frames() for standard in frame["standards"]]


def constructs() -> list[Any]:
    return [construct for standard in standards() for construct in standard["constructs"]]


def responsibilities() -> list[Any]:
    return list(shipped(GUIDE)["responsibilities"])


def questions() -> list[Any]:
    return list(shipped(GUIDE)["questions"])


def prose() -> Iterator[tuple[str, str]]:
    """Every text that a reader reads as a sentence or a list item, with where it stands; titles are left out."""
    content = shipped(STANDARDS)
    for part in [*frames(), *standards(), *constructs(), *content["chain"], *content["roles"]]:
        yield f"{part['id']} about", part["about"]
    for link in content["chain"]:
        yield from ((f"{link['id']} watch", item) for item in link["watch"])
    for line in [*content["foundations"], *responsibilities()]:
        yield f"{line['id']} text", line["text"]
    yield "guide about", shipped(GUIDE)["about"]
    for question in questions():
        yield from prose_of(question)


def prose_of(question: Any) -> Iterator[tuple[str, str]]:
    where = question["id"]
    yield f"{where} ask", question["ask"]
    yield f"{where} why", question["why"]
    yield from ((f"{where} probe", probe) for probe in question["probes"])
    yield from ((f"{where} look_at", item) for item in question["look_at"])
    yield from ((f"{where} example", example["what"]) for example in question["examples"])


def sentences() -> Iterator[tuple[str, str]]:
    for where, text in prose():
        yield from ((where, sentence) for sentence in re.split(r"(?<=[.?!])\s+", text.strip()))


def all_text() -> Iterator[tuple[str, str]]:
    """Every string of both files, titles and names of jobs too, with its file."""
    for name in SHIPPED:
        yield from ((name, text) for text in strings_in(shipped(name)))


def strings_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings_in(item)


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z][a-z'-]*", text.lower())


# --- the files themselves -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SHIPPED)
def test_a_file_opens_by_saying_what_it_is_and_fits_on_a_screen(name: str) -> None:
    lines = source_of(name).splitlines()

    too_wide = [number for number, line in enumerate(lines, start=1) if len(line) > 118]

    assert lines[0].startswith("# ")
    assert too_wide == []


@pytest.mark.parametrize("name", SHIPPED)
def test_a_file_uses_no_anchor_no_alias_and_no_tag(name: str) -> None:
    clever = (yaml.AnchorToken, yaml.AliasToken, yaml.TagToken)

    found = [token for token in yaml.scan(source_of(name)) if isinstance(token, clever)]

    assert found == []


@pytest.mark.parametrize("name", SHIPPED)
def test_no_key_stands_twice_in_one_place(name: str) -> None:
    twice = list(keys_given_twice(yaml.compose(source_of(name), Loader=yaml.SafeLoader)))

    assert twice == []


def keys_given_twice(node: Any) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        counts = Counter(key.value for key, _ in node.value)
        yield from (key for key, count in counts.items() if count > 1)
        for _, value in node.value:
            yield from keys_given_twice(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from keys_given_twice(item)


@pytest.mark.parametrize(
    ("name", "kind", "title"),
    [
        (STANDARDS, "plassess/standards/1", "Standards for Professional Learning"),
        (GUIDE, "plassess/action-guide/1", "Action Guide for the System/Central Office"),
    ],
)
def test_a_file_credits_its_source_and_says_whose_words_it_holds(name: str, kind: str, title: str) -> None:
    content = shipped(name)

    assert content["format"] == kind
    assert content["edition"] == "2022"
    assert content["wording"] == "own"
    assert content["source"] == {"title": title, "publisher": "Learning Forward", "year": 2022}


def test_further_sources_are_named_in_full() -> None:
    for further in shipped(STANDARDS)["draws_on"]:
        assert set(further) == {"title", "publisher", "year"}


# --- the standards --------------------------------------------------------------------------------------------------


def test_three_frames_hold_three_four_and_four_standards() -> None:
    shape = [(frame["id"], len(frame["standards"])) for frame in frames()]

    assert shape == [("rc", 3), ("tp", 4), ("cs", 4)]


def test_the_eleven_standards_stand_under_their_own_frame_in_order() -> None:
    assert [standard["id"] for standard in standards()] == list(CONSTRUCTS)
    for frame in frames():
        assert all(standard["id"].startswith(f"{frame['id']}.") for standard in frame["standards"])


def test_each_standard_has_its_three_constructs_in_order() -> None:
    found = {standard["id"]: [construct["id"] for construct in standard["constructs"]] for standard in standards()}

    assert found == {id_: [f"{id_}.{strand}" for strand in strands] for id_, strands in CONSTRUCTS.items()}
    assert len(constructs()) == 33


def test_frames_and_standards_bear_the_titles_of_2022() -> None:
    found = {part["id"]: part["title"] for part in [*frames(), *standards()]}

    assert found == TITLES


def test_a_construct_has_a_title_of_two_to_five_words_that_no_other_has() -> None:
    titles = [construct["title"] for construct in constructs()]

    assert [title for title in titles if not 2 <= len(title.split()) <= 5] == []
    assert len(set(titles)) == 33


def test_what_a_construct_is_about_is_one_sentence() -> None:
    several = [where for where, count in Counter(where for where, _ in sentences()).items() if count > 1]

    assert [construct["id"] for construct in constructs() if f"{construct['id']} about" in several] == []


def test_seven_foundations_stand_in_source_order() -> None:
    slugs = [foundation["id"].removeprefix("foundations/") for foundation in shipped(STANDARDS)["foundations"]]

    assert slugs == [
        "learning-improves-results",
        "systems-drive-learning",
        "equity-throughout",
        "materials-matter",
        "educators-lead",
        "policy-guides",
        "research-informs",
    ]


def test_the_chain_runs_from_standards_to_students_with_something_to_watch_at_each_link() -> None:
    chain = shipped(STANDARDS)["chain"]

    slugs = [link["id"].removeprefix("chain/") for link in chain]

    assert slugs == ["standards", "professional-learning", "educators", "practice", "results"]
    assert [link["id"] for link in chain if len(link["watch"]) not in (2, 3)] == []


def test_seven_roles_stand_in_order() -> None:
    roles = shipped(STANDARDS)["roles"]

    assert [role["id"] for role in roles] == ROLES
    assert all(role["title"] for role in roles)


def test_a_district_chooses_between_two_label_sets_that_each_title_all_fourteen() -> None:
    label_sets = {label_set["id"]: label_set for label_set in shipped(STANDARDS)["label_sets"]}

    assert list(label_sets) == ["published-2022", "current"]
    assert all(label_set["title"] for label_set in label_sets.values())
    assert label_sets["published-2022"]["titles"] == TITLES
    assert label_sets["current"]["titles"] == TITLES | RENAMED


# --- the guide ------------------------------------------------------------------------------------------------------


def test_the_guide_says_which_role_it_is_for_and_that_a_published_guide_stands_behind_it() -> None:
    guide = shipped(GUIDE)

    assert guide["role"] == "central-office"
    assert guide["basis"] == "published-guide"
    assert 2 <= len(re.findall(r"[.?!](?:\s|$)", guide["about"])) <= 3


def test_seventeen_responsibilities_stand_in_source_order_four_six_and_seven() -> None:
    found = [(line["id"], line["frame"]) for line in responsibilities()]

    assert found == [(f"central-office/{slug}", frame) for slug, frame, _ in RESPONSIBILITIES]
    assert Counter(frame for _, frame in found) == {"rc": 4, "tp": 6, "cs": 7}


def test_a_responsibility_is_one_sentence_that_begins_with_its_verb() -> None:
    texts = [line["text"].strip() for line in responsibilities()]

    assert [text.split()[0] for text in texts] == [verb for _, _, verb in RESPONSIBILITIES]
    assert [text for text in texts if not re.fullmatch(r"[^.?!]+\.", text)] == []


def test_a_responsibility_bears_first_on_a_standard_of_its_frame() -> None:
    astray = [line["id"] for line in responsibilities() if not line["standards"][0].startswith(f"{line['frame']}.")]

    assert astray == []


def test_every_standard_has_a_responsibility_that_bears_on_it() -> None:
    covered = {id_ for line in responsibilities() for id_ in line["standards"]}

    assert covered == set(CONSTRUCTS)


def test_eight_questions_stand_in_the_order_of_the_source() -> None:
    assert [question["id"] for question in questions()] == [f"central-office/{slug}" for slug in QUESTIONS]


def test_every_standard_named_in_the_guide_exists_and_is_named_once_a_prompt() -> None:
    for prompt in [*responsibilities(), *questions()]:
        assert set(prompt["standards"]) <= set(CONSTRUCTS), prompt["id"]
        assert len(set(prompt["standards"])) == len(prompt["standards"]), prompt["id"]


def test_only_the_first_question_reviews_the_responsibilities_and_bears_on_all_standards() -> None:
    first, *others = questions()

    assert first["reviews"] == "responsibilities"
    assert first["standards"] == []
    assert [question["id"] for question in others if "reviews" in question] == []
    assert [question["id"] for question in others if not 1 <= len(question["standards"]) <= 3] == []


@pytest.mark.parametrize("slug", QUESTIONS)
def test_a_question_fits_on_two_lines_and_its_title_in_a_list(slug: str) -> None:
    question = question_called(slug)

    assert len(textwrap.wrap(question["ask"], ASK_COLUMNS)) <= ASK_LINES
    assert question["ask"].strip().endswith("?")
    assert len(question["title"]) <= TITLE_COLUMNS


@pytest.mark.parametrize("slug", QUESTIONS)
def test_a_question_brings_what_the_talk_needs(slug: str) -> None:
    question = question_called(slug)

    assert 2 <= len(question["probes"]) <= 4
    assert 2 <= len(question["look_at"]) <= 4
    assert 1 <= len(question["examples"]) <= 2
    assert 1 <= len(re.findall(r"[.?!](?:\s|$)", question["why"])) <= 2


@pytest.mark.parametrize("slug", QUESTIONS)
def test_an_example_says_who_does_what_by_when(slug: str) -> None:
    for example in question_called(slug)["examples"]:
        assert set(example) == {"what", "who", "by"}
        assert re.fullmatch(r"(Sep|Oct|Nov) [1-9]\d?", example["by"])


def test_the_questions_take_ninety_minutes_and_the_first_takes_twenty() -> None:
    minutes = [question["minutes"] for question in questions()]

    assert minutes[0] == 20
    assert sum(minutes) == 90


def question_called(slug: str) -> Any:
    return next(question for question in questions() if question["id"] == f"central-office/{slug}")


# --- how it is written ----------------------------------------------------------------------------------------------


def test_no_text_is_missing() -> None:
    empty = [where for where, text in prose() if not isinstance(text, str) or not text.strip()]

    assert empty == []


def test_no_sentence_is_longer_than_a_tired_reader_can_hold() -> None:
    long = [(where, sentence) for where, sentence in sentences() if len(sentence.split()) > LONGEST_SENTENCE]

    assert long == []


def test_no_sentence_stands_twice() -> None:
    counts = Counter(" ".join(words_of(sentence)) for _, sentence in sentences())

    assert [sentence for sentence, count in counts.items() if count > 1] == []


def test_no_id_stands_twice() -> None:
    content = shipped(STANDARDS)
    listed = [*frames(), *standards(), *constructs(), *content["foundations"], *content["chain"], *content["roles"]]

    counts = Counter(part["id"] for part in [*listed, *responsibilities(), *questions()])

    assert [id_ for id_, count in counts.items() if count > 1] == []


def test_no_vague_word_stands_where_a_plain_one_serves() -> None:
    found = [(name, word, text) for name, text in all_text() for word in words_of(text) if word in VAGUE.split()]

    assert found == []


def test_the_spelling_is_american() -> None:
    found = [(name, word, text) for name, text in all_text() for word in words_of(text) if word in BRITISH.split()]

    assert found == []


@pytest.mark.parametrize("term", ["equity", "bias", "coherence", "culturally responsive", "inclusive", "systemic"])
def test_a_term_of_the_edition_is_kept_and_not_softened(term: str) -> None:
    guide_text = " ".join(strings_in(shipped(GUIDE))).lower()

    assert term in guide_text


# --- no part of a published question is lost ------------------------------------------------------------------------

# question, the part that the published question asks for (named in our words), the phrase of ours that asks it
PARTS = [
    ("highest-need", "after a look through the responsibilities", "With the responsibilities marked"),
    ("highest-need", "the highest learning need", "most need to learn"),
    ("highest-need", "of the team", "what does this team"),
    ("highest-need", "of individuals", "what does each of us need to learn"),
    ("vision-actions", "the vision for professional learning", "our vision of professional learning"),
    ("vision-actions", "how well it describes them", "How well does the wording hold up"),
    ("vision-actions", "specific actions", "Which actions does our vision"),
    ("vision-actions", "that we can take", "What would a teacher see us do this year"),
    ("vision-actions", "better teaching", "what would they change in teaching"),
    ("vision-actions", "better student learning", "in students' learning"),
    ("evidence-in-decisions", "how well use is supported", "how did we help people use it"),
    ("evidence-in-decisions", "those whom that support misses", "Who in our schools wants data"),
    ("evidence-in-decisions", "data and evidence", "Where did data or evidence settle"),
    ("evidence-in-decisions", "priorities", "a priority,"),
    ("evidence-in-decisions", "priorities, deepened", "Take our top priority"),
    ("evidence-in-decisions", "selection", "a selection,"),
    ("evidence-in-decisions", "selection, deepened", "When we selected our latest program"),
    ("evidence-in-decisions", "design", "or a design this year"),
    ("evidence-in-decisions", "design, deepened", "Which session did we redesign"),
    ("vision-equity", "how the vision is implemented", "the way we carry out our vision"),
    ("vision-equity", "aspirations for equity", "What have we said we want for equity"),
    ("vision-equity", "alignment with them", "which part of the learning plan answers each"),
    ("vision-equity", "alignment, seen in the doing", "moved us toward equity"),
    ("vision-equity", "what keeps it aligned", "Who checks a plan for equity"),
    ("vision-equity", "each learner", "equity for each learner"),
    ("vision-equity", "each learner: students", "Which students' teachers got coaching"),
    ("vision-equity", "each learner: adults", "Which adults could not take part"),
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
    ("investments", "needs left without", "got no money and no hours"),
    ("investments", "educator input", "educators named"),
    ("investments", "educator input, deepened", "Which educators told us what they need"),
    ("evaluate-impact", "evaluation", "our evaluation of professional learning"),
    ("evaluate-impact", "stronger evaluation", "What will we change in the next evaluation to make it stronger"),
    ("evaluate-impact", "documented impact", "our record of its impact"),
    ("evaluate-impact", "stronger documentation", "what would make our record of its impact stronger"),
    ("evaluate-impact", "documentation, deepened", "Where do we document impact"),
    ("know-contexts", "learning about contexts", "Where does professional learning teach us too little"),
    ("know-contexts", "contexts", "contexts, and how"),
    ("know-contexts", "experiences", "students' experiences"),
    ("know-contexts", "of students", "our students' and educators' contexts"),
    ("know-contexts", "of educators", "Which experiences of our educators"),
    ("know-contexts", "which aspects", "Which session on context changed how someone taught"),
    ("know-contexts", "and how to strengthen them", "how could it do better"),
    ("know-contexts", "how, deepened", "What would we add, drop, or hand to someone"),
]


@pytest.mark.parametrize(("slug", "part", "phrase"), PARTS, ids=[f"{slug}: {part}" for slug, part, _ in PARTS])
def test_a_part_of_the_published_question_is_asked(slug: str, part: str, phrase: str) -> None:
    question = question_called(slug)

    asked = [" ".join(text.split()) for text in (question["ask"], *question["probes"])]

    assert [text for text in asked if phrase in text], f"nothing asks for {part}"


def test_the_table_of_parts_misses_no_question() -> None:
    assert list(dict.fromkeys(slug for slug, _, _ in PARTS)) == QUESTIONS
