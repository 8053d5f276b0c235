"""Seats at the console for every test of this folder."""

from tests.console.seats import make_console, open_seat, own_look

__all__ = ["make_console", "open_seat", "own_look"]
