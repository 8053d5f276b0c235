"""A form under a list: rows to fill in, Enter sends, Esc closes. Nothing that was typed is lost to a refusal."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from widgets.acts.foot import Foot
from widgets.acts.form_keys import FormKeys
from widgets.acts.form_rows import FormRows
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice as Line
from widgets.acts.notice import Tone
from widgets.theme import Theme


class SmallForm(QWidget):
    submitted = Signal(object)
    """What was filled in, by the fields' names."""
    closed = Signal()

    def __init__(self, editors: Sequence[QWidget], *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self.rows = FormRows(editors, theme=theme, parent=self)
        self._says = Line(theme, self)
        self.send, self._cancel = KeycapButton("Return", self), KeycapButton("Esc", self)
        self.foot = Foot(answers=[self._says], buttons=[self.send, self._cancel], form=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(5)
        for part in (self._title, self.rows, self.foot):
            column.addWidget(part)
        self.send.clicked.connect(self.submit)
        self._cancel.clicked.connect(self.closed)
        keys = FormKeys(self, self.foot)
        keys.sending.connect(self.submit)
        keys.leaving.connect(self.closed)
        self._set_words()

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def refusal(self) -> str:
        return self._says.said

    def come_after(self, part: QWidget) -> None:
        """Tab goes from there into the form."""
        self.rows.order_tabs(self.send, self._cancel, behind=part)

    def say_title(self, title: str, act: str) -> None:
        self._title.setText(title)
        self.send.setText(act)

    def submit(self) -> None:
        """Not twice: until an answer has come, there is nothing more to send."""
        if not self.send.isEnabled():
            return
        self.rows.show_problem(self.rows.problem)
        if self.rows.problem is None:
            self._says.say("")
            self.send.setEnabled(False)
            self.submitted.emit(self.rows.values())

    def show_refusal(self, why: str) -> None:
        self.send.setEnabled(True)
        self._says.say(why, Tone.REFUSED)

    def open_anew(self) -> None:
        self.send.setEnabled(True)
        self._says.say("")
        self.rows.show_problem(None)
        self.show()
        self.rows.focus_first()

    def show_theme(self, theme: Theme) -> None:
        self.rows.show_theme(theme)
        self._says.show_theme(theme)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's own signature
        """From field to field, as they stand, and to the buttons; Qt would step back to parts of an earlier field."""
        buttons = (button for button in (self.send, self._cancel) if button.isEnabled())
        stops, hand = [*self.rows.stops(), *buttons], self.window().focusWidget()
        at = next((place for place, stop in enumerate(stops) if stop is hand or stop.isAncestorOf(hand)), None)
        to = None if at is None else at + (1 if forward else -1)
        if to is None or not 0 <= to < len(stops):
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[to].setFocus(reason)
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _set_words(self) -> None:
        self.rows.set_words()
        self._cancel.setText(self.tr("Close"))
        self.rows.order_tabs(self.send, self._cancel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
