"""The formats of gates; each writer takes the gates that were held, and prints them."""

from plassess.rendering.format_list import Format, FormatList

_HERE = "plassess.views"
FORMATS = FormatList(
    (
        Format("text", "to read", f"{_HERE}.gates:print_text"),
        Format("json", "for programs", f"{_HERE}.gates:print_data", is_json=True),
        Format(
            "github",
            "annotations in GitHub Actions",
            f"{_HERE}.gates_tables:print_annotations",
            of_actions=True,
            from_root=True,
        ),
        Format("markdown", "a table for an issue or a comment", f"{_HERE}.gates_tables:print_markdown"),
    )
)
