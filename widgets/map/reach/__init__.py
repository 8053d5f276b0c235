"""Reach from now: the ground inside a quarter of an hour, and the ground that nobody reaches."""
