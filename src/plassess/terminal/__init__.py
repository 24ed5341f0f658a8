"""Views and prompts: the only room that knows a screen."""
