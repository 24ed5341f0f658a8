"""The plan for programs that work on with it: spreadsheets, calendars, mail."""
