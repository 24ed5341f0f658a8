"""What a template from outside may use; the parent knows it without importing what runs the template."""

SECONDS = 10
MEMORY = 512 * 1024 * 1024
MOST_BYTES = 5 * 1024 * 1024
