"""How much of a file that came back is read; whatever is beyond is refused, with what to do."""

MIB = 1024 * 1024
MOST_FILES = 1_000
"""In one run."""
MOST_OF_A_FILE = 8 * MIB
"""Bytes: five thousand filled-in forms are about two."""

MOST_ROWS, MOST_COLUMNS = 20_000, 600
MOST_CELLS = 400_000
ROOM_FOR_EACH_CELL = 5
"""Empty cells that may lie between those of a workbook, for each that is read at most."""
MOST_IN_A_CELL = 20_000
"""Letters; Google takes 50,000 and Excel 32,767, and nobody fills in so much."""

MOST_PARTS = 200
"""Files in the zip file that a workbook is."""
MOST_UNPACKED, MOST_OF_A_PART = 64 * MIB, 48 * MIB
"""Bytes of all that is in it, and of one file in it."""
MOST_PACKED_TOGETHER = 250
"""How many times larger a file in it may be than it is packed: tables reach about 30."""
MOST_TEXT_REPEATED = 128 * MIB
"""Bytes of the longest text in it, once for each cell: cells share texts, and each gets its own copy when read."""
MOST_SHEETS = 20
MOST_MAIL_PARTS = 50
