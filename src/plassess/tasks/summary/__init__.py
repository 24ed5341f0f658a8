"""A district's summary: many self-assessments read, one after another or on several cores."""
