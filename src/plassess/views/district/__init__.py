"""What is printed of a whole district."""
