"""The files of a team that marks alone: the marks, their counts, the decisions."""
