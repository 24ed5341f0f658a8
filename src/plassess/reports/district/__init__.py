"""A district's summary as a report: five pictures of all teams together."""
