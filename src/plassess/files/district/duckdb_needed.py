"""DuckDB, which comes with ``plassess[scale]`` alone: imported here, and only where a table of counts needs it."""

from typing import TYPE_CHECKING

from plassess.files.disk.own_process import is_single_file
from plassess.problems.errors import FileError

if TYPE_CHECKING:  # installed with an extra
    import duckdb

INSTALL = 'pip install "plassess[scale]"'
_WITH_PYTHON = f"Install plassess with Python for it (docs/install.md):  {INSTALL}"
_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


def needed_duckdb() -> None:
    """Raise FileError with what to install where DuckDB is not there."""
    try:
        import duckdb  # noqa: F401 - an extra
    except ImportError:
        if is_single_file():
            raise FileError(f"Parquet needs DuckDB, which the single file does not hold. {_WITH_PYTHON}") from None
        raise FileError(f"Parquet needs DuckDB, which is not installed here. Install it:  {INSTALL}") from None


def a_database(cores: int = 1) -> "duckdb.DuckDBPyConnection":
    """Open a database in memory, which fetches nothing from anywhere and prints nothing.

    Raises FileError where DuckDB is not installed.
    """
    needed_duckdb()
    import duckdb

    base = duckdb.connect(config={**_CLOSED, "threads": cores})
    base.execute("SET enable_progress_bar = false")
    return base
