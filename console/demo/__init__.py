"""The demo: an invented city, and the life in it."""
