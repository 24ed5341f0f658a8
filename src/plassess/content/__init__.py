"""What is published: the framework of standards, guides, maps and instruments, in one library."""
