"""Dates as people type them: each word has a meaning, or there is no date."""
