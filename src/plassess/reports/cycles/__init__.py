"""Self-assessments side by side, as a document of blocks."""
