"""The map below the map: raster tiles from a file or a server, where they lie, and how they are kept."""
