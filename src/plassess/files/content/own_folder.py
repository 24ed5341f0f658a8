"""The user's own folder, which holds what is theirs on this computer and no repo's."""

from pathlib import Path

from platformdirs import user_data_path


def own_folder() -> Path:
    """Return the folder, which need not be there."""
    return user_data_path("plassess", appauthor=False)
