"""The parts of a self-assessment: each is begun, taken on at the end of a meeting, or taken back."""
