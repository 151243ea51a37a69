"""What each expression means: its date, what it was counted from, and why."""
