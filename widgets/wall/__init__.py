"""The map for a wall: figures that are read from across the room."""
