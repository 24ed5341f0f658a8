"""One file per command: parse, call, write, choose the exit code."""
