"""The layers of the map as one list of ticks."""
