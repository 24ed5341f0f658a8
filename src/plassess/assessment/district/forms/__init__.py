"""What staff, families and students said on forms, over a whole district."""
