"""A fault as a value, the rules that faults break, and the failures plassess foresees."""
