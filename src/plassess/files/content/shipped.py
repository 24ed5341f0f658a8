"""Where the content, templates and examples that come with plassess lie."""

from pathlib import Path

from plassess.problems.errors import FileError

_PACKAGE = Path(__file__).resolve().parents[2]


def shipped_data() -> Path:
    """Find the content that comes with plassess; raise FileError where the installation lacks it."""
    return _shipped("data")


def shipped_templates() -> Path:
    """Find the templates that come with plassess; raise FileError where the installation lacks them."""
    return _shipped("templates")


def shipped_examples() -> Path:
    """Find the made-up self-assessments that come with it; raise FileError where the installation lacks them."""
    return _shipped("examples")


def shipped_layer(name: str) -> Path | None:
    """Find a layer over the shipped content that comes with it, such as small-district; ``None``: there is none."""
    layers = _shipped("layers")
    return layers / name if name in shipped_layers() else None


def shipped_layers() -> tuple[str, ...]:
    """Name the layers that come with the content."""
    return tuple(sorted(path.name for path in _shipped("layers").iterdir() if (path / "content.yaml").is_file()))


def _shipped(folder: str) -> Path:
    """Look in the package, then in the checkout: an editable install copies nothing into the package."""
    bundled, checkout = _PACKAGE / "bundled" / folder, _PACKAGE.parents[1]
    if bundled.is_dir():
        return bundled
    if (checkout / "pyproject.toml").is_file() and (checkout / folder).is_dir():
        return checkout / folder
    raise FileError(
        f"plassess was installed without its {folder}. Install it again: pip install --force-reinstall plassess"
    )
