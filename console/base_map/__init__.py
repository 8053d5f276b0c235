"""The base map as the console runs it: which one is shown, and the tiles that are fetched for it."""
