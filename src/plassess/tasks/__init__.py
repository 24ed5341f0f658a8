"""What a command does, without the command line: load, meet, report, gate, migrate."""
