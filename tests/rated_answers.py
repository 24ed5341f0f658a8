"""What the example team answered beside the guide: its map, its time, and the learning system."""

from plassess.assessment.responses import Answer, State


def rated_answers() -> dict[str, Answer]:
    """Answers by prompt, in the order they were given."""
    return {
        **{f"central-office/{name}": answer for name, answer in _map().items()},
        **{f"core-roles/{name}": answer for name, answer in _time().items()},
        **{f"learning-system/{name}": answer for name, answer in _system().items()},
    }


def _map() -> dict[str, Answer]:
    return {
        "tp.evidence.capacity": Answer(
            state=State.ANSWERED,
            level=3,
            aim=2,
            evidence=("the open hours’ sign-in sheets, September and October", "two requests from principals"),
            note=(
                "The data team teaches what a report says. Nobody from it has gone along on a school visit.\n\n"
                "Dan would say level 2 for Lincoln; the rest of us have not seen it elsewhere."
            ),
        ),
        "tp.evidence.plan": Answer(
            state=State.NOT_BEGUN,
            aim=3,
            note="Priorities came over from the year before.",
        ),
        "tp.evidence.impact": Answer(
            state=State.ANSWERED,
            level=4,
            evidence=("the June summary: 41 sessions, 1,912 sign-ins",),
        ),
        "cs.resources.allocation": Answer(
            state=State.ANSWERED, level=1, evidence=("the public plan for Title II-A, with what was turned down",)
        ),
        "cs.resources.priority": Answer(state=State.UNKNOWN, note="The grants office has the coach hours by school."),
        "cs.resources.monitoring": Answer(
            state=State.NOT_APPLICABLE, because="the finance office follows contracts, and rates itself in November"
        ),
    }


def _time() -> dict[str, Answer]:
    return {
        "learning-system-designer": Answer(state=State.ANSWERED, today=10, wished=30),
        "program-manager": Answer(
            state=State.ANSWERED, today=55, wished=25, note="Coverage and payroll alone take Mondays and Fridays."
        ),
        "coaching-champion": Answer(state=State.ANSWERED, today=10, wished=20),
        "facilitator": Answer(state=State.ANSWERED, today=20, wished=15),
        "change-agent": Answer(state=State.UNKNOWN),
    }


def _system() -> dict[str, Answer]:
    return {
        "lead-learners": Answer(
            state=State.ANSWERED, level=3, evidence=("the superintendent’s own goal, in August",)
        ),
        "open-practice": Answer(state=State.ANSWERED, level=2),
        "instructional-materials": Answer(state=State.ANSWERED, level=2),
        "student-evidence": Answer(state=State.ANSWERED, level=1, note="In reading. Nowhere else yet."),
        "responsive-departments": Answer(state=State.NEXT_TIME),
        "shift-complexity": Answer(state=State.ANSWERED, place=2),
        "shift-evidence": Answer(
            state=State.ANSWERED, place=1, evidence=("last June’s evaluation form",), note="The smile sheet again."
        ),
        "shift-school-based": Answer(state=State.ANSWERED, place=3),
        "shift-conditions": Answer(state=State.UNKNOWN),
    }
