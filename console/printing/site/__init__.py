"""The map of a paper: vectors from the territory's arrays, in greys and shapes that a copying machine keeps apart."""
