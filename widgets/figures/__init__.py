"""Counts of the room as it is now, for figures windows and wall maps."""
