"""The map for a wall: no hands, large figures."""
