"""Types the story of example.md through the real program: ``python docs/example.py`` writes ``examples/`` anew.

Each command runs on its own day, which the program takes for today; all else is what a team would get.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SHIPPED = Path(__file__).parents[1] / "examples" / "2026-01-12-larkmoth-valley"
FOLDER = "larkmoth-valley"
FILES = ("assessment.yaml", "responses/team.yaml")

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

2, 4, 5, 6
the writing on the table, with names off
a sheet that all eleven principals have seen
eight answers in Imani's notes and one line on what we change
Wendell's notes on eight lessons
Mar 16
We can say who came to our sessions and cannot yet say what changed. By March 16 we will show you coach days beside \
need, and what eight teachers did after one session.



"""


MARCH = """\
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
5, 7, 8
notes on eight visits, read at our June meeting
one page: what was bought, what was opened
Jun 8

18
/edit
We know what one session changed in eight classrooms, and what it did not.
Before a contract is renewed, we will ask the people it is for.


n
"""


def write_anew(shipped: Path) -> None:
    """Go through both meetings in an empty folder, and keep the files that hold them."""
    with tempfile.TemporaryDirectory() as place:
        asked = (
            "start",
            "--role",
            "central-office",
            "--using",
            "guide",
            "--team",
            TEAM,
            "--out",
            ".",
            "--name",
            FOLDER,
        )
        asked = (*asked, "--opened", "2026-01-12")
        run(place, "2026-01-12", asked, JANUARY)
        [made] = Path(place).glob(f"*-{FOLDER}")
        run(place, "2026-03-13", ("done", "2", "4", "6", made.name))
        run(place, "2026-03-16", ("resume", made.name, "--using", "map"), MARCH)
        run(place, "2026-06-05", ("done", "1", "3", "5", "7", "8", made.name))
        for name in FILES:
            (shipped / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(made / name, shipped / name)


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
