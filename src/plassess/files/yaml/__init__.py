"""YAML files: text, tree, source with places, faults, layout, edits."""
