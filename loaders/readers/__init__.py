"""One reader a file format; each gives the raw text to which every quote's offsets refer."""
