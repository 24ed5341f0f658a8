"""One self-assessment after another: which are compared, and what the next one begins with."""
