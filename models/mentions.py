"""Orders that a text mentions: @ and a whole number, in either width."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from models.ids import OrderId

# A day and five digits of that day, six after a very bad one; not within a mail address, nor within a longer number.
_MENTION = re.compile(r"(?<![A-Za-z0-9_.\-])[@＠](\d{11,12})(?!\d)")


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` is the mention, its sign included."""

    start: int
    end: int
    order: OrderId


def mentions_in(text: str) -> Iterator[Mention]:
    """In the order of the text; whether there is such an order is not asked."""
    for found in _MENTION.finditer(text):
        number = unicodedata.normalize("NFKC", found[1])
        yield Mention(found.start(), found.end(), OrderId(number))


def mentioned_in(text: str) -> tuple[OrderId, ...]:
    """Each order once."""
    return tuple(dict.fromkeys(mention.order for mention in mentions_in(text)))
