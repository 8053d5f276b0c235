"""Seats at the console for the tests of notices."""

from tests.console.seats import consoles, open_seat, own_look

__all__ = ["consoles", "open_seat", "own_look"]
