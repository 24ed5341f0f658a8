"""YAML files: text, tree, source with places, faults, output, edits."""
