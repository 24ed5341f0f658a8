"""Forms out, answers in: the answers file that is filled in an editor."""
