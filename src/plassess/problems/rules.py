"""The rules a file can break, each with the code that names it in every message."""

from enum import Enum


class Rule(Enum):
    """One rule: its code, and in a sentence what it asks of a file.

    The hundreds tell how far reading got: 0 the file, 1 the YAML, 2 the shape, 3 what it refers to, 4 the answers.
    """

    UNREADABLE = ("PLA001", "A file that is named can be opened and read.")
    NOT_A_FILE = ("PLA002", "Only regular files are read: no pipe, no device, no folder.")
    TOO_LARGE = ("PLA003", "A file holds at most 1 MiB.")
    NOT_UTF8 = ("PLA004", "Text is stored as UTF-8.")
    CONTROL_CHARACTER = ("PLA005", "A file holds text, and no control characters.")

    BROKEN_YAML = ("PLA101", "A file is YAML that can be read.")
    TOO_DEEP = ("PLA102", "Lists and maps are nested at most 32 deep, with at most 100,000 entries.")
    REFERENCE = ("PLA103", "Every value is written out: no anchors, aliases or merge keys.")
    TAG = ("PLA104", "Values carry no tags.")
    SECOND_DOCUMENT = ("PLA105", "A file holds one document.")
    EQUAL_KEYS = ("PLA106", "A key stands once in its map.")

    UNKNOWN_KEY = ("PLA201", "Only the keys of the format are used.")
    MISSING_KEY = ("PLA202", "Every key the format asks for is there.")
    WRONG_TYPE = ("PLA203", "A value has the type the format asks for.")
    NOT_A_DATE = ("PLA204", "A date is written year-month-day.")
    NOT_ALLOWED = ("PLA205", "A value is one of those the format allows.")
    UNKNOWN_FORMAT = ("PLA206", "A file opens with a format that plassess knows.")
    NEWER_FORMAT = ("PLA207", "A file's format is not newer than this plassess.")

    UNKNOWN_ID = ("PLA301", "An id that is referred to exists.")
    EQUAL_IDS = ("PLA302", "An id names one thing.")
    WRONG_PLACE = ("PLA303", "An id belongs to the file it stands in.")

    NO_ANSWER = ("PLA401", "Every question that was taken on has an answer.")
    ANSWER_TO_NOTHING = ("PLA402", "An answer answers a question of the guide.")

    def __init__(self, code: str, summary: str) -> None:
        self.code = code
        self.summary = summary
