"""Answers held against other content: one answer, one respondent's, a whole self-assessment."""
