"""A small kit for tests: two short entries in each side file, over the small content of tests/cases."""

from pathlib import Path

KIT = {
    "glossary.yaml": """\
format: plassess/glossary/1
wording: own
terms:
  - id: protocol
    term: protocol
    also: [protocols]
    meaning: Steps that a group agrees on for a talk, so that each person is heard.
  - id: learning-team
    term: professional learning community
    also: [PLC, PLCs]
    meaning: Teachers who meet each week over student work and plan what comes next.
""",
    "lenses.yaml": """\
format: plassess/lenses/1
wording: own
lenses:
  - id: multilingual-learners
    title: Multilingual learners
    about: Students who learn in a language that is new to them.
    probes:
      - standard: tp.evidence
        ask:
          - Whose work did you leave out, and who noticed?
          - Which test hides what a newcomer knows?
      - standard: rc.practices
        ask: ["Who speaks last in your rooms?"]
  - id: disabilities
    title: Students with disabilities
    about: Students who have a plan of their own.
    probes:
      - standard: tp.evidence
        ask: ["Who in the room has read the plans?"]
""",
    "evidence_kits.yaml": """\
format: plassess/evidence-kits/1
wording: own
kits:
  - id: tp.evidence
    minutes: 40
    artifacts: [three pieces of student work, the agenda of the last session]
    look_for: [A date on which someone looked at the work again.]
    ask_teachers: ["What did you change because of it?"]
    ask_students: ["What was different in class this month?"]
    ask_families: ["What did you hear about it at home?"]
    rests_on:
      - title: What stays after a course
        authors: Doe, J., and others
        year: 2019
        published_in: Journal of Courses
        url: https://example.org/courses
        found: Courses with a second look at student work moved what students learned.
  - id: rc.practices
    minutes: 30
    artifacts: [two lesson plans]
    look_for: [A task that students could not have done last year.]
""",
    "facilitation.yaml": """\
format: plassess/facilitation/1
wording: own
pages:
  - id: map
    title: A meeting on the map
    minutes: 60
    before: [Print the rows for each person.]
    stages:
      - id: open
        title: Open
        minutes: 10
        do: [Say what the hour is for.]
        say: Nobody is judged here.
      - id: map/rate
        title: Rate alone
        minutes: 50
        do: [Let each person mark in silence., Count the marks.]
  - id: core-roles
    title: A meeting on core roles
    minutes: 30
    stages:
      - id: open
        title: Open the meeting
        minutes: 30
        do: [Read the first prompt aloud.]
""",
}


def with_kit(content: Path) -> Path:
    """Lay the kit into a content folder."""
    for name, text in KIT.items():
        (content / name).write_text(text, encoding="utf-8")
    return content
