"""Writes docs/gates.md from the gates themselves: ``python docs/gates.py``."""

from pathlib import Path

from plassess.assessment.gates.gate import Gate
from plassess.assessment.gates.registry import GATES
from plassess.rendering.markdown import escape_in_one_line as escape

PAGE = Path(__file__).with_suffix(".md")

OPENING = """\
<!-- Written by docs/gates.py from src/plassess/assessment/gates/registry.py. Change the gates there, and run it. -->

# Gates: what must hold before you go on

`plassess gate` says what must hold of a self-assessment and does not, by how much, and what is to do. It ends with 1
where a gate that was asked for fails; with `--warn` it reports the same and ends with 0. A gate fails a build only
where somebody asked for it, each stands alone, and one that is given 0 is asked, too. """

MEASURED = """
## What is asked and what is answered

`status`, `resume`, `gate` and the report tell the same counts in the same words, such as
`answered 5 of 8 · unknown 1`:

- **Asked** is what belongs to a part in use, is not retired, has a tag of the scope, is about a standard the team
  looks at (or has a response all the same), and whose condition the other answers meet. Any other answer is kept,
  named, and counted nowhere.
- **Taken on** is what is asked and applies: the 8 above. What does not apply is told by itself.
- **Answered** is what says something, a rated row by its level and a choice by its options; "not begun" is an answer.
- **Unknown** is dealt with and not answered.
- **Open** is the rest: not answered, left for next time, or to be looked at again, whatever was answered.

## What a gate measures

Levels are never compared as numbers: a gate counts the steps to the ideal level, whichever way the numbers run, and
a row that has not begun lies one step beyond the last level. Where a gate finds nothing to measure, such as no
rating, no answer or no committed step, it fails and says so. Those that set a most count what there is, and nothing
is not too much. None of them is about a person. A share is compared exactly, and printed with one decimal, a half up,
or with as many as it takes to show why it is not enough; an index likewise, with two.

An id that a gate takes means a prompt, or all that stand under it: a construct, a standard or a frame of the map, an
instrument, a group of it and all in that, or whatever has a tag. `--level tp=3` looks at every row of a frame, and
`--chosen tier-1=written` at every prompt with options that has that tag.

`--level` and `--no-regression-from` are here for those who know what they ask, and a new repo proposes neither. Both
turn a build red where a team looks closer and rates itself more honestly than before, and a red build for that
teaches lying. Gates on owners, dates, evidence and what is answered ask for care, and any team can meet them with the
truth.

```sh
plassess gate --owners --dates                            # the newest self-assessment
plassess gate assessments --overdue-at-most 0 --only --warn      # each one in the folder
plassess gate --answered 90% --json
```

A repo keeps its gates in `plassess.yaml` at its root. What the command line asks replaces the same gate there and no
other; with `--only`, nothing is asked but what the command line asks.

```yaml
format: plassess/settings/1
"""

CLOSING = """\
  scoped:
    - for: {role: principal, part: map, path: "assessments/*-principal*"}
      level: {cs.resources: 3}
    - for: {role: [coach, principal], part: guide}
      answered: 80%
```

## What a gate is asked of

Under `scoped:` stand gates for some self-assessments, or for some of what they ask. Of several values in one key one
has to fit; of several keys, each.

| key | option | takes in |
| :-- | :-- | :-- |
| `role` | `--role` | self-assessments of this role |
| `part` | `--part` | of self-assessments that use it, this part alone: `guide`, `map` or an instrument's id |
| `path` | name the folders | self-assessments whose folder fits this pattern, from that of `plassess.yaml` |
| `group` | `--group` | what stands in this group of an instrument, or under this standard or frame of the map |
| `tag` | `--tag` | what has this tag |

The options narrow every gate of the run, those of `plassess.yaml` too:

```sh
plassess gate assessments --role principal --part map --answered 80%
```

A gate is **not asked** of a self-assessment that its scope leaves out. Nor is one of an id where the role is asked
nothing there, or the part that the id belongs to is not used: `--level cs.resources=3` says nothing of a team that
works through its guide alone. Nor is `--no-regression-from` where another role or other parts were looked at then,
nor of that earlier one itself and of those before it.
Such a gate is listed with the reason, and neither holds nor fails. What a team uses and has not looked at fails.

What the command line asks for has to be asked of one self-assessment of the run at least, and where it narrows all
gates, one of them has to be, or the run fails. What only `plassess.yaml` asks for, and of none of them, is listed and
fails nothing: it may be meant for those to come. A role, part, group or tag that is nowhere in the content ends the
run with 2.

`--json` prints one object, `--format markdown` a table for an issue or a comment. In GitHub Actions each gate that
fails is an annotation at its answer, and the table goes to the step's summary. How to put them into CI:
[a district's repo](district.md).
"""


def page() -> str:
    """Return the whole page."""
    rows = ["", "| gate | holds when |", "| :-- | :-- |", *map(_row, GATES), ""]
    keys = ["gates:", *(f"  {gate.as_key}" for gate in GATES), ""]
    return "".join([OPENING, "\n".join(rows), MEASURED, "\n".join(keys), CLOSING])


def _row(gate: Gate) -> str:
    return f"| `{gate.as_option}` | {escape(f'{gate.says} {gate.more}'.strip())} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
