"""Where the project lies, told to who builds it.

A package index shows a README's links and pictures only as whole addresses, and a fork has another address. Without
PLASSESS_REPOSITORY they stay as they are.
"""

import os
import re
from pathlib import Path

from hatchling.metadata.plugin.interface import MetadataHookInterface

REPOSITORY = "PLASSESS_REPOSITORY"
"""The address of the repository, as https://host/owner/name; the release workflow sets it."""
_PLACE = re.compile(r"(!?)\[([^\]]*)\]\((?!https?:|#|mailto:)([^)\s]+)\)")


class Addresses(MetadataHookInterface):
    """Gives the README whole addresses, and the project its links, where the repository's is known."""

    def update(self, metadata: dict[str, object]) -> None:
        """Fill in what pyproject.toml leaves to the build."""
        text = Path(self.root, "README.md").read_text(encoding="utf-8")
        repository = os.environ.get(REPOSITORY, "").rstrip("/")
        if repository:
            at = f"v{metadata['version']}"
            text = whole_addresses(text, repository, at)
            metadata["urls"] = project_links(repository, at)
        metadata["readme"] = {"content-type": "text/markdown", "text": text}


def whole_addresses(text: str, repository: str, at: str) -> str:
    """Lead each link of a Markdown text, and each picture, to the files of one version."""
    return _PLACE.sub(lambda found: _whole(found, repository, at), text)


def _whole(found: re.Match[str], repository: str, at: str) -> str:
    picture, words, place = found.groups()
    return f"{picture}[{words}]({repository}/{'raw' if picture else 'blob'}/{at}/{place})"


def project_links(repository: str, at: str) -> dict[str, str]:
    """Name the pages that an index links to beside the text."""
    return {
        "Source": repository,
        "Documentation": f"{repository}/tree/{at}/docs",
        "Changelog": f"{repository}/blob/{at}/CHANGELOG.md",
        "Issues": f"{repository}/issues",
    }
