"""Which self-assessments a meeting can go on with."""
