"""The notes of an order to read: as high as its text, every link reached by Tab and followed by Enter or a click."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget


class NotesView(QTextBrowser):
    followed = Signal(str, str)
    """Kind and key of the link that was followed."""
    link_marked = Signal(QRect)
    """The keyboard came to a link that stands there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._html = ""
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTabChangesFocus(False)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._follow)

    def show_html(self, html: str) -> None:
        """What has not changed is not touched: a marked text and the keyboard's link stay."""
        if html != self._html:
            self._html = html
            self.setHtml(html)
            self._fit()

    @property
    def busy(self) -> bool:
        """Somebody stands on a link or has marked something: only news may move it."""
        return self.hasFocus() or self.textCursor().hasSelection()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes to the first link, or from below to the last one."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.focusNextPrevChild(event.reason() is Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  # Qt's own signature
        """Tab goes from link to link, then on to the next part."""
        stays = super().focusNextPrevChild(forward)
        if stays and self.textCursor().hasSelection():
            self.link_marked.emit(self.cursorRect())
        return stays

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that turn pages are the panel's: nothing scrolls here."""
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(int(self.document().size().height()) + 1 if self._html else 0)

    def _follow(self, url: QUrl) -> None:
        kind, _, key = url.toString().partition(":")
        self.followed.emit(kind, key)
