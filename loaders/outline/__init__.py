"""The parts of a document: sections as a tree of numbered items, and what is no part of its text."""

from loaders.outline.parts import Field, Outline, Section, Span
from loaders.outline.read import outline

__all__ = ["Field", "Outline", "Section", "Span", "outline"]
