"""The layouts with names: to save the present one, to choose, rename or delete one."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.layouts.kept import KeptLayouts
from widgets.theme.fonts import resize_for_text

_LONGEST_NAME = 40


class LayoutsPage(QDialog):
    """What cannot be taken back, to delete or to replace a layout, wants its button twice."""

    saved = Signal(str)
    """The present layout is to be kept under this name."""
    chosen = Signal(str)

    def __init__(self, kept: KeptLayouts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kept = kept
        self._asked: tuple[str, str] | None = None
        self._list = QListWidget()
        self._hint = QLabel()
        self._name = QLineEdit()
        self._name.setMaxLength(_LONGEST_NAME)
        self._use, self._rename, self._delete, self._save = (QPushButton() for _ in range(4))
        self._lay_out()
        self._connect()
        self._set_words()
        self._show_names("")
        self._list.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._set_words()
        super().changeEvent(event)

    # -- parts ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        beside = QVBoxLayout()
        for button in (self._use, self._rename, self._delete):
            button.setAutoDefault(False)
            beside.addWidget(button)
        beside.addStretch(1)
        upper = QHBoxLayout()
        upper.addWidget(self._list, 1)
        upper.addLayout(beside)
        self._save.setAutoDefault(False)
        lower = QVBoxLayout()  # one below the other: both are whole with large text too
        lower.addWidget(self._name)
        lower.addWidget(self._save, 0, Qt.AlignmentFlag.AlignRight)
        self._hint.setWordWrap(True)
        self._close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        # Enter belongs to the list and to the name.
        self._close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addLayout(upper, 1)
        column.addWidget(self._hint)
        column.addLayout(lower)
        column.addWidget(self._close)
        resize_for_text(self, QSize(460, 380))

    def _connect(self) -> None:
        self._list.itemActivated.connect(lambda _item: self._choose())
        self._list.currentRowChanged.connect(lambda _row: self._show_choice())
        self._use.clicked.connect(self._choose)
        self._rename.clicked.connect(self._rename_to)
        self._delete.clicked.connect(self._forget)
        self._save.clicked.connect(self._keep)
        self._name.textChanged.connect(lambda _text: self._show_choice())
        self._name.returnPressed.connect(self._keep)
        self._close.rejected.connect(self.reject)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self._list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._forget)

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Layouts"))
        self._list.setAccessibleName(self.tr("Layouts with a name"))
        self._name.setAccessibleName(self.tr("Name of a layout"))
        self._name.setPlaceholderText(self.tr("Name, for example: storm"))
        self._close.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        self._show_choice()

    # -- what stands there ----------------------------------------------------------------------------------

    def _show_names(self, current: str) -> None:
        self._list.clear()
        self._list.addItems(self._kept.names)
        found = self._list.findItems(current, Qt.MatchFlag.MatchExactly)
        self._list.setCurrentRow(self._list.row(found[0]) if found else 0)
        self._show_choice()

    def _show_choice(self) -> None:
        """The buttons as they fit what is marked and typed. Whoever turns to something else is asked anew."""
        self._asked = None
        named, typed = self._marked(), self._typed()
        self._use.setText(self.tr("Use"))
        self._rename.setText(self.tr("Rename"))
        self._delete.setText(self.tr("Delete"))
        self._save.setText(self.tr("Save the present layout"))
        self._use.setEnabled(bool(named))
        self._delete.setEnabled(bool(named))
        self._rename.setEnabled(bool(named and typed) and typed not in self._kept.names)
        self._save.setEnabled(bool(typed))
        if self._kept.names:
            hint = self.tr("Enter uses the marked layout. A name below is for saving or renaming.")
        else:
            hint = self.tr("No layout has a name yet. Type one below to save the windows as they stand now.")
        self._hint.setText(hint)

    def _marked(self) -> str:
        row = self._list.currentRow()
        return "" if row < 0 else self._list.item(row).text()

    def _typed(self) -> str:
        return self._name.text().strip()

    # -- acts -----------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        if self._marked():
            self.chosen.emit(self._marked())

    def _keep(self) -> None:
        name = self._typed()
        if not name:
            return
        if name in self._kept.names and not self._asked_before("save", name):
            self._save.setText(self.tr("Replace “{name}”?").format(name=name))
            return
        self.saved.emit(name)
        self._name.clear()
        self._show_names(name)

    def _rename_to(self) -> None:
        name = self._typed()
        self._kept.rename(self._marked(), name)
        self._name.clear()
        self._show_names(name)

    def _forget(self) -> None:
        name = self._marked()
        if not name:
            return
        if not self._asked_before("delete", name):
            self._delete.setText(self.tr("Really delete?"))
            return
        self._kept.forget(name)
        self._show_names("")
        self._list.setFocus()

    def _asked_before(self, what: str, name: str) -> bool:
        """Whether the same was wanted just before; from now on it was."""
        before, self._asked = self._asked, (what, name)
        return before == self._asked
