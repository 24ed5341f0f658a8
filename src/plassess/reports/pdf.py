"""A report as a PDF: the page, printed by a browser that is installed, and by nobody where there is none."""

import re

from plassess.files.disk.browser import printed
from plassess.problems.errors import FileError
from plassess.reports.pages import Document
from plassess.reports.web_page import render_page

BY_HAND = "Write the html, open it in any browser, and print it to a file: Ctrl-P, or Cmd-P on a Mac."
_CREATOR = re.compile(rb"/Creator \((?:[^()\\]|\\.){9,}\)")
_CLOCK = re.compile(rb"\(D:\d{14}(?=[Z+\-])")


def render_pdf(document: Document) -> bytes:
    """Return the file. Raises FileError where no browser can print it, with how to do it by hand."""
    try:
        pdf = printed(render_page(document))
    except FileError as error:
        raise FileError(f"No PDF was made: {error} {BY_HAND}") from error
    opened = f"{document.opened:%Y%m%d}000000".rjust(14, "0").encode()
    return _CREATOR.sub(_our_name, _CLOCK.sub(b"(D:" + opened, pdf), count=1)


def _our_name(browsers: re.Match[bytes]) -> bytes:
    """Name plassess and not the browser, in as many bytes: a PDF says at which byte each of its parts begins."""
    return b"/Creator (plassess)".ljust(len(browsers[0]))
