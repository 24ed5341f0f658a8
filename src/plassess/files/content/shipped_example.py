"""The made-up self-assessment that comes with plassess, to look at before one begins one's own."""

from pathlib import Path

from plassess.files.content.shipped import shipped_examples
from plassess.files.disk.new_folder import lay_out

EXAMPLE = "2026-01-12-larkmoth-valley"
FILES = ("assessment.yaml", "plan.yaml", "responses/team.yaml")


def lay_out_example(folder: Path) -> list[Path]:
    """Copy the example into a folder that is empty or not there, and return the paths it wrote.

    Raises what ``lay_out`` raises.
    """
    shipped = shipped_examples() / EXAMPLE
    return lay_out(folder, {f"{EXAMPLE}/{name}": (shipped / name).read_text(encoding="utf-8") for name in FILES})
