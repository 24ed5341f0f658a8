"""``plassess status``: what is answered, what is open, and what is due."""

from datetime import date

from plassess.assessment.plan.progress import progress_of
from plassess.cli import options
from plassess.files.assessments.store import open_assessment
from plassess.tasks.load import plan_of
from plassess.views import output
from plassess.views.page import page_on_stdout
from plassess.views.status import print_status, status_data


def status(
    directory: options.Directory = None, as_json: options.Json = False, content: options.Content = None
) -> None:
    """Say what is answered, what is open and what is due."""
    folder = open_assessment(directory)
    plan = plan_of(folder, content)
    progress = progress_of(plan, date.today())  # noqa: DTZ011 - the team's own day
    if as_json:
        output.print_json(status_data(plan, progress, str(folder.path)))
    else:
        print_status(page_on_stdout(), plan, progress, folder)
