"""What is printed of a subject: on the screen, as JSON, in workflows, as Markdown."""
