"""The only room that touches the disk: it loads content and stores assessments."""
