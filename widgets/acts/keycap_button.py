"""A button that shows its key as a keycap: the key is learnt while the mouse is still used."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

_GAP, _PADDING, _EDGE, _LEAST_WIDTH = 7, 4, 9, 60
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class KeycapButton(QPushButton):
    """`keys` is a portable key sequence; "" shows no cap. The button does not listen to the key itself."""

    def __init__(self, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self._measure()
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_keys(self, keys: str) -> None:
        self._keys = keys
        self._measure()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2 * _EDGE
        if self._cap:
            width += _GAP + self._cap_width
        return QSize(width, metrics.height() + 10)

    def height_within(self, width: int) -> int:
        """Pixels that it takes to say all of it in this width: several lines where one is not enough."""
        return self._words_within(width - 2 * _EDGE).height() + 10

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LanguageChange}:
            self._measure()
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        inside = QRectF(self.rect()).adjusted(_EDGE, 0, -_EDGE, 0)
        palette = self.palette()  # held while its colours are used: they are references into it
        painter.setPen(palette.color(QPalette.ColorRole.ButtonText))
        room = inside.width() - self._cap_room
        if self._words_within(int(inside.width())).height() <= self.height() and self._is_short_of(room):
            words = inside.adjusted(0, 0, -self._cap_room, 0)
            painter.drawText(words, _LEFT | Qt.TextFlag.TextWordWrap, self.text())
        else:
            text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room) + 1)
            painter.drawText(inside, _LEFT, text)
        if self._cap:
            self._paint_cap(painter, inside, palette)

    @property
    def _cap_room(self) -> int:
        return _GAP + self._cap_width if self._cap else 0

    def _is_short_of(self, room: float) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > room + 1

    def _words_within(self, inside: int) -> QRect:
        """What the words take beside the cap."""
        room = inside - self._cap_room
        if not self._is_short_of(room):
            return QRect(0, 0, room, self.fontMetrics().height())
        return self.fontMetrics().boundingRect(QRect(0, 0, max(room, 1), 10_000), Qt.TextFlag.TextWordWrap, self.text())

    def _paint_cap(self, painter: QPainter, inside: QRectF, palette: QPalette) -> None:
        height = QFontMetrics(self._small).height() + 2
        cap = QRectF(inside.right() - self._cap_width, inside.center().y() - height / 2, self._cap_width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setFont(self._small)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._cap)

    def _measure(self) -> None:
        """The key as this machine and language write it ("" if there is none) and its room: every layout asks."""
        self._cap = QKeySequence(self._keys).toString(QKeySequence.SequenceFormat.NativeText) if self._keys else ""
        self._small = self.font()
        self._small.setPointSizeF(self._small.pointSizeF() * 0.85)
        self._cap_width = QFontMetrics(self._small).horizontalAdvance(self._cap) + 2 * _PADDING
