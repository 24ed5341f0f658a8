"""What finds faults in content and assessments, and the formats in which they are reported."""
