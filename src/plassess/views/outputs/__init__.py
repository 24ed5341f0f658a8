"""What ``--json`` prints: the shape of each output, and its JSON Schema."""
