"""From a file to a graph fragment: readers, clean-up, outline, extraction."""
