"""Where a form can be filled in: told once, for the option, its help and the files that are written.

A new one is a module here that makes it, and a line in ``FORM_TARGETS``. Help reads this, so a maker is only named,
and its libraries are loaded when it makes a form.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from msgspec import Struct

from plassess.foreign_text import visible
from plassess.problems.errors import UsageError

if TYPE_CHECKING:  # help loads this module, and a form loads much
    from plassess.assessment.forms.asked_form import AskedForm


class FormFile(Struct, frozen=True):
    """A form as one file. ``ending`` has no dot; ``tells`` is what to do next, a line each.

    ``beside`` are files with the same name and other endings.
    """

    ending: str
    held: str | bytes
    tells: tuple[str, ...] = ()
    beside: tuple["FormFile", ...] = ()


class FormTarget(Struct, frozen=True):
    """A place to fill a form in. ``about`` follows its name in help.

    ``maker`` is ``module:function`` in this room; it takes an AskedForm and the address that answers are mailed to,
    which may be empty, and returns a FormFile. ``called`` is what its file's name ends with, after the form's.
    """

    name: str
    about: str
    maker: str
    called: str
    takes_mail: bool = False


FORM_TARGETS = (
    FormTarget("html", "one page, for any phone", "answer_page:render_answer_page", "page", takes_mail=True),
    FormTarget("google", "a script that makes it in Google Forms", "google_form:google_file", "google"),
    FormTarget("microsoft", "files for Microsoft Forms", "microsoft_form:microsoft_files", "microsoft"),
)
TARGET_NAMES = "|".join(one.name for one in FORM_TARGETS)
HELP = f"Where it is filled in: {', '.join(f'{one.name} ({one.about})' for one in FORM_TARGETS)}."


def target_named(told: str) -> FormTarget:
    """Find a target by its name. Raises UsageError for what is none."""
    for one in FORM_TARGETS:
        if one.name == told:
            return one
    names = " or ".join(one.name for one in FORM_TARGETS)
    raise UsageError(f"--to is {names}; not {visible(told, 40)}.")


def form_made(target: FormTarget, form: "AskedForm", mail: str = "") -> FormFile:
    """Make a form for a target; the same form gives the same file."""
    module, _, function = target.maker.partition(":")
    made: FormFile = getattr(import_module(f"plassess.reports.forms.{module}"), function)(form, mail)
    return made
