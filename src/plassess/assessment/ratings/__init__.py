"""What ratings come to: distances to ideal, their figures, indexes."""
