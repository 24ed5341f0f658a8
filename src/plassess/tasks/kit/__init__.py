"""What commands do with the kit: its pages, and the lenses that a meeting is held with."""
