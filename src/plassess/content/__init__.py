"""What is published: the framework of standards, the action guides, and the library that holds them."""
