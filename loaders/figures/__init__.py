"""Figures: quantities that measure work, each with what it counts, its bound, status and period."""
