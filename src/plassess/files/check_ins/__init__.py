"""Check-ins on disk: ``plan.yaml``, which only grows, and the answers that follow it."""
