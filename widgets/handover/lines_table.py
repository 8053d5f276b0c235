"""The lines of the chosen section. What is chosen stays chosen and in its place, whatever comes and goes."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from widgets.handover.lines_model import LinesModel
from widgets.words.handover.told import SectionTold

_MARK_LETTERS, _LEAST_LETTERS = 2.5, 7
_ONE_LINE_LETTERS = 55
"""Letters that rows of one line are to have room for; with less, as where letters are large, a row has two."""
_TURNING = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right})


class LinesTable(QTableView):
    """Enter opens what the line is about, or the table whose title it is; Space ticks its section."""

    opened = Signal(object, str)
    """The kind of thing, and its id."""
    tick_wanted = Signal()
    pointed = Signal(str)
    """All that the chosen line says."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self._low: tuple[int, ...] = ()
        """Rows of one line among those of two."""
        self.setModel(self.lines)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self._size_rows()
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentRowChanged.connect(
            lambda now, _: self.pointed.emit(self.lines.whole_text(now.row()))
        )

    def show_section(self, section: SectionTold, *, anew: bool) -> None:
        """`anew`: another section than before begins at its top; the same one stays where it was."""
        before = self.lines.key_at(self.currentIndex().row())
        top = self.lines.key_at(max(self.rowAt(0), 0))
        at = self.verticalScrollBar().value()
        self.lines.show_section(section)
        self._span()
        self._size_rows()
        self._size_columns()
        if anew:
            self.selectRow(self.lines.first_line())
            self.scrollToTop()
            return
        chosen = None if before is None else self.lines.number_of(before)
        self.selectRow(self.lines.first_line() if chosen is None else chosen)
        place = None if top is None else self.lines.number_of(top)
        self.verticalScrollBar().setValue(at if place is None else place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab leaves the table; → opens what is folded, ← folds it from any of its lines."""
        row = self.currentIndex().row()
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            event.ignore()
        elif event.key() == Qt.Key.Key_Space:
            self.tick_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        elif self.lines.is_open(row) is (event.key() == Qt.Key.Key_Left) and event.key() in _TURNING:
            self._turn(row)
        else:
            super().keyPressEvent(event)
            self._step_over_heads(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_rows()
        self._size_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._size_rows()
            self._size_columns()

    def _open(self) -> None:
        number = self.currentIndex().row()
        if self.lines.is_title(number):
            self._turn(number)
            return
        row = self.lines.row_at(number)
        if row is not None and row.about is not None:
            self.opened.emit(*row.about)

    def _step_over_heads(self, before: int) -> None:
        """Onto what can be chosen, on in the direction of the hand; back if there is nothing."""
        now = self.currentIndex().row()
        if now == before or self.lines.can_be_chosen(now):
            return
        onward = range(now + 1, self.lines.rowCount()) if now > before else range(now - 1, -1, -1)
        self.selectRow(next(filter(self.lines.can_be_chosen, onward), before))

    def _on_clicked(self, index: QModelIndex) -> None:
        """A title opens its table by one click: it has no other use."""
        if self.lines.is_title(index.row()):
            self._turn(index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if not self.lines.is_title(index.row()):
            self._open()

    def _turn(self, number: int) -> None:
        """The title stays where it is, and is chosen."""
        title, at = self.lines.title_of(number), self.verticalScrollBar().value()
        self.lines.turn(title)
        self._span()
        self._size_rows()
        self.selectRow(title)
        self.verticalScrollBar().setValue(min(at, title))

    def _span(self) -> None:
        self.clearSpans()
        for row, column, columns in self.lines.spans():
            self.setSpan(row, column, 1, columns)

    def _size_rows(self) -> None:
        metrics, heads = self.fontMetrics(), self.verticalHeader()
        narrow = self.viewport().width() < _ONE_LINE_LETTERS * metrics.horizontalAdvance("m")
        self.setWordWrap(narrow)
        heads.setDefaultSectionSize((2 if narrow else 1) * metrics.height() + 8)
        for row in self._low:  # Qt keeps a row's own height, whatever stands in it by now
            if row < heads.count():
                heads.resizeSection(row, heads.defaultSectionSize())
        self._low = tuple(self.lines.titles()) if narrow else ()
        for title in self._low:  # they have the whole width
            heads.resizeSection(title, metrics.height() + 8)

    def _size_columns(self) -> None:
        """By the shares that paper has, too; no column less than its least, for which the wider ones give."""
        em, shares = self.fontMetrics().horizontalAdvance("m"), self.lines.shares
        if not shares:
            return
        self.setColumnWidth(0, round(_MARK_LETTERS * em))
        room = self.viewport().width() - self.columnWidth(0)
        least = min(_LEAST_LETTERS * em, room // len(shares))
        wanted = [max(room * share // sum(shares) - least, 0) for share in shares]
        rest = room - least * len(shares)
        for column, beyond in enumerate(wanted, start=1):
            self.setColumnWidth(column, least + rest * beyond // max(sum(wanted), 1))
