"""The one parser: libyaml's where PyYAML was built with it, else the pure one, made to read the same."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import yaml
from yaml.scanner import ScannerError

_IN_FLOW = ",?[]{}"


class PurePython(yaml.Loader):
    """PyYAML's own parser, reading as libyaml does a ``?`` amid a text in brackets, tabs, and ``x:,``."""

    _seen_as: Mapping[str, str] = MappingProxyType({})

    def peek(self, index: int = 0) -> Any:  # noqa: ANN401 - PyYAML has no types
        """Look at a character, as what it counts for where it stands."""
        character = super().peek(index)
        if character == "\t" and "\t" in self._seen_as and self.allow_simple_key and self.column < self.indent + 1:
            raise self._tab("while scanning a plain scalar")
        return self._seen_as.get(character, character)

    def scan_plain(self) -> Any:  # noqa: ANN401
        """Read an unquoted text, in which a ``?`` is a letter like any other. Raises ScannerError at ``x:,``."""
        self._seen_as = {"?": "x"}
        try:
            token = super().scan_plain()
        finally:
            self._seen_as = {}
        if self.flow_level and (":?" in token.value or (self.peek() == ":" and self.peek(1) in _IN_FLOW)):
            raise ScannerError(
                "while scanning a plain scalar", token.start_mark, "found unexpected ':'", self.get_mark()
            )
        return token

    def scan_plain_spaces(self, indent: int, start_mark: Any) -> Any:  # noqa: ANN401
        """Read the spaces and line breaks amid an unquoted text; a tab counts as one where it indents no line."""
        self._seen_as = {"\t": " "}
        try:
            spaces = super().scan_plain_spaces(indent, start_mark)
        finally:
            self._seen_as = {"?": "x"}
        return spaces

    def scan_block_scalar_indentation(self) -> Any:  # noqa: ANN401
        """Find how deep the lines below ``|`` are indented, which is by spaces alone."""
        found = super().scan_block_scalar_indentation()
        if self.peek() == "\t":
            raise self._tab("while scanning a block scalar")
        return found

    def scan_block_scalar_breaks(self, indent: int) -> Any:  # noqa: ANN401
        """Read the line breaks amid a text below ``|``, up to a line that is indented by spaces alone."""
        found = super().scan_block_scalar_breaks(indent)
        if self.peek() == "\t" and self.column < indent:
            raise self._tab("while scanning a block scalar")
        return found

    def _tab(self, context: str) -> ScannerError:
        return ScannerError(
            context, self.get_mark(), "found a tab character that violates indentation", self.get_mark()
        )

    def scan_to_next_token(self) -> None:
        """Pass over spaces and comments, and over tabs where no line is indented by them."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()


# The pure parser takes twenty times as long.
Parser: Any = yaml.CLoader if yaml.__with_libyaml__ else PurePython
