"""A district on disk: what it offers, and what was remembered of self-assessments that were read before."""
