"""Which keys of content hold texts that people read, and which hold names, ids and choices."""

_NAMES = """
    format id edition title titles role roles frame basis wording direction related kind group within offered_to
    reviews who by standard standards minutes level extends lang labels remove was tags when chosen tells url license
    answers needs term also authors published_in name rating_rule link asked_of covers
"""
NO_PROSE = frozenset(_NAMES.split())
"""Keys whose own texts are names, ids or dates and no sentences. What holds maps is looked into all the same."""

SOURCES = frozenset({"source", "draws_on"})
"""Keys that name publications."""

NAMED_IN_WORDS = frozenset({"title", "tells", "term", "also", "name", "rating_rule"})
"""Keys whose own texts are no sentences, or say the same wherever they stand; they are translated all the same."""

NO_TEXT = (NO_PROSE | SOURCES) - NAMED_IN_WORDS - {"titles"}
"""Keys whose values nobody words."""
