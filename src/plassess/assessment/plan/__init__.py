"""The action plan: what it holds, and how each part of it is made."""
