"""Closures and marks that people draw on the map for everybody."""
