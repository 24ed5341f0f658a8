"""How a team that marks alone stands, on the screen and as JSON."""
