"""The recipients of a notice: the list, and beneath it the form that records a telling or adds somebody."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTableView, QVBoxLayout, QWidget

from models.entities.notices import Answer, Publication, Recipient, TellingManner
from models.ids import PlanId
from models.notices.ledger import RecipientStanding
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.fitting_columns import FittingColumns
from widgets.notices.notice_acts import last_line, may_be_removed
from widgets.notices.recipient_forms import Asked, OpenForm, RecipientForms
from widgets.notices.recipients_model import RecipientsModel, told_count_text
from widgets.notices.small_form import SmallForm
from widgets.plans.cell_painter import CellPainter
from widgets.queue.empty_page import EmptyPage
from widgets.theme import Theme
from widgets.words.terms import term

_PADDING = 14
_ANSWER_KEYS = {Qt.Key.Key_1: Answer.AGREED, Qt.Key.Key_2: Answer.REFUSED, Qt.Key.Key_3: Answer.UNSIGNED}


class Recipients(QWidget):
    """Rows are chosen by arrows, with Shift or Ctrl several. 1, 2, 3 or Enter open the form for them with that answer;
    Enter sends it: two keystrokes. F2 corrects what was recorded last, Insert adds somebody, Delete takes whom a hand
    has added off the list again."""

    told = Signal(object, object)
    """Recipients, and what was filled in: manner, answer, at, reference."""
    added = Signal(object)
    """What was filled in: kind, name, person, phone."""
    corrected = Signal(object, int, object)
    """Telling, the place of its wrong line, and what was filled in: reason, telling_void, and as in `told`."""
    removed = Signal(str, int)
    """Id of a recipient who is to be taken off the list, and the version that was seen."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self._now = now
        self._may_record = False
        self._notice: Publication | None = None
        self._last_manner = TellingManner.PHONE
        self._count, self._again = QLabel(self), QLabel(self)
        self.model = RecipientsModel(picture=picture, rules=rules, now=now, parent=self)
        self.table = QTableView(self)
        self._painter = CellPainter(self.model, theme, self.table)
        self._empty = EmptyPage(self.table.viewport())
        self._acts = FlowRow(self)
        self.buttons = {answer: KeycapButton(str(key), self._acts) for key, answer in enumerate(Answer, start=1)}
        self.correct, self.add = KeycapButton("F2", self._acts), KeycapButton("Ins", self._acts)
        self.remove = KeycapButton("Del", self._acts)
        self.forms = RecipientForms(rules=rules, theme=theme, parent=self, behind=self.remove)
        self._lay_out()
        self._connect()
        self._set_words()

    @property
    def rows(self) -> tuple[RecipientStanding, ...]:
        return self.model.rows

    @property
    def chosen(self) -> tuple[Recipient, ...]:
        """In the order of the list."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.model.rows[row].telling.recipient for row in rows)

    @property
    def form(self) -> SmallForm | None:
        """The one that is seen."""
        return None if self.forms.open is None else self.forms.open.form

    @property
    def again(self) -> str:
        """Who has to be told again, as it stands above the rows."""
        return self._again.text()

    def show_rows(
        self,
        plan: PlanId | None,
        notice: Publication | None,
        rows: tuple[RecipientStanding, ...],
        *,
        now: datetime,
        able: frozenset[str],
        says: str,
    ) -> None:
        """Of `plan`, with its newest notice if there is one. `able` names what may be done ("notice_tell",
        "notice_recipient", "notice_remove"); `says` stands above the rows, and in their place where there are none."""
        self.forms.show_plan(plan)
        self._now, self._notice = now, notice
        self._may_record = "notice_tell" in able
        kept = self.chosen
        self.model.show_rows(notice, rows, now)
        self.choose(kept)
        self._count.setText(told_count_text(rows, notice))
        for button in self.buttons.values():
            button.setVisible(self._may_record and bool(rows))
        self.correct.setVisible(self._may_record and any(last_line(row.telling) is not None for row in rows))
        self.add.setVisible("notice_recipient" in able)
        self.remove.setVisible("notice_remove" in able)
        self._again.setText(says if rows else "")
        self._again.setVisible(bool(rows and says))
        if rows:
            self._empty.hide()
        else:
            self._empty.show_words(says, "")

    def begin_telling(self, answer: Answer | None = None) -> None:
        """The form for the rows that are chosen; nothing if none is, or nothing may be recorded."""
        if not self._may_record or not self.model.rows:
            return
        if not self.chosen:
            self.choose((self.model.rows[0].telling.recipient,))
        self.forms.ask_telling(self.chosen, answer=answer or Answer.AGREED, manner=self._last_manner, now=self._now)

    def begin_correcting(self) -> None:
        """The form for the last line that holds of the recipient in the row of the keyboard, or of the first who has
        one where the keyboard has been in none; nothing if there is none."""
        row = self.table.currentIndex().row()
        chosen = self.model.rows[row : row + 1] if row >= 0 else self.model.rows
        telling = next((one.telling for one in chosen if last_line(one.telling) is not None), None)
        place = None if telling is None else last_line(telling)
        if not self._may_record or telling is None or place is None:
            return
        self.forms.ask_correction(telling, place)

    def begin_adding(self) -> None:
        if not self.add.isHidden():
            self.forms.ask_person()

    def remove_chosen(self) -> None:
        """Of those chosen whoever may go; if none of them may, the room says why. While nobody is chosen, whom a hand
        has added is marked first."""
        rows = self.model.rows
        if not self.chosen:
            self.choose(tuple(row.telling.recipient for row in rows if may_be_removed(row.telling))[:1])
            return
        chosen = {one.id for one in self.chosen}
        tellings = [row.telling for row in rows if row.telling.recipient.id in chosen]
        for telling in [one for one in tellings if may_be_removed(one)] or tellings[:1]:
            self.removed.emit(telling.recipient.id, telling.version)

    def choose(self, kept: tuple[Recipient, ...]) -> None:
        """The same people, wherever they stand now."""
        if kept == self.chosen:
            return
        keys = {one.id for one in kept}
        rows = [row for row, one in enumerate(self.model.rows) if one.telling.recipient.id in keys]
        model = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for place, row in enumerate(rows):
            how = (flags.ClearAndSelect if place == 0 else flags.Select) | flags.Rows
            model.select(self.model.index(row, 0), how)
        if rows:
            model.setCurrentIndex(self.model.index(rows[0], 0), flags.NoUpdate)

    def show_theme(self, theme: Theme) -> None:
        self._painter.theme = theme
        self.forms.show_theme(theme)
        self.table.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()
            self._size()
        elif event.type() is QEvent.Type.FontChange:
            self._size()

    # -- building -------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self.model)
        self._columns = FittingColumns(table, leaving=(4,), yielding=(0, 1, 3, 2))
        table.setItemDelegate(self._painter)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
        for button in (*self.buttons.values(), self.correct, self.add, self.remove):
            self._acts.add(button)
        for line in (self._count, self._again):
            line.setContentsMargins(8, 4, 8, 0)
            line.setWordWrap(True)
        self._again.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._count, self._again, self._acts):
            column.addWidget(part)
        column.addWidget(table, 1)
        column.addLayout(self.forms.column)
        self._size()

    def _connect(self) -> None:
        for answer, button in self.buttons.items():
            button.setProperty("answer", answer.value)
            button.clicked.connect(self._on_answer)
        self.correct.clicked.connect(self.begin_correcting)
        self.add.clicked.connect(self.begin_adding)
        self.remove.clicked.connect(self.remove_chosen)
        self.table.doubleClicked.connect(self._on_enter)
        self.forms.submitted.connect(self._on_submitted)
        self.forms.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        for key, answer in _ANSWER_KEYS.items():
            shortcut = self._shortcut(key)
            shortcut.setProperty("answer", answer.value)
            shortcut.activated.connect(self._on_answer)
        acts = {
            Qt.Key.Key_Return: self._on_enter,
            Qt.Key.Key_Enter: self._on_enter,
            Qt.Key.Key_Insert: self.begin_adding,
            Qt.Key.Key_F2: self.begin_correcting,
            Qt.Key.Key_Delete: self.remove_chosen,
        }
        for key, act in acts.items():
            self._shortcut(key).activated.connect(act)

    def _shortcut(self, key: Qt.Key) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self.table)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        return shortcut

    def _size(self) -> None:
        metrics = QFontMetrics(self.table.font())
        self._columns.want([max(map(metrics.horizontalAdvance, texts)) + _PADDING for texts in self.model.samples()])
        self.table.verticalHeader().setDefaultSectionSize(2 * metrics.height() + 8)

    def _set_words(self) -> None:
        self.table.setAccessibleName(self.tr("Recipients of the notice"))
        for answer, button in self.buttons.items():
            button.setText(term(answer))
        self.correct.setText(self.tr("Correct …"))
        self.add.setText(self.tr("Add a recipient …"))
        self.remove.setText(self.tr("Remove a recipient"))
        self.model.set_words()
        self._count.setText(told_count_text(self.model.rows, self._notice))
        self.forms.set_words()

    # -- the hand -------------------------------------------------------------------------------------------

    def _on_answer(self) -> None:
        self.begin_telling(Answer(self.sender().property("answer")))

    def _on_enter(self) -> None:
        self.begin_telling()

    def _on_submitted(self, one: OpenForm, values: dict[str, Any]) -> None:
        if one.asked is Asked.TELLING:
            self._last_manner = values["manner"]
            # Where nobody has set another time it is the moment at which it is recorded.
            at = values["at"] if one.form.rows.editor("at").dirty else None
            self.told.emit(one.told, values | {"at": at})
        elif one.correcting is not None:
            telling, place = one.correcting
            self.corrected.emit(telling, place, values)
        else:
            self.added.emit(values)

    def sizeHint(self) -> QSize:
        return QSize(560, 420)
