"""What people type, read: steps, dates, names, numbers."""
