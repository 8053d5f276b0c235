"""Seats at the console for every test of this folder."""

from tests.console.seats import consoles, open_seat, own_look

__all__ = ["consoles", "open_seat", "own_look"]
