"""No plugin of another package sees the answers, and none is looked for."""

import importlib
import os
import sys
from types import ModuleType
from typing import Any

_LOADER = "pydantic.plugin._loader"


class _NoPlugins(ModuleType):
    """Stands in for the module that finds pydantic's plugins, whose import takes a twentieth of a command's time."""

    @staticmethod
    def get_plugins() -> tuple[()]:
        return ()

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a later pydantic asks of it
        if name.startswith("__"):  # the import system asks whether it is a package
            raise AttributeError(name)
        del sys.modules[_LOADER]
        return getattr(importlib.import_module(_LOADER), name)


def refuse_plugins() -> None:
    """Keep plugins away; called before pydantic is imported."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    sys.modules.setdefault(_LOADER, _NoPlugins(_LOADER))
