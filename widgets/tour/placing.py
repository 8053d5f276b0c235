"""Where a card stands beside what it is about."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize

_GAP = 10


def beside(spot: QRect, size: QSize, room: QRect) -> QPoint:
    """The upper left corner of a card of `size` within `room`: below, right of, left of or above `spot`, the first
    where it fits whole; where it fits nowhere, where it hides least of `spot`. All in the same pixels."""
    middle_x = spot.center().x() - size.width() // 2
    middle_y = spot.center().y() - size.height() // 2
    sides = (
        QPoint(middle_x, spot.bottom() + _GAP),
        QPoint(spot.right() + _GAP, middle_y),
        QPoint(spot.left() - _GAP - size.width(), middle_y),
        QPoint(middle_x, spot.top() - _GAP - size.height()),
    )
    last = spot.bottomRight() - QPoint(size.width() + _GAP, size.height() + _GAP)
    inside = [within(corner, size, room) for corner in (*sides, last)]
    whole = [corner for corner in inside if room.contains(QRect(corner, size))]
    return min(whole or inside[-1:], key=lambda corner: _hidden(spot, QRect(corner, size)))


def least_hiding(corners: Sequence[QPoint], size: QSize, parts: Sequence[QRect]) -> QPoint:
    """The first of `corners` at which a card of `size` hides least of `parts`."""
    return min(corners, key=lambda corner: sum(_hidden(part, QRect(corner, size)) for part in parts))


def _hidden(spot: QRect, card: QRect) -> int:
    """Pixels of `spot` below the card."""
    both = spot & card
    return both.width() * both.height() if both.isValid() else 0


def within(corner: QPoint, size: QSize, room: QRect) -> QPoint:
    """Moved as little as needed; what is larger than `room` begins at its upper left corner."""
    x = min(corner.x(), room.right() + 1 - size.width())
    y = min(corner.y(), room.bottom() + 1 - size.height())
    return QPoint(max(x, room.left()), max(y, room.top()))
