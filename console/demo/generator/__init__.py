"""How the demo city is made: from a street plan bent onto the ground to grids, feeders and people."""
