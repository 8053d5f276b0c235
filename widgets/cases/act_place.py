"""Where an act on a case is done: at once, or by a form. One form stands there at a time, and one command waits for its
answer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.entities.service_cases import ServiceCase
from models.ids import CaseId
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.notice import Notice, Tone
from widgets.cases.case_forms import CaseAct, Room, command_of
from widgets.cases.new_case import NewCase, command_of_new
from widgets.form_scroll import FormScroll
from widgets.notices.small_form import SmallForm
from widgets.theme import Theme
from widgets.words.acts import act_name


@dataclass(frozen=True, slots=True, eq=False)
class _Open:
    """A form in the scroll that it stands in, and the act and the case that it is for; neither for a new case."""

    form: SmallForm
    scroll: FormScroll
    act: CaseAct | None
    case: CaseId | None


class ActPlace(QObject):
    """Its `column` is laid out in `parent`. A form in which something was typed waits with its own case while another
    one is looked at."""

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
        self._open: _Open | None = None
        self._waiting: dict[CaseId, _Open] = {}
        self._sent: object = None
        self._sender: _Open | None = None
        """The form that `_sent` came from, if it came from one."""
        self.says = Notice(theme, parent)
        self.column = QVBoxLayout()
        self.column.addWidget(self.says)

    @property
    def form(self) -> SmallForm | None:
        """The one that is seen."""
        return None if self._open is None else self._open.form

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
                self._close_unless_held()
                self._change_forms()

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
            self._send(command, None)

    def show_done(self, command: object) -> bool:
        """Whether it was sent from here."""
        if self._sent is None or command is not self._sent:
            return False
        sender, self._sent, self._sender = self._sender, None, None
        self.says.say("")
        if sender is not None:
            self._drop(sender)
        return True

    def show_refusal(self, command: object, words: str) -> bool:
        """Whether it was sent from here."""
        if self._sent is None or command is not self._sent:
            return False
        sender, self._sent, self._sender = self._sender, None, None
        if sender is not None:
            sender.form.show_refusal(words)
            words = self.tr("{act}: {why}").format(act=sender.form.title, why=words)
        if sender is None or sender is not self._open:
            self.says.say(words, Tone.REFUSED)
        return True

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.says.show_theme(theme)
        for one in (self._open, *self._waiting.values()):
            if one is not None:
                one.form.show_theme(theme)

    def _open_form(self, form: SmallForm, act: CaseAct | None) -> None:
        """One that holds something is never replaced."""
        self._close_unless_held()
        if self._open is not None:
            form.deleteLater()
            self._open.form.rows.focus_first()
            return
        scroll = FormScroll(self._parent)
        scroll.hold(form, form.foot)
        form.submitted.connect(self._submit)
        form.closed.connect(self._close_form)
        self._stand(_Open(form, scroll, act, None if act is None or self._case is None else self._case.id))
        form.open_anew()
        if act is not None:  # its buttons are seen beside the reply, which takes what it can get
            scroll.setMinimumHeight(min(scroll.sizeHint().height(), self._parent.height() // 2))

    def _close_form(self) -> None:
        if self._open is not None:
            self._drop(self._open)

    def _drop(self, one: _Open) -> None:
        """Whether it is seen or waits."""
        if one is self._sender:
            self._sender = None
        if one is self._open:
            self._take_out(one)
            self._change_forms()
        elif one.case is not None:
            self._waiting.pop(one.case, None)
        one.scroll.deleteLater()

    def _close_unless_held(self) -> None:
        """Somebody may have typed into what is seen, or it waits for an answer."""
        one = self._open
        if one is not None and not one.form.rows.dirty and one is not self._sender:
            self._drop(one)

    def _change_forms(self) -> None:
        """What is seen waits from now on if it is of another case; what waits for the case that is shown is seen."""
        shown, one = None if self._case is None else self._case.id, self._open
        if one is not None and one.case is not None and one.case != shown:
            self._take_out(one)
            self._waiting[one.case] = one
        if self._open is None and shown in self._waiting:
            self._stand(self._waiting.pop(shown))

    def _stand(self, one: _Open) -> None:
        self._open = one
        if one.act is None:  # it stands above, with the room of the sheet
            self.column.insertWidget(0, one.scroll, 1, Qt.AlignmentFlag.AlignTop)
        else:
            self.column.insertWidget(0, one.scroll)
        one.form.show()
        self.changed.emit()

    def _take_out(self, one: _Open) -> None:
        if one.scroll.has_hand:
            self.left.emit()
        self.column.removeWidget(one.scroll)
        one.form.hide()
        self._open = None
        self.changed.emit()

    def _submit(self, values: dict[str, Any]) -> None:
        """About the case as it stands when it is sent."""
        one = self._open
        if self._sent is not None or one is None:
            return
        if isinstance(one.form, NewCase):
            self._send(command_of_new(values), one)
        elif one.act is not None and self._case is not None:
            self._send(command_of(one.act, self._case, values), one)

    def _send(self, command: object, sender: _Open | None) -> None:
        self._sent, self._sender = command, sender
        self.requested.emit(command)
