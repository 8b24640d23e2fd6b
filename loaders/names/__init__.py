"""Finding and bounding the names of things: grammar and vocabulary as data, one small engine."""
