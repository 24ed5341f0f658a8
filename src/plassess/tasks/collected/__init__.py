"""What collect does with files that come back: read, held against what was asked, taken in, told."""
