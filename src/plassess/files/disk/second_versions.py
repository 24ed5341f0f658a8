"""Names that sync tools, editors and file managers give to a second version of a file.

Each form was seen as the tool writes it in English; whatever else follows the name of a file of ours is a copy too.
"""

import re
from collections.abc import Iterable
from enum import Enum, auto

from msgspec import Struct

OF_YAML = re.compile(r"\.(?:ya?ml|json)(?![a-z0-9])", re.IGNORECASE)
"""What stands somewhere in the name of any version of a file of ours."""


class Left(Enum):
    """Why a second version is there."""

    COPY = auto()
    """Somebody's work: a sync tool kept both versions, or a person made a copy."""
    BACKUP = auto()
    """What an editor keeps beside the file it changes."""
    RENAMED = auto()
    """The file itself under a name that another program turned it to."""
    AWAY = auto()
    """A place holder: the file is with a sync service, and not on this computer."""


class Form(Struct, frozen=True):
    """One way of naming: in ``pattern`` stands ``{stem}`` for team, ``{end}`` for .yaml; ``by`` says whose it is.

    ``surely``: no file of another kind is named so. ``fetch`` says how the file of a place holder is brought here.
    """

    pattern: str
    by: str
    left: Left = Left.COPY
    surely: bool = True
    fetch: str = ""


_FINDER = "Open the folder in the Finder, and have it downloaded."
_FILE_MANAGER = 'In the menu of the file, or of its folder, choose "Make always available locally".'
_COMPUTER = "laptop|desktop|notebook|macbook|imac|thinkpad|surface"
"""What computers are named after and nothing else is: a word of a name in small letters that OneDrive adds."""

FORMS = (
    Form(r"{stem} ?\(.*conflicted copy.*\){end}", "Dropbox or Nextcloud"),
    Form(r"{stem} ?\(.*case conflict.*\){end}", "Dropbox"),
    Form(r"{stem} ?\(.*case clash.*\){end}", "Nextcloud"),
    Form(r"{stem}_conflict-(?:.+-)?\d{8}-\d{6}{end}", "Nextcloud or ownCloud"),
    Form(r"{stem}\.sync-conflict-\d+-\d+-\w+{end}", "Syncthing"),
    Form(r"{stem} - copy(?: \(\d+\))?{end}", "Explorer or OneDrive"),
    Form(r"{stem} ?\(\d+\){end}", "OneDrive, Google Drive or a browser"),
    Form(r"copy of {stem}{end}", "Google Drive"),
    Form(r"{stem} copy(?: \d+)?{end}", "Finder"),
    Form(r"{stem} \d+{end}", "iCloud"),
    Form(r"{stem}-(?-i:(?=[0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{3,}){end}", "OneDrive"),  # and the computer's name
    Form(rf"{{stem}}-(?:[a-z0-9]+-)*(?:{_COMPUTER})(?:-[a-z0-9]+)*{{end}}", "OneDrive"),
    Form(r"~\${stem}{end}", "Word or Excel", Left.BACKUP),
    Form(r"{stem}{end}\.txt", "Notepad", Left.RENAMED),
    Form(r"\.?{stem}{end}\.icloud", "iCloud", Left.AWAY, fetch=_FINDER),
    Form(r"{stem}{end}\.nextcloud", "Nextcloud", Left.AWAY, fetch=_FILE_MANAGER),
    Form(r"{stem}{end}\.owncloud", "ownCloud", Left.AWAY, fetch=_FILE_MANAGER),
    Form(r"\.~lock\.{stem}{end}#", "LibreOffice", Left.BACKUP),
    Form(r"\.{stem}{end}\.sw[a-z]|\.{stem}{end}\.un~", "vim", Left.BACKUP),
    Form(r"{stem}{end}(?:\.~\d+~|~)|#{stem}{end}#|\.#{stem}{end}", "an editor such as vim or emacs", Left.BACKUP),
    Form(r"{stem}{end}\.(?:bak|old|orig|save)|{stem}\.(?:bak|old|orig|save){end}", "an editor or git", Left.BACKUP),
    Form(r"{stem}{end}", "a person", Left.RENAMED),
    Form(r"{stem}-[a-z0-9-]+{end}", "OneDrive", surely=False),
    Form(r"(?:copy|kopie|copie|copia)\W.*{stem}(?![a-z0-9]).*", "a person"),
    Form(r"{stem}(?![a-z0-9]).*", "a sync tool or a person", surely=False),
)

_PLACE_HOLDER = re.compile(r"\.?(.+)\.(?:ya?ml|json)\.(?:icloud|nextcloud|owncloud)", re.IGNORECASE | re.DOTALL)


def form_of(name: str, stem: str) -> Form | None:
    """Tell how a file's name is made of that of ``stem``.yaml, which it is not itself; ``None`` where it is not."""
    if stem.casefold() not in name.casefold() or not OF_YAML.search(name):
        return None  # sooner than a pattern of each form is made for each stem
    return next((form for form in FORMS if _fits(form, name, stem)), None)


def _fits(form: Form, name: str, stem: str) -> bool:
    pattern = form.pattern.replace("{stem}", re.escape(stem)).replace("{end}", r"(?:\.ya?ml|\.json)")
    return re.fullmatch(pattern, name, re.IGNORECASE | re.DOTALL) is not None


def stem_of(name: str, stems: Iterable[str], *, surely: bool = False) -> str | None:
    """Find the one of some stems that a name is made of, the longest where several could be; ``None`` for none.

    ``surely``: only in a way that no file of another kind is named.
    """
    made = (stem for stem in stems if (form := form_of(name, stem)) and (form.surely or not surely))
    return max(made, key=len, default=None)


def stem_away(name: str) -> str | None:
    """Return the stem of the file that a place holder stands for; ``None`` for another name."""
    match = _PLACE_HOLDER.fullmatch(name)
    return match[1] if match else None
