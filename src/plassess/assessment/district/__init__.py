"""A whole district: what self-assessments of many teams say together, and of no school by itself."""
