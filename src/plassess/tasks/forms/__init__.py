"""Forms as they are asked for."""
