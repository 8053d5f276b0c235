"""The field that notes are written in: Ctrl+Enter sends, Esc leaves it, @ offers orders to link to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QPlainTextEdit, QWidget

from models.entities.orders import WorkOrder
from widgets.inspector.notes.reading import begun_mention
from widgets.words.terms import term

_LEAST_LINES, _MOST_LINES = 1, 10
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_OWN_KEYS = frozenset({*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_F5})
_POPUP_KEYS = frozenset({*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class WriteField(QPlainTextEdit):
    sent = Signal()
    left = Signal()
    refreshed = Signal()
    """F5: take over what has changed."""

    def __init__(self, offered: Callable[[str], Sequence[WorkOrder]], parent: QWidget) -> None:
        """`offered` finds the orders that a begun mention may mean."""
        super().__init__(parent)
        self._offered = offered
        self._orders: list[WorkOrder] = []
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # the stubs know one overload
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @property
    def offers(self) -> tuple[str, ...]:
        """The orders that the list under the cursor shows; () if it is closed."""
        popup = self._completer.popup()
        shown = popup is not None and popup.isVisible()
        return tuple(order.id for order in self._orders) if shown else ()

    def show_text(self, text: str) -> None:
        """Another draft: nothing is offered, and what was typed elsewhere cannot be undone here."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._close_list()

    def empty(self) -> None:
        """As if its user had deleted everything: Ctrl+Z brings it back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.offers and event.key() in _POPUP_KEYS:
            event.ignore()  # the list takes them
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_F5:
            self.refreshed.emit()
        else:
            super().keyPressEvent(event)
            self._offer()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """While an input method composes, its own list stands there."""
        super().inputMethodEvent(event)
        if event.preeditString():
            self._close_list()
        elif event.commitString():
            self._offer()

    def _offer(self) -> None:
        begun = begun_mention(self._before_cursor())
        self._orders = list(self._offered(begun)) if begun is not None and not self.isReadOnly() else []
        if begun is None or not self._orders or [order.id for order in self._orders] == [begun]:
            self._close_list()
            return
        self._model.setStringList([_line(order) for order in self._orders])
        popup = self._completer.popup()
        assert popup is not None
        place = self.cursorRect()
        place.setWidth(max(popup.sizeHintForColumn(0) + 24, 200))
        self._completer.complete(place)
        popup.setCurrentIndex(self._model.index(0))

    def _take(self, row: QModelIndex) -> None:
        """The whole number in place of what was typed after the @."""
        begun = begun_mention(self._before_cursor())
        if begun is None or not 0 <= row.row() < len(self._orders):
            return
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(begun))
        cursor.insertText(f"{self._orders[row.row()].id} ")
        self.setTextCursor(cursor)
        self._close_list()

    def _before_cursor(self) -> str:
        cursor = self.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]

    def _close_list(self) -> None:
        popup = self._completer.popup()
        if popup is not None and popup.isVisible():
            popup.hide()

    def _fit(self) -> None:
        """As high as what stands in it, up to ten lines."""
        lines = int(self.document().size().height())
        shown = min(max(lines, _LEAST_LINES), _MOST_LINES)
        over = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > _MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(over)
        margins = self.contentsMargins()
        around = 2 * int(self.document().documentMargin()) + margins.top() + margins.bottom()
        height = self.fontMetrics().lineSpacing() * shown + around + 2
        if height != self.height():
            self.setFixedHeight(height)


def _line(order: WorkOrder) -> str:
    return " · ".join(part for part in (order.id, order.place.address, term(order.state)) if part)
