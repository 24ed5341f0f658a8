"""Types the story of example.md through the real program: ``python docs/example.py`` writes ``examples/`` anew.

Each command runs on its own day, which the program takes for today; all else is what a team would get.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from plassess.files.content.shipped_example import EXAMPLE, FILES

SHIPPED = Path(__file__).parents[1] / "examples" / EXAMPLE
FOLDER = "larkmoth-valley"
UID = "jday9myd"  # it stays, so that two makings of the example are one self-assessment

TEAM = "Larkmoth Valley Unified, central office (made up)"
STARTED = ("start", "--role", "central-office", "--using", "guide", "--team", TEAM, "--name", FOLDER)
JANUARY = """\
Dolores, Wendell, Imani, Teo, Farrah, Gus, Lin, Perry
90
1, 3, 6, 7
8x6, 13x4, 7x3, 10x3, 17x2, 1

We can say who came to our sessions. We need to learn how to tell what changed in lessons and in student work.
We also need to say it aloud when nothing changed.

Gus: how to draw a fair sample of student work
Perry: what to ask about evidence on a school visit

Watch one coaching cycle from start to end and write down what the coach keeps / Wendell / Feb 5
Bring six students' writing from two schools to our February meeting / Gus / Feb 12

For writing, forty essays from four schools lay on the table in August, and the fall sessions changed because of them.
For math, one state score in July settled the year. Neither report has a line for newcomers.

Add a line for multilingual learners, by years in the country, to the interim report / Gus / Feb 26

Lin follows each dollar. Substitute days and coaches' days stand in no table.
One of us saw a coach three days a week at the two largest schools. Another saw none at Ridge Elementary all fall. \
Nobody has both figures, so we settle nothing yet.

Put coach days beside student need for all eleven schools, on one sheet / Lin / Feb 19
Ask eight teachers what came of the math platform before we renew it / Imani / Mar 12

Our exit forms tell us that people liked the day. They cannot tell us about the week after.

Go back to eight participants of the November writing session and watch the lesson they name / Wendell / Mar 5

1, 2, 4, 5, 6
one page: what the coach keeps, and who reads it
the writing on the table, with names off
a sheet that all eleven principals have seen
eight answers in Imani's notes and one line on what we change
Wendell's notes on eight lessons
Mar 16
n
We can say who came to our sessions and cannot yet say what changed. By March 16 we will show you coach days beside \
need, and what eight teachers did after one session.

two mornings a week for visits to lessons, with no other meeting on them
twelve mornings, no dollars
Jan 23


"""

GOAL = (
    *("--seen", "After each writing session we can say in how many lessons something changed"),
    *("--by", "2026-06-08"),
    *("--evidence", "notes on the lessons that followed"),
    *("--evidence", "six students' writing from two schools, early and late"),
    *("--serves", "1", "--serves", "2", "--serves", "6"),
)


MARCH_CHECK_IN = """\


Yes. We saw eight lessons after the November session. In five, students worked from a plan for their essay. \
In three, nothing had changed.
x no coach gets through a whole cycle before state testing
d one page for eleven schools; need is not on it yet
d notes on eight lessons
Apr 16
a, because in three lessons the unit had moved on, and nobody had written down what we hoped to see
For each writing session we write down what should change, and can say afterward in how many lessons it did
exit forms for sessions under half a day
Write beside each spring session what should change in lessons, and when we will look / Imani / Apr 2
g one morning a week, since February
ten minutes at the principals' April meeting, to say that our visits judge nobody
ten minutes
Apr 14
May 13
"""
MARCH_MAP = """\
5, 11

3
sign-in sheets of three open hours this fall
two principals' notes on their school's results

Three schools have come to no open hour yet.
3
the August plan, with the state and survey figures behind each priority
forty essays from four schools, read for writing alone

For writing, level 2 would hold. For math, nobody went back to teachers to ask.
4
last June's summary of attendance and exit forms
Wendell's notes on eight lessons

One session has been followed into classrooms. The others have not.
4
each department's budget line, printed by Lin

Nobody could price substitutes or paid time.
/unknown
4
the list of grants with their end dates

Five teachers were asked about one platform. No other contract has been looked at so.
3, 5
3
Wendell / May 28
3
Lin / Apr 23
5, 7, 8, 9
one line beside each of four sessions
notes on eight visits, read at our June meeting
one page: what was bought, what was opened

18
/edit
We know what one session changed in eight classrooms, and what it did not.
Before a contract is renewed, we will ask the people it is for.


n
"""
MARKED_BY = ("--reword", "g1", "--row", "central-office/tp.evidence.impact", "--serves", "7", "--serves", "8")

MAY = """\


What should change is written beside all four spring sessions. Two of eleven principals now ask it of their own \
meetings.
d one line beside each of four sessions
d eight answers; we renew it for grades 6 to 8 alone
d one page: 900 accounts were paid for, 310 opened

k


r April was full of state testing; the superintendent wrote to all eleven principals instead

Jun 8
"""
JUNE = """\


In six of the eight lessons after the March session, students planned the essay before they wrote it. That is what \
we had written down. In two they did not.
six students' essays from two schools, of February and of May: four of the six keep to one claim, where one did \
before
that our session was the cause, or what students at the other nine schools do; six are few, and we chose them
d notes on eight visits
k
renewing a contract before the people it is for were asked

the board: the same four writing sessions next year, with eight visits to lessons after each
$9,600 of Title II-A, as this year
Jun 24
"""


def write_anew(shipped: Path) -> None:
    """Go through all meetings in an empty folder, and keep the files that hold them."""
    with tempfile.TemporaryDirectory() as place:
        run(place, "2026-01-12", (*STARTED, "--out", ".", "--opened", "2026-01-12"), JANUARY)
        [made] = Path(place).glob(f"*-{FOLDER}")
        run(place, "2026-01-12", ("plan", "goal", made.name, *GOAL, "--no-input"))
        run(place, "2026-02-26", ("done", "2", "3", made.name))
        run(place, "2026-03-16", ("resume", made.name), MARCH_CHECK_IN)
        run(place, "2026-03-16", ("resume", made.name, "--using", "map"), MARCH_MAP)
        run(place, "2026-03-16", ("plan", "goal", made.name, *MARKED_BY, "--no-input"))
        run(place, "2026-05-13", ("resume", made.name), MAY)
        run(place, "2026-06-08", ("resume", made.name), JUNE)
        for name in FILES:
            (shipped / name).parent.mkdir(parents=True, exist_ok=True)
            text = (made / name).read_text(encoding="utf-8")
            (shipped / name).write_text(re.sub(r"(?m)^uid: .*$", f"uid: {UID}", text), encoding="utf-8", newline="\n")


def run(place: str, day: str, arguments: tuple[str, ...], typed: str = "") -> None:
    """Run one command on a day, in a process of its own; stop where it fails."""
    subprocess.run(  # noqa: S603 - what is run is plassess
        [sys.executable, "-m", "plassess", *arguments],
        cwd=place,
        env={**os.environ, "PLASSESS_TODAY": day, "PLASSESS_PLAIN": "1", "HOME": place},
        input=typed,
        encoding="utf-8",
        check=True,
    )


if __name__ == "__main__":
    write_anew(SHIPPED)
