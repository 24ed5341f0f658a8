"""Content on disk: folders, layers, what is in force, and the library made of it."""
