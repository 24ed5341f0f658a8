"""Self-assessment for the people who run professional learning in school districts."""

# Written here and not asked of the installed package: importlib.metadata alone costs four bare starts of Python.
__version__ = "0.1.0"
