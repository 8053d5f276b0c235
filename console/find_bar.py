"""Along the top: where one finds, and what the console has to say."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolBar

from widgets.acts.act_book import ActBook
from widgets.message_bar import MessageBar
from widgets.search_field import SearchField
from widgets.theme.fonts import text_scale

_LEAST_WIDTH_PX, _MOST_WIDTH_PX = 300, 440
"""Of the field, with text of the usual size."""
_SHARE = 0.31
"""Of the bar at the most: the rest is for what the console has to say."""


class FindBar(QToolBar):
    def __init__(self, search: SearchField, messages: MessageBar, book: ActBook) -> None:
        super().__init__()
        self._search = search
        self._book = book
        self.setObjectName("find")
        self.setMovable(False)
        search.setMinimumWidth(_LEAST_WIDTH_PX)
        self._size()
        self.addWidget(search)
        self.addWidget(messages)
        book.changed.connect(self._show_key)
        self._set_words()

    def begin_to_find(self) -> None:
        """The keyboard goes into the field; what was typed is marked."""
        self._search.setFocus()
        self._search.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
        elif event.type() is QEvent.Type.FontChange:
            self._size()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size()

    def _size(self) -> None:
        most = min(_MOST_WIDTH_PX * text_scale(self.font()), _SHARE * self.width())
        self._search.setMaximumWidth(max(round(most), _LEAST_WIDTH_PX))

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Find and messages"))
        self._show_key()

    def _show_key(self) -> None:
        self._search.show_key(self._book.written_key("find"))
