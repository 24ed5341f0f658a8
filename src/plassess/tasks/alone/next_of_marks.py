"""What comes next where each marks alone: the commands, and what each is for."""

from plassess.assessment.record import Assessment
from plassess.files.alone.decisions_file import decisions_in
from plassess.files.alone.marks_folder import MarksFolder, takes_part
from plassess.files.assessments.store import AssessmentFolder


def next_of_marks(record: Assessment, folder: AssessmentFolder) -> tuple[tuple[str, str], ...]:
    """Name what can be done next, in order; nothing where nothing is marked alone."""
    if not record.alone:
        return ()
    if record.opened_marks is None:
        people = [code for code in record.roster if takes_part(record, code)]
        sent = len(MarksFolder(folder).sent(record))
        return (
            ("worksheet --marks", "a sheet for each person, to print"),
            ("worksheet --run-sheet", "two pages to lead the meeting by; --cards: vote cards"),
            ("collect --paper", "key the sheets in, a line a sheet"),
            (
                "form --to html",
                "a page to fill in on a phone; or --to google, --to microsoft",
            ),
            ("collect FILE", "take in what came back of a form"),
            ("respond --as CODE", "or mark at this computer"),
            ("reveal", f"open all marks at once, in the meeting: {sent} of {len(people)} are in"),
        )
    decided = sum(one.is_decided for one in decisions_in(folder).standing.values())
    return (("decide --minutes 40", f"decide together, row by row: {decided} decided so far"),)
