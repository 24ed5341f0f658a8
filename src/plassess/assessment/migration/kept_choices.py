"""What could be chosen when an answer was given, by what the record kept: labels, and words of what was chosen."""

from plassess.assessment.record import Assessment
from plassess.content.things import Choices, Label


def choices_then(published: Choices | None, record: Assessment, id_: str) -> Choices | None:
    """Return what a prompt offered; the record goes before what a folder says was published.

    Where they name the same levels or options, the folder adds the words of those that nobody chose.
    """
    labels = record.scales.get(id_)
    if labels is None:
        return published
    kept = record.chosen.get(id_, {})
    words: dict[Label, str] = {label: kept[str(label)] for label in labels if str(label) in kept}
    if published and published.labels == labels:
        return Choices(labels, {**published.texts, **words}, published.was, published.ordered, published.several)
    return Choices(labels, words, ordered=isinstance(labels[0], int))
