"""Prompts amid another one: what is asked about an owner or a day that was typed."""
