"""The check-in meeting at the keyboard: what was said, what became of each step, and what comes of that."""
