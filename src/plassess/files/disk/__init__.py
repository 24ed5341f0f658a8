"""The disk itself: reading and writing whole files, locks, new folders."""
