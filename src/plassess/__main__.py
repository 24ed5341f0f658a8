"""The program's entry: the version at once, everything else through the command line."""

import sys


def main() -> None:
    """Run plassess and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from plassess import __version__

        print(f"plassess {__version__}")  # noqa: T201 - answered before anything is imported, in a tenth of the time
        return
    from plassess.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
