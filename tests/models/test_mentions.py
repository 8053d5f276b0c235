"""Mentions of orders in a text, as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.mentions import mentioned_in, mentions_in


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("@26112100042", ("26112100042",)),
        ("与@26112100042同一处", ("26112100042",)),
        ("＠２６１１２１０００４２，见图", ("26112100042",)),
        ("@261121100042 @26112100042", ("261121100042", "26112100042")),
        ("@26112100042 again @26112100042", ("26112100042",)),
        ("line\n@26112100042\nline", ("26112100042",)),
        ("@0042", ()),
        ("26112100042", ()),
        ("someone@26112100042", ()),
        ("@2611210004200", ()),
        ("@", ()),
    ],
)
def test_what_is_a_mention(text: str, orders: tuple[str, ...]) -> None:
    assert mentioned_in(text) == orders


@given(st.text(alphabet="@＠0１2 号a\n", max_size=60))
def test_whatever_is_typed_the_places_are_right(text: str) -> None:
    end = 0
    for mention in mentions_in(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start] in "@＠"
        assert mention.order.isascii() and mention.order.isdigit()
        end = mention.end
