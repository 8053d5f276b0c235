"""Map → Bookmarks …: give the present view a name, go to one, rename it, take it out."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.map.views.bookmarks import Bookmark
from widgets.map.views.views import Views


class BookmarksDialog(QDialog):
    """The list has the keyboard if there is one: Enter goes to a view, F2 renames, Delete takes out."""

    def __init__(self, views: Views, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bookmarks"))
        self._views = views
        self._dropped: tuple[int, Bookmark] | None = None
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name for the present view"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.keep = QPushButton(self.tr("Keep this view"))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        self.list.setAccessibleName(self.tr("Bookmarks"))
        self.go, self.rename, self.delete = (
            QPushButton(text) for text in (self.tr("Go there"), self.tr("Rename"), self.tr("Delete"))
        )
        self.back = QPushButton(self.tr("Bring back"))
        self._says = QLabel()
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self._connect()
        self._fill(0)
        (self.list if self._views.bookmarks.all else self.name).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if Qt.Key(event.key()) is not Qt.Key.Key_Delete:
            return False
        self._delete()
        return True

    def _lay_out(self) -> None:
        top, side, told = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.keep)
        for button in (self.go, self.rename, self.delete):
            button.setAutoDefault(False)
            side.addWidget(button)
        for button in (self.keep, self.back):
            button.setAutoDefault(False)
        side.addStretch()
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        middle.addLayout(side)
        told.addWidget(self._says, 1)
        told.addWidget(self.back)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        for part in (top, middle, told):
            column.addLayout(part)
        column.addWidget(buttons)
        self.resize(460, 380)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._show)
        self.name.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(self._go)
        self.list.itemChanged.connect(self._on_renamed)
        self.go.clicked.connect(self._go)
        self.rename.clicked.connect(self._begin_renaming)
        self.delete.clicked.connect(self._delete)
        self.back.clicked.connect(self._bring_back)
        self.list.installEventFilter(self)

    def _fill(self, current: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for bookmark in self._views.bookmarks.all:
            item = QListWidgetItem(bookmark.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        self.list.setCurrentRow(min(current, self.list.count() - 1))
        self.list.blockSignals(False)
        self._show()

    def _show(self) -> None:
        name = self.name.text().strip()
        known = self._views.bookmarks.has(name)
        self.keep.setEnabled(bool(name) and not known)
        for button in (self.go, self.rename, self.delete):
            button.setEnabled(self.list.currentRow() >= 0)
        self.back.setVisible(self._dropped is not None)
        if known:
            self._says.setText(self.tr("There is a bookmark of this name."))
        elif self._dropped is not None:
            self._says.setText(self.tr("Deleted: {name}").format(name=self._dropped[1].name))
        elif not self._views.bookmarks.all:
            self._says.setText(self.tr("No bookmarks yet. Name the present view above."))
        else:
            self._says.clear()

    # -- acts -----------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        if self.keep.isEnabled():
            self._views.bookmarks.keep(self._views.bookmark_now(self.name.text().strip()))
            self.name.clear()
            self._fill(self.list.count())

    def _go(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self._views.go_to_bookmark(self._views.bookmarks.all[row])
            self.accept()

    def _begin_renaming(self) -> None:
        if self.list.currentItem() is not None:
            self.list.editItem(self.list.currentItem())

    def _on_renamed(self, item: QListWidgetItem) -> None:
        """An empty name, or one that another has, is left aside."""
        name, row = item.text().strip(), self.list.row(item)
        if name and not self._views.bookmarks.has(name):
            self._views.bookmarks.rename(row, name)
        self.list.blockSignals(True)
        item.setText(self._views.bookmarks.all[row].name)
        self.list.blockSignals(False)

    def _delete(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            self._dropped = row, self._views.bookmarks.drop(row)
            self._fill(row)

    def _bring_back(self) -> None:
        if self._dropped is not None:
            row, bookmark = self._dropped
            self._dropped = None
            if not self._views.bookmarks.has(bookmark.name):
                self._views.bookmarks.keep(bookmark, at=row)
            self._fill(row)
            self.list.setFocus()
