"""Makes the single file, which needs no Python: python release/single_file.py FOLDER.

Run it with a Python in which plassess and the tools of release/tools.txt are installed. The file holds plassess, its
content, the libraries that the environment has, and Python itself, for the system and the processor it is made on.
"""

import subprocess
import sys
import sysconfig
import tempfile
from importlib.util import find_spec
from pathlib import Path

ENTRY = Path(__file__).with_name("program.py")
NOT_NEEDED = ("_hashlib", "_lzma", "_ssl", "bz2", "lxml.html", "lxml.objectify", "readline", "sqlite3", "ssl")
"""What libraries can do without, and plassess does: no connection, no database, and nothing under the GPL."""
BESIDE_ITS_TEMPLATES = "docx/parts"
"""python-docx looks for its templates from this folder on, so it has to be one."""


def main() -> None:
    """Make the file, and print where it lies."""
    target = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as work:
        asked = [*_what_it_holds(), "--distpath", str(target), "--workpath", work, "--specpath", work]
        subprocess.run([sys.executable, "-m", "PyInstaller", *asked, str(ENTRY)], check=True)
    print(*target.glob("plassess*"))


def _what_it_holds() -> list[str]:
    without = [f"--exclude-module={name}" for name in NOT_NEEDED]
    ours = ["--collect-submodules=plassess", "--collect-data=plassess", f"--add-data={_a_file_of_docx()}"]
    licenses = ["--recursive-copy-metadata=plassess", f"--add-data={_license_of_python()}:."]
    smaller = [] if sys.platform == "win32" else ["--strip"]
    return ["--onefile", "--console", "--name=plassess", "--log-level=ERROR", *ours, *licenses, *without, *smaller]


def _license_of_python() -> Path:
    folders = (Path(sys.base_prefix), Path(sysconfig.get_path("stdlib")))
    found = [path for folder in folders if (path := folder / "LICENSE.txt").is_file()]
    return found[0] if found else sys.exit("This Python came without its license, which has to go into the file.")


def _a_file_of_docx() -> str:
    found = find_spec("docx")
    if found is None or found.origin is None:
        sys.exit("plassess is not installed in this environment: python-docx is missing.")
    return f"{Path(found.origin).parent / 'parts' / '__init__.py'}:{BESIDE_ITS_TEMPLATES}"


if __name__ == "__main__":
    main()
