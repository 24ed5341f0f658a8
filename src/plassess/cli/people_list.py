"""``plassess people``: the roster, with who is done."""

from plassess.cli import options
from plassess.tasks.alone.how_it_stands import sheets_of
from plassess.tasks.one_assessment import opened
from plassess.views import output
from plassess.views.alone.roster_shown import people_output, print_people
from plassess.views.page import page_on_stdout


def list_people(directory: options.Directory = None, as_json: options.Json = False) -> None:
    """Who takes part, and who is done. Never what somebody marked.

    \b
    Examples:
      plassess people
      plassess people codes 11
      plassess people keeper "Dana Reyes" --backup "Lee Wu"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    folder = opened(directory)
    record = folder.assessment()
    sheets = sheets_of(folder, record)
    if as_json:
        output.print_output(people_output(record, sheets.sent, str(folder.path)))
    else:
        print_people(page_on_stdout(), record, sheets, folder)
