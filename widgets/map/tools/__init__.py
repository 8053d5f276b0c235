"""Lines, rings and boxes that a hand draws over the map, and what they are good for."""
