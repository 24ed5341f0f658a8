"""Goals as commands set them: at the keyboard, or by options."""
