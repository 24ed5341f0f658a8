"""What an action plan says, section by section, as blocks; each sentence stands here once."""
