"""Seats at the console for the tests of printing."""

from tests.console.seats import consoles, open_seat, own_look

__all__ = ["consoles", "open_seat", "own_look"]
