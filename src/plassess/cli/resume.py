"""``plassess resume``: goes on at the first open question."""

from plassess.cli import options
from plassess.files.assessments.store import open_assessment
from plassess.tasks.meet import resume_meeting


def resume(directory: options.Directory = None, plain: options.Plain = False, content: options.Content = None) -> int:
    """Go on where you stopped, at the first open question."""
    return resume_meeting(open_assessment(directory), content, plain=plain)
