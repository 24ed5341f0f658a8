"""Check-ins as commands hold them: at the keyboard, or by options."""
