"""The line that people type on."""
