"""The formats of what changed in content; each writer takes the changes and both editions, and prints them."""

from plassess.rendering.format_list import Format, FormatList

_HERE = "plassess.views"
FORMATS = FormatList(
    (
        Format("text", "to read", f"{_HERE}.changes:print_text"),
        Format("json", "for programs", f"{_HERE}.changes:print_data", is_json=True),
        Format("markdown", "a comment on a pull request", f"{_HERE}.changes_table:print_markdown"),
    )
)
