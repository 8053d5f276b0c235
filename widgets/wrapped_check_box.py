"""A box to tick whose words go on in the next line where there is no room for all of them in one."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget


class WrappedCheckBox(QCheckBox):
    """As high as the width asks for; words are broken at spaces."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        self._words = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._break()

    def text(self) -> str:
        return self._words

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width).count("\n") + 1
        return super().sizeHint().height() + (lines - self._broken.count("\n") - 1) * self.fontMetrics().lineSpacing()

    def sizeHint(self) -> QSize:
        width = self._beside() + self.fontMetrics().horizontalAdvance(self._words)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = max(map(self.fontMetrics().horizontalAdvance, self._words.split(" ")))
        return QSize(self._beside() + longest, self.heightForWidth(max(self.width(), 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._break()

    @property
    def _broken(self) -> str:
        """As Qt has it."""
        return super().text()

    def _break(self) -> None:
        broken = self._lines(self.width())
        if broken != self._broken:
            super().setText(broken)

    def _lines(self, width: int) -> str:
        metrics, room = self.fontMetrics(), width - self._beside()
        lines: list[str] = []
        for word in self._words.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and metrics.horizontalAdvance(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return "\n".join(lines)

    def _beside(self) -> int:
        """Pixels of the square and the gap behind it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        gap = self.style().pixelMetric(QStyle.PixelMetric.PM_CheckBoxLabelSpacing, option, self)
        return self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, option, self) + gap + 4
