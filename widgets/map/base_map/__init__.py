"""Raster tiles under the vector layers: found, decoded and bent into the territory's projection."""
