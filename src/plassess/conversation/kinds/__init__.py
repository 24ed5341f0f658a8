"""How each kind of prompt is asked: a module a kind, and what stands beside an answer."""
