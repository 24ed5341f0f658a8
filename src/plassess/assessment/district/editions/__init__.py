"""Teams that rated on editions that differ, and what can be counted together of them all the same."""
