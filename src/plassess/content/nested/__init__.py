"""Groups of prompts that lie in one another."""
