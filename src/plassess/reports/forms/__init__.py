"""Forms for others than the team, on paper: the form, and the page that tells them what came of it."""
