"""Which keys of content hold texts that people read, and which hold names, ids and choices."""

_NAMES = """
    format id edition title titles role roles frame basis wording direction related kind group within offered_to
    reviews who by standards minutes level extends lang labels remove was tags when chosen tells url license answers
    needs
"""
NO_PROSE = frozenset(_NAMES.split())
"""Keys whose own texts are names, ids or dates and no sentences. What holds maps is looked into all the same."""

SOURCES = frozenset({"source", "draws_on"})
"""Keys that name publications."""

NO_TEXT = (NO_PROSE | SOURCES) - {"title", "titles", "tells"}
"""Keys whose values nobody words: all the above but titles, and whom a role tells."""
