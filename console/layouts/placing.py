"""Whether a hand can reach a window on the screens that are there, and where it goes if not."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect

_TITLE = 28
"""Points of a title bar, about."""
_GRIP = 120
"""So much of it, from left to right, is enough to take hold of the window."""


def is_reachable(frame: QRect, grounds: Sequence[QRect]) -> bool:
    """Whether the title bar of a window with this `frame` can be seen and gripped on one of the `grounds`, the
    available parts of the screens."""
    bar = QRect(frame.left(), frame.top(), frame.width(), min(_TITLE, frame.height()))
    seen = [bar.intersected(ground) for ground in grounds]
    return any(part.height() * 2 >= bar.height() and part.width() >= min(_GRIP, bar.width()) for part in seen)


def brought_in(frame: QRect, grounds: Sequence[QRect]) -> QRect:
    """The frame on the nearest of the `grounds`: as large as it was, or as large as there is room for."""
    middle = frame.center()
    ground = min(grounds, key=lambda one: _distance(middle, one))
    size = frame.size().boundedTo(ground.size())
    x = min(max(frame.x(), ground.x()), ground.x() + ground.width() - size.width())
    y = min(max(frame.y(), ground.y()), ground.y() + ground.height() - size.height())
    return QRect(QPoint(x, y), size)


def _distance(point: QPoint, ground: QRect) -> int:
    across = max(ground.left() - point.x(), 0, point.x() - ground.right())
    down = max(ground.top() - point.y(), 0, point.y() - ground.bottom())
    return across + down
