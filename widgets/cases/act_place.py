"""Where an act on a case is done: at once, or by a form. One form stands there at a time, and one command waits for its
answer."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from models.entities.service_cases import ServiceCase
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.notice import Notice, Tone
from widgets.cases.case_forms import CaseAct, Room, command_of
from widgets.cases.new_case import NewCase, command_of_new
from widgets.form_scroll import FormScroll
from widgets.notices.small_form import SmallForm
from widgets.theme import Theme
from widgets.words.acts import act_name


class ActPlace(QObject):
    """Its `column` is laid out in `parent`."""

    requested = Signal(object)
    changed = Signal()
    """Another form is open, or none."""
    left = Signal()
    """The form that is about to go has the keyboard."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._rules = rules
        self._theme = theme
        self._parent = parent
        self._case: ServiceCase | None = None
        self._act: CaseAct | None = None
        self._scroll: FormScroll | None = None
        self._sent: object = None
        self._by_form = False
        self.form: SmallForm | None = None
        self.says = Notice(theme, parent)
        self.column = QVBoxLayout()
        self.column.addWidget(self.says)

    @property
    def new_case(self) -> NewCase | None:
        """The form of a new case, if it is open."""
        return self.form if isinstance(self.form, NewCase) else None

    def show_case(self, case: ServiceCase | None) -> None:
        """The one that acts are about; beside another one the form of a new case stays, and no other."""
        before, self._case = self._case, case
        if (before and before.id) != (case and case.id):
            self.says.say("")
            if self.new_case is None:
                self._close_form()

    def begin(self, act: CaseAct, now: datetime) -> None:
        """On the case that is shown."""
        case = self._case
        if case is None:
            return
        editors = act.asks(Room(case, self._picture, self._rules, now, self._parent))
        if not editors:
            self.send(command_of(act, case, {}))
            return
        form = SmallForm(editors, theme=self._theme, parent=self._parent)
        name = act_name(act.kind)
        form.say_title(f"{name} · {case.id}", name)
        self._open_form(form, act)

    def begin_new(self, form: NewCase) -> None:
        self._open_form(form, None)

    def send(self, command: object) -> None:
        """Of no form: one that is open stays."""
        if self._sent is None:
            self._by_form = False
            self._send(command)

    def show_done(self, command: object) -> bool:
        """Whether it was sent from here."""
        if self._sent is None or command is not self._sent:
            return False
        self._sent = None
        self.says.say("")
        if self._by_form:
            self._close_form()
        return True

    def show_refusal(self, command: object, words: str) -> bool:
        """Whether it was sent from here."""
        if self._sent is None or command is not self._sent:
            return False
        self._sent = None
        if self.form is not None and self._by_form:
            self.form.show_refusal(words)
        else:
            self.says.say(words, Tone.REFUSED)
        return True

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.says.show_theme(theme)
        if self.form is not None:
            self.form.show_theme(theme)

    def _open_form(self, form: SmallForm, act: CaseAct | None) -> None:
        """One that holds something is never replaced."""
        if self.form is not None and self.form.rows.dirty:
            form.deleteLater()
            self.form.rows.focus_first()
            return
        self._close_form()
        scroll = FormScroll(self._parent)
        scroll.hold(form)
        self.form, self._scroll, self._act = form, scroll, act
        if act is None:  # it stands above, with the room of the sheet
            self.column.insertWidget(0, scroll, 1, Qt.AlignmentFlag.AlignTop)
        else:
            self.column.insertWidget(0, scroll)
        form.submitted.connect(self._submit)
        form.closed.connect(self._close_form)
        self.changed.emit()
        form.open_anew()
        if act is not None:  # its buttons are seen beside the reply, which takes what it can get
            scroll.setMinimumHeight(min(scroll.sizeHint().height(), self._parent.height() // 2))

    def _close_form(self) -> None:
        if self._scroll is None:
            return
        hand = QApplication.focusWidget()
        if hand is not None and self._scroll.isAncestorOf(hand):
            self.left.emit()
        self.column.removeWidget(self._scroll)
        self._scroll.hide()
        self._scroll.deleteLater()
        self.form = self._scroll = self._act = None
        self.changed.emit()

    def _submit(self, values: dict[str, Any]) -> None:
        """About the case as it stands when it is sent."""
        if self._sent is not None:
            return
        self._by_form = True
        if self.new_case is not None:
            self._send(command_of_new(values))
        elif self._act is not None and self._case is not None:
            self._send(command_of(self._act, self._case, values))

    def _send(self, command: object) -> None:
        self._sent = command
        self.requested.emit(command)
