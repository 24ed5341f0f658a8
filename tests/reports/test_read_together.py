import re

from plassess.reports.document import document_of
from plassess.reports.lines import text_of
from tests.reports.shared import plans, rendered


def told_together(name: str = "rated") -> list[tuple[str, str, str]]:
    """Each line of “Read together”: part, what it is about, what it says."""
    (section,) = (one for one in document_of(plans()[name], "team").rest if one.id == "together")
    voices = [
        voice for one in section.blocks if one.kind == "section" for voice in one.blocks if voice.kind == "voice"
    ]
    return [(text_of(v.title), text_of(item.label), text_of(item.text)) for v in voices for item in v.items]


def test_a_thing_is_said_once() -> None:
    said = [line for line in told_together() if not line[1].startswith("As told under")]

    assert len(said) == len(set(said))
    assert sum("Nothing else was" in text for _, _, text in said) == 1


def test_where_it_bears_on_another_standard_too_it_is_referred_to() -> None:
    text = rendered("rated", "md", "team")
    together = text.partition("## Read together")[2]

    assert "As told under “Evidence”: 3\\. Evidence in choosing and designing; Committed, number 3" in together
    for standard in re.findall(r"As told under “(.*?)”", together):
        assert f"### {standard}: together" in together
