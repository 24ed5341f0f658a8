"""Self-assessment for the people who run professional learning in school districts.

For notebooks and scripts; docs/library.md has examples. Every name is loaded when it is first used.
"""

TYPE_CHECKING = False  # as typing has it, whose import would cost a fifth of a bare start of Python
if TYPE_CHECKING:
    from plassess.api import (
        Assessment,
        Assessments,
        Comparison,
        Content,
        Plan,
        PlassessError,
        Problem,
        Status,
        Summary,
        Table,
        compare,
        load_content,
        open_assessment,
        open_assessments,
        summary,
        table_of,
    )

# Written here and not asked of the installed package: importlib.metadata alone costs four bare starts of Python.
__version__ = "0.1.0"
__all__ = [
    "Assessment",
    "Assessments",
    "Comparison",
    "Content",
    "Plan",
    "PlassessError",
    "Problem",
    "Status",
    "Summary",
    "Table",
    "__version__",
    "compare",
    "load_content",
    "open_assessment",
    "open_assessments",
    "summary",
    "table_of",
]

if not TYPE_CHECKING:  # or a checker would take any name for one of ours

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        found: object = getattr(import_module("plassess.api"), name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
