"""Goals: what will be seen by a day, the row that marks it, the evidence named in advance, and the steps to it."""
