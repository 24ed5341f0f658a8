"""Files that come back from colleagues, read as a stranger’s must be: bounded, looked at first, never obeyed."""
