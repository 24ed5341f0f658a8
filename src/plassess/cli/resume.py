"""``plassess resume``: goes on at the first open question."""

from plassess.cli import options
from plassess.tasks.meet import resume_meeting
from plassess.tasks.one_assessment import opened


def resume(directory: options.Directory = None, plain: options.Plain = False, content: options.Content = None) -> int:
    """Go on where you stopped, at the first open question."""
    return resume_meeting(opened(directory), content, plain=plain)
