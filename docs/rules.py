"""Writes docs/rules.md from the rules themselves: ``python docs/rules.py``."""

from itertools import groupby
from pathlib import Path

from plassess.foreign_text import visible_columns
from plassess.problems import rules
from plassess.problems.rule import Rule
from plassess.rendering.markdown import escape_in_one_line as escape

PAGE = Path(__file__).with_suffix(".md")

OPENING = """\
<!-- Written by docs/rules.py from src/plassess/problems/rules. Change the rules there, and run it. -->

# What `plassess check` looks for

Each rule has a code that never changes and a name. `plassess explain PLA101` tells in the terminal what stands here.

- An **error**: the file cannot be used, and the check fails.
- A **warning**: the file can be used, and says less or something else than its author thinks. The check fails only
  with `--strict`.
- **Advice** never fails a check.

`--select PLA5,PLA304` tells only these rules, and `--ignore PLA506` leaves some out: by code, by the beginning of a
code, or by name. Errors are always told. What holds for a whole repo stands in `plassess.yaml` at its root;
`--select` goes before the one there, and `--ignore` adds to it:

```yaml
format: plassess/settings/1
check:
  strict: true
  ignore: [PLA506]
  per-file-ignores: {"content/instruments/*": [PLA5]}
```

The last one leaves rules out in the files that a pattern means, seen from the folder of `plassess.yaml`. Of content
that says `wording: licensed`, which nobody may reword, the rules of wording (PLA5) tell nothing. `--statistics`
prints how many findings there are of each rule, and `--quiet` nothing but the findings.

A comment silences one rule on its line, or on the line below where it stands alone. It says why. Errors cannot be
silenced:

```yaml
# plassess: ignore PLA504 because we quote the board
- The plan that the board calls robust
```

The examples below are pieces of a small district's files, and the tests run each of them. � stands for a character
that cannot be seen.
"""


def page() -> str:
    """Return the whole page."""
    parts = [OPENING]
    for group, members in groupby(rules.every_rule(), lambda rule: rule.group.title):
        found = list(members)
        parts += [f"## {group}\n", _overview(found), *(_section(rule) for rule in found)]
    return "\n".join(parts)


def _overview(members: list[Rule]) -> str:
    rows = [f"| [{r.code}](#{r.code.lower()}) | {r.severity} | {escape(r.summary)} |" for r in members]
    return "\n".join(["| code | severity | where the rule is kept |", "| :-- | :-- | :-- |", *rows, ""])


def _section(rule: Rule) -> str:
    """Tell one rule; its heading is the code alone, so that a link to it stays right when it is renamed."""
    where = f", in `{rule.file}`" if rule.file else ""
    parts = [
        f"### {rule.code}",
        f"**{rule.name}** · {rule.severity} · {escape(rule.summary)}",
        escape(rule.why),
        f"Breaks the rule{where}:",
        _example(rule, rule.bad),
        "Keeps the rule:",
        _example(rule, rule.good),
        f"What to do: {escape(rule.remedy)}",
    ]
    return "\n\n".join(parts) + "\n"


def _example(rule: Rule, text: str) -> str:
    if not rule.file:
        return f"> {escape(text)}"
    return "\n".join(["```yaml", *(visible_columns(line) for line in text.split("\n")), "```"])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
