"""Whether the texts that a layer of content replaces are still those that it was written over."""

from collections.abc import Iterator

from plassess.files.content.accepted import ACCEPTED, accepted_in, replaced_texts
from plassess.files.content.library import ContentRead
from plassess.files.yaml.text import shown_name
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem

HOW = "Read both, then run:  plassess content accept"


def base_findings(content: ContentRead) -> Iterator[Problem]:
    """Find texts below the topmost layer that have changed, or were never accepted."""
    layer = content.layers[-1]
    try:
        accepted = accepted_in(layer.folder).texts
    except ProblemsError as error:
        yield from error.problems
        return
    new = 0
    for one in replaced_texts(content, layer):
        before = accepted.get(one.key, {}).get(one.place)
        if before is None:
            new += 1
        elif before != one.below:
            message = f'the text below has changed: it was "{visible(before, 60)}" and is "{visible(one.below, 60)}".'
            yield one.file.problem(rules.BASE_CHANGED, one.path, message, HOW)
    if new:
        file = shown_name(layer.folder / ACCEPTED)
        texts = "text replaces another one" if new == 1 else "texts replace others"
        message = f"{new} {texts}, and this file does not say which."
        yield Problem(rules.NOT_ACCEPTED, message, file, remedy="Run:  plassess content accept")
