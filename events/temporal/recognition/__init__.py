"""Finding the expressions of time in a text, by their words alone."""
