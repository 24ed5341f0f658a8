"""The prompts of a team that marks alone: who takes part, sheets, own marks, decisions."""
