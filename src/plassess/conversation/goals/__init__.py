"""Goals at the keyboard: chosen from what the team looked at, and looked at again at a check-in."""
