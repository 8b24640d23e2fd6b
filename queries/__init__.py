"""Canned Cypher, one question a file."""
