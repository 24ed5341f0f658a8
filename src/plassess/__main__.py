"""The program's entry: the version at once, everything else through the command line."""

import gc
import os
import sys


def main() -> None:
    """Run plassess and leave with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from plassess import __version__

        # Answered before anything is imported, in a tenth of the time.
        try:
            os.write(1, f"plassess {__version__}\n".encode())
        except BrokenPipeError:
            sys.exit(141)
        except OSError:
            sys.exit(3)
        return
    # A command lives for a moment and makes few cycles; looking for them in all that it imports takes a tenth of it.
    gc.set_threshold(500_000, 20, 20)
    try:
        from plassess.cli.main import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    # What is left goes with the process; looking for cycles in it once more takes a twentieth of a command's time.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
