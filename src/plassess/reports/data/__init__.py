"""The plan as plain data: what templates and documents are made of."""
