"""The meeting at the keyboard: its course, its prompts, what is typed."""
