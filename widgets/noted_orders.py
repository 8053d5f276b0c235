"""Orders by what is written on them, for the search field."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from models.entities.notes import Note
from models.ids import OrderId
from models.picture import Picture

_SNIPPET = 42
"""Signs of a note that are shown."""


def orders_noted(wanted: str, picture: Picture, most: int) -> Iterator[tuple[OrderId, str]]:
    """Orders at hand whose notes hold `wanted`, which is in small letters, and the words around it; the newest note
    first, each order once."""
    said = (note for note in reversed(list(picture.notes.values())) if wanted in note.text.lower())
    found: dict[OrderId, Note] = {}
    for note in said:
        if note.order in picture.orders:
            found.setdefault(note.order, note)
        if len(found) == most:
            break
    for key, note in found.items():
        label = QCoreApplication.translate("NotedOrders", "{order}  note: {words}")
        yield key, label.format(order=key, words=_around(wanted, note.text))


def _around(wanted: str, text: str) -> str:
    """The words with a little of what stands before and after, in one line."""
    said = " ".join(text.split())
    at = max(said.lower().find(wanted), 0)
    begin = max(at - _SNIPPET // 3, 0)
    end = begin + _SNIPPET
    return f"{'…' if begin else ''}{said[begin:end]}{'…' if end < len(said) else ''}"
