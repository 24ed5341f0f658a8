"""Forms that are filled in elsewhere: what each asks, and what comes back."""
