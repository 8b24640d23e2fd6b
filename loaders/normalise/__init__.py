"""From raw to clean text, with one offset per character back to the raw text."""

from loaders.normalise.recipe import normalise
from loaders.normalise.text import Repair, Text

__all__ = ["Repair", "Text", "normalise"]
