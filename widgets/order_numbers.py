"""Orders by the part of their number that people say aloud."""

from collections.abc import Iterable

from models.ids import OrderId

_LEAST_FROM_FRONT = 6
"""Signs of a number that are read as its beginning; fewer are only read as its end."""


def orders_called(said: str, orders: Iterable[OrderId]) -> list[OrderId]:
    """Numbers that end with `said`, or begin with it if it is long enough; newest first."""
    from_front = len(said) >= _LEAST_FROM_FRONT
    return sorted((key for key in orders if key.endswith(said) or (from_front and key.startswith(said))), reverse=True)
