"""One self-assessment after another: what is carried over from the last one, and what moved between them."""
