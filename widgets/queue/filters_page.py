"""The saved filters in a list: named, chosen, renamed and deleted from the keyboard."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.picture import Picture
from widgets.acts.keycap_button import KeycapButton
from widgets.queue.named_filters import NamedFilter, filter_words, renamed, with_filter
from widgets.queue.queue_filter import QueueFilter
from widgets.queue.saved_filters import SavedFilters
from widgets.theme.fonts import resize_for_text

_LONGEST_NAME = 40
_NAME = Qt.ItemDataRole.UserRole


class FiltersPage(QDialog):
    """Enter in the name saves, Enter in the list chooses; F2 renames, Delete deletes, Esc closes."""

    chosen = Signal(object)

    def __init__(self, store: SavedFilters, *, present: QueueFilter, picture: Picture, parent: QWidget) -> None:
        """Pages of several queues may be open at once: each follows what the others do to the one `store`."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._store = store
        self._present = present
        self._picture = picture
        self._filling = False
        self._own = False
        self._behind = False
        self._what = QLabel()
        self._what.setWordWrap(True)
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self._save = KeycapButton("Return", self)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self._choose = KeycapButton("Return", self)
        self._rename = KeycapButton("F2", self)
        self._delete = KeycapButton("Del", self)
        self._close = KeycapButton("Esc", self)
        self._lay_out()
        self._connect()
        self._set_words()
        self._fill(0)
        store.changed.connect(self._follow)

    def focus_name(self) -> None:
        self.name.setFocus()

    def focus_list(self) -> None:
        self.list.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self._renaming:
            return True  # it was for the new name: the field passes it on when it has ended
        if enter and watched is self.name:
            self._keep_present()
        elif enter:
            self._use_current()
        elif event.key() == Qt.Key.Key_Delete and watched is self.list:
            self._delete_current()
        else:
            return False
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._follow()

    # -- acts ---------------------------------------------------------------------------------------------------

    def _keep_present(self) -> None:
        name = self.name.text().strip()
        if name and self._can_save:
            self._keep(with_filter(self._filters, NamedFilter(name, self._present)))
            self.accept()

    def _use_current(self) -> None:
        row = self._row
        if row >= 0:
            self.chosen.emit(self._filters[row].wanted)
            self.accept()

    def _rename_current(self) -> None:
        if self.list.currentItem() is not None:
            self.list.setFocus()
            self.list.editItem(self.list.currentItem())

    def _take_name(self, item: QListWidgetItem) -> None:
        if not self._filling:
            row = self._row_of(item)
            if row >= 0:
                self._keep(renamed(self._filters, row, item.text().strip()))
            self._mark(row)

    def _delete_current(self) -> None:
        row = self._row
        if row >= 0:
            self._keep(self._filters[:row] + self._filters[row + 1 :])
            self._fill(min(row, len(self._filters) - 1))

    def _keep(self, filters: tuple[NamedFilter, ...]) -> None:
        if filters != self._filters:
            self._own = True
            self._store.keep(filters)
            self._own = False

    def _follow(self) -> None:
        """Another page has changed them: the marked one stays marked, as long as it is there. While a name is typed
        the rows wait for its end: a list that is filled anew takes the field away with what is in it."""
        if self._own:
            return
        if self._renaming:
            self._behind = True
            return
        self._mark(self._row)

    def _mark(self, row: int) -> None:
        """Fill the list; where what was marked is no more, what has come in its place is marked."""
        self._fill(row if row >= 0 else min(self.list.currentRow(), len(self._filters) - 1))

    def _catch_up(self) -> None:
        if self._behind:
            self._follow()

    @property
    def _renaming(self) -> bool:
        return self.list.indexWidget(self.list.currentIndex()) is not None

    @property
    def _row(self) -> int:
        """Which of the filters is marked; -1 if none is."""
        return self._row_of(self.list.currentItem())

    def _row_of(self, item: QListWidgetItem | None) -> int:
        """By its name, as the rows may be behind; -1 if it is no more."""
        names = [known.name for known in self._filters]
        name = "" if item is None else item.data(_NAME)
        return names.index(name) if name in names else -1

    @property
    def _filters(self) -> tuple[NamedFilter, ...]:
        return self._store.filters

    # -- looks --------------------------------------------------------------------------------------------------

    @property
    def _can_save(self) -> bool:
        return self._present != QueueFilter()

    def _fill(self, row: int) -> None:
        self._filling, self._behind = True, False
        self.list.clear()
        for known in self._filters:
            item = QListWidgetItem(known.name)
            item.setData(_NAME, known.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setToolTip(filter_words(known.wanted, self._picture))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, item.toolTip())
            self.list.addItem(item)
        self.list.setCurrentRow(row)
        self._filling = False
        self._show_what()

    def _show_what(self) -> None:
        """What Save would keep, and what the marked one lets through."""
        words = filter_words(self._present, self._picture)
        if not self._can_save:
            self._what.setText(self.tr("Nothing is filtered now: there is nothing to save."))
        elif any(known.name == self.name.text().strip() for known in self._filters):
            self._what.setText(self.tr("Replaces the filter of this name by: {filter}").format(filter=words))
        else:
            self._what.setText(self.tr("In force now: {filter}").format(filter=words))
        self._save.setEnabled(self._can_save and bool(self.name.text().strip()))
        row = self._row
        marked = row >= 0
        self._marked.setText(filter_words(self._filters[row].wanted, self._picture) if marked else self._why_empty())
        for button in (self._choose, self._rename, self._delete):
            button.setEnabled(marked)

    def _why_empty(self) -> str:
        return (
            "" if self._filters else self.tr("No filter has a name yet. Set the queue as you want it and save it here.")
        )

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Saved filters"))
        self.name.setPlaceholderText(self.tr("Name of the filter in force"))
        self.name.setAccessibleName(self.tr("Name of the filter in force"))
        self.list.setAccessibleName(self.tr("Saved filters"))
        self._save.setText(self.tr("Save"))
        self._choose.setText(self.tr("Use"))
        self._rename.setText(self.tr("Rename"))
        self._delete.setText(self.tr("Delete"))
        self._close.setText(self.tr("Close"))

    def _connect(self) -> None:
        self.name.installEventFilter(self)
        self.list.installEventFilter(self)
        self.name.textChanged.connect(self._show_what)
        self.list.currentRowChanged.connect(self._show_what)
        self.list.itemChanged.connect(self._take_name)
        self.list.itemDelegate().closeEditor.connect(self._catch_up)
        self.list.itemDoubleClicked.connect(self._use_current)
        self._save.clicked.connect(self._keep_present)
        self._choose.clicked.connect(self._use_current)
        self._rename.clicked.connect(self._rename_current)
        self._delete.clicked.connect(self._delete_current)
        self._close.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self._marked = QLabel()
        self._marked.setWordWrap(True)
        naming = QHBoxLayout()
        naming.addWidget(self.name, 1)
        naming.addWidget(self._save)
        side = QVBoxLayout()
        for button in (self._choose, self._rename, self._delete, self._close):
            button.setAutoDefault(False)
            side.addWidget(button)
        self._save.setAutoDefault(False)
        side.addStretch(1)
        lower = QHBoxLayout()
        lower.addWidget(self.list, 1)
        lower.addLayout(side)
        whole = QVBoxLayout(self)
        whole.addWidget(self._what)
        whole.addLayout(naming)
        whole.addLayout(lower)
        whole.addWidget(self._marked)
        resize_for_text(self, QSize(460, 360))
