"""Self-assessments on disk: store, drafts, migration, copies."""
