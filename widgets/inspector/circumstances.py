"""What is wrong, since when it is known and who has it, and the marks that single the order out."""

from datetime import datetime

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from models.entities.orders import WorkOrder
from models.entities.people import Crew
from models.orders_in_plans import OrdersInPlans
from models.picture import Picture
from models.rules.rule_book import RuleBook
from widgets.inspector.order_marks import mark_texts, notes_mark_text
from widgets.theme.theme import Theme
from widgets.words.names import crew_label
from widgets.words.terms import term
from widgets.words.times import age_text, moment_text


class Circumstances(QWidget):
    """Stands below the clocks: in a low window with large text it would push them out of sight."""

    def __init__(self, *, picture: Picture, rules: RuleBook, theme: Theme) -> None:
        super().__init__()
        self._picture = picture
        self._rules = rules
        self._in_plans = OrdersInPlans(picture)
        self._trouble, self._since, self.marks = QLabel(self), QLabel(self), QLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for label in (self._trouble, self._since, self.marks):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            column.addWidget(label)
        self.show_theme(theme)

    def show_order(self, order: WorkOrder, now: datetime) -> None:
        self._trouble.setText(self._trouble_text(order))
        self._since.setText(self._since_text(order, now))
        picture, rules = self._picture, self._rules
        marks = mark_texts(order, picture=picture, rules=rules, in_plans=self._in_plans, now=now)
        marks += filter(None, [notes_mark_text(order, picture=picture, now=now)])
        self.marks.setText("\n".join(marks))
        self.marks.setVisible(bool(marks))

    def show_theme(self, theme: Theme) -> None:
        for label in (self._trouble, self._since):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, theme.dim)
            label.setPalette(palette)

    def _trouble_text(self, order: WorkOrder) -> str:
        """What is wrong, and with what equipment (a guess until the crew has looked)."""
        words = self.tr("{symptom} · {equipment}")
        return words.format(symptom=term(order.symptom), equipment=term(order.equipment))

    def _since_text(self, order: WorkOrder, now: datetime) -> str:
        """Since when it is known, and who has it."""
        received = self.tr("Received {at}, {age} ago").format(
            at=moment_text(order.received_at, now=now, rules=self._rules), age=age_text(now - order.received_at)
        )
        crew = self._picture.find(Crew, order.crew)
        if crew is None:
            return received
        with_crew = self.tr("with {crew}").format(crew=crew_label(crew.id, self._picture))
        return " · ".join((received, with_crew))
