"""What a build in CI asks of what is printed: its root, its log and its summary."""
