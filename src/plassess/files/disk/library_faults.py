"""What a library raises at a file: the file or the library's version, and no bug of ours."""

import contextlib
from collections.abc import Callable, Iterator

from plassess.foreign_text import visible
from plassess.problems.errors import PlassessError

TESTED_VERSIONS = "Set plassess up again with the README's command, which installs the libraries it was tested with."


@contextlib.contextmanager
def library_faults(told: Callable[[str], Exception], but: type[Exception] = OSError) -> Iterator[None]:
    """Raise what ``told`` makes of a library's words, whatever the library raises.

    What plassess raises itself passes, and so does ``but``, which the caller has words for.
    """
    try:
        yield
    except (PlassessError, but):
        raise
    except Exception as error:
        raise told(visible(str(error) or type(error).__name__, 200)) from error
