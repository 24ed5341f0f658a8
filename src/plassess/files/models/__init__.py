"""From plain values to models, and what the models tell: faults, schemas, kinds of files."""
