"""What the commands do for a team that marks alone and then decides together."""
