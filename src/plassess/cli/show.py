"""``plassess show``: reads the content in the terminal."""

from typing import Annotated, Any

import typer

from plassess.cli import options


def show(
    what: Annotated[
        str, typer.Argument(metavar="[WHAT]", help="standards, roles, a role such as central-office, or any id.")
    ] = "standards",
    as_json: options.Json = False,
    content: options.Content = None,
) -> None:
    """Read the standards, the roles, a role's guide, or anything by its id.

    \b
    Examples:
      plassess show standards
      plassess show central-office
      plassess show tp.evidence
    """  # noqa: D301
    import difflib

    from plassess.files.loading import available_roles, load_library
    from plassess.foreign_text import visible
    from plassess.problems.errors import UsageError
    from plassess.terminal import showing
    from plassess.terminal.page import page_on_stdout

    page, roles = page_on_stdout(), available_roles(content)
    if what in {"standards", "roles"}:
        framework = load_library(content, []).framework
        if as_json:
            options.print_json(_framework_data(framework, what))
        elif what == "roles":
            showing.print_roles(page, framework, roles)
        else:
            showing.print_standards(page, framework)
        return
    library = load_library(content, [what] if what in roles else None)
    guide = library.guide(what)
    item: Any = guide or showing.everything(library).get(what)
    if item is None:
        known = ["standards", "roles", *roles, *showing.everything(library)]
        near = difflib.get_close_matches(what, known, n=3, cutoff=0.5)
        hint = f"Did you mean {' or '.join(near)}?" if near else "See  plassess show standards  for the ids."
        raise UsageError(f"There is nothing called {visible(what, 80)}. {hint}")
    if as_json:
        options.print_json(item.model_dump(mode="json"))
    elif guide:
        showing.print_guide(page, library.framework, guide)
    else:
        showing.print_item(page, library, item)


def _framework_data(framework: Any, what: str) -> object:  # noqa: ANN401 - imported where it is used
    data = framework.model_dump(mode="json")
    return {"roles": data["roles"]} if what == "roles" else data
