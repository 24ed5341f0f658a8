"""Check-ins: what a team said at each of what it had promised, and which comes next."""
