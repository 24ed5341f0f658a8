"""The Jinja environments: one for each kind of document, so that nobody has to remember to escape."""

from collections.abc import Mapping
from typing import Any, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from plassess.files.content.shipped import shipped_templates
from plassess.rendering import filters, markdown

Kind = Literal["html", "markdown", "text"]
_ENDINGS: dict[Kind, tuple[str, ...]] = {
    "html": (".html", ".htm", ".xhtml", ".xml", ".svg"),
    "markdown": (".md", ".markdown"),
}


def kind_of(file_name: str) -> Kind:
    """Tell by its name what a template writes: ``plan.html``, ``plan.html.j2`` and ``PLAN.HTML.jinja`` are HTML."""
    name = file_name.lower()
    for ending in (".j2", ".jinja", ".jinja2"):
        name = name.removesuffix(ending)
    return next((kind for kind, endings in _ENDINGS.items() if name.endswith(endings)), "text")


def environment_for(kind: Kind) -> Environment:
    """Make the environment that our own templates of this kind run in."""
    loader = FileSystemLoader(shipped_templates())
    environment = _furnished(Environment(loader=loader, autoescape=True, **_options(kind)), kind)
    ours = {"html": filters.FOR_OUR_HTML, "markdown": filters.FOR_OUR_MARKDOWN}
    environment.filters.update(ours.get(kind, {}))
    return environment


def sandbox_for(kind: Kind) -> Environment:
    """Make one for a template from outside: the same filters, no other file, no Python behind the values."""
    return _furnished(ImmutableSandboxedEnvironment(autoescape=kind != "text", **_options(kind)), kind)


def render_shipped(template: str, data: Mapping[str, object]) -> str:
    """Render one of our own templates."""
    return environment_for(kind_of(template)).get_template(template).render(data)


def _options(kind: Kind) -> dict[str, Any]:
    """Lay out tidily, and escape Markdown by default: ``autoescape`` there only keeps account of what was escaped."""
    return {
        "undefined": StrictUndefined,
        "finalize": _escaped_for_markdown if kind == "markdown" else None,
        "trim_blocks": True,
        "lstrip_blocks": True,
        "keep_trailing_newline": True,
    }


def _furnished(environment: Environment, kind: Kind) -> Environment:
    own = {"html": filters.FOR_HTML, "markdown": filters.FOR_MARKDOWN, "text": filters.FOR_TEXT}
    environment.filters.update({**filters.COMMON, **own[kind]})
    return environment


def _escaped_for_markdown(value: object) -> object:
    """Escape what a Markdown template puts out; numbers and what was escaped already stay as they are."""
    return markdown.escape(value) if isinstance(value, str) and not isinstance(value, Markup) else value
