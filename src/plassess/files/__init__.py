"""The only rooms that touch disk: reading YAML, finding resources, loading content, storing assessments."""
