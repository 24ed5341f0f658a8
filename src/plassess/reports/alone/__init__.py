"""Pages of a team that marks alone and then decides together: sheets, cards, notices, and the page of the opening."""
