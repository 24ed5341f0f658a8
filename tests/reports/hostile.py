"""Texts that try to be more than text."""

from plassess.reports.text_flow import flowing


def calm_like(text: str) -> str:
    """A text that tries nothing, as long as one that does, and one that begins a line of its own where that does."""
    mark = "• " if "\n" in flowing(f"above\n{text}") else ""
    return mark + "c" * (len(text) - len(mark))


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[bold]loud[/bold]",
    "{{ 7*7 }}",
    "{% raw %}",
    "\x1b[31mred\x1b]52;c;AAAA\x07",
    "abc\u202egpj.exe",
    "left | right",
    "# a heading",
    "](javascript:alert(1))",
    "[click](javascript:alert(1))",
    "![image](http://evil.example/x.png)",
    "- a list",
    "+ a list",
    "1. a list",
    "1) a list",
    "> a quote",
    "---",
    "===",
    "***",
    "~~~",
    "```",
    "`code`",
    "*loud* and __loud__",
    "~~gone~~",
    "&lt;b&gt; &amp; &#60;",
    "\\# backslash",
    "<!-- comment",
    "| a | b |",
    ":-:",
    "| --- |",
    "heading #",
    "    indented",
    "$x$ and $y$",
    "@someone",
    "w" * 300,
)
