"""What a check finds where a team marks alone and then decides together."""
