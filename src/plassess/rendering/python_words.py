"""What Python says of a mistake that a template makes, in words for whoever writes the template."""

import re

_KINDS = {
    "str": "a text", "Markup": "a text", "int": "a number", "float": "a number", "bool": "a yes or no",
    "list": "a list", "tuple": "a list", "range": "a list", "dict": "a map", "NoneType": "nothing",
    "builtin_function_or_method": "what takes ( ) behind it", "function": "what takes ( ) behind it",
    "Macro": "a macro",
}  # fmt: skip
"""What Python calls the values that a template meets."""

_TOLD = (
    (r"Range too big.*?(\d+)\)\.?", "counts further than range may: to {0} numbers at most"),
    (r".*division by zero|.*modulo by zero", "divides by 0"),
    (r"'(\w+)' object is not iterable", "goes through {0} as if it were a list"),
    (r"cannot unpack non-iterable (\w+) object", "takes {0} apart as if it were a list"),
    (r"'(\w+)' object is not callable", "puts ( ) behind {0}, which takes none"),
    (r"object of type '(\w+)' has no len\(\)", "counts {0} as if it were a list"),
    (r"can only concatenate (\w+) \(not \"(\w+)\"\) to .*", "adds {1} to {0}; texts are joined with ~"),
    (r"unsupported operand type\(s\) for (\S+)(?: or \S+)?: '(\w+)' and '(\w+)'", "has {1} {0} {2}, which cannot be"),
    (r"'(\S+)' not supported between instances of '(\w+)' and '(\w+)'", "compares {1} with {2}"),
    (
        r"not enough values to unpack .*|too many values to unpack .*",
        "takes a list apart into another number of names",
    ),
)
_OF_KINDS: tuple[tuple[type[BaseException], str], ...] = (
    (OverflowError, "has a number that is too large"),
    (UnicodeError, "has a sign that no file holds"),
    (LookupError, "asks for what is not there"),
    (TypeError, "has a value of another kind than fits here"),
    (ValueError, "has a value that cannot be read here"),
)


def in_template_words(error: BaseException, said: str) -> str:
    """Say what a template does wrong, of an error of Python's own and what that says."""
    for pattern, words in _TOLD:
        if found := re.fullmatch(pattern, said, re.DOTALL):
            return words.format(*(_KINDS.get(part, part) for part in found.groups() if part))
    words = next((words for kind, words in _OF_KINDS if isinstance(error, kind)), "cannot be rendered")
    return f"{words}: {without_types(said)}"


def without_types(said: str) -> str:
    """Name values as a template's writer does, in a sentence that names their types."""
    return re.sub(r"'(\w+)' object", lambda found: _KINDS.get(found[1], "a value"), said)
