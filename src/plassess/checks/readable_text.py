"""Words that a reader cannot see: which of them the checks look for, and where in a file they stand."""

import re
from collections.abc import Iterator

from msgspec import Struct

from plassess.content.prose import NO_PROSE, SOURCES
from plassess.files.yaml.source import Steps, YamlSource
from plassess.files.yaml.tree import Node


def _listed(words: str) -> frozenset[str]:
    """Make a set of words; a long list reads better without its quotes."""
    return frozenset(words.split())


VAGUE = _listed(
    "ensure ensures ensured ensuring leverage leverages leveraged leveraging robust holistic holistically foster "
    "fosters fostered fostering fully effective effectively regularly impactful stakeholder stakeholders utilize "
    "utilizes utilized utilizing facilitate facilitates facilitated facilitating empower empowers empowered "
    "empowering synergy optimize meaningful meaningfully appropriate appropriately various deliverable "
    "deliverables intentional intentionally strategically transformative actionable purposefully authentic "
    "authentically seamless seamlessly streamline unpack buy-in deep-dive world-class best-in-class cutting-edge"
)
"""Words that sound like practice and describe none."""

VAGUE_IN_LEVELS = _listed(
    "most some several regularly fully effectively often sometimes always usually frequently rarely consistently "
    "occasionally many few mostly partly somewhat adequately thoroughly"
)
"""In a level they stand where its reach should be named: who, where, how often."""

LISTED_IN_LEVELS = VAGUE | VAGUE_IN_LEVELS

QUANTITY = _listed(
    "most more many much some several few fewer less all every each any no none both half a an the one two three "
    "four five six ten once twice often sometimes always usually frequently rarely seldom never consistently "
    "occasionally regularly fully partly mostly almost nearly only daily weekly monthly yearly quarterly annually"
)
"""Two levels that differ by these alone describe one practice in two amounts."""

_SENTENCE_END = re.compile("(?<=[.?!])[\"”'’)]?\\s+")
_WORD = re.compile(r"[a-zà-ÿ0-9][a-zà-ÿ0-9'’-]*")


class Prose(Struct, frozen=True):
    """One text of a file that is read as language."""

    source: YamlSource
    path: Steps
    node: Node

    @property
    def text(self) -> str:
        """The text as it was understood."""
        return str(self.node.data)

    @property
    def home(self) -> YamlSource:
        """The file that the text stands in."""
        return self.source.home(self.node)

    @property
    def sentences(self) -> list[str]:
        """The text's sentences."""
        text = self.text.strip()
        within = text[:-1]
        several = "." in within or "?" in within or "!" in within
        return _SENTENCE_END.split(text) if several else [text]


def prose_in(
    source: YamlSource, names: frozenset[str] = NO_PROSE, left_out: frozenset[str] = SOURCES
) -> Iterator[Prose]:
    """Find every text of a file that is read as language, in the file's order.

    ``names`` are keys whose own texts are none, ``left_out`` keys that hold none at any depth.
    """
    waiting: list[tuple[Steps, Node]] = [((), source.root)]
    seen: set[int] = set()
    while waiting:
        path, node = waiting.pop()
        if node.kind == "scalar":
            if isinstance(node.data, str) and id(node) not in seen:  # an answer that several items share is read once
                seen.add(id(node))
                yield Prose(source, path, node)
        elif node.kind == "list":
            waiting += [((*path, at), node.items[at]) for at in reversed(range(len(node.items)))]
        else:
            waiting += [
                ((*path, entry.key), entry.node)
                for entry in reversed(node.entries)
                if entry.key not in left_out and (entry.key not in names or _holds_maps(entry.node))
            ]


def words_of(text: str) -> list[str]:
    """Return a text's words in small letters, without what stands between them."""
    return _WORD.findall(text.lower())


def _holds_maps(node: Node) -> bool:
    return bool(node.items) and any(item.kind == "map" for item in node.items)
