"""English as data: its words, patterns and word lists, apart from the code that uses them."""
