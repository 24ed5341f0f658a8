"""Gates: what can be asked for, what came of it, and how each is measured."""
