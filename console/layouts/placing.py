"""Whether a hand can reach a window on the screens that are there, and where it goes if not."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

_TITLE = 28
"""Points of a title bar, about."""
_GRIP = 120
"""So much of it, from left to right, is enough to take hold of the window."""


FILLS = Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMaximized


def stand(window: QWidget, geometry: bytes) -> bool:
    """Put the window where `geometry`, as Qt writes it, says; whether it could be read. A window that fills a screen
    is made anew for the system: it would go on to fill that one, wherever it is told to be."""
    anew = window.isVisible() and bool(window.windowState() & FILLS)
    if anew:
        window.hide()
        window.windowHandle().destroy()
    stands = window.restoreGeometry(QByteArray(geometry))
    if anew:
        window.show()
    return stands


def bring_in(window: QWidget, grounds: Sequence[QRect]) -> None:
    """Onto one of the grounds, if it cannot be reached; a window that filled a screen fills that one."""
    frame = window.frameGeometry()
    if is_reachable(frame, grounds):
        return
    filled = window.windowState() & FILLS
    if filled:
        window.showNormal()
        frame = window.frameGeometry()
    within, place = window.geometry(), brought_in(frame, grounds)
    left, top = within.left() - frame.left(), within.top() - frame.top()
    right, bottom = frame.right() - within.right(), frame.bottom() - within.bottom()
    window.setGeometry(place.adjusted(left, top, -right, -bottom))
    if filled:
        window.setWindowState(window.windowState() | filled)


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
