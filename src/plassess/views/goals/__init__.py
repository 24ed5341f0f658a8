"""Goals and first steps on the screen."""
