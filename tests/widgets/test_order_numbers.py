"""Orders by a part of their number: the end always, the beginning if enough of it is said."""

from hypothesis import given
from hypothesis import strategies as st

from models.ids import OrderId
from widgets.order_numbers import orders_called

NUMBERS = st.text("0123", min_size=1, max_size=9).map(OrderId)


@given(st.text("0123", min_size=1, max_size=8), st.sets(NUMBERS, max_size=30))
def test_the_end_or_a_long_beginning(said: str, orders: set[OrderId]) -> None:
    wanted = {key for key in orders if key.endswith(said) or (len(said) >= 6 and key.startswith(said))}
    assert orders_called(said, orders) == sorted(wanted, reverse=True)


def test_newest_first() -> None:
    orders = [OrderId("26112100359"), OrderId("26112200359"), OrderId("26112200360")]
    assert orders_called("0359", orders) == ["26112200359", "26112100359"]
    assert orders_called("261122", orders) == ["26112200360", "26112200359"]
    assert orders_called("26112", orders) == []
