"""What checks each kind of thing, imported where there is any."""
