"""Word of a widget's first paint. Apart from the stage, so that a process can be timed that loads nothing more."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer


class Paints(QObject):
    """Calls `then` once, after the first paint of `widget` for which `wanted` is true."""

    def __init__(self, widget: QObject, wanted: Callable[[], bool], then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._wanted = wanted
        self._then = then
        widget.installEventFilter(self)

    def stop(self) -> None:
        self._widget.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._wanted():
            self.stop()
            QTimer.singleShot(0, self._then)
        return False
