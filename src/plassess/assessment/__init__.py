"""One team's work: what it answers, how the interview goes, and the plan it leaves with."""
