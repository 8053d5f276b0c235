"""The recipients of a notice: the list, and beneath it the form that records a telling or adds somebody."""

from datetime import datetime
from enum import Enum
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTableView, QVBoxLayout, QWidget

from models.entities.notices import Answer, Publication, Recipient, Telling, TellingManner
from models.notices.ledger import RecipientStanding
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.flow_row import FlowRow
from widgets.acts.keycap_button import KeycapButton
from widgets.fitting_columns import FittingColumns
from widgets.form_scroll import FormScroll
from widgets.notices.notice_acts import last_line, may_be_removed
from widgets.notices.recipients_model import RecipientsModel, told_count_text
from widgets.notices.small_form import SmallForm
from widgets.notices.telling_editors import correction_editors, person_editors, telling_editors
from widgets.plans.cell_painter import CellPainter
from widgets.queue.empty_page import EmptyPage
from widgets.theme import Theme
from widgets.words.terms import listed, term

_PADDING = 14
_ANSWER_KEYS = {Qt.Key.Key_1: Answer.AGREED, Qt.Key.Key_2: Answer.REFUSED, Qt.Key.Key_3: Answer.UNSIGNED}


class _Asked(Enum):
    TELLING = "telling"
    CORRECTION = "correction"
    PERSON = "person"


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
        self._rules = rules
        self._theme = theme
        self._now = now
        self._may_record = False
        self._notice: Publication | None = None
        self._asked: _Asked | None = None
        self._told: tuple[Recipient, ...] = ()
        self._offered_at: datetime | None = None
        self._correcting: tuple[Telling, int] | None = None
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
        self._forms: dict[_Asked, SmallForm] = {}
        """Made when they are first opened: most who look at a list of recipients fill in none."""
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
        """The one that is open."""
        return None if self._asked is None else self._forms[self._asked]

    @property
    def telling(self) -> SmallForm:
        return self._form_of(_Asked.TELLING)

    @property
    def correction(self) -> SmallForm:
        return self._form_of(_Asked.CORRECTION)

    @property
    def person(self) -> SmallForm:
        return self._form_of(_Asked.PERSON)

    @property
    def again(self) -> str:
        """Who has to be told again, as it stands above the rows."""
        return self._again.text()

    def show_rows(
        self,
        notice: Publication | None,
        rows: tuple[RecipientStanding, ...],
        *,
        now: datetime,
        able: frozenset[str],
        says: str,
    ) -> None:
        """`able` names what may be done ("notice_tell", "notice_recipient", "notice_remove"); `says` stands above the
        rows, and in their place where there are none."""
        if notice is None or self._notice is None or notice.plan != self._notice.plan:
            self.close_form()
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
        self._told = self.chosen
        rows = self.telling.rows
        rows.editor("manner").choose(self._last_manner)
        rows.editor("telling_answer").choose(answer or Answer.AGREED)
        rows.editor("at").set_time(self._now)
        rows.editor("telling_reference").set_text("")
        self._offered_at = rows.values()["at"]
        self._open(_Asked.TELLING)

    def begin_correcting(self) -> None:
        """The form for the last line that holds of the recipient in the row of the keyboard, or of the first who has
        one where the keyboard has been in none; nothing if there is none."""
        row = self.table.currentIndex().row()
        chosen = self.model.rows[row : row + 1] if row >= 0 else self.model.rows
        telling = next((one.telling for one in chosen if last_line(one.telling) is not None), None)
        place = None if telling is None else last_line(telling)
        if not self._may_record or telling is None or place is None:
            return
        line, rows = telling.lines[place], self.correction.rows
        self._correcting = telling, place
        rows.editor("reason").set_text("")
        rows.editor("telling_void").box.setChecked(False)
        rows.editor("manner").choose(line.manner)
        rows.editor("telling_answer").choose(line.answer)
        rows.editor("at").set_time(line.at)
        rows.editor("telling_reference").set_text(line.reference)
        self._open(_Asked.CORRECTION)

    def begin_adding(self) -> None:
        if self.add.isHidden():
            return
        for name in ("recipient_name", "recipient_person", "recipient_phone"):
            self.person.rows.editor(name).set_text("")
        self._open(_Asked.PERSON)

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

    def close_form(self) -> None:
        form, self._asked = self.form, None
        if form is not None:
            form.hide()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self._theme = self._painter.theme = theme
        for form in self._forms.values():
            form.show_theme(theme)
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
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._count, self._again, self._acts):
            column.addWidget(part)
        column.addWidget(table, 1)
        self._size()

    def _form_of(self, asked: _Asked) -> SmallForm:
        return self._forms.get(asked) or self._make_form(asked)

    def _make_form(self, asked: _Asked) -> SmallForm:
        """Below the list, and after its buttons by Tab."""
        scroll = FormScroll(self)
        form = SmallForm(self._editors_of(asked), theme=self._theme, parent=scroll.viewport())
        scroll.hold(form, form.foot)
        self._column.addWidget(scroll)
        answered = {
            _Asked.TELLING: self._on_told,
            _Asked.CORRECTION: self._on_corrected,
            _Asked.PERSON: self._on_added,
        }
        form.submitted.connect(answered[asked])
        form.closed.connect(self.close_form)
        form.come_after(self.remove)
        self._forms[asked] = form
        self._say_titles()
        return form

    def _editors_of(self, asked: _Asked) -> list[QWidget]:
        if asked is _Asked.TELLING:
            return telling_editors(rules=self._rules, now=self._now, parent=self)
        if asked is _Asked.CORRECTION:
            return correction_editors(rules=self._rules, now=self._now, parent=self)
        return person_editors(parent=self)

    def _connect(self) -> None:
        for answer, button in self.buttons.items():
            button.setProperty("answer", answer.value)
            button.clicked.connect(self._on_answer)
        self.correct.clicked.connect(self.begin_correcting)
        self.add.clicked.connect(self.begin_adding)
        self.remove.clicked.connect(self.remove_chosen)
        self.table.doubleClicked.connect(self._on_enter)
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
        self._say_titles()

    # -- the hand -------------------------------------------------------------------------------------------

    def _on_answer(self) -> None:
        self.begin_telling(Answer(self.sender().property("answer")))

    def _on_enter(self) -> None:
        self.begin_telling()

    def _open(self, asked: _Asked) -> None:
        if self._asked not in {None, asked}:
            self.close_form()
        self._asked = asked
        self._say_titles()
        form = self.form
        if form is not None:
            form.open_anew()
        if asked is _Asked.TELLING:
            self.telling.send.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _say_titles(self) -> None:
        names = listed(one.name for one in self._told[:3])
        if len(self._told) > 3:
            names = self.tr("{names} and {more} more").format(names=names, more=len(self._told) - 3)
        who = "" if self._correcting is None else self._correcting[0].recipient.name
        titles = {
            _Asked.TELLING: (self.tr("Told: {names}").format(names=names), self.tr("Record")),
            _Asked.CORRECTION: (
                self.tr("Correct what is recorded of {name}").format(name=who),
                self.tr("Correct"),
            ),
            _Asked.PERSON: (self.tr("Add a recipient"), self.tr("Add")),
        }
        for asked, form in self._forms.items():
            form.say_title(*titles[asked])

    def _on_told(self, values: dict[str, Any]) -> None:
        self._last_manner = values["manner"]
        # Where nobody has set another time it is the moment at which it is recorded.
        at = None if values["at"] == self._offered_at else values["at"]
        self.told.emit(self._told, values | {"at": at})

    def _on_corrected(self, values: dict[str, Any]) -> None:
        if self._correcting is not None:
            telling, place = self._correcting
            self.corrected.emit(telling, place, values)

    def _on_added(self, values: dict[str, Any]) -> None:
        self.added.emit(values)

    def sizeHint(self) -> QSize:
        return QSize(560, 420)
