"""How the lists and texts of the rule book's pages behave: whole rows, nothing to edit, everything to copy."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from widgets.theme.fonts import text_scale

_EN_SPACE = "\u2002"
_NONE: frozenset[int] = frozenset()
_OF_THE_LAST = 7
"""The last column has at least this part of a narrow table."""
_OF_THE_REST = 0.3
"""What has the rest in its place has at least so much: sentences, by which somebody finds a row."""
_BESIDE_THE_REST = 0.4
"""So much of the rest the last column has then, where that is more than its width."""


def set_up(
    table: QTableView, widths: Mapping[int, int], *, whole: frozenset[int] = _NONE, rest: int | None = None
) -> None:
    """`widths` in pixels by column at the usual size of text; the column `rest`, or else the last, has the rest. Those
    that are `whole` give none of theirs to others."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setStretchLastSection(rest is None)
    if rest is not None:
        table.horizontalHeader().setSectionResizeMode(rest, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.horizontalHeader().setHighlightSections(False)
    table.setItemDelegate(_Apart(table))
    _Widths(table, widths, whole=whole, rest=rest).take()


def read_only_text() -> QPlainTextEdit:
    """Marked and copied by mouse and by keyboard; Tab leaves it."""
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    text.setTabChangesFocus(True)
    return text


class _Apart(QStyledItemDelegate):
    """Numbers to the right keep a space from the words of the next column."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if option.displayAlignment & Qt.AlignmentFlag.AlignRight and option.text:
            option.text += _EN_SPACE


class _Widths(QObject):
    """Columns grow and shrink with the letters. Where the table is too narrow for all of them they give way, as far as
    their headings allow; once a hand has drawn one, all stay as they are."""

    def __init__(
        self, table: QTableView, widths: Mapping[int, int], *, whole: frozenset[int], rest: int | None
    ) -> None:
        super().__init__(table)
        self._table = table
        self._widths = {column: float(width) for column, width in widths.items()}
        self._whole = whole
        self._rest = rest
        self._header = table.horizontalHeader()
        self._by_hand = self._by_itself = False
        self._header.sectionResized.connect(self._note)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FontChange or (event.type() is QEvent.Type.Resize and not self._by_hand):
            self.take()
        return super().eventFilter(watched, event)

    def take(self) -> None:
        scale = text_scale(self._table.font())
        least = {column: self._header.sectionSizeHint(column) for column in range(self._header.count())}
        wanted = {column: max(round(width * scale), least[column]) for column, width in self._widths.items()}
        least |= {column: wanted[column] for column in self._whole}
        view = self._table.viewport().width()
        if self._rest is None:
            kept = max(view // _OF_THE_LAST, self._header.defaultSectionSize())  # Qt does not stretch it to less
        else:
            kept, last = round(view * _OF_THE_REST), max(wanted)
            share = round((view - sum(wanted.values()) + wanted[last]) * _BESIDE_THE_REST)
            wanted[last] = max(wanted[last], share)
        room = view - max(sum(least[column] for column in least.keys() - wanted.keys()), kept)
        self._by_itself = True
        for column, width in (wanted if self._by_hand else _narrowed(wanted, least, room)).items():
            self._table.setColumnWidth(column, width)
        self._by_itself = False

    def _note(self, column: int, _before: int, width: int) -> None:
        if not self._by_itself and column in self._widths:
            self._by_hand = True
            self._widths[column] = width / text_scale(self._table.font())


def _narrowed(wanted: Mapping[int, int], least: Mapping[int, int], room: int) -> dict[int, int]:
    """Widths that take no more than `room` pixels if their least ones do not: each gives the same share of what it has
    beyond its least, so that words keep more than numbers do."""
    spare = sum(width - least[column] for column, width in wanted.items())
    share = min(max(sum(wanted.values()) - room, 0) / max(spare, 1), 1.0)
    return {column: width - round((width - least[column]) * share) for column, width in wanted.items()}
