"""Written pages, and the makers of those that are made."""
