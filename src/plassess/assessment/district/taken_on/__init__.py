"""What teams take on, beside what is offered for it."""
