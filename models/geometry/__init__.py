"""Geometry of the ground: shifted coordinates, areas built from customers, gaps and overlaps. Metres, arrays."""
