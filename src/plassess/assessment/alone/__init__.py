"""A team that marks alone and then decides together: who takes part, marks, counts, decisions."""
