"""The Jinja environment and its filters, used wherever text is rendered."""
