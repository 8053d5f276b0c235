"""Where a card stands beside what it is about."""

from PySide6.QtCore import QPoint, QRect, QSize

_GAP = 10


def beside(spot: QRect, size: QSize, room: QRect) -> QPoint:
    """The upper left corner of a card of `size` within `room`: below, right of, left of or above `spot`, the first
    where it fits whole; where it fits nowhere, in the lower right corner of `spot`. All in the same pixels."""
    middle_x = spot.center().x() - size.width() // 2
    middle_y = spot.center().y() - size.height() // 2
    sides = (
        QPoint(middle_x, spot.bottom() + _GAP),
        QPoint(spot.right() + _GAP, middle_y),
        QPoint(spot.left() - _GAP - size.width(), middle_y),
        QPoint(middle_x, spot.top() - _GAP - size.height()),
    )
    for corner in sides:
        inside = within(corner, size, room)
        if room.contains(QRect(inside, size)) and not QRect(inside, size).intersects(spot):
            return inside
    return within(spot.bottomRight() - QPoint(size.width() + _GAP, size.height() + _GAP), size, room)


def within(corner: QPoint, size: QSize, room: QRect) -> QPoint:
    """Moved as little as needed; what is larger than `room` begins at its upper left corner."""
    x = min(corner.x(), room.right() + 1 - size.width())
    y = min(corner.y(), room.bottom() + 1 - size.height())
    return QPoint(max(x, room.left()), max(y, room.top()))
