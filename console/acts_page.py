"""Every act of the program on one page: what it is called, what is typed for it, its key – and another key for it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from console.menus import Menus
from console.part_keys import PART_KEYS, PARTS
from console.window_acts import ACT_TEXTS, WINDOW_ACTS
from models.entities.people import DutyState
from widgets.acts.act_book import ActBook, ActKey, KeyProblem, problem_of
from widgets.fitting_columns import FittingColumns, heading_width
from widgets.theme.fonts import text_scale
from widgets.words.acts import act_name
from widgets.words.marked import QT_TRANSLATE_NOOP
from widgets.words.terms import term

_ACT = Qt.ItemDataRole.UserRole
_SIZE = (1080, 640)
"""Of letters of the usual size; the names of the acts are long."""
_ACT_COLUMN, _AIR = 1, 6
_PROMPT = QT_TRANSLATE_NOOP("QKeySequenceEdit", "Press shortcut")
"""Of Qt's own field for a key; only marked here, so that it asks in good Chinese."""


@dataclass(frozen=True, slots=True)
class Row:
    """`act` is None for a key of a part, which stays as it is."""

    where: str
    does: str
    typed: str
    key: str
    act: ActKey | None


class ActsPage(QDialog):
    """Not modal: the keys are tried while it stands there. Esc closes it."""

    def __init__(self, book: ActBook, menus: Menus, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._book = book
        self._menus = menus
        self._find = QLineEdit()
        self._find.setClearButtonEnabled(True)
        self._table = QTableWidget(0, 4)
        self._new_key = QKeySequenceEdit()
        self._new_key.setMaximumSequenceLength(1)
        self._take = QPushButton()
        self._free = QPushButton()
        self._reset = QPushButton()
        self._reset_all = QPushButton()
        self._close = QPushButton()
        self._chosen = QLabel()
        self._said = QLabel()
        self._lay_out()
        self._connect()
        self._set_words()
        width, height = _SIZE
        self.resize(min(int(width * text_scale(self.font())), self.screen().availableGeometry().width()), height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
        elif event.type() is QEvent.Type.FontChange:
            self._size_columns()

    # -- rows -----------------------------------------------------------------------------------------------

    def _rows(self) -> list[Row]:
        words = " ".join(self._find.text().split()).casefold()
        rows = [*self._act_rows(), *self._duty_rows(), *_part_rows()]
        return [row for row in rows if words in f"{row.where} {row.does} {row.typed} {row.key}".casefold()]

    def _act_rows(self) -> list[Row]:
        places = {act.name: menu for menu, groups in WINDOW_ACTS.items() for group in groups for act in group}
        return [
            Row(
                where=self._menus.title(places[act] if isinstance(act, str) else "order"),
                does=said_of(act),
                typed=self._book.command_of(act),
                key=", ".join(_native(key) for key in self._book.keys_of(act)),
                act=act,
            )
            for act in self._book
        ]

    def _duty_rows(self) -> list[Row]:
        """Of the crew that is marked in the list of crews, by its menu."""
        where = QCoreApplication.translate("PartKeys", PARTS["crews"])
        key = _native(QKeySequence(Qt.Key.Key_Menu))
        return [Row(where, term(duty), self._book.command_of(duty), key, None) for duty in DutyState]

    def _fill(self) -> None:
        """The chosen act stays chosen while it is there. Columns are measured once, not with each of a thousand cells:
        somebody is typing."""
        chosen = self._act()
        rows = self._rows()
        self._table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            changed = row.act is not None and self._book.is_changed(row.act)
            key = self.tr("{key} (changed)").format(key=row.key or "–") if changed else row.key
            for column, text in enumerate((row.where, row.does, row.typed, key)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setData(_ACT, row.act)
                self._table.setItem(number, column, item)
        self._size_columns()
        at = next((n for n, row in enumerate(rows) if row.act == chosen and chosen is not None), 0)
        if rows:
            self._table.setCurrentCell(at, 1)
        self._show_chosen()

    def _size_columns(self) -> None:
        """Keys and typed words stay whole: where letters are large, first the places are shortened, then the acts."""
        table = self._table
        columns = range(table.columnCount())
        self._columns.want([max(table.sizeHintForColumn(one) + _AIR, heading_width(table, one)) for one in columns])

    def _act(self) -> ActKey | None:
        item = self._table.item(self._table.currentRow(), 1)
        act: ActKey | None = None if item is None else item.data(_ACT)
        return act

    # -- another key ----------------------------------------------------------------------------------------

    def _show_chosen(self) -> None:
        act = self._act()
        self._new_key.clear()
        self._take.hide()
        for part in (self._new_key, self._free):
            part.setEnabled(act is not None)
        self._free.setEnabled(act is not None and bool(self._book.keys_of(act)))
        self._reset.setEnabled(act is not None and self._book.is_changed(act))
        self._reset_all.setEnabled(any(self._book.is_changed(one) for one in self._book))
        item = self._table.item(self._table.currentRow(), 1)
        if item is None:
            self._chosen.setText(self.tr("No act is called so"))
        elif act is None:
            self._chosen.setText(self.tr("{act}: this key stays as it is").format(act=item.text()))
        else:
            self._chosen.setText(self.tr("Another key for “{act}”").format(act=said_of(act)))

    def _try_key(self) -> None:
        """Given at once if it is free; taken from another act only when somebody says so."""
        act, key = self._act(), self._new_key.keySequence()
        self._take.hide()
        if act is None or key.isEmpty():
            return
        holder = self._book.holder_of(key)
        problem = problem_of(key, menu_letters=self._menus.letters)
        if holder == act:
            self._say(self.tr("{key} is its key already."), key)
        elif problem is not KeyProblem.NONE:
            self._say(self._why_not(problem), key)
            self._new_key.clear()
        elif holder is None:
            self._give()
        else:
            self._take.setText(self.tr("Take {key} from “{act}”").format(key=_native(key), act=said_of(holder)))
            self._take.show()
            self._take.setFocus()
            self._say(self.tr("{key} has another act already."), key)

    def _give(self) -> None:
        act, key = self._act(), self._new_key.keySequence()
        if act is not None:
            self._book.give(act, key)
            self._say(self.tr("{key} does it now."), key)

    def _free_act(self) -> None:
        act = self._act()
        if act is not None:
            self._book.free(act)

    def _reset_act(self) -> None:
        act = self._act()
        if act is not None:
            self._book.reset(act)

    def _why_not(self, problem: KeyProblem) -> str:
        return {
            KeyProblem.WRITES: self.tr("{key} is typed into fields: hold Ctrl or Alt with it, or take a key F1 … F12."),
            KeyProblem.OF_PARTS: self.tr("{key} is used within lists, forms and fields."),
            KeyProblem.OF_WINDOWS: self.tr("{key} fills the screen with a further window."),
            KeyProblem.OF_MENUS: self.tr("{key} opens a menu."),
        }[problem]

    def _say(self, template: str, key: QKeySequence) -> None:
        self._said.setText(template.format(key=_native(key)))

    # -- looks ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        table = self._table
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        self._columns = FittingColumns(table, yielding=(0, _ACT_COLUMN))
        self._said.setWordWrap(True)
        keys = QHBoxLayout()
        for part in (self._chosen, self._new_key, self._take, self._free, self._reset):
            keys.addWidget(part)
        keys.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self._reset_all)
        foot.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._find)
        layout.addWidget(table, 1)
        layout.addLayout(keys)
        layout.addLayout(foot)
        for button in (self._take, self._free, self._reset, self._reset_all, self._close):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self._find.textChanged.connect(self._fill)
        self._find.returnPressed.connect(self._table.setFocus)
        self._table.currentCellChanged.connect(self._show_chosen)
        self._table.activated.connect(self._new_key.setFocus)
        self._new_key.editingFinished.connect(self._try_key)
        self._take.clicked.connect(self._give)
        self._free.clicked.connect(self._free_act)
        self._reset.clicked.connect(self._reset_act)
        self._reset_all.clicked.connect(self._book.reset_all)
        self._close.clicked.connect(self.close)
        self._book.changed.connect(self._fill)

    def _set_words(self) -> None:
        self.setWindowTitle(self.tr("Acts and keys"))
        self._find.setPlaceholderText(self.tr("Find an act, a key or what is typed"))
        self._find.setAccessibleName(self._find.placeholderText())
        self._table.setAccessibleName(self.windowTitle())
        self._table.setHorizontalHeaderLabels([self.tr("Where"), self.tr("Act"), self.tr("Command"), self.tr("Key")])
        self._new_key.setAccessibleName(self.tr("Another key"))
        self._free.setText(self.tr("No key"))
        self._reset.setText(self.tr("As shipped"))
        self._reset_all.setText(self.tr("All keys as shipped"))
        self._close.setText(self.tr("Close"))
        self._fill()


def said_of(act: ActKey) -> str:
    """What an act is called, without the mark that something is asked."""
    name = QCoreApplication.translate("Menus", ACT_TEXTS[act]) if isinstance(act, str) else act_name(act)
    return name.removesuffix("…").rstrip()


def _part_rows() -> list[Row]:
    return [
        Row(
            where=QCoreApplication.translate("PartKeys", PARTS[part]),
            does=QCoreApplication.translate("PartKeys", PART_KEYS[part, keys]),
            typed="",
            key=", ".join(_native(QKeySequence(key)) for key in keys),
            act=None,
        )
        for part, keys in PART_KEYS
    ]


def _native(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
