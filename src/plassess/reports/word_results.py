"""The results in Word: charts as tables with their figures, so that no picture needs a description."""

from collections.abc import Mapping
from typing import Any

from plassess.reports.word_sheet import Cell, Sheet

Data = Mapping[str, Any]


def add_results(sheet: Sheet, plan: Data) -> None:
    """Add a section for each kind of result that there is."""
    _where_we_stand(sheet, plan)
    _choices(sheet, plan)
    _aims(sheet, plan)
    _time(sheet, plan)
    _shifts(sheet, plan)
    _together(sheet, plan)


def _where_we_stand(sheet: Sheet, plan: Data) -> None:
    if plan["profiles"] or plan["rows"]:
        sheet.heading("Where we stand", 1)
    for profile in plan["profiles"]:
        sheet.heading(profile["title"], 2)
        sheet.lead(f"{profile['ideal']} Each figure counts rows by how many steps they stand from ideal.")
        _profile(sheet, profile)
    for part in plan["rows"]:
        for group in part["groups"]:
            sheet.heading(f"{group['title']} · {part['title']}", 2)
            for row in group["rows"]:
                _row(sheet, row)
        if part["waiting"]:
            sheet.quiet(f"{part['title']}, not rated yet: {_waiting(part['waiting'])}")


def _profile(sheet: Sheet, profile: Data) -> None:
    head = [profile["of"], *profile["columns"], "Not begun", "We don’t know", "Rated", "Middle"]
    rows = [
        [
            Cell(strong=line["title"]) if line["kind"] == "frame" else Cell([line["title"]]),
            *(Cell([str(one["count"])], shade=one["shade"]) for one in [*line["cells"], line["not_begun"]]),
            Cell([str(line["unknown"])]),
            Cell([f"{line['rated']} of {line['asked']}", *line["left_out"]]),
            Cell([line["middle"] or "–"]),
        ]
        for line in profile["lines"]
    ]
    narrow = 3.7 / max(len(head) - 3, 1)
    sheet.table(profile["title"], head, rows, [1.55, *[narrow] * (len(head) - 3), 0.95, 0.7])


def _row(sheet: Sheet, row: Data) -> None:
    sheet.heading(row["heading"], 3)
    sheet.quiet(row["ask"])
    if row["text"]:
        sheet.labeled(f"{row['standing']}:", row["text"])
    else:
        sheet.labeled(row["standing"], "")
    _beside(sheet, row)


def _beside(sheet: Sheet, item: Data) -> None:
    """Add what the team wrote beside a level, a place or a share."""
    if item["because"]:
        sheet.labeled("Because:", item["because"], "Said")
    sheet.said(*item["note"])
    for text in item["evidence"]:
        sheet.bullet(text, label="Evidence:")
    for step in item["first_steps"]:
        sheet.bullet(step["what"], label="First step:")


def _has_beside(item: Data) -> bool:
    return bool(item["because"] or item["note"] or item["evidence"] or item["first_steps"])


def _waiting(items: list[Data]) -> str:
    named = [item["title"] if item["state"] == "open" else f"{item['title']} ({item['standing']})" for item in items]
    return f"{'; '.join(named)}."


def _choices(sheet: Sheet, plan: Data) -> None:
    if plan["choices"]:
        sheet.heading("Our answers", 1)
    for part in plan["choices"]:
        if part["indexes"]:
            sheet.heading(f"Index by part · {part['title']}", 2)
            _indexes(sheet, part["indexes"])
        for group in part["groups"]:
            sheet.heading(f"{group['title']} · {part['title']}", 2)
            for row in group["rows"]:
                _choice(sheet, row)
        if part["waiting"]:
            sheet.quiet(f"{part['title']}, not answered yet: {_waiting(part['waiting'])}")


def _indexes(sheet: Sheet, lines: list[Data]) -> None:
    rows = [
        [
            Cell([line["title"]]),
            Cell([line["index"] or "–"]),
            Cell([f"{line['rated']} of {line['asked']}", *line["left_out"]]),
            Cell([line["formula"] or "–"]),
        ]
        for line in lines
    ]
    sheet.table("Index by part", ["Part", "Index", "Answered", "How it comes about"], rows, [2.6, 0.7, 1.3, 2.3])


def _choice(sheet: Sheet, row: Data) -> None:
    sheet.heading(row["heading"], 3)
    sheet.quiet(row["ask"])
    if len(row["chosen"]) > 1:
        for text in row["chosen"]:
            sheet.bullet(text)
    else:
        sheet.labeled(row["standing"] or row["chosen"][0], "")
    _beside(sheet, row)


def _aims(sheet: Sheet, plan: Data) -> None:
    if not plan["aims"]:
        return
    sheet.heading("What we aim for", 1)
    sheet.lead("Where we want each of these to stand at the next self-assessment.")
    rows = [
        [
            Cell([aim["group"]] if aim["group"] else [], strong=aim["title"]),
            Cell([aim["now_text"]] if aim["now_text"] else [], strong=aim["now"]),
            Cell([aim["aim_text"]] if aim["aim_text"] else [], strong=aim["aim"]),
            Cell(_next(aim), bullets=aim["would_show"]),
        ]
        for aim in plan["aims"]
    ]
    head = ["Row", "Today", "What we aim for", "Next move, and what could show it"]
    sheet.table("What we aim for", head, rows, [1.2, 1.75, 1.75, 2.2])


def _next(aim: Data) -> list[str]:
    move = [aim["move"]] if aim["move"] else []
    return [*move, "Could show it:"] if aim["would_show"] else move


def _time(sheet: Sheet, plan: Data) -> None:
    if plan["time"]:
        sheet.heading("How our time is spent", 1)
    for chart in plan["time"]:
        sheet.heading(chart["title"], 2)
        if chart["rows"]:
            sheet.lead(f"Shares of our working time, in percent.{_sums(chart)}")
            rows = [[Cell([row["heading"]]), *(Cell([text]) for text in _shares(row))] for row in chart["rows"]]
            sheet.table("How our time is spent", ["What", "Today", "Wished", "Change"], rows, [2.9, 1.6, 1.2, 1.2])
        _notes(sheet, chart["rows"])
        if chart["waiting"]:
            sheet.quiet(f"Not answered yet: {_waiting(chart['waiting'])}")


def _sums(chart: Data) -> str:
    if chart["today"] is None and chart["wished"] is None:
        return ""
    today, wished = ("nothing said" if chart[one] is None else chart[one] for one in ("today", "wished"))
    return f" They need not sum to 100: today they come to {today}, as wished to {wished}."


def _shares(row: Data) -> list[str]:
    if row["standing"]:
        return [row["standing"], "–", "–"]
    return [_percent(row["today"]), _percent(row["wished"]), row["change"] or "–"]


def _percent(share: int | None) -> str:
    return "not said" if share is None else str(share)


def _notes(sheet: Sheet, rows: list[Data]) -> None:
    for row in rows:
        if _has_beside(row):
            sheet.heading(row["heading"], 3)
            _beside(sheet, row)


def _shifts(sheet: Sheet, plan: Data) -> None:
    if plan["shifts"]:
        sheet.heading("The shifts", 1)
        sheet.lead("Five places lie between the two ends; 5 is where the framework points. Neither end is a fault.")
    for part in plan["shifts"]:
        sheet.heading(part["title"], 2)
        rows = [
            [
                Cell(strong=row["heading"]),
                Cell([row["from"] or "This is no longer here."]),
                Cell(strong=row["standing"]),
                Cell([row["to"] or "This is no longer here."]),
            ]
            for row in part["rows"]
        ]
        if rows:
            sheet.table("The shifts", ["Shift", "From (1)", "Where we are", "To (5)"], rows, [1.6, 2.1, 1.1, 2.1])
        _notes(sheet, part["rows"])
        if part["waiting"]:
            sheet.quiet(f"Not answered yet: {_waiting(part['waiting'])}")


def _together(sheet: Sheet, plan: Data) -> None:
    if not (plan["tensions"] or plan["together"]):
        return
    sheet.heading("Read together", 1)
    sheet.lead(
        "What the parts of this self-assessment say side by side. These are observations to talk about, not findings."
    )
    if plan["tensions"]:
        sheet.heading("Worth talking about", 2)
    for tension in plan["tensions"]:
        sheet.labeled(tension["text"], "")
        for text in tension["inputs"]:
            sheet.bullet(text)
        sheet.quiet(tension["ask"])
    for standard in plan["together"]:
        sheet.heading(standard["title"], 2)
        for voice in standard["voices"]:
            _voice(sheet, voice)


def _voice(sheet: Sheet, voice: Data) -> None:
    sheet.heading(voice["title"], 3)
    if voice["figures"]:
        sheet.quiet(voice["figures"])
    for line in voice["lines"]:
        sheet.bullet(line["said"] or line["says"], label=f"{line['what']}:")
