"""What is printed of self-assessments that are set side by side."""
