"""What card and offer of the tour have in common: a sheet that lies over the window and grows with its text."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

_KEYCAP = "background: palette(base); border: 1px solid palette(mid); border-radius: 3px; padding: 0 5px;"


def dress(sheet: QFrame) -> None:
    """In the colours of a button, with an edge, so that it stands out from whatever lies below."""
    sheet.setAutoFillBackground(True)
    sheet.setBackgroundRole(QPalette.ColorRole.Button)
    sheet.setFrameShape(QFrame.Shape.StyledPanel)


def keycap(parent: QWidget) -> QLabel:
    cap = QLabel(parent)
    cap.setStyleSheet(_KEYCAP)
    return cap


def keep_whole(*buttons: QPushButton) -> None:
    """Their texts and keys are never cut off: the sheet grows with them."""
    for button in buttons:
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)


def room_for(sheet: QWidget, room: QSize, *, letters: int) -> QSize:
    """What its text takes in lines of so many letters, at most as wide as `room` if its widest button is."""
    layout = sheet.layout()
    assert layout is not None
    layout.activate()
    margins = layout.contentsMargins() + sheet.contentsMargins()
    button = max(one.sizeHint().width() for one in sheet.findChildren(QPushButton))
    wanted = max(sheet.fontMetrics().averageCharWidth() * letters, layout.totalMinimumSize().width())
    width = max(min(wanted, room.width()), button + margins.left() + margins.right())
    height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
    return QSize(width, height)


def say(sheet: QWidget, text: str) -> None:
    """To whoever listens to the screen; the keyboard stays where it is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(sheet, text))
