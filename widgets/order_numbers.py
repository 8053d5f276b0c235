"""Orders by the part of their number that people say aloud."""

from collections.abc import Iterable, Iterator

from models.ids import OrderId

_LEAST_FROM_FRONT = 6
"""Signs of a number that are read as its beginning; fewer are only read as its end."""

_EDGE = "\n"


def orders_called(said: str, orders: Iterable[OrderId]) -> list[OrderId]:
    """Numbers that end with `said`, or begin with it if it is long enough; newest first."""
    # One long text is searched many times faster than thousands of short ones.
    numbers = _EDGE.join(("", *orders, ""))
    found = set(_numbers_with(said + _EDGE, numbers))
    if len(said) >= _LEAST_FROM_FRONT:
        found.update(_numbers_with(_EDGE + said, numbers))
    return sorted(found, reverse=True)


def _numbers_with(piece: str, numbers: str) -> Iterator[OrderId]:
    at = numbers.find(piece)
    while at >= 0:
        inside = at + piece.startswith(_EDGE)
        end = numbers.find(_EDGE, inside)
        yield OrderId(numbers[numbers.rfind(_EDGE, 0, inside) + 1 : end])
        at = numbers.find(piece, end)
