"""What helps a team beside its prompts: a glossary, lenses, evidence kits, and pages for who leads the meeting."""
