"""Planned outages on the map, day by day."""
