"""The worksheet: the guide on paper, to mark and write on before and during the meeting."""

from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.content.values import whose_words
from plassess.foreign_text import visible_lines
from plassess.rendering.environment import render_shipped
from plassess.reports.plain_data import Plain


def render_worksheet(guide: ActionGuide, framework: Framework) -> str:
    """Return the HTML, made to be printed."""
    return render_shipped("worksheet.html.j2", {"guide": _guide(guide, framework)})


def _guide(guide: ActionGuide, framework: Framework) -> Plain:
    title = next((role.title for role in framework.roles if role.id == guide.role), guide.role)
    return {
        "role_title": visible_lines(title),
        "wording": whose_words(guide.wording),
        "count": len(guide.responsibilities),
        "frames": _frames(guide, framework),
        "questions": [
            {
                "number": number,
                "title": visible_lines(question.title),
                "ask": visible_lines(question.ask),
                "why": visible_lines(question.why),
                "minutes": question.minutes,
            }
            for number, question in enumerate(guide.questions, start=1)
        ],
        "sources": list(dict.fromkeys(visible_lines(str(s)) for s in _sources(guide, framework))),
        "edition": visible_lines(guide.edition),
    }


def _sources(guide: ActionGuide, framework: Framework) -> list[object]:
    return [guide.source, *guide.draws_on, framework.source, *framework.draws_on]


def _frames(guide: ActionGuide, framework: Framework) -> list[Plain]:
    """Group the responsibilities by frame, numbered through from 1 in the guide's order."""
    titles = {frame.id: frame.title for frame in framework.frames}
    numbers = {item.id: number for number, item in enumerate(guide.responsibilities, start=1)}
    return [
        {
            "title": visible_lines(titles.get(frame, frame)),
            "responsibilities": [
                {"number": numbers[item.id], "text": visible_lines(item.text)}
                for item in guide.responsibilities
                if item.frame == frame
            ],
        }
        for frame in dict.fromkeys(item.frame for item in guide.responsibilities)
    ]
