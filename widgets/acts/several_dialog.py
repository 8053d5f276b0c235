"""One form for several orders: what the act asks for is asked once, and each order gets a command of its own."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QVBoxLayout, QWidget

from models.decisions.undo import UNDOABLE
from models.entities.orders import WorkOrder
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.acts.consequences import button_text
from widgets.acts.editors import ChoiceEditor, TextEditor, TimeEditor
from widgets.acts.fields import ChoiceField, Field, TextField, TimeField
from widgets.acts.flow_row import FlowRow
from widgets.acts.form_rows import FormRows
from widgets.acts.keycap_button import KeycapButton
from widgets.acts.notice import Notice
from widgets.acts.order_act import OrderAct
from widgets.acts.several import commands_for
from widgets.theme.theme import Theme
from widgets.words.acts import act_name

_LINES_SEEN = 6


class SeveralDialog(QDialog):
    """Enter sends, Esc cancels. The commands carry the versions that stood in the list."""

    sent = Signal(object)
    """tuple of (order, command)"""

    def __init__(
        self,
        act: OrderAct,
        orders: Sequence[WorkOrder],
        *,
        picture: Picture,
        rules: RuleBook,
        theme: Theme,
        now: datetime,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._act = act
        self._orders = tuple(orders)
        self._picture = picture
        self._rules = rules
        self._now = now
        self._title = QLabel()
        self._warning = Notice(theme, self)
        self.list = QListWidget()
        self.list.addItems([f"{order.id}  {order.place.address}" for order in self._orders])
        self.rows = FormRows([self._editor(field) for field in act.fields], theme=theme, parent=self)
        self._send = KeycapButton("Return", self)
        self._cancel = KeycapButton("Esc", self)
        self._send.setDefault(True)
        self._cancel.setAutoDefault(False)
        self._send.clicked.connect(self.submit)
        self._cancel.clicked.connect(self.reject)
        self._lay_out()
        self._set_words()
        if act.fields:
            self.rows.focus_first()
        else:
            self._send.setFocus()

    def submit(self) -> None:
        """Check for every order, then send."""
        problem = self.rows.problem
        if problem is None:
            values = self.rows.values()
            problems = (self._act.check(order, values, self._now) for order in self._orders)
            problem = next((found for found in problems if found is not None), None)
        self.rows.show_problem(problem)
        if problem is None:
            self.sent.emit(commands_for(self._act, self._orders, self.rows.values()))
            self.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._set_words()

    def _editor(self, field: Field) -> QWidget:
        """It begins with what all orders have in common."""
        first = self._orders[0]
        if isinstance(field, TextField):
            texts = {field.start(order) for order in self._orders}
            suggestions = field.suggest(first, self._picture)
            return TextEditor(field, start=texts.pop() if len(texts) == 1 else "", suggestions=suggestions, parent=self)
        if isinstance(field, ChoiceField):
            choices = {field.start(order) for order in self._orders}
            return ChoiceEditor(field, start=choices.pop() if len(choices) == 1 else None, parent=self)
        assert isinstance(field, TimeField)
        return TimeEditor(field, start=field.start(first, self._now), rules=self._rules, parent=self)

    def _set_words(self) -> None:
        name = act_name(self._act.kind)
        self.setWindowTitle(name)
        self._title.setText(self.tr("{act} · %n orders", "", len(self._orders)).format(act=name))
        final = self._act.kind not in UNDOABLE
        self._warning.say(
            self.tr("This cannot be undone. Each order is done by itself, one after the other.") if final else ""
        )
        self.list.setAccessibleName(self.tr("Orders that the act is done to"))
        self.rows.set_words()
        self._send.setText(button_text(self._act.kind))
        self._cancel.setText(self.tr("Cancel"))

    def _lay_out(self) -> None:
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        lines = min(len(self._orders), _LINES_SEEN)
        self.list.setFixedHeight(lines * (self.fontMetrics().height() + 6) + 8)
        layout = QVBoxLayout(self)
        for widget in (self._title, self.list, self._warning, self.rows):
            layout.addWidget(widget)
        buttons = FlowRow(self)
        buttons.add(self._send)
        buttons.add(self._cancel)
        layout.addWidget(buttons)
        self.rows.order_tabs(self._send, self._cancel)
        self.setMinimumWidth(460)
