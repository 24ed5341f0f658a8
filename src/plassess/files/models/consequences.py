"""Which of pydantic's errors only follow from another one, and are not worth telling."""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from plassess.files.models.paths import keys_at, path_in_file
from plassess.files.yaml.source import Steps, YamlSource
from plassess.problems.near import nearest


def worth_telling(
    source: YamlSource, model: type[BaseModel], details: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Leave out what only follows from another fault.

    That is the lack of a key that a misspelled one was meant as, and the lack of entries that are there and wrong.
    """
    meant: set[Steps] = set()
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *above, key = detail["loc"]
            meant.add((*above, nearest(str(key), keys_at(model, tuple(above))) or ""))
    return [detail for detail in details if not _follows(source, model, detail, meant)]


def _follows(source: YamlSource, model: type[BaseModel], detail: dict[str, Any], meant: set[Steps]) -> bool:
    if detail["type"] == "missing":
        return tuple(detail["loc"]) in meant
    if detail["type"] == "too_short":
        entry = source.entry(path_in_file(model, tuple(detail["loc"])))
        return entry is not None and len(entry.node.items) >= detail["ctx"]["min_length"]
    return False
