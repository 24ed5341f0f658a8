"""The action plan as a Word document: what the other forms say, in the same words and the same order."""

from collections.abc import Mapping
from typing import Any, cast

from plassess.assessment.plan.guide_part import in_paragraphs
from plassess.assessment.plan.plan import ActionPlan
from plassess.reports.data.plan import Audience, plain_data
from plassess.reports.word_results import add_results
from plassess.reports.word_sheet import Cell, Sheet

Data = Mapping[str, Any]


def render_word(plan: ActionPlan, audience: Audience) -> bytes:
    """Return the file; the same plan gives the same bytes."""
    data = cast("Data", plain_data(plan, audience)["plan"])
    name = data["team"] or data["role_title"]
    sheet = Sheet(f"Action plan: {name}", f"{data['role_title']}, {data['opened_long']}", plan.opened)
    _page_one(sheet, data, audience)
    if audience == "team":
        sheet.next_page()
        _guide(sheet, data)
        add_results(sheet, data)
        _aside(sheet, data)
        _how_to_read(sheet, data)
    _foot(sheet, data, audience)
    return sheet.finished()


def _page_one(sheet: Sheet, plan: Data, audience: Audience) -> None:
    board = audience == "board"
    sheet.quiet("Action plan from a self-assessment for professional learning")
    sheet.heading(plan["team"] or plan["role_title"], 0)
    people = ", ".join(plan["people"])
    if plan["team"]:
        sheet.text(f"{plan['role_title']}, in the room: {people}" if people else plan["role_title"])
    elif people:
        sheet.text(people)
    if plan["scope"]:
        sheet.quiet(f"Narrowed to {', '.join(plan['scope'])}.")
    sheet.text(f"Opened {plan['opened_long']}.   Next look: {plan['check_in_weekday'] or 'no day set yet'}.")
    sheet.heading("In the team’s words" if board else plan["telling"], 1)
    sheet.said(*in_paragraphs(plan["message"]))
    if not plan["message"]:
        sheet.quiet("The team has not put this into words yet.")
    if plan["asks_need"]:
        _need(sheet, plan, board=board)
    sheet.heading("What it will do" if board else "What we will do", 1)
    _committed(sheet, plan, board=board)


def _need(sheet: Sheet, plan: Data, *, board: bool) -> None:
    sheet.heading("Its highest learning need" if board else "Our highest learning need", 1)
    sheet.said(*plan["need"])
    if not plan["need"]:
        sheet.quiet("The team has not named one yet.")
    elif plan["need_goes_on"] and not board:
        sheet.quiet("More of it stands below, with the question.")


def _committed(sheet: Sheet, plan: Data, *, board: bool) -> None:
    if not plan["steps"]:
        sheet.quiet(f"{'The team has' if board else 'We have'} not committed to a first step yet.")
        return
    rows = [
        [
            Cell([f"{'☑' if step['done'] else '☐'} {step['number']}"]),
            Cell([step["by_short"] or "no date yet"]),
            Cell([step["who"] or "no owner yet"]),
            Cell(_shown(step), strong=step["what"]),
        ]
        for step in plan["steps"]
    ]
    sheet.table("What we will do", ["Step", "By", "Who", "What, and what will show it"], rows, [0.6, 0.9, 1.3, 4.1])
    if plan["to_settle"] and not board:
        sheet.heading("To settle", 2)
        for step in plan["to_settle"]:
            sheet.bullet(f"{step['number']}. {step['what']} has {step['lack']} yet")


def _shown(step: Data) -> list[str]:
    shown = [f"Shown by: {step['shown_by']}"] if step["shown_by"] else []
    return [*shown, f"Done {step['done_long']}"] if step["done"] else shown


def _guide(sheet: Sheet, plan: Data) -> None:
    if plan["guided"]:
        sheet.heading("What we talked about", 1)
        if plan["standing"]:
            sheet.quiet(f"Questions: {', '.join(plan['standing'])}.")
    for question in plan["questions"]:
        _question(sheet, question)
    for heading, questions in (("Left for next time", plan["left"]), ("Not answered yet", plan["unanswered"])):
        if questions:
            sheet.heading(heading, 1)
        for question in questions:
            sheet.bullet(question["ask"], label=f"{question['heading']}:")
    if plan["marked"]:
        sheet.heading("Responsibilities we marked", 1)
        sheet.lead("Each person marked up to three they most need to learn about.")
        rows = [[Cell([str(item["count"])]), Cell([item["text"]])] for item in plan["marked"]]
        sheet.table("Responsibilities we marked", ["Marked by", "Responsibility"], rows, [1, 5.9])


def _question(sheet: Sheet, question: Data) -> None:
    sheet.heading(question["heading"], 2)
    sheet.text(question["ask"])
    if question["gone"]:
        sheet.quiet("The guide no longer asks this.")
    if question["state"] != "answered":
        standing = question["standing"]
        sheet.labeled("Where it stands:", f"{standing[:1].upper()}{standing[1:]}.")
    if question["because"]:
        sheet.labeled("Because:", question["because"], "Said")
    if question["reflection"]:
        sheet.heading("Reflections", 3)
        sheet.said(*question["reflection"])
    elif question["state"] == "answered":
        sheet.labeled("Reflections:", "Nothing written down.")
    if question["individually"]:
        sheet.heading("Each of us", 3)
        for need in question["individually"]:
            sheet.bullet(need["text"], label=f"{need['who']}:" if need["who"] else "")
    if question["first_steps"]:
        sheet.heading("First steps", 3)
        for step in question["first_steps"]:
            sheet.bullet(step["what"])
            sheet.quiet(step_in_words(step))


def step_in_words(step: Data) -> str:
    """Say whose a first step is and by when."""
    done = f"; done {step['done_long']}" if step["done"] else ""
    if step["number"]:
        who, by = step["who"] or "no owner yet", f"by {step['by_long']}" if step["by"] else "no date yet"
        return f"Committed, number {step['number']}: {who}, {by}{done}"
    parts = [step["who"], f"by {step['by_long']}" if step["by"] else ""]
    told = ", ".join(part for part in parts if part)
    return f"Later{': ' if told else ''}{told}{done}"


def _aside(sheet: Sheet, plan: Data) -> None:
    """Name the answers that wait to be looked at again, and those that are in the file and in nothing above."""
    if plan["again"]:
        sheet.heading("To be looked at again", 1)
    for text in plan["again"]:
        sheet.text(text)
    if plan["aside"]:
        sheet.heading("Answers that are kept and not counted", 1)
    for text in plan["aside"]:
        sheet.text(text)


def _how_to_read(sheet: Sheet, plan: Data) -> None:
    sheet.heading("How to read this", 1)
    for text in plan["reading"]:
        sheet.text(text)


def _foot(sheet: Sheet, plan: Data, audience: Audience) -> None:
    if audience == "team":
        for text in (plan["wording"], f"Sources: {'; '.join(plan['sources'])}.", plan["changed"]):
            if text:
                sheet.quiet(text)
    sheet.quiet(
        f"Self-assessment opened {plan['opened_long']}. Edition {plan['edition']}, content {plan['digest']}, "
        f"plassess {plan['version']}. {plan['unaffiliated']}"
    )
