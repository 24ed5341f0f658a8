"""``plassess status``: what is answered, what is open, and what is due."""

from plassess.assessment.plan.progress import progress_of
from plassess.cli import options
from plassess.files.disk import clock
from plassess.tasks.load import plan_of
from plassess.tasks.one_assessment import opened
from plassess.views import output
from plassess.views.page import page_on_stdout
from plassess.views.status import print_status, status_output


def status(
    directory: options.Directory = None, as_json: options.Json = False, content: options.Content = None
) -> None:
    """Say what is answered, what is open and what is due."""
    folder = opened(directory)
    plan = plan_of(folder, content)
    today = clock.today()
    progress = progress_of(plan, today)
    if as_json:
        output.print_output(status_output(plan, progress, str(folder.path), today))
    else:
        print_status(page_on_stdout(), plan, progress, folder)
