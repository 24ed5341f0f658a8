"""``plassess status``: what is answered, what is open, and what is due."""

from plassess.assessment.plan.progress import progress_of
from plassess.cli import options
from plassess.files.disk import clock
from plassess.tasks.cycles.left_open import left_open
from plassess.tasks.load import loaded
from plassess.tasks.one_assessment import opened
from plassess.views import output
from plassess.views.cycles.left_open_printed import left_open_output, print_left_open
from plassess.views.page import page_on_stdout
from plassess.views.status import print_status, status_output


def status(
    directory: options.Directory = None, as_json: options.Json = False, content: options.Content = None
) -> None:
    """Say what is answered, what is open and what is due."""
    folder = opened(directory)
    one = loaded(folder, content)
    plan = one.plan
    today = clock.today()
    progress = progress_of(plan, today)
    left = left_open(folder, one.record) if one.record.last else None
    if as_json:
        told = left_open_output(left.folder, left.steps, today) if left else None
        output.print_output(status_output(plan, progress, str(folder.path), today, told))
    else:
        page = page_on_stdout()
        print_status(page, plan, progress, folder)
        if left:
            print_left_open(page, left.folder, left.steps, today)
